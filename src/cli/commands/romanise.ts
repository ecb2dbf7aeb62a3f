import { listOf } from '../../config/resolve.ts';
import { didYouMean, VariorumError } from '../../errors.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT } from '../exit-code.ts';
import { ROMANISE_OPTIONS } from '../options.ts';
import { writeOut } from '../terminal.ts';

const romanise = defineCommand({
  command: ['romanise <names..>', 'romanize'],
  describe: 'Write names as the conventions of other languages do',
  builder: (program) =>
    program
      .positional('names', { type: 'string', array: true, demandOption: true, describe: 'Names in their own script' })
      .options(ROMANISE_OPTIONS),
  run: async (args) => {
    const { romaniseName, romanisationLanguages } = await import('../../parts.ts');
    const known = romanisationLanguages();
    const from = assertKnown(args.from, [...known.keys()], '--from');
    const readers = known.get(from) ?? [];
    const wanted = (listOf(args.to) ?? readers).map((to) => assertKnown(to, readers, `--from ${from} --to`));
    const names = args.names.map((name) => ({
      name,
      from,
      forms: wanted.flatMap((to) =>
        romaniseName(name, { from, to }).map(({ form, system, systemName }) => ({ form, to, system, systemName })),
      ),
    }));
    const { renderRomanisations, renderRomanisationsJson } = await import('../../report/formats/romanisations.ts');
    await writeOut(args.json ? renderRomanisationsJson(names) : renderRomanisations(names));
    return EXIT.ok;
  },
});

export default romanise;

/** The language as the tables name it. Throws E_USAGE for one that they do not hold. */
function assertKnown(language: string, known: readonly string[], flag: string): string {
  const [base = ''] = language.toLowerCase().split('-');
  if (known.includes(base)) return base;
  throw new VariorumError('E_USAGE', {
    reason: `${flag} ${language}: there is no convention for that language`,
    fix: didYouMean(language, known),
  });
}
