import { irregularPlaces, knownPlaces } from '../data/lexicon.ts';
import type { Gender } from '../data/names.ts';
import { givenName } from './given.ts';

/** A case ending and what the nominative has in its place. */
type Ending = readonly [RegExp, string];

/**
 * Endings of family names in the oblique cases, by language; the first that fits is taken. They are read only beside a given name in the same case, or where
 * the nominative stands somewhere in the run. Source: the school grammars of the languages; facts.
 */
const FAMILY: Readonly<Record<string, readonly Ending[]>> = {
  ru: [
    [/(?<=[ое]в|ин|ын)(?:ым|ой|а|у|е)$/, ''],
    [/(?<=\p{L}{3}[сц]к)(?:ого|ому|им|ом)$/u, 'ий'],
    [/(?<=\p{L}{3}[сц]к)(?:ой|ую)$/u, 'ая'],
    [/(?<=н)(?:ого|ому|ым)$/, 'ый'],
    [/(?<=[бвгдзклмнпрстфхцчшщж])ы$/, 'а'],
    [/(?<=[бвгдзклмнпрстфхцчшщж])(?:ом|ем|а|у|е)$/, ''],
  ],
  uk: [
    [/(?<=[оеє]в|[иії]н)(?:им|ою|а|у|і|ові)$/, ''],
    [/(?<=[сц]ьк)(?:ого|ому|им)$/, 'ий'],
    [/(?<=[сц]ьк)(?:ої|ій|ою|у)$/, 'а'],
    [/(?<=енк)(?:ом|а|у|ові)$/, 'о'],
    [/(?<=н)(?:ого|ому|им)$/, 'ий'],
    [/(?<=[бвгдзклмнпрстфхцчшщж])(?:ою|и)$/, 'а'],
    [/(?<=[бвгдзклмнпрстфхцчшщж])(?:ом|ем|ові|а|у|і)$/, ''],
  ],
  be: [
    [/(?<=[оеаё])в(?:ым|а|у|е|ай)$/, 'ў'],
    [/(?<=[іы]н)(?:ым|а|у|е)$/, ''],
    [/(?<=[сц]к)(?:ага|аму|ім)$/, 'і'],
    [/(?<=ск)(?:ую|ай|ой)$/, 'ая'],
    [/(?<=[эе]н)(?:кам|кі|ку|кай|цы)$/, 'ка'],
    [/(?<=[бвгдзклмнпрстфхцчшж])(?:ам|ем|а|у|е)$/, ''],
  ],
  pl: [
    [/(?<=[scd]z?k)(?:iego|iemu|im)$/, 'i'],
    [/(?<=[scd]z?k)(?:iej|ą)$/, 'a'],
    [/(?<=enk)(?:ą|i|ę)$/, 'a'],
    [/(?<=en)ce$/, 'ka'],
    [/(?<=[kg])iem$/, ''],
    [/(?<=[bcdfgłmnprstwz])y$/, 'a'],
    [/(?<=[bcdfghjklłmnprstvwxz])(?:em|owi|a|ie|u)$/, ''],
  ],
  cs: [
    [/(?<=[scz]k|n|r)(?:ého|ému|ým)$/, 'ý'],
    [/(?<=ov)(?:ou|é)$/, 'á'],
    [/(?<=[bcdfghklmnprstvz])y$/, 'a'],
    [/(?<=[bcčdfghjklmnprřsštvxzž])(?:em|ovi|a|u|e)$/, ''],
  ],
};
/** Letters that a name keeps without its ending. */
const SHORTEST = 3;
/** Endings that a language with cases has at least; one alone is a genitive or a plural. */
const CASES = 2;

/** Endings that family names have in the other cases alone, adjectives and the instrumental of -ин and -єв: these need no nominative elsewhere. */
const ADJECTIVAL: readonly Ending[] = [
  [/(?<=[иіы]н)ым$/, ''],
  [/(?<=[еєї]в|[иії]н)им$/, ''],
  [/(?<=[sc]k)(?:iego|iemu)$/, 'i'],
  [/(?<=[sc]k)(?:ého|ému|ým)$/, 'ý'],
  [/(?<=[сц]к)(?:ого|ому)$/, 'ий'],
  [/(?<=[сц]ьк)(?:ого|ому)$/, 'ий'],
];

/** Endings of a woman's family name in the oblique cases, and its nominative. */
const FEMININE: readonly Ending[] = [
  [/(?<=[вн])(?:ой|ою|ої|ій|ы|у|ай)$/, 'а'],
  [/(?<=[сц]ьк)(?:ої|ій|ою|у)$/, 'а'],
  [/(?<=[сц]к)(?:ой|ую|ай)$/, 'ая'],
  [/(?<=sk|ck)(?:iej|ą)$/, 'a'],
  [/(?<=ov)(?:ou|é)$/, 'á'],
];

/** The nominative of a family name in `language`, judged by its ending and its bearer's sex; the word itself where no ending fits. */
export function familyNominative(word: string, language: string, gender: Gender = 'm'): string {
  if (gender === 'f') {
    const found = FEMININE.find(([ending]) => ending.test(word));
    return found ? word.replace(found[0], found[1]) : word;
  }
  for (const [ending, nominative] of FAMILY[language] ?? []) {
    const at = word.search(ending);
    if (at >= SHORTEST) return word.slice(0, at) + nominative;
  }
  return word;
}

