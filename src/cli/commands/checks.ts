import { defineCommand } from '../define-command.ts';
import { EXIT } from '../exit-code.ts';
import { allChecks, settingsOf } from '../settings.ts';
import { writeOut } from '../terminal.ts';

const checks = defineCommand({
  command: 'checks',
  describe: 'List the checks, your own too; --test runs their examples',
  builder: (program) =>
    program.option('test', {
      type: 'boolean',
      default: false,
      describe: 'Run the examples of your own checks (of all where you have none); 1 where one fails',
    }),
  run: async (args, context) => {
    const settings = await settingsOf({ config: args.config });
    if (args.test) {
      const own = settings.customChecks.map(({ check }) => check);
      const { tryChecks } = await import('../try-checks.ts');
      return tryChecks(own.length > 0 ? own : await allChecks(settings), context);
    }
    const { renderChecks, renderChecksJson } = await import('../check-text.ts');
    const all = await allChecks(settings);
    const paths = new Map(settings.customChecks.map(({ check, path }) => [check.id, path]));
    await writeOut(args.json ? renderChecksJson(all) : renderChecks(all, context, paths));
    return EXIT.ok;
  },
});

export default checks;
