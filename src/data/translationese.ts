import type { Strength } from '../model/evidence.ts';
import arEn from './translationese/ar-en.json' with { type: 'json' };
import classes from './translationese/classes.json' with { type: 'json' };
import csEn from './translationese/cs-en.json' with { type: 'json' };
import deEn from './translationese/de-en.json' with { type: 'json' };
import enDe from './translationese/en-de.json' with { type: 'json' };
import enEs from './translationese/en-es.json' with { type: 'json' };
import enFr from './translationese/en-fr.json' with { type: 'json' };
import esEn from './translationese/es-en.json' with { type: 'json' };
import frEn from './translationese/fr-en.json' with { type: 'json' };
import isEn from './translationese/is-en.json' with { type: 'json' };
import itEn from './translationese/it-en.json' with { type: 'json' };
import jaEn from './translationese/ja-en.json' with { type: 'json' };
import multiEn from './translationese/multi-en.json' with { type: 'json' };
import nlEn from './translationese/nl-en.json' with { type: 'json' };
import plEn from './translationese/pl-en.json' with { type: 'json' };
import ptEn from './translationese/pt-en.json' with { type: 'json' };
import ruEn from './translationese/ru-en.json' with { type: 'json' };
import sources from './translationese/sources.json' with { type: 'json' };
import trEn from './translationese/tr-en.json' with { type: 'json' };
import ukEn from './translationese/uk-en.json' with { type: 'json' };
import zhEn from './translationese/zh-en.json' with { type: 'json' };

/** What sort of trace a row describes. Rows of one kind saturate; different kinds count as independent. */
export type SignKind = 'calque' | 'false-friend' | 'formula' | 'syntax' | 'agreement' | 'reported-speech' | 'habit';

const KINDS: readonly string[] = [
  'calque',
  'false-friend',
  'formula',
  'syntax',
  'agreement',
  'reported-speech',
  'habit',
] satisfies SignKind[];
const STRENGTHS: readonly string[] = ['weak', 'likely', 'strong'] satisfies Strength[];

/** One sign of translation: a wording that a text written in the target language would hardly have. */
export interface SignRow {
  /** Unique over all tables. */
  readonly id: string;
  readonly kind: SignKind;
  readonly strength: Strength;
  /** BCP 47 tags of the languages that the wording can come from, likeliest first. */
  readonly from: readonly string[];
  /** BCP 47 tag of the language of the text that shows it. */
  readonly into: string;
  /** See text/phrase-patterns.ts for the notation. */
  readonly pattern: string | readonly string[];
  /** What probably stood in the source language; null where open. */
  readonly original: string | null;
  /** What a text written in `into` would have; null where that depends. */
  readonly native: string | null;
  /** A stretch of text that shows the sign. */
  readonly example: string;
  /** Key into `SIGN_SOURCES`. */
  readonly source: string;
  /** True where the sign nearly proves a translation by itself. */
  readonly exclusive: boolean;
  /** True where the wording is a fault that an editor would mend, not only a habit. */
  readonly finding: boolean;
  /** True where `native` can be put in its place as it is. */
  readonly suggest: boolean;
  /** Kind of article in which the wording is native ("sport"); null for none. */
  readonly unless: string | null;
}

interface RawRow {
  readonly id: string;
  readonly kind: string;
  readonly strength: string;
  readonly pattern: string | readonly string[];
  readonly original: string | null;
  readonly native: string | null;
  readonly example: string;
  readonly source: string;
  readonly from?: readonly string[];
  readonly exclusive?: boolean;
  readonly finding?: boolean;
  readonly suggest?: boolean;
  readonly unless?: string;
}

interface RawTable {
  readonly from: readonly string[];
  readonly into: string;
  readonly rows: readonly RawRow[];
}

const TABLES: readonly RawTable[] = [
  enFr,
  enEs,
  enDe,
  arEn,
  csEn,
  deEn,
  esEn,
  frEn,
  isEn,
  itEn,
  jaEn,
  multiEn,
  nlEn,
  plEn,
  ptEn,
  ruEn,
  trEn,
  ukEn,
  zhEn,
];

/** Where rows come from: short key → title, year, licence or standing. */
export const SIGN_SOURCES: Readonly<
  Record<string, { readonly title: string; readonly year: number; readonly licence: string }>
> = sources;

/** Words behind `@weekday` and the like, in lower case. */
export const WORD_CLASSES: Readonly<Record<string, readonly string[]>> = classes.words;

/** Words that show a kind of article (`unless` of a row). */
export const ARTICLE_CLASSES: Readonly<Record<string, readonly string[]>> = classes.articles;

let rows: readonly SignRow[] | null = null;

/** All rows, by table, in file order. Read on first use. Throws RangeError where a row names an unknown kind or strength. */
export function signRows(): readonly SignRow[] {
  rows ??= TABLES.flatMap((table) => table.rows.map((row) => readRow(row, table)));
  return rows;
}

function readRow(row: RawRow, table: RawTable): SignRow {
  if (!isKind(row.kind) || !isStrength(row.strength)) throw new RangeError(`row ${row.id}: unknown kind or strength`);
  return {
    ...row,
    kind: row.kind,
    strength: row.strength,
    from: row.from ?? table.from,
    into: table.into,
    exclusive: row.exclusive ?? false,
    finding: row.finding ?? false,
    suggest: row.suggest ?? false,
    unless: row.unless ?? null,
  };
}

const isKind = (value: string): value is SignKind => KINDS.includes(value);
const isStrength = (value: string): value is Strength => STRENGTHS.includes(value);