/** The nominative of an adjectival family name (Зеленского, Sikorskiego); null where the ending is none. */
export function adjectivalNominative(word: string): string | null {
  const found = ADJECTIVAL.find(([ending]) => ending.test(word));
  return found ? word.replace(found[0], found[1]) : null;
}

/** Endings that a nominative may have where a case ending was. */
const NOMINATIVE = {
  cyrillic: ['', 'й', 'о', 'а', 'ий', 'ій', 'і', 'ы', 'я', 'ь'],
  latin: ['', 'i', 'y', 'ý', 'o', 'a', 'yj', 'ij'],
} as const;
/** Endings that only words in -а, -я and -ая have: "Тихановской" is of Тихановская, never of Тихановский. */
const FEMININE_CASE: ReadonlySet<string> = new Set(['ой', 'ою', 'ай', 'аю', 'ої', 'ей', 'ею', 'єю']);
const FEMININE_NOMINATIVE = ['ая', 'а', 'я'];
const CYRILLIC = /[\u0400-\u04ff]/;
const VOWEL = /[аеиоуіїєяюыэ]$/;

/** Consonants that change before the ending of a dative or locative: "Dudzie" of Duda, "Łukaszence" of Łukaszenka, "Лукашэнцы" of Лукашэнка. */
const SOFTENED: readonly Ending[] = [
  [/dzie$/, 'da'],
  [/cie$/, 'ta'],
  [/rze$/, 'ra'],
  [/(?<=\p{L}l)e$/u, 'a'],
  [/(?<=n)ce$/, 'ka'],
  [/(?<=[bmnpwvfz])ie$/, 'a'],
  [/dze$/, 'ga'],
  [/sze$/, 'cha'],
  [/ře$/, 'ra'],
  [/(?<=[нш])цы$/, 'ка'],
  [/(?<=[нш])ці$/, 'ка'],
];

/** Nominatives that may stand behind a word, given the case endings of its language, likelier ones first. */
export function nominativesOf(word: string, endings: readonly string[]): string[] {
  const softened = endings.length < CASES ? undefined : SOFTENED.find(([ending]) => ending.test(word));
  const plain = endings.flatMap((ending) => {
    if (!word.endsWith(ending) || word.length - ending.length < SHORTEST) return [];
    const stem = word.slice(0, word.length - ending.length);
    if (FEMININE_CASE.has(ending)) return FEMININE_NOMINATIVE.map((end) => stem + end);
    const afterVowel = VOWEL.test(stem);
    if (afterVowel && CYRILLIC.test(stem)) return [`${stem}й`, stem];
    return NOMINATIVE[CYRILLIC.test(stem) ? 'cyrillic' : 'latin']
      .filter((end) => end !== 'й')
      .map((end) => stem + end)
      .filter((form) => form !== word);
  });
  return softened ? [...plain, word.replace(softened[0], softened[1])] : plain;
}

/** The given name that a word is a case form of (Дональдом, Friedrichem); null where it is none, or is a nominative itself. */
export function givenNominative(word: string, endings: readonly string[]): string | null {
  if (endings.length === 0 || givenName(word) !== undefined) return null;
  return nominativesOf(word, endings).find((form) => givenName(form) !== undefined) ?? null;
}

const places = new Map<string, string | null>();
const CACHE_SIZE = 10_000;
/** Endings of places in the nominative, and how many letters of the other cases they replace. */
const PLACE_ENDINGS = ['', 'а', 'я', 'ия', 'ь', 'ы', 'и', 'о', 'е', 'a', 'ia', 'o', 'y', 'e', 'ie', 'ё'];
const LONGEST_CASE = 4;
const LONGEST_PLACE = 40;
/** What is taken off a place for its nominative. */
const PLACE_CASES: ReadonlySet<string> = new Set(
  (
    'а у ю я е и ы о ом ем ой ою ей ею ью ии ию ия ией ией ам ям ах ях ами ями ов ев ого ому ым им ь ' +
    'і ї є ої ій єю ією ії ією ові еві ів ів аў яў ай яй аю ыі цы зе ' +
    'a u ie em iem owi owi y i ą ę ii ię ią iu ach ami om ów ego emu ym im ej iej ej e ě ovi ou í ích ím ách ech ům é ého ému ým'
  ).split(' '),
);

/** The known place that a word, or a row of words, is or is a case form of ("Варшаве", "Pekinie"); null where there is none. */
export function placeNominative(form: string, endings: readonly string[]): string | null {
  if (knownPlaces().has(form)) return form;
  if (endings.length < CASES || form.length > LONGEST_PLACE) return null;
  const known = places.get(form);
  if (known !== undefined) return known;
  if (places.size >= CACHE_SIZE) places.clear();
  const found = irregularPlaces().get(form) ?? findPlace(form);
  places.set(form, found);
  return found;
}

function findPlace(form: string): string | null {
  for (let cut = 1; cut <= LONGEST_CASE && form.length - cut >= SHORTEST; cut += 1) {
    if (!PLACE_CASES.has(form.slice(-cut))) continue;
    const stem = form.slice(0, -cut);
    for (const ending of PLACE_ENDINGS) {
      if (ending.length > cut + 1 || !knownPlaces().has(stem + ending)) continue;
      if (cut - ending.length <= 2) return stem + ending;
    }
  }
  return knownPlaces().has(`${form}ь`) ? `${form}ь` : null;
}
