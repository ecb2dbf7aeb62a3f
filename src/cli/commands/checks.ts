import { defineCommand } from '../define-command.ts';
import { EXIT } from '../exit-code.ts';
import { writeOut } from '../terminal.ts';

const checks = defineCommand({
  command: 'checks',
  describe: 'List the checks with category and severity',
  builder: (program) => program,
  run: async (args, context) => {
    const { CHECKS } = await import('../../checks/index.ts');
    const { renderChecks, renderChecksJson } = await import('../check-text.ts');
    await writeOut(args.json ? renderChecksJson(CHECKS) : renderChecks(CHECKS, context));
    return EXIT.ok;
  },
});

export default checks;
