import type { EntityType } from '../model/names.ts';
import type { FoundName } from './mentions.ts';
import { parseName } from './parse.ts';
import { pinyinSplit } from './pinyin.ts';
import { hanSyllables } from './syllables.ts';
import { judge } from './verdict.ts';
import type { Word } from './words.ts';

/** A name that other sentences are sure of, to be searched where capitals do not tell. */
export interface KnownName {
  readonly form: string;
  /** What may stand for it alone: the family name; null where it has no parts. */
  readonly family: string | null;
  readonly type: EntityType;
}

/** Likeness from which a word of another language is the known name. */
const PROJECTED = 0.88;
const SHORTEST = 4;

const SPELLINGS: ReadonlySet<string> = new Set(['same', 'transliteration', 'exonym', 'confusable']);

/** Distinct words of a text that are compared with the known names: a bound for hostile text. */
const MOST_WORDS = 4_000;
const meanings = new WeakMap<readonly KnownName[], Map<string, KnownName | null>>();

/** The known name that `word` spells, family names included; null where none does. Memoised for one list of names. */
function nameMeant(word: string, known: readonly KnownName[]): KnownName | null {
  const memo = meanings.get(known) ?? new Map<string, KnownName | null>();
  meanings.set(known, memo);
  const seen = memo.get(word);
  if (seen !== undefined) return seen;
  const name = memo.size < MOST_WORDS ? findMeaning(word, known) : null;
  memo.set(word, name);
  return name;
}

function findMeaning(word: string, known: readonly KnownName[]): KnownName | null {
  for (const name of known) {
    for (const form of name.family === null ? [name.form] : [name.family, name.form]) {
      if (form === word) return name;
      if (form.length < SHORTEST || word.length < 2 || isSameScript(form, word)) continue;
      const { verdict, score } = judge(word, form);
      if (SPELLINGS.has(verdict) && score >= PROJECTED) return name;
    }
  }
  return null;
}

/** Whether a lone family name may be of another known person as well: whom it means is then left to what else the article says. */
const isShared = (name: KnownName, word: string, known: readonly KnownName[]): boolean =>
  name.family !== null &&
  name.form !== word &&
  known.some(
    (other) => other !== name && other.family === name.family && !SPELLINGS.has(judge(other.form, name.form).verdict),
  );

/** A known name where `word` stands; without the name that is meant where two persons may be. */
function spotted(name: KnownName, word: string, start: number, known: readonly KnownName[]): FoundName {
  const found: FoundName = { start, end: start + word.length, form: word, type: name.type, role: null, sure: true };
  return isShared(name, word, known) ? found : { ...found, meant: name.form };
}

/** Scripts without vowels, or without case, say too little to be read against themselves: there only equal letters count. */
const isSameScript = (a: string, b: string): boolean => isCaseless(a) && parseName(a).script === parseName(b).script;

/**
 * Known names among capitalised words that no other rule took: German, where every noun has a capital. After one of the `articles` a word is the noun that a
 * family name is made of ("die Hoffnung", "der Richter").
 */
export function spotKnownNames(
  words: readonly Word[],
  taken: readonly FoundName[],
  known: readonly KnownName[],
  articles: ReadonlySet<string> = new Set(),
): FoundName[] {
  return words.flatMap((word, i) => {
    if (
      !word.capital ||
      word.base.length < SHORTEST ||
      taken.some((name) => word.start < name.end && word.end > name.start)
    )
      return [];
    const stem = word.base.endsWith('s') ? word.base.slice(0, -1) : null;
    const isGenitive =
      stem !== null &&
      (known.some(({ form, family }) => family === stem || form === stem) ||
        (nameMeant(stem, known) !== null && nameMeant(stem, known) === nameMeant(word.base, known)));
    const folded = isGenitive ? stem : word.base;
    const name = nameMeant(folded, known);
    const before = words[i - 1]?.lower ?? '';
    // "Die Hoffnung", but "von der Leyen".
    const isNoun = name?.type === 'person' && articles.has(before) && !name.form.includes(`${before} ${folded}`);
    return name && !isNoun ? [{ ...spotted(name, folded, word.start, known), end: word.end }] : [];
  });
}

