import type { VNode } from 'preact';
import type { Row } from '../edition/index.ts';
import { interlinear, type Pairing } from '../edition/interlinear.ts';
import { directionOf } from '../quoted/direction.ts';
import { STRINGS } from '../strings.ts';
import { Characters } from './Quoted.tsx';

/** The first text turned into the second in one column, as a revision: what was taken out, what was put in. Null where one side is empty. */
export function InlineDiff({ row }: { row: Row }): VNode | null {
  const pairings = interlinear(row, { exact: true });
  const [, second] = row.cells;
  if (pairings === null || !second) return null;
  return (
    <div class="text inline" lang={second.lang} dir={directionOf(second.sentences[0]?.text ?? '')}>
      {runsOf(pairings).map((pairing, i) => (
        <Run key={i} pairing={pairing} />
      ))}
    </div>
  );
}

function Run({ pairing: { op, source, target } }: { pairing: Pairing }): VNode {
  if (op === 'keep') return <Characters text={target} />;
  return (
    <>
      {source !== '' && <Change tag="del" label={STRINGS.inline.deleted} text={source} />}
      {target !== '' && <Change tag="ins" label={STRINGS.inline.inserted} text={target} />}
    </>
  );
}

/** White space after new words stands outside the change, so that its line ends with the words. */
function Change({ tag: Tag, label, text }: { tag: 'del' | 'ins'; label: string; text: string }): VNode {
  const words = Tag === 'ins' ? text.trimEnd() : text;
  return (
    <>
      <Tag>
        <span class="vh">[{label}: </span>
        <bdi>
          <Characters text={words} />
        </bdi>
        <span class="vh">]</span>
      </Tag>
      {text.slice(words.length)}
    </>
  );
}

/** Kept words that follow one another, as one run. */
function runsOf(pairings: readonly Pairing[]): Pairing[] {
  const runs: Pairing[] = [];
  for (const pairing of pairings) {
    const last = runs.at(-1);
    if (last?.op === 'keep' && pairing.op === 'keep') {
      runs[runs.length - 1] = { ...last, source: last.source + pairing.source, target: last.target + pairing.target };
    } else runs.push(pairing);
  }
  return runs;
}
