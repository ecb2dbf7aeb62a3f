import type { Settings } from '../../config/resolve.ts';
import { VariorumError } from '../../errors.ts';
import type { TermConcept } from '../../model/index.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT } from '../exit-code.ts';
import { writeOut } from '../terminal.ts';

const doctor = defineCommand({
  command: 'doctor',
  describe: 'Look at Node, ICU, encodings and the configuration',
  builder: (program) =>
    program.option('print-config', { type: 'boolean', default: false, describe: 'Show every setting and who set it' }),
  run: async (args, context) => {
    const { examine, renderExamination, renderSettings, settingsJson } = await import('../examine.ts');
    const { settingsOf } = await import('../settings.ts');
    const settings = await settingsOf({ config: args.config }).catch((error: unknown) => {
      if (error instanceof VariorumError && !args.printConfig) return error;
      throw error;
    });
    if (args.printConfig && !(settings instanceof VariorumError)) {
      await writeOut(args.json ? settingsJson(settings) : renderSettings(settings));
      return EXIT.ok;
    }
    const glossary = settings instanceof VariorumError ? [] : await glossaryOf(settings);
    const findings = await examine(settings, glossary, args.config);
    await writeOut(args.json ? `${JSON.stringify(findings, null, 2)}\n` : renderExamination(findings, context));
    const failure = [settings, glossary].find((part) => part instanceof VariorumError);
    return failure instanceof VariorumError ? failure.exitCode : EXIT.ok;
  },
});

export default doctor;

/** The terms of the house, or why they cannot be read. */
async function glossaryOf(settings: Settings): Promise<readonly TermConcept[] | VariorumError> {
  const { termbaseOf } = await import('../termbase.ts');
  return termbaseOf(settings).catch((error: unknown) => {
    if (error instanceof VariorumError) return error;
    throw error;
  });
}
