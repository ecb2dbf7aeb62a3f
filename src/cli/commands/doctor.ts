import { VariorumError } from '../../errors.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT } from '../exit-code.ts';
import { writeOut } from '../terminal.ts';

const doctor = defineCommand({
  command: 'doctor',
  describe: 'Look at Node, ICU, encodings and the configuration',
  builder: (program) =>
    program.option('print-config', { type: 'boolean', default: false, describe: 'Show every setting and who set it' }),
  run: async (args, context) => {
    const { examine, renderExamination, renderSettings } = await import('../examine.ts');
    const { settingsOf } = await import('../settings.ts');
    const settings = await settingsOf({ config: args.config }).catch((error: unknown) => {
      if (error instanceof VariorumError && !args.printConfig) return error;
      throw error;
    });
    if (args.printConfig && !(settings instanceof VariorumError)) {
      await writeOut(args.json ? `${JSON.stringify(settings, null, 2)}\n` : renderSettings(settings));
      return EXIT.ok;
    }
    const findings = await examine(settings, args.config);
    await writeOut(args.json ? `${JSON.stringify(findings, null, 2)}\n` : renderExamination(findings, context));
    return settings instanceof VariorumError ? settings.exitCode : EXIT.ok;
  },
});

export default doctor;
