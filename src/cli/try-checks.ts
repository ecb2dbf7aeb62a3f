import type { AnyCheck } from '../model/index.ts';
import { onOneLine } from '../report/formats/hostile-text.ts';
import { hanging } from './check-text.ts';
import type { Context } from './context.ts';
import { EXIT } from './exit-code.ts';
import { stylist, writeOut } from './terminal.ts';

/** Runs the examples of checks and writes what became of them; the exit code is 1 where one fails. */
export async function tryChecks(checks: readonly AnyCheck[], context: Context): Promise<number> {
  const { tryExamples } = await import('../parts.ts');
  const tried = checks.map((check) => ({ id: check.id, outcomes: tryExamples(check) }));
  const all = tried.flatMap(({ outcomes }) => outcomes);
  const failed = all.filter(({ failure }) => failure !== null).length;
  await writeOut(
    context.json
      ? `${JSON.stringify(tried, null, 2)}\n`
      : [
          ...tried.flatMap(({ id, outcomes }) => {
            const style = stylist(context, process.stdout);
            const broken = outcomes.filter(({ failure }) => failure !== null);
            return [
              ` ${style(broken.length > 0 ? 'red' : 'green', broken.length > 0 ? 'bad' : 'ok ')}  ${style('bold', id)}  ${outcomes.length} examples`,
              ...broken.flatMap(({ kind, example, failure }) =>
                hanging(
                  onOneLine(`${example.a}${example.b === undefined ? '' : ` ] ${example.b}`}: ${failure}`),
                  `        ${kind === 'diverges' ? 'reported   ' : 'left alone '} `,
                ),
              ),
            ];
          }),
          '',
          ` ${all.length} examples, ${failed === 0 ? 'all as they should be' : `${failed} not as they should be`}\n`,
        ].join('\n'),
  );
  return failed > 0 ? EXIT.findings : EXIT.ok;
}
