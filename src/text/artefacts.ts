import type { SentenceView } from '../model/check.ts';
import type { Span } from '../model/span.ts';

export type ArtefactKind =
  | 'space-before-mark'
  | 'glued-words'
  | 'glued-sentences'
  | 'glued-kicker'
  | 'doubled-opening'
  | 'furniture'
  | 'mojibake'
  | 'markup'
  | 'hidden-characters';

/** A trace of the page or the file in the text. */
export interface Artefact {
  readonly kind: ArtefactKind;
  /** Into the article. */
  readonly span: Span;
  readonly surface: string;
}

interface Pattern {
  readonly kind: ArtefactKind;
  /** A plain test that every match passes: letter classes cost more to compile than most texts to search, and most texts have no trace. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
  /** Languages whose typography has the form (BCP 47). */
  readonly native: readonly string[];
}

/** Every repeat is bounded or over one class: linear time. */
const PATTERNS: readonly Pattern[] = [
  {
    kind: 'space-before-mark',
    hint: /[ \t\u00a0][,.)]/,
    pattern: /(?<![\p{L}\d])[\p{L}\d]{1,30}[ \t\u00a0](?:,|\.(?=\s|$)|\))/gu,
    native: [],
  },
  {
    kind: 'space-before-mark',
    hint: /[ \t\u00a0][;:?!]/,
    pattern: /(?<![\p{L}\d])[\p{L}\d]{1,30}[ \t\u00a0][;:?!](?=\s|$)/gu,
    native: ['fr'],
  },
  { kind: 'space-before-mark', hint: /\([ \t\u00a0]/, pattern: /\([ \t\u00a0](?=[\p{L}\d])/gu, native: [] },
  {
    kind: 'glued-sentences',
    hint: /[^\s./@:][.!?][”’"]?[^\s\d.,;:!?)”’"]/,
    pattern: /(?<![\p{L}\d./@:])\p{L}?\p{Ll}{2,30}[.!?][”’"]?\p{Lu}\p{Ll}{1,30}(?=[\s,])/gu,
    native: [],
  },
  {
    kind: 'mojibake',
    hint: /[âÃÂÐÑ\ufffd]/,
    pattern:
      /â€[™œ\u009d“”˜¦"]|Ã[\u0080-\u00bf¤¶¼Ÿ©¨ª±³¡­]|Â[\u00a0«»°·]|[ÐÑ][\u0080-\u00bf][ÐÑ][\u0080-\u00bf]|\ufffd/gu,
    native: [],
  },
  {
    kind: 'markup',
    hint: /[&<]/,
    pattern:
      /&(?:nbsp|amp|quot|lt|gt|rsquo|lsquo|ldquo|rdquo|ndash|mdash|#\d{2,5});|<\/?(?:p|br|div|span|strong|em|b|i|a|img|h\d|ul|li)(?: [^<>]{0,200})?\/?>/gu,
    native: [],
  },
  {
    kind: 'hidden-characters',
    hint: /[\u00ad\u200b\u2060\ufeff]/,
    pattern: /[\u00ad\u200b\u2060\ufeff]/gu,
    native: [],
  },
];

/** Traces in one sentence or block of `text`, which begins at `offset` of the article, in order of the kinds. */
export function artefactsIn(text: string, offset: number, language: string): Artefact[] {
  const base = language.split('-')[0] ?? language;
  return PATTERNS.filter((row) => !row.native.includes(base) && row.hint.test(text)).flatMap((row) =>
    [...text.matchAll(row.pattern)].map((found) => ({
      kind: row.kind,
      span: { start: offset + found.index, end: offset + found.index + found[0].length },
      surface: row.kind === 'hidden-characters' ? codePoint(found[0]) : found[0],
    })),
  );
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Labels of a page that run into the headline behind them. */
const PAGE_WORDS = new Set([
  'article',
  'artikel',
  'articles',
  'more',
  'story',
  'video',
  'photo',
  'photos',
  'also',
  'read',
  'news',
  'said',
  'menu',
  'home',
  'share',
]);

/** Two letters of which the second may be a capital: every glued word has them. Beyond ASCII any two will do. */
const INNER_CAPITAL = /[a-z\u0080-\uffff][A-Z\u0080-\uffff]/;

/** Second parts that make a trade name ("macOS"), not a lost space. */
const TRADE_NAME = /^(?:OS|SUSE|Pad|Phone|Bay|Book|Tunes|Cloud)/u;

/**
 * Words like "articleZelensky": a lower-case word of at least four letters with a capitalised word grown to it. `vocabulary` holds the lower-case
 * words of the article: the first part must be a word, or trade names ("eBay", "adidasOriginals") would count.
 */
export function gluedWords(text: string, offset: number, vocabulary: () => ReadonlySet<string>): Artefact[] {
  if (!INNER_CAPITAL.test(text)) return [];
  return [...text.matchAll(/(?<![\p{L}\d@#/._-])(\p{Ll}{4,30})(\p{Lu}[\p{L}]{1,30})(?![\p{L}\d@/])/gu)]
    .filter(([, left = '', right = '']) => (PAGE_WORDS.has(left) || vocabulary().has(left)) && !TRADE_NAME.test(right))
    .map((found) => ({
      kind: 'glued-words',
      span: { start: offset + found.index, end: offset + found.index + found[0].length },
      surface: found[0],
    }));
}

/** Names of newspaper sections that stand alone above a headline. */
const SECTIONS = new Set(
  'Africa Asia America Europe World International Politics Economy Business Society Culture Sports Sport Opinion Science Technology Health Local National Madrid Spain Germany Latin'.split(
    ' ',
  ),
);

/**
 * A section label at the head of a headline ("Asia Lukashenko visits Xi"): the next word begins a name that the body uses without the label,
 * and label and name never stand together in the body.
 */
export function gluedKicker(sentences: readonly SentenceView[], text: string): Artefact[] {
  const found: Artefact[] = [];
  const opening = sentences.slice(0, 4);
  for (const sentence of opening) {
    if (!SECTIONS.has(/^\S{0,20}/.exec(sentence.text)?.[0] ?? '')) continue;
    const [label = '', name = '', third = ''] = sentence.text.split(/\s+/u, 3);
    if (!/^\p{Lu}\p{Ll}{2,}$/u.test(name) || !/^\p{Ll}/u.test(third)) continue;
    const body = sentences.filter((other) => other.text !== sentence.text).map((other) => other.text);
    const alone = body.filter((other) => hasWord(other, name) && !other.includes(`${label} ${name}`)).length;
    if (alone < 2 || body.some((other) => other.includes(`${label} ${name}`))) continue;
    const end = sentence.span.start + text.slice(sentence.span.start, sentence.span.end).indexOf(third) + third.length;
    found.push({
      kind: 'glued-kicker',
      span: { start: sentence.span.start, end },
      surface: text.slice(sentence.span.start, end),
    });
  }
  return found;
}

const hasWord = (text: string, word: string): boolean => {
  const at = text.indexOf(word);
  return at >= 0 && !/[\p{L}\d]/u.test(text[at + word.length] ?? ' ') && !/[\p{L}\d]/u.test(text[at - 1] ?? ' ');
};

/** Units of the opening in which a headline can stand twice, and the fewest words of one that counts. */
const OPENING_UNITS = 8;
const HEADLINE_WORDS = 4;

/** The second copy of a headline or standfirst in the opening of the article. A whole sentence that a summary list repeats is the author's doing. */
export function doubledOpening(sentences: readonly SentenceView[], text: string): Artefact[] {
  if (sentences.length < 2) return [];
  const seen = new Map<string, boolean>();
  const found: Artefact[] = [];
  for (const { text: unit, span } of sentences.slice(0, OPENING_UNITS)) {
    const key = unit.replace(/[\s.!?]+$/u, '').toLowerCase();
    const label = !/[.!?]["”’]?\s*$/u.test(unit);
    const first = seen.get(key);
    const doubled = first !== undefined && (first || label) && key.split(/\s+/u).length >= HEADLINE_WORDS;
    if (doubled) found.push({ kind: 'doubled-opening', span, surface: text.slice(span.start, span.end) });
    seen.set(key, (first ?? false) || label);
  }
  return found;
}
