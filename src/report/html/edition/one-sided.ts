import type { Sentence, Span, Token } from '../../../model/index.ts';
import { type EditOp, editScript } from '../../../text/edit-script.ts';
import { tokenize } from '../../../text/tokens.ts';
import type { Side } from './draft.ts';
import { wordKey } from './word-key.ts';

/** Share of the shorter side's words that both sides must have, [0,1]; below it the texts say it differently, and every word would be marked. */
const SHARED_AT_LEAST = 0.4;
/** Words of a run that is marked; a longer one is another sentence rather than an inserted word. */
const LONGEST_RUN = 8;

/** By sentence: words that only this side has, in the midst of words that both have; into `Article.text`. */
export type OneSided = ReadonlyMap<Sentence['id'], readonly Span[]>;

const NONE: OneSided = new Map();

/** Compares two sides of a link in one language word by word. Nothing where the languages differ or the wording does. */
export function oneSidedWords(source: Side, target: Side): OneSided {
  const language = source.witness.lang;
  if (language === undefined || language !== target.witness.lang) return NONE;
  const [a, b] = [wordsOf(source, language), wordsOf(target, language)];
  const script = editScript(a, b, wordKey);
  const kept = script.reduce((sum, op) => sum + (op.op === 'keep' ? op.source.end - op.source.start : 0), 0);
  if (kept < SHARED_AT_LEAST * Math.min(a.length, b.length)) return NONE;

  const found = new Map<Sentence['id'], Span[]>();
  for (const [i, run] of script.entries()) {
    if (run.op === 'keep' || run.op === 'replace' || !between(script, i)) continue;
    const [side, tokens, range] = run.op === 'delete' ? [source, a, run.source] : [target, b, run.target];
    if (range.end - range.start > LONGEST_RUN) continue;
    addRun(found, side.sentences, tokens.slice(range.start, range.end));
  }
  return found;
}

const between = (script: readonly EditOp[], i: number): boolean =>
  script[i - 1]?.op === 'keep' && script[i + 1]?.op === 'keep';

function wordsOf(side: Side, language: string): Token[] {
  return side.sentences.flatMap(({ span }) =>
    tokenize(side.witness.article.text.slice(span.start, span.end), language, span.start).filter((token) => token.word),
  );
}

function addRun(found: Map<Sentence['id'], Span[]>, sentences: readonly Sentence[], run: readonly Token[]): void {
  for (const sentence of sentences) {
    const inside = run.filter(({ span }) => span.start >= sentence.span.start && span.end <= sentence.span.end);
    const [first, last] = [inside[0], inside.at(-1)];
    if (!first || !last) continue;
    const spans = found.get(sentence.id) ?? [];
    found.set(sentence.id, [...spans, { start: first.span.start, end: last.span.end }]);
  }
}
