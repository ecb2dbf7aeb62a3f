import type { Report } from '../../model/index.ts';
import { escapeJsonControls } from './hostile-text.ts';

/** The report itself, indented by two spaces; `parseReport` reads it back unchanged. */
export const renderJson = (report: Report): string => `${escapeJsonControls(JSON.stringify(report, null, 2))}\n`;
