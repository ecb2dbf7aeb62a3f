import de from './quantities/de.json' with { type: 'json' };
import en from './quantities/en.json' with { type: 'json' };
import es from './quantities/es.json' with { type: 'json' };
import fr from './quantities/fr.json' with { type: 'json' };
import it from './quantities/it.json' with { type: 'json' };
import nl from './quantities/nl.json' with { type: 'json' };
import pl from './quantities/pl.json' with { type: 'json' };
import pt from './quantities/pt.json' with { type: 'json' };
import ru from './quantities/ru.json' with { type: 'json' };
import uk from './quantities/uk.json' with { type: 'json' };
import units from './quantities/units.json' with { type: 'json' };
import zh from './quantities/zh.json' with { type: 'json' };

/**
 * How one language writes numbers, dates and measures. Word lists are comma-separated; an entry of several words is a phrase.
 * Where a map's key is a number, its words mean that number.
 */
export interface QuantityTable {
  /** BCP 47 */
  readonly language: string;
  readonly source: { readonly title: string; readonly year: number; readonly licence: string };
  /** Decimal mark and group separator of the language's press. */
  readonly decimal: string;
  readonly group: string;
  /** True where a month is written with a capital, so that "may" and "march" are no months. */
  readonly capitalisedMonths?: boolean;
  /** True where number words are written together ("einundzwanzig"). */
  readonly compound?: boolean;
  /** True where numbers are written with characters for places (Chinese). */
  readonly positional?: boolean;
  /** Measure words, in front of which one character is a number. */
  readonly classifiers?: string;
  readonly cardinals: Readonly<Record<string, string>>;
  /** Forms that are numbers only inside a compound ("ein" of "einundzwanzig"). */
  readonly compoundCardinals?: Readonly<Record<string, string>>;
  /** By power of ten. */
  readonly scales: Readonly<Record<string, string>>;
  /** Abbreviations that stand only directly behind figures ("$3m"). */
  readonly gluedScales?: Readonly<Record<string, string>>;
  /** "thousands of": a magnitude with no figure. */
  readonly vagueScales?: Readonly<Record<string, string>>;
  readonly joiners?: string;
  readonly articles?: string;
  /** Articles that mean one at the end of a longer number ("cent un"). */
  readonly ones?: string;
  readonly ordinals?: Readonly<Record<string, string>>;
  readonly ordinalSuffixes?: string;
  readonly ordinalPrefixes?: string;
  /** Endings that make an ordinal of a compound cardinal ("zwanzig" + "ste"). */
  readonly ordinalEndings?: string;
  /** Endings of compound adjectives and the unit they give, "" for none ("dreitägig": day; "zwölfköpfig"). */
  readonly compoundEndings?: Readonly<Record<string, string>>;
  /** Number words that often count nothing. */
  readonly weakNumbers?: string;
  /** Words after which, or before which, "one" is a pronoun. */
  readonly notOne?: string;
  /** By "numerator/denominator". */
  readonly fractions?: Readonly<Record<string, string>>;
  /** Words that join a half to a number and nothing else: "два с половиной". */
  readonly halfJoiners?: string;
  readonly multiples?: Readonly<Record<string, string>>;
  readonly vagueMultiples?: string;
  readonly adverbs?: Readonly<Record<string, string>>;
  /** January first. */
  readonly months: readonly string[];
  /** Monday first. */
  readonly weekdays: readonly string[];
  /** Spring first. */
  readonly seasons?: readonly string[];
  /** Words in front of which alone a season's name is read; absent: always. */
  readonly seasonCues?: string;
  readonly dateJoiners?: string;
  readonly yearCues?: string;
  readonly yearSuffixes?: string;
  readonly decadeSuffixes?: string;
  /** Words for years behind which a round figure is a decade: "années 90". */
  readonly decadeCues?: string;
  readonly decades?: Readonly<Record<string, string>>;
  /** By days from the day of publication. */
  readonly relative?: Readonly<Record<string, string>>;
  /** "last", "this", "next" by direction. */
  readonly nearby?: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
  readonly currencies: Readonly<Record<string, string>>;
  /** Unit and currency words that mean something else where no number stands before them. */
  readonly ambiguousUnits?: string;
  /** Word for the sign in front of a temperature, and phrases behind one that say the same: "minus", "below zero". */
  readonly minus?: string;
  readonly belowZero?: string;
  readonly percent?: string;
  readonly points?: string;
  readonly bounds?: Readonly<Record<string, string>>;
  readonly trailingBounds?: Readonly<Record<string, string>>;
  /** Between the figures of a share: "one in five". */
  readonly ratioOf?: string;
  readonly rangeTo?: string;
  readonly rangeBetween?: string;
  readonly rangeAnd?: string;
  readonly clockAt?: string;
  readonly clockMark?: string;
  /** "halb neun": half an hour to the hour behind it. */
  readonly clockHalf?: string;
  /** By minutes: "half past", "quarter to" in front of the hour. */
  readonly clockPast?: Readonly<Record<string, string>>;
  /** By minutes: "et demie", "menos cuarto" behind the hour. */
  readonly clockPlus?: Readonly<Record<string, string>>;
  /** Words behind which "14.30" is a time of day. */
  readonly clockDotAt?: string;
  readonly am?: string;
  readonly pm?: string;
  readonly noon?: string;
  readonly midnight?: string;
  readonly ageAfter?: string;
  readonly ageBefore?: string;
  readonly vague?: string;
  /** Words of quantity and order by what they say, for comparing bounds and shares. */
  readonly quantifiers?: Readonly<Record<string, string>>;
  /** Words that turn a bound over: "not exceed". */
  readonly negators?: string;
  /** Verbs of datable events by what happens: two dates of one event contradict one another. */
  readonly events?: Readonly<Record<string, string>>;
  /** Words that open a clause of its own, with its own date. */
  readonly clauseOpeners?: string;
  readonly examples: readonly { readonly text: string; readonly keys: readonly string[] }[];
}

