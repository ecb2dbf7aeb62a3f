import type { LanguageProfile } from '../../data/languages.ts';

/** A run of sentence-final marks and its surroundings, as positions in the text. */
export interface Stop {
  readonly mark: string;
  readonly start: number;
  /** After the marks. */
  readonly end: number;
  /** After the quotation marks and brackets that close behind them. */
  readonly closed: number;
  /** Where the sentence began. */
  readonly sentenceStart: number;
  /** End of the paragraph. */
  readonly limit: number;
}

/** Code units to look back for the word before a stop, and ahead for the one after. */
const LONGEST_WORD = 40;

/** Marks that may stand between two sentences and belong to the second one. */
const LEADING = '"“”„‟«»‹›「『\'‘‚’([{（【《¿¡—–-*•·';
/** Full-width marks, which end a sentence without a space. */
const WIDE = /[。！？｡．]/;

/**
 * True where a sentence ends at `stop.closed`. The rules tailor the sentence boundaries of UAX #29 (SB6–SB11) by what the language's
 * table knows of abbreviations, ordinals and sentence openers; without a table the general rules hold.
 */
export function endsSentence(text: string, stop: Stop, profile: LanguageProfile | null): boolean {
  const next = nextVisible(text, stop.closed, stop.limit);
  if (next >= stop.limit) return true;
  if (WIDE.test(stop.mark)) return endsWide(text, stop, next);
  if (next === stop.closed) return endsGlued(text, stop, profile);
  const first = firstOfNext(text, next, stop.limit);
  if (first === null || /\p{P}/u.test(first.character)) return false;
  if (/\p{Ll}/u.test(first.character) && !opensInLowerCase(text, first.index)) return false;
  if (/[^.…]/.test(stop.mark)) return true;
  if (stop.mark.length > 1 || stop.mark === '…') return endsAfterEllipsis(text, stop, first.character);
  return endsAfterFullStop(text, stop, first, profile);
}

interface NextWord {
  readonly character: string;
  readonly index: number;
}

/** First position from `from` on that holds no white space, at most `limit`. */
export function nextVisible(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}

/** The first letter, digit or other sign after quotation marks, brackets, dashes and bullets; null where none follows closely. */
function firstOfNext(text: string, from: number, limit: number): NextWord | null {
  for (let at = from; at < Math.min(limit, from + 12); at += 1) {
    const character = text[at] ?? '';
    if (LEADING.includes(character) || /\s/.test(character)) continue;
    return { character: String.fromCodePoint(text.codePointAt(at) ?? 0), index: at };
  }
  return null;
}

