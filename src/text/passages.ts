import type { SharedPassage } from '../model/provenance.ts';
import type { Span } from '../model/span.ts';
import type { Token } from '../model/token.ts';

/** Fewest words of a shared passage: below, English formulae ("at the end of the day") meet by chance. Range 2–20; set with METHODS.md §7. */
export const MIN_PASSAGE_WORDS = 6;

/** A run of words that occurs this often in one text is a formula of that text: later occurrences are not followed. Bounds the work on hostile text. */
const MAX_OCCURRENCES = 8;

/** One side: its words in order, and the spans of its quotations. */
export interface PassageText {
  /** Punctuation is skipped. Spans are into the article. */
  readonly tokens: readonly Token[];
  readonly quotations: readonly Span[];
}

/**
 * Maximal runs of at least `minWords` equal words (without regard to case, apostrophe shape and punctuation), in order of the source.
 * A word of either side belongs to one passage at most, the longest first found; linear time in practice: runs of `minWords` are hashed, then extended.
 */
export function sharedPassages(
  source: PassageText,
  target: PassageText,
  minWords: number = MIN_PASSAGE_WORDS,
): SharedPassage[] {
  const a = source.tokens.filter((token) => token.word);
  const b = target.tokens.filter((token) => token.word);
  const aKeys = a.map(wordKey);
  const bKeys = b.map(wordKey);
  const places = indexRuns(bKeys, minWords);
  const used = new Uint8Array(b.length);
  const passages: SharedPassage[] = [];
  let i = 0;
  while (i + minWords <= a.length) {
    const best = longestFrom({ aKeys, bKeys, used }, i, places.get(runKey(aKeys, i, minWords)) ?? []);
    const first = a[i];
    const last = a[i + best.words - 1];
    const bFirst = b[best.at];
    const bLast = b[best.at + best.words - 1];
    if (best.words < minWords || !first || !last || !bFirst || !bLast) {
      i += 1;
      continue;
    }
    used.fill(1, best.at, best.at + best.words);
    const sourceSpan = { start: first.span.start, end: last.span.end };
    const targetSpan = { start: bFirst.span.start, end: bLast.span.end };
    const quotation = isQuoted(sourceSpan, source.quotations) && isQuoted(targetSpan, target.quotations);
    passages.push({ source: sourceSpan, target: targetSpan, words: best.words, quotation });
    i += best.words;
  }
  return passages;
}

const wordKey = (token: Token): string => token.text.toLowerCase().replace(/[’ʼ]/gu, "'");

const runKey = (keys: readonly string[], at: number, length: number): string => keys.slice(at, at + length).join(' ');

function indexRuns(keys: readonly string[], length: number): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + length <= keys.length; at++) {
    const key = runKey(keys, at, length);
    const list = places.get(key);
    if (!list) places.set(key, [at]);
    else if (list.length < MAX_OCCURRENCES) list.push(at);
  }
  return places;
}

interface Sides {
  readonly aKeys: readonly string[];
  readonly bKeys: readonly string[];
  /** 1 where a word of the target already belongs to a passage. */
  readonly used: Uint8Array;
}

/** The longest common run from `i` over the candidate places; the earliest of equals. */
function longestFrom(
  { aKeys, bKeys, used }: Sides,
  i: number,
  candidates: readonly number[],
): { at: number; words: number } {
  let best = { at: 0, words: 0 };
  for (const at of candidates) {
    let words = 0;
    while (
      i + words < aKeys.length &&
      at + words < bKeys.length &&
      aKeys[i + words] === bKeys[at + words] &&
      used[at + words] === 0
    )
      words += 1;
    if (words > best.words) best = { at, words };
  }
  return best;
}

/** True where `span` lies within one of `quotations`, which are in order and do not overlap (`quotedSpans`). Logarithmic in their number. */
export function isQuoted(span: Span, quotations: readonly Span[]): boolean {
  let low = 0;
  let high = quotations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotations[middle]?.end ?? 0) < span.end) low = middle + 1;
    else high = middle;
  }
  const quotation = quotations[low];
  return quotation !== undefined && quotation.start <= span.start;
}

/**
 * Quoted stretches of one paragraph, marks included: straight, curly, low-high and angle marks. An opening mark with no closing one in the
 * paragraph runs to its end. Single marks are left out: they can not be told from apostrophes.
 */
export function quotedSpans(text: string, offset = 0): Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? '';
    if (c === '\n' && open >= 0 && text[i + 1] === '\n') {
      spans.push({ start: offset + open, end: offset + i });
      open = -1;
    } else if (open < 0 && '“„«"'.includes(c)) open = i;
    else if (open >= 0 && '”“»"'.includes(c)) {
      spans.push({ start: offset + open, end: offset + i + 1 });
      open = -1;
    }
  }
  if (open >= 0) spans.push({ start: offset + open, end: offset + text.length });
  return spans;
}