/** What a unit measures and how many base units it holds; factor 0 where no conversion by factor exists. */
export interface UnitFact {
  readonly dimension: string;
  readonly factor: number;
}

const TABLES = new Map<string, QuantityTable>(
  [de, en, es, fr, it, nl, pl, pt, ru, uk, zh].map((table: QuantityTable) => [table.language, table]),
);

/** The table of a language (by its primary subtag), or null where there is none. */
export const quantityTable = (language: string): QuantityTable | null =>
  TABLES.get(language.split('-')[0]?.toLowerCase() ?? '') ?? null;

/** Every table, in no stated order: for tests and documentation. */
export const quantityTables = (): readonly QuantityTable[] => [...TABLES.values()];

const UNIT_FACTS = new Map<string, UnitFact>(
  Object.entries(units.units).map(([unit, [dimension, factor]]) => [
    unit,
    { dimension: String(dimension), factor: Number(factor) },
  ]),
);

/** Null for a currency, a point or an unknown unit. */
export const unitFact = (unit: string): UnitFact | null => UNIT_FACTS.get(unit) ?? null;

/** Symbols of units and currencies that every language writes, comma-separated, by canonical unit. */
export const unitSymbols: Readonly<Record<string, string>> = units.symbols;
/** Signs of units that are read only directly behind a figure: elsewhere they are words. */
export const gluedUnitSymbols: Readonly<Record<string, string>> = units.gluedSymbols;
export const currencySymbols: Readonly<Record<string, string>> = units.currencySymbols;

/** Magnitudes that stand only between a figure and a currency sign ("500 M€"), by power of ten. */
export const scalesBeforeSign: Readonly<Record<string, string>> = units.scalesBeforeSign;

const FAMILIES = new Map<string, ReadonlySet<string>>(
  Object.entries(units.currencyFamilies).map(([family, members]) => [family, new Set(members.split(', '))]),
);

/** True where `unit` may be a shorter name of `other`: "dollar" of "CAD". */
export const coversUnit = (unit: string, other: string): boolean => FAMILIES.get(unit)?.has(other) === true;
