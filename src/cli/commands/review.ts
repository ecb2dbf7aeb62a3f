import { defineCommand } from '../define-command.ts';
import { CHECK_OPTIONS, EVIDENCE_OPTIONS, INPUT_OPTIONS, REVIEW_OPTIONS } from '../options.ts';
import { filesOf } from '../positionals.ts';

const review = defineCommand({
  command: 'review [files..]',
  describe: 'Read the report in a browser and decide on findings',
  builder: (program) =>
    program
      .positional('files', {
        type: 'string',
        array: true,
        describe: 'A saved run (run.json), or articles: files, globs, folders',
      })
      .options({ ...REVIEW_OPTIONS, ...INPUT_OPTIONS, ...EVIDENCE_OPTIONS, ...CHECK_OPTIONS }),
  run: async (args, context) => {
    const { review: start } = await import('../review.ts');
    return start({ ...args, named: filesOf(args) }, context);
  },
});

export default review;
