import { knownOutlets } from '../data/agencies.ts';
import { type CaselessLexicon, caselessLexicon } from '../data/caseless.ts';
import { knownPlaces } from '../data/lexicon.ts';
import type { FoundName } from './mentions.ts';

/**
 * Names in one sentence of a script without capitals, by what stands beside them: a title ("普京总统", "ペスコフ氏", "푸틴 대통령", "الرئيس لوكاشينكو"), the dot
 * between the parts of a foreign name, a Chinese family name between a pause and a verb of saying; places and agencies by their tables. In order; empty
 * for a language without lists.
 */
export function findCaselessNames(sentence: string, language: string): FoundName[] {
  const lexicon = caselessLexicon(language);
  if (!lexicon) return [];
  const finders: Readonly<Record<string, Finder>> = { zh: chinese, ja: japanese, ko: korean, ar: arabic };
  const persons = (finders[language.split('-')[0] ?? '']?.(sentence, lexicon) ?? []).map(personOf);
  const free = ({ start, end }: FoundName): boolean =>
    !persons.some((person) => person.start < end && person.end > start);
  return [...persons, ...tableNames(sentence, language).filter(free)].sort((a, b) => a.start - b.start);
}

interface Person {
  readonly start: number;
  readonly form: string;
  /** Null where a verb, a dot or a word of respect is all that tells. */
  readonly role: string | null;
}
type Finder = (sentence: string, lexicon: CaselessLexicon) => Person[];

const personOf = ({ start, form, role }: Person): FoundName => ({
  start,
  end: start + form.length,
  form,
  type: 'person',
  role,
  sure: true,
});

/** Characters of the longest known place. */
const LONGEST_PLACE = 12;
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  zh: /\p{Script=Han}{2,}/gu,
  ja: /[\p{Script=Han}\p{Script=Katakana}ー・]{2,}/gu,
  ko: /[가-힣]{2,}/gu,
  ar: /[\p{Script=Arabic}\p{M}]{3,}(?: [\p{Script=Arabic}\p{M}]{3,})?/gu,
};
/** Letters that Arabic writes together with the next word. */
const ARABIC_PREFIX = /^(?:[وفبلك]|وب|ول)(?=.{3})/;

/** Places and agencies of the tables, the longest at a place first. */
function tableNames(sentence: string, language: string): FoundName[] {
  const base = language.split('-')[0] ?? '';
  const pattern = SCRIPTS[base];
  if (!pattern) return [];
  const isWhole = base === 'ko' || base === 'ar';
  return [...sentence.matchAll(pattern)].flatMap((match) =>
    isWhole ? wholeWords(match[0], match.index) : insideRun(match[0], match.index),
  );
}

function entryOf(form: string): Pick<FoundName, 'type'> | null {
  if (knownPlaces().has(form)) return { type: 'place' };
  const outlet = knownOutlets().get(form);
  return outlet ? { type: outlet.type } : null;
}

const named = (form: string, start: number, type: FoundName['type']): FoundName => ({
  start,
  end: start + form.length,
  form,
  type,
  role: null,
  sure: true,
});

function insideRun(run: string, offset: number): FoundName[] {
  const found: FoundName[] = [];
  for (let at = 0; at < run.length; at += 1) {
    for (let length = Math.min(LONGEST_PLACE, run.length - at); length >= 2; length -= 1) {
      const form = run.slice(at, at + length);
      const entry = entryOf(form);
      if (!entry) continue;
      found.push(named(form, offset + at, entry.type));
      at += length - 1;
      break;
    }
  }
  return found;
}

/** A word with its particle or prefix taken off. */
function wholeWords(run: string, offset: number): FoundName[] {
  const parts = [run, ...run.split(' ')];
  for (const part of parts) {
    for (const form of [part, part.replace(KOREAN_PARTICLE, ''), part.replace(ARABIC_PREFIX, '')]) {
      const entry = form.length >= 2 ? entryOf(form) : null;
      if (entry) return [named(form, offset + run.indexOf(form), entry.type)];
    }
  }
  return [];
}

const DOTTED = /\p{Script=Han}{1,12}(?:[·•‧・]\p{Script=Han}{1,12}){1,3}/gu;
const DOT = /[·•‧・]/;
/** Characters of a part of a foreign name. */
const LONGEST_PART = 7;
/** Characters that a name has at least where no title stands beside it. */
const UNTITLED = 3;

function chinese(sentence: string, lexicon: CaselessLexicon): Person[] {
  const dotted = [...sentence.matchAll(DOTTED)].flatMap((match) => dottedName(match[0], match.index, lexicon));
  const persons = [...dotted];
  for (const match of sentence.matchAll(/\p{Script=Han}{2,}/gu)) {
    const run = match[0];
    for (let at = 0; at < run.length; at += 1) {
      const start = match.index + at;
      if (persons.some((person) => start < person.start + person.form.length && start + 2 > person.start)) continue;
      const person = chineseAt(run, at, { lexicon, start });
      if (!person) continue;
      persons.push(person);
      at += person.form.length - 1;
    }
  }
  return persons;
}

