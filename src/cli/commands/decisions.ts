import { didYouMean, VariorumError } from '../../errors.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT } from '../exit-code.ts';
import { DECISIONS_OPTIONS } from '../options.ts';
import { unshield } from '../positionals.ts';

const ACTIONS = ['list', 'import', 'export', 'reopen', 'prune'] as const;

const decisions = defineCommand({
  command: 'decisions <action> [items..]',
  describe: 'List, import, export, reopen or prune decisions on findings',
  builder: (program) =>
    program
      .positional('action', { type: 'string', demandOption: true, describe: ACTIONS.join(', ') })
      .positional('items', {
        type: 'string',
        array: true,
        describe: 'import: files. reopen: ids (VR-…). prune: a saved run, or articles',
      })
      .options(DECISIONS_OPTIONS),
  run: async (args, context) => {
    const action = ACTIONS.find((known) => known === args.action);
    if (action === undefined)
      throw new VariorumError('E_USAGE', {
        reason: `variorum decisions does not know ${args.action}`,
        fix: didYouMean(args.action, ACTIONS),
      });
    const work = await import('../decisions.ts');
    const items = (args.items ?? []).map(unshield);
    const call = await work.callOf({ ...args, items }, context);
    await work[`${action}Decisions`](call);
    return EXIT.ok;
  },
});

export default decisions;
