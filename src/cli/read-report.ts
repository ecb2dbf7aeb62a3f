import type { Report } from '../model/index.ts';
import { LARGEST_RUN, readInputs } from './inputs.ts';

/** Reads a saved run. Throws E_NOT_FOUND, E_UNREADABLE, E_REPORT_INVALID. */
export async function readReport(path: string): Promise<Report> {
  const { inputs, failures } = await readInputs([path], LARGEST_RUN);
  const [failure] = failures;
  if (failure) throw failure;
  const { parseReport } = await import('../report/parse-report.ts');
  return parseReport(new TextDecoder().decode(inputs[0]?.bytes), path);
}