/** "总理弗里德里希·默茨在华沙": the characters that render sounds on both sides of the dot, without the title before them. */
function dottedName(text: string, offset: number, lexicon: CaselessLexicon): Person[] {
  const parts = text.split(DOT);
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  const title = lexicon.titles.find((word) => first.includes(word));
  const afterTitle = title === undefined ? 0 : first.lastIndexOf(title) + title.length;
  let from = first.length;
  while (from > afterTitle && first.length - from < LONGEST_PART && lexicon.transcribing.has(first.charAt(from - 1)))
    from -= 1;
  let until = 0;
  while (until < last.length && until < LONGEST_PART && lexicon.transcribing.has(last.charAt(until))) until += 1;
  if (from === first.length || until === 0) return [];
  const form = text.slice(from, text.length - last.length + until);
  return [{ start: offset + from, form, role: title ?? null }];
}

/** Characters from which a row of them is a foreign name, whatever its first. */
const FOREIGN = 4;

/** A name of a run of characters that starts here: after a title, before a title, or between a pause and a verb. */
function chineseAt(
  run: string,
  at: number,
  { lexicon, start }: { readonly lexicon: CaselessLexicon; readonly start: number },
): Person | null {
  const before = lexicon.titles.find((title) => run.endsWith(title, at)) ?? null;
  if (before === null && at > 0) return null;
  const rest = run.slice(at);
  const native = nativeName(rest, lexicon);
  const foreign = foreignName(rest, lexicon);
  // A long row of characters that render sounds is no Chinese name: 卢卡申科.
  const isForeign = (foreign?.length ?? 0) >= FOREIGN;
  for (const form of isForeign ? [foreign, native] : [native, foreign]) {
    if (form === null || entryOf(form)) continue;
    const after = rest.slice(form.length);
    const title = lexicon.titles.find((word) => after.startsWith(word)) ?? null;
    const isSaid = [...lexicon.verbs].some((verb) => after.startsWith(verb));
    if (before === null && title === null && !isSaid) continue;
    if (before === null && title === null && form.length < UNTITLED) continue;
    return { start, form, role: before ?? title };
  }
  return null;
}

/** A Chinese family name and one or two characters, up to a character that no name has there. */
function nativeName(text: string, { surnames, stops, titles, verbs }: CaselessLexicon): string | null {
  if (!surnames.has(text.charAt(0)) || text.length < 2 || stops.has(text.charAt(1))) return null;
  const third = text.charAt(2);
  const isShort =
    third === '' || stops.has(third) || [...titles, ...verbs].some((following) => text.startsWith(following, 2));
  return text.slice(0, isShort ? 2 : 3);
}

function foreignName(text: string, { transcribing, titles }: CaselessLexicon): string | null {
  let length = 0;
  while (length < text.length && length < LONGEST_PART && transcribing.has(text.charAt(length))) {
    if (length >= 2 && titles.some((title) => text.startsWith(title, length))) break;
    length += 1;
  }
  return length >= 2 ? text.slice(0, length) : null;
}

const KATAKANA_NAME = /[ァ-ヴー]{2,}(?:[・=][ァ-ヴー]{2,}){0,3}/gu;
/** Characters of a Japanese full name. */
const KANJI_NAME = { least: 2, most: 5 } as const;

/** "former", "present": no part of the name before it. */
const FORMER = /[元前現新副]$/u;
const BODY = /[党国省庁社市県州軍]$/u;

function japanese(sentence: string, { titles, stops }: CaselessLexicon): Person[] {
  const persons: Person[] = [];
  for (const match of sentence.matchAll(KATAKANA_NAME)) {
    const after = sentence.slice(match.index + match[0].length);
    const title = titles.find((word) => after.startsWith(word));
    if (title !== undefined && !entryOf(match[0]))
      persons.push({ start: match.index, form: match[0], role: roleOf(title) });
  }
  for (const match of sentence.matchAll(/\p{Script=Han}{3,}(?:さん)?/gu)) {
    const title = titles.find((word) => match[0].endsWith(word));
    if (title === undefined) continue;
    const whole = match[0].slice(0, -title.length);
    const office = titles.find((word) => whole.includes(word));
    const from = office === undefined ? 0 : whole.lastIndexOf(office) + office.length;
    const form = whole.slice(from).replace(FORMER, '');
    if (form.length < KANJI_NAME.least || form.length > KANJI_NAME.most || entryOf(form)) continue;
    if (stops.has(form) || BODY.test(form)) continue;
    persons.push({ start: match.index + from, form, role: office ?? roleOf(title) });
  }
  return persons;
}

