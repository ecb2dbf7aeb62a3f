import ar from './languages/ar.json' with { type: 'json' };
import be from './languages/be.json' with { type: 'json' };
import bg from './languages/bg.json' with { type: 'json' };
import cs from './languages/cs.json' with { type: 'json' };
import da from './languages/da.json' with { type: 'json' };
import de from './languages/de.json' with { type: 'json' };
import el from './languages/el.json' with { type: 'json' };
import en from './languages/en.json' with { type: 'json' };
import es from './languages/es.json' with { type: 'json' };
import fa from './languages/fa.json' with { type: 'json' };
import fi from './languages/fi.json' with { type: 'json' };
import fr from './languages/fr.json' with { type: 'json' };
import he from './languages/he.json' with { type: 'json' };
import hi from './languages/hi.json' with { type: 'json' };
import hr from './languages/hr.json' with { type: 'json' };
import hu from './languages/hu.json' with { type: 'json' };
import is from './languages/is.json' with { type: 'json' };
import it from './languages/it.json' with { type: 'json' };
import ja from './languages/ja.json' with { type: 'json' };
import ko from './languages/ko.json' with { type: 'json' };
import mk from './languages/mk.json' with { type: 'json' };
import nb from './languages/nb.json' with { type: 'json' };
import nl from './languages/nl.json' with { type: 'json' };
import pl from './languages/pl.json' with { type: 'json' };
import pt from './languages/pt.json' with { type: 'json' };
import ro from './languages/ro.json' with { type: 'json' };
import ru from './languages/ru.json' with { type: 'json' };
import sk from './languages/sk.json' with { type: 'json' };
import sr from './languages/sr.json' with { type: 'json' };
import sv from './languages/sv.json' with { type: 'json' };
import tr from './languages/tr.json' with { type: 'json' };
import uk from './languages/uk.json' with { type: 'json' };
import zh from './languages/zh.json' with { type: 'json' };

/** How a language writes sentences and letters; the data stand in `languages/<bcp47>.json`. */
export interface LanguageProfile {
  /** BCP 47, primary subtag only. */
  readonly language: string;
  /** ISO 639-3 code. */
  readonly iso6393: string;
  /** ISO 15924 code of the script that the profile describes. */
  readonly script: string;
  /** Lower-case letters of the alphabet beyond a–z; the whole alphabet for other scripts; "" where none is told apart by letters. */
  readonly letters: string;
  /** Sentence-final marks of this language alone (the Greek question mark ";"). */
  readonly terminators: string;
  /**
   * How "3." reads: 'none', no ordinals with a stop; 'before-lowercase', an ordinal where a lower-case word or a number follows;
   * 'before-capital', an ordinal before any word (German, whose nouns are capitalised).
   */
  readonly ordinals: 'none' | 'before-lowercase' | 'before-capital';
  /**
   * Lower case, without the last stop; "-str" stands for words that end so ("Hauptstr."). `hard` never ends a sentence; `soft` ends one before a capital;
   * `closing` ends one only before one of `starters` ("U.S.", "p.m.", "Inc.", "2020 г.").
   */
  readonly abbreviations: {
    readonly hard: ReadonlySet<string>;
    readonly soft: ReadonlySet<string>;
    readonly closing: ReadonlySet<string>;
  };
  /** Capitalised words that open sentences and seldom are part of a name. */
  readonly starters: ReadonlySet<string>;
  /** Texts with their sentences, as a reader of the language divides them. */
  readonly examples: readonly { readonly text: string; readonly sentences: readonly string[] }[];
}

const TABLES = [
  ar,
  be,
  bg,
  cs,
  da,
  de,
  el,
  en,
  es,
  fa,
  fi,
  fr,
  he,
  hi,
  hr,
  hu,
  is,
  it,
  ja,
  ko,
  mk,
  nb,
  nl,
  pl,
  pt,
  ro,
  ru,
  sk,
  sr,
  sv,
  tr,
  uk,
  zh,
] as const;

const profiles = new Map<string, LanguageProfile>();

/** Primary subtag of a BCP 47 tag, lower case; Norwegian "no" and "nn" are read as "nb". */
export function primarySubtag(bcp47: string): string {
  const [subtag = 'und'] = bcp47.toLowerCase().split(/[-_]/);
  return subtag === 'no' || subtag === 'nn' ? 'nb' : subtag;
}

/** The profile of a language by BCP 47 tag (region and script are ignored); null where there is no table for it. */
export function languageProfile(bcp47: string): LanguageProfile | null {
  const language = primarySubtag(bcp47);
  const known = profiles.get(language);
  if (known) return known;
  const table = TABLES.find((candidate) => candidate.language === language);
  if (!table) return null;
  const profile = parse(table);
  profiles.set(language, profile);
  return profile;
}

/** BCP 47 tags of the languages with a table, in alphabetical order. */
export const PROFILED_LANGUAGES: readonly string[] = TABLES.map((table) => table.language);

function parse(table: (typeof TABLES)[number]): LanguageProfile {
  const { hard, soft, closing } = table.abbreviations;
  return {
    language: table.language,
    iso6393: table.iso6393,
    script: table.script,
    letters: table.letters,
    terminators: table.terminators,
    ordinals: table.ordinals === 'before-capital' || table.ordinals === 'before-lowercase' ? table.ordinals : 'none',
    abbreviations: { hard: new Set<string>(hard), soft: new Set<string>(soft), closing: new Set<string>(closing) },
    starters: new Set<string>(table.starters),
    examples: table.examples,
  };
}
