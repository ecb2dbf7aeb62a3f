import type { BeadView, Finding } from '../model/check.ts';
import type { Collation } from '../model/collation.ts';
import type { Severity } from '../model/divergence.ts';
import { anchorWords, quoteAnchor } from './anchor.ts';

/** Words of one side that stand against words of the other. */
export interface OpposedWords {
  /** Indices of the first and the last word. */
  readonly from: number;
  readonly to?: number;
  /** What an editor is told that they mean; may name the other side's reading. */
  readonly meaning: string | ((other: string) => string);
}

interface Opposition {
  readonly message: string;
  readonly confidence: number;
  readonly severity?: Severity;
  /** Values of the message besides `a` and `b`. */
  readonly values?: Readonly<Record<string, string>>;
}

/** A finding about two wordings of one bead that contradict one another: both readings as `a` and `b`, and what each means as evidence. */
export function opposedWords(
  bead: BeadView,
  words: Pick<Collation, 'source' | 'target'>,
  sides: { readonly source: OpposedWords; readonly target: OpposedWords },
  { values = {}, ...rest }: Opposition,
): Finding {
  const source = anchorWords(bead.source.article, words.source, sides.source.from, sides.source.to);
  const target = anchorWords(bead.target.article, words.target, sides.target.from, sides.target.to);
  const a = quoteAnchor(bead.source.article, source);
  const b = quoteAnchor(bead.target.article, target);
  return {
    beadId: bead.bead.id,
    source,
    target,
    ...rest,
    values: { a, b, ...values },
    evidence: [
      { kind: 'cue', cue: a, meaning: told(sides.source.meaning, b), anchor: source },
      { kind: 'cue', cue: b, meaning: told(sides.target.meaning, a), anchor: target },
    ],
  };
}

const told = (meaning: OpposedWords['meaning'], other: string): string =>
  typeof meaning === 'string' ? meaning : meaning(other);