/** Words of respect are no office. */
const roleOf = (title: string): string | null => (title === '氏' || title === 'さん' || title === '씨' ? null : title);

const KOREAN_PARTICLE = /(?:에게서|으로부터|에게|께서|에서|으로|에|은|는|이|가|을|를|의|와|과|도|로|만)$/;
/** Words of the longest name before its title. */
const NAME_WORDS = 3;

function korean(sentence: string, lexicon: CaselessLexicon): Person[] {
  const words = [...sentence.matchAll(/\S+/gu)];
  return words.flatMap((match, i) => {
    const bare = match[0].replace(/[.,!?"”’)]+$/u, '').replace(KOREAN_PARTICLE, '');
    const title = lexicon.titles.find((word) => word === bare || word === match[0]);
    if (title === undefined) return [];
    let last = i - 1;
    while (last >= 0 && isBetween(words[last]?.[0] ?? '', lexicon)) last -= 1;
    let first = last;
    while (first >= 0 && last - first < NAME_WORDS && isNameWord(words[first]?.[0] ?? '', lexicon)) first -= 1;
    const name = words.slice(first + 1, last + 1);
    const [opening] = name;
    const closing = name.at(-1);
    if (!opening || !closing || closing[0].length < 2) return [];
    // A Korean name is one word; what stands before it is none of it.
    const isNative = lexicon.surnames.has(closing[0].charAt(0)) && closing[0].length === KOREAN_NAME;
    const from = isNative ? closing : opening;
    const form = sentence.slice(from.index, closing.index + closing[0].length);
    return [{ start: from.index, form, role: roleOf(title) }];
  });
}

/** "전", "크렘린궁", a country: what may stand between a name and its title. */
const isBetween = (word: string, { verbs }: CaselessLexicon): boolean => verbs.has(word) || knownPlaces().has(word);

const isNameWord = (word: string, { stops, titles, surnames, transcribing }: CaselessLexicon): boolean =>
  (/^[가-힣]{2,6}$/.test(word) || transcribing.has(word)) &&
  !stops.has(word) &&
  !titles.includes(word) &&
  !knownPlaces().has(word) &&
  ((word.length === KOREAN_NAME && surnames.has(word.charAt(0))) || !ENDED.test(word));

/** Syllables of a Korean name, and endings that no foreign name before a title has. */
const KOREAN_NAME = 3;
const ENDED = /(?:에게|께서|에서|으로|은|는|을|를|의|와|과|고|며|해|된|한|할|적)$/;

/** Parts of an Arabic name after a title. */
const ARABIC_PARTS = 2;

function arabic(sentence: string, lexicon: CaselessLexicon): Person[] {
  const words = [...sentence.matchAll(/[\p{Script=Arabic}\p{M}]+|[^\s\p{Script=Arabic}\p{M}]+/gu)];
  const persons: Person[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const title = words[i];
    if (
      !title ||
      !lexicon.titles.some((word) => word === title[0] || title[0] === `و${word}` || title[0] === `ل${word}`)
    )
      continue;
    let at = i + 1;
    while (at < words.length && isOffice(words[at]?.[0] ?? '', lexicon)) at += 1;
    const first = words[at];
    const parts = arabicParts(
      words.slice(at).map((match) => match[0]),
      lexicon,
    );
    const last = words[at + parts - 1];
    if (!first || !last || parts === 0) continue;
    const before = words[at - 1] ?? title;
    const role = sentence.slice(title.index, before.index + before[0].length);
    persons.push({ start: first.index, form: sentence.slice(first.index, last.index + last[0].length), role });
    i = at + parts - 1;
  }
  return persons;
}

/** The rest of a title: adjectives with the article, departments, states. */
const isOffice = (word: string, lexicon: CaselessLexicon): boolean =>
  lexicon.verbs.has(word) || lexicon.titles.includes(word) || /^ال.+(?:ي|ية)$/.test(word) || knownPlaces().has(word);

/** Words that a name has at the head of these: two parts, "عبد" and "بن" going with what follows. */
function arabicParts(words: readonly string[], { stops }: CaselessLexicon): number {
  let count = 0;
  let parts = 0;
  while (count < words.length && parts < ARABIC_PARTS) {
    const word = words[count] ?? '';
    if (!/^\p{Script=Arabic}/u.test(word) || stops.has(word) || word.length < 2) break;
    if (count === 0 && word.startsWith('ال')) break;
    count += 1;
    if (word !== 'عبد' && word !== 'بن' && word !== 'أبو' && word !== 'آل') parts += 1;
  }
  return count;
}