/** Scripts without capitals, and what may be a word or a name in them. Hangul particles and Arabic prefixes are tried off as well. */
const CASELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Georgian}\p{Script=Devanagari}\p{Script=Thai}]/u;
const CANDIDATES: readonly RegExp[] = [
  /[ァ-ヴー][ァ-ヴー・]+/gu,
  /[가-힣]{2,}/gu,
  /[\p{Script=Arabic}\p{M}]{2,}/gu,
  /[\p{Script=Hebrew}'׳]{2,}/gu,
  /[\p{Script=Georgian}]{3,}/gu,
  /[\p{Script=Devanagari}\p{M}]{2,}/gu,
];
const PARTICLES = /(?:에게서|으로부터|에게|께서|에서|으로|은|는|이|가|을|를|의|와|과|도|로|만)$/;
const PREFIXES = /^(?:وال|بال|لل|ال|و|ب|ل|ו|ב|ל|ה|מ)/;

/** Letters of scripts that all have capitals: most texts have no others, which is quickly seen. */
const CASED = /^[\u0000-\u058f\u1e00-\u20ff]*$/;

export const isCaseless = (text: string): boolean => !CASED.test(text) && CASELESS.test(text);

/** Names known from other articles, searched in a script without capitals by their sound. `stops` are words that are no names. */
export function projectNames(
  sentence: string,
  known: readonly KnownName[],
  stops: ReadonlySet<string> = new Set(),
): FoundName[] {
  const found = [...chineseNames(sentence, known), ...sameCharacters(sentence, known)];
  for (const pattern of CANDIDATES) {
    for (const match of sentence.matchAll(pattern)) {
      for (const word of variantsOf(match[0])) {
        const name = stops.has(word) ? null : nameMeant(word, known);
        if (!name) continue;
        const start = match.index + match[0].indexOf(word);
        found.push(spotted(name, word, start, known));
        break;
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function variantsOf(word: string): string[] {
  const variants = [word, word.replace(PARTICLES, ''), word.replace(PREFIXES, '')];
  return [...new Set(variants)].filter((variant) => variant.length >= 2);
}

const ALL_HAN = /^\p{Script=Han}{2,}$/u;

/** Names known in Chinese characters, searched as they stand. */
function sameCharacters(sentence: string, known: readonly KnownName[]): FoundName[] {
  return known.flatMap(({ form, family, type }) =>
    [form, ...(family === null ? [] : [family])]
      .filter((text) => ALL_HAN.test(text))
      .flatMap((text) => {
        const found: FoundName[] = [];
        for (let at = sentence.indexOf(text); at >= 0; at = sentence.indexOf(text, at + text.length))
          found.push({ start: at, end: at + text.length, form: text, type, role: null, sure: true, meant: form });
        return found;
      }),
  );
}

const HAN_RUN = /\p{Script=Han}{2,}/gu;

/** Chinese names known in pinyin, searched among Han characters by their syllables. */
function chineseNames(sentence: string, known: readonly KnownName[]): FoundName[] {
  const found: FoundName[] = [];
  for (const match of sentence.matchAll(HAN_RUN)) {
    const characters = [...match[0]];
    const syllables = characters.map((character) => hanSyllables(character)[0] ?? '');
    for (const name of known) {
      const wanted = syllablesOf(name.form);
      if (!wanted) continue;
      for (let i = 0; i + wanted.length <= syllables.length; i += 1) {
        if (!wanted.every((syllable, k) => syllables[i + k] === syllable)) continue;
        const start = match.index + characters.slice(0, i).join('').length;
        const form = characters.slice(i, i + wanted.length).join('');
        found.push({
          start,
          end: start + form.length,
          form,
          type: name.type,
          role: null,
          sure: true,
          meant: name.form,
        });
      }
    }
  }
  return found;
}

/** Syllables of a name of two words or more in pinyin; null for any other: one syllable is everywhere. */
function syllablesOf(form: string): string[] | null {
  const { core, script } = parseName(form);
  if (script !== 'latin' || core.length < 2) return null;
  const parts = core.map((token) => (token.folded.length <= 12 ? pinyinSplit(token.folded) : null));
  return parts.every((part) => part !== null) ? parts.flat() : null;
}
