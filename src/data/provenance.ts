import type { Strength } from '../model/evidence.ts';
import counters from './provenance/counter-signs.json' with { type: 'json' };
import homelands from './provenance/homelands.json' with { type: 'json' };
import nameHabits from './provenance/name-habits.json' with { type: 'json' };
import outlets from './provenance/outlets.json' with { type: 'json' };
import settings from './provenance/settings.json' with { type: 'json' };
import credits from './provenance/translation-credits.json' with { type: 'json' };
import typography from './provenance/typography.json' with { type: 'json' };

/** A typographic habit of another language. */
export interface TypographyRow {
  readonly id: string;
  /** Linear-time: no nested quantifiers, every repeat bounded. */
  readonly pattern: RegExp;
  /** A plain test that every match passes: most texts have no match, and letter classes cost more to compile than a text to search. */
  readonly hint: RegExp;
  /** BCP 47 tags of the languages with the habit, likeliest first. */
  readonly from: readonly string[];
  /** Languages of texts in which it is foreign. */
  readonly into: readonly string[];
  readonly strength: Strength;
  /** Fewest occurrences that count. */
  readonly min: number;
  readonly exclusive: boolean;
  /** True where the habit is a fault in the text's language that an editor would mend. */
  readonly finding: boolean;
  /** The habit, in words. */
  readonly convention: string;
  /** What the language of the text has instead. */
  readonly native: string;
  /** Key into `SIGN_SOURCES`. */
  readonly source: string;
  readonly example: string;
}

/** A habit that speaks against a translation. */
export interface CounterRow {
  readonly id: string;
  readonly pattern: RegExp;
  readonly into: string;
  /** Nats against a translation, however often it occurs. Range 0–3. Judgement. */
  readonly weight: number;
  readonly reason: string;
  readonly example: string;
}

/** A line in which a text names itself a translation. */
export interface TranslationCreditRow {
  readonly id: string;
  /** BCP 47 tag of the language of the line. */
  readonly into: string;
  /** Over one sentence, case-insensitive; the group `language`, where it matched, is a key of `LANGUAGE_WORDS`. Linear-time. */
  readonly pattern: RegExp;
  readonly example: string;
}

let typographyRows: readonly TypographyRow[] | null = null;
let counterRows: readonly CounterRow[] | null = null;

/** Typographic habits, in file order. Compiled on first use; throws RangeError where a row names an unknown strength. */
export function typographicHabits(): readonly TypographyRow[] {
  typographyRows ??= typography.rows.map((row) => ({
    ...row,
    strength: strengthOf(row.strength),
    exclusive: 'exclusive' in row && row.exclusive === true,
    finding: 'finding' in row && row.finding === true,
    hint: new RegExp(row.hint),
    pattern: new RegExp(row.pattern, 'gu'),
  }));
  return typographyRows;
}

/** Habits of native texts, in file order. Compiled on first use. */
export function counterSigns(): readonly CounterRow[] {
  counterRows ??= counters.rows.map((row) => ({ ...row, pattern: new RegExp(row.pattern, 'gu') }));
  return counterRows;
}

let creditRows: readonly TranslationCreditRow[] | null = null;

/** Credit lines of translations, in file order. Compiled on first use. */
export function translationCredits(): readonly TranslationCreditRow[] {
  creditRows ??= credits.rows.map((row) => ({ ...row, pattern: new RegExp(row.pattern, 'iu') }));
  return creditRows;
}

/** Names of languages, lower case, by the language they are names in (BCP 47), each with its tag. */
export const LANGUAGE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = credits.languages;

/** Words that place a story in a country, by the language of its press (BCP 47). */
export const SETTINGS: Readonly<Record<string, readonly string[]>> = settings.languages;

function strengthOf(value: string): Strength {
  if (value === 'weak' || value === 'likely' || value === 'strong') return value;
  throw new RangeError(`unknown strength: ${value}`);
}

/** Outlets and agencies by the language they publish in (BCP 47). */
export const OUTLETS: Readonly<Record<string, readonly string[]>> = outlets.languages;

/** What a paper at home takes for granted, for one language. */
export interface Homeland {
  /** BCP 47 tag of the language of the press. */
  readonly language: string;
  /** Beginnings of the words that name the country, its people and its language. */
  readonly country: readonly string[];
  /** Places that any reader can place. */
  readonly known: ReadonlySet<string>;
  /** Places that are explained to readers abroad. */
  readonly places: ReadonlySet<string>;
  /** Words for the money, lower case. */
  readonly currency: readonly string[];
  /** True where the money is quoted on every market: a price in it shows little. */
  readonly weakCurrency: boolean;
}

let homelandRows: readonly Homeland[] | null = null;

/** Homelands, in file order. Read on first use. */
export function homelandsByLanguage(): readonly Homeland[] {
  homelandRows ??= Object.entries(homelands.languages).map(([language, row]) => ({
    language,
    country: row.country,
    known: new Set(wordsOf(row.known)),
    places: new Set(wordsOf(row.places)),
    currency: wordsOf(row.currency),
    weakCurrency: homelands.weakCurrencies.includes(language),
  }));
  return homelandRows;
}

/** Letters that stay in names when a text is translated. */
export interface LetterRow {
  readonly from: readonly string[];
  readonly letters: string;
  /** Fewest different names with one of the letters. */
  readonly min: number;
  readonly strength: Strength;
}

/** Letters that one language or few write, in file order. */
export const NATIVE_LETTERS: readonly LetterRow[] = nameHabits.letters.map((row) => ({
  ...row,
  strength: strengthOf(row.strength),
}));

let japanese: { readonly family: ReadonlySet<string>; readonly given: ReadonlySet<string> } | null = null;

/** Common Japanese family and given names, as printed. Read on first use. */
export function japaneseNames(): { readonly family: ReadonlySet<string>; readonly given: ReadonlySet<string> } {
  japanese ??= {
    family: new Set(wordsOf(nameHabits.japanese.family)),
    given: new Set(wordsOf(nameHabits.japanese.given)),
  };
  return japanese;
}

const wordsOf = (list: string): string[] => list.split(' ').filter((word) => word !== '');