/** Sentences that start small: "iPhone", "eBay", and Dutch "’s Avonds", "'t Is". */
function opensInLowerCase(text: string, index: number): boolean {
  const word = wordAt(text, index);
  if (/^\p{Ll}\p{Lu}/u.test(word)) return true;
  return /['’‘]/.test(text[index - 1] ?? '') && /^[stnk]\s\p{Lu}/u.test(text.slice(index, index + 3));
}

/** True where one of the language's sentence openers stands, as a word of its own (not "Je-sais-tout"). */
function isStarter(text: string, index: number, profile: LanguageProfile | null): boolean {
  const word = wordAt(text, index);
  return (
    (profile?.starters.has(word) ?? false) && !/^-\p{L}/u.test(text.slice(index + word.length, index + word.length + 2))
  );
}

const wordAt = (text: string, index: number): string =>
  /^[\p{L}\p{M}\p{N}]+/u.exec(text.slice(index, index + LONGEST_WORD))?.[0] ?? '';

/** After 。！？: no end before more punctuation, nor where a quotation is followed by a particle of its sentence (「…。」と述べた). */
function endsWide(text: string, stop: Stop, next: number): boolean {
  const character = text[next] ?? '';
  if (/[，、；：。！？…）」』】,;:]/.test(character)) return false;
  return !(stop.closed > stop.end && next === stop.closed && /\p{Script=Hiragana}/u.test(character));
}

/** Lower-case ends of domain names, file names and frameworks that people write with a capital. */
const NAME_ENDINGS =
  /^(?:com|net|org|info|io|ai|app|co|uk|eu|ru|by|ua|de|fr|es|it|pl|cn|jp|us|tv|me|js|ts|py|pdf|docx?|html?|txt|php)$/i;

/** No space behind the mark: an end only where the text was glued together ("the war.In Beijing"), never inside a number, name or address. */
function endsGlued(text: string, stop: Stop, profile: LanguageProfile | null): boolean {
  const next = String.fromCodePoint(text.codePointAt(stop.closed) ?? 0);
  if (/[।॥۔؟։።]/.test(stop.mark)) return /\p{L}/u.test(next);
  if (!/\p{Lu}/u.test(next) || stop.mark === '…') return false;
  const before = tokenBefore(text, stop);
  if (/[./@\\_]/.test(before) || !/^[\p{L}\p{M}’'-]{2,}$/u.test(before)) return false;
  const run = /^\S*/.exec(text.slice(stop.closed, stop.closed + LONGEST_WORD))?.[0] ?? '';
  const word = wordAt(text, stop.closed);
  if (/[/@_]|\.\p{L}/u.test(run.slice(word.length)) || NAME_ENDINGS.test(word)) return false;
  if (isAbbreviation(before, profile)) return false;
  const starter = profile?.starters.has(word) ?? false;
  if (starter && word.length > 1) return /\p{Ll}$/u.test(before);
  return /^\p{Ll}+(?:[-’']\p{Ll}+)*$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(word);
}

/** "…" with a space on both sides stands for words left out; directly behind a word it may end the sentence. */
function endsAfterEllipsis(text: string, stop: Stop, first: string): boolean {
  const spaced = stop.start === stop.sentenceStart || /[\s[(“"«„]/.test(text[stop.start - 1] ?? ' ');
  return !spaced && stop.closed >= stop.end && !/\p{N}/u.test(first);
}

function endsAfterFullStop(text: string, stop: Stop, first: NextWord, profile: LanguageProfile | null): boolean {
  const token = tokenBefore(text, stop);
  const opensSentence = stop.start - stop.sentenceStart === token.length;
  const starter = isStarter(text, first.index, profile);
  if (/^\p{N}+$/u.test(token)) {
    if (opensSentence && token.length <= 3) return false;
    return stop.closed > stop.end || starter || endsAfterNumber(token, first, profile);
  }
  // "J. Smith" and the enumerator "A. Results", against "Plan B. The …".
  if (isInitial(token)) return !opensSentence && starter;
  if (opensSentence && /^(?:\p{L}|[ivxlIVXL]{1,5})$/u.test(token)) return false;
  return endsAfterWord(token, first, starter, profile);
}

/** The word that the mark stands behind, with inner stops, hyphens and apostrophes ("p.m", "c.-à-d"). */
function tokenBefore(text: string, stop: Stop): string {
  const behind = text.slice(Math.max(stop.sentenceStart, stop.start - LONGEST_WORD), stop.start);
  return /[\p{L}\p{M}\p{N}.’'°º&@/_-]*$/u.exec(behind)?.[0].replace(/^[.’'-]+/, '') ?? '';
}

/** "J.", "А.", "J.-P.": initials of a name. Han, kana and Hangul have none. */
const isInitial = (token: string): boolean =>
  /^(?:[\p{Lu}\p{Lo}]\p{M}*)(?:\.?-\p{Lu})?$/u.test(token) &&
  !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(token);

/** In German, "am 3. März" and "der 2. Weltkrieg" go on although a capital follows. */
function endsAfterNumber(token: string, first: NextWord, profile: LanguageProfile | null): boolean {
  const ordinals = profile?.ordinals ?? 'none';
  if (ordinals === 'none' || token.length > 2) return true;
  return ordinals === 'before-lowercase' && !/\p{N}/u.test(first.character);
}

function endsAfterWord(token: string, first: NextWord, starter: boolean, profile: LanguageProfile | null): boolean {
  const forms = abbreviationForms(token);
  const table = profile?.abbreviations;
  if (table && forms.some((form) => table.hard.has(form))) return false;
  if (table && forms.some((form) => table.closing.has(form))) return starter;
  if (table && forms.some((form) => table.soft.has(form))) return !/\p{N}/u.test(first.character);
  // "U.N.", "т.е.", "Ph.D.": single letters with stops between them.
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(token)) return starter;
  return true;
}

/** True where any list of the language holds the token. */
function isAbbreviation(token: string, profile: LanguageProfile | null): boolean {
  const table = profile?.abbreviations;
  return (
    table !== undefined &&
    abbreviationForms(token).some((form) => table.hard.has(form) || table.soft.has(form) || table.closing.has(form))
  );
}

/** Lower case, whole, without an elided article ("l’av" → "av") and as endings ("hauptstr" → "-str"). */
function abbreviationForms(token: string): string[] {
  const lower = token.toLowerCase();
  const bare = lower.replace(/^.*[’']/, '');
  return [lower, bare, ...(lower.length > 4 ? [`-${lower.slice(-3)}`] : [])];
}
