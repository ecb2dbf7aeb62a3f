import { didYouMean, ERROR_CODES, nearest, VariorumError } from '../../errors.ts';
import type { AnyCheck } from '../../model/index.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT } from '../exit-code.ts';
import { unshield } from '../positionals.ts';
import { readReport } from '../read-report.ts';
import { allChecks, registeredChecks, settingsOf } from '../settings.ts';
import { writeOut } from '../terminal.ts';

const explain = defineCommand({
  command: 'explain <topic>',
  describe: 'Explain a check, a finding of a saved run, or an error code',
  builder: (program) =>
    program
      .positional('topic', {
        type: 'string',
        demandOption: true,
        describe: 'Check id, finding id (VR-…) or error code (E_…)',
      })
      .option('run', { type: 'string', requiresArg: true, describe: 'The saved run (JSON) that holds the finding' }),
  run: async (args, context) => {
    const { topic, run } = args;
    const code = ERROR_CODES.find((known) => known === topic.toUpperCase().replaceAll('-', '_'));
    if (code) {
      const { explainError } = await import('../error-text.ts');
      await writeOut(explainError(code, context));
      return EXIT.ok;
    }
    const registered = await registeredChecks();
    const isTopic = ({ id }: AnyCheck): boolean => id === topic.toLowerCase();
    // A check of ours is explained though the configuration be broken.
    const known = registered.some(isTopic) ? registered : await allChecks(await settingsOf({ config: args.config }));
    const check = known.find(isTopic);
    if (check) {
      const { explainCheck } = await import('../check-text.ts');
      await writeOut(explainCheck(check, context));
      return EXIT.ok;
    }
    if (/^VR-/i.test(topic)) {
      if (run === undefined)
        throw new VariorumError('E_TOPIC_UNKNOWN', {
          topic,
          fix: `Name the run that holds it: variorum explain ${topic} --run run.json`,
        });
      const { explainFinding } = await import('../finding-text.ts');
      await writeOut(explainFinding(await readReport(unshield(run)), { id: topic, path: run, context, checks: known }));
      return EXIT.ok;
    }
    const topics = [...known.map(({ id }) => id), ...ERROR_CODES];
    const near = nearest(topic, topics);
    throw new VariorumError('E_TOPIC_UNKNOWN', {
      topic,
      fix: near
        ? didYouMean(topic, topics)
        : 'variorum checks lists the checks; docs/exit-codes.md lists the error codes.',
    });
  },
});

export default explain;
