import de from './cues/de.json' with { type: 'json' };
import en from './cues/en.json' with { type: 'json' };
import es from './cues/es.json' with { type: 'json' };
import fr from './cues/fr.json' with { type: 'json' };
import it from './cues/it.json' with { type: 'json' };
import nl from './cues/nl.json' with { type: 'json' };
import pl from './cues/pl.json' with { type: 'json' };
import pt from './cues/pt.json' with { type: 'json' };
import ru from './cues/ru.json' with { type: 'json' };
import uk from './cues/uk.json' with { type: 'json' };
import zh from './cues/zh.json' with { type: 'json' };

/** Degrees of certainty and obligation that modal words and phrases express. */
export type ModalClass =
  | 'necessity'
  | 'advice'
  | 'prediction'
  | 'conditional'
  | 'ability'
  | 'possibility'
  | 'expectation'
  | 'certainty'
  | 'report';

/** What a verb of saying makes of what is said: a fact ("point out"), a warning ("warn"), a thing that may not be so ("claim"). */
export type Stance = 'fact' | 'warning' | 'doubt';

/** Words of one language that show polarity, certainty, speech and person. All in lower case with straight apostrophes. */
export interface Cues {
  readonly language: string;
  /** Words that carry no content of their own. */
  readonly stopWords: ReadonlySet<string>;
  readonly lightVerbs: ReadonlySet<string>;
  /** Words that join a clause to the one before ("and", "but", "which"). */
  readonly conjunctions: ReadonlySet<string>;
  /** Short words that are written on to the next with an apostrophe, without it: the "l" of "l'accord". */
  readonly elisions: ReadonlySet<string>;
  /** Words that negate ("not", "never", "without"). */
  readonly negators: ReadonlySet<string>;
  /** Endings by which a word of two characters negates, as the division into words puts the word before onto it ("人不"); empty elsewhere. */
  readonly negatorEndings: readonly string[];
  /** Words with such an ending that deny nothing. */
  readonly assertions: ReadonlySet<string>;
  /** Words with which another text may say the same without a negator ("refuse", "lack", "only"). */
  readonly weakNegatives: ReadonlySet<string>;
  readonly negativePrefixes: readonly string[];
  readonly negativeSuffixes: readonly string[];
  /** Characters of which a word that has one may be negative, in scripts whose characters are words; empty elsewhere. */
  readonly negativeCharacters: ReadonlySet<string>;
  /** Words behind a negator with which it makes a bound ("不超过", "no more than") and denies nothing. */
  readonly bounds: ReadonlySet<string>;
  /** What two negators of one clause do: deny once ("ne … jamais"), deny twice, or assert ("不能不"). */
  readonly doubleNegation: DoubleNegation;
  /** Phrase (words joined by a space) to its class. */
  readonly modals: ReadonlyMap<string, ModalClass>;
  /** First words of the phrases of two words or more among `modals`. */
  readonly modalOpeners: ReadonlySet<string>;
  /** Forms of the verb by which something is told as said by others. */
  readonly hearsay: readonly HearsayForm[];
  /** Words with which a text leaves a thing open itself ("offenbar", "wäre"). */
  readonly tentative: ReadonlySet<string>;
  readonly sayingVerbs: ReadonlySet<string>;
  /** Verbs of saying that take a stand, by phrase (words joined by a space). */
  readonly stances: ReadonlyMap<string, Stance>;
  /** First words of the phrases in `stances`. */
  readonly stanceOpeners: ReadonlySet<string>;
  /** Phrases by which somebody is told to leave a thing undone ("not to", "against"), words joined by a space. */
  readonly callsAgainst: readonly string[];
  /** Phrases that name a source, words joined by a space. */
  readonly accordingTo: readonly string[];
  readonly intensifiers: ReadonlySet<string>;
  readonly pronouns: Readonly<Record<PronounClass, ReadonlySet<string>>>;
  /** Pronouns that say whose a thing is ("its", "your"); empty where the language's list does not tell them from others. */
  readonly possessives: ReadonlySet<string>;
  readonly genderedNouns: { readonly masculine: ReadonlySet<string>; readonly feminine: ReadonlySet<string> };
  /** Words with which a question may begin. */
  readonly questionOpeners: ReadonlySet<string>;
  readonly tenses: {
    readonly future: ReadonlySet<string>;
    readonly past: ReadonlySet<string>;
    readonly present: ReadonlySet<string>;
  };
  /** Irregular form to base form. */
  readonly irregular: ReadonlyMap<string, string>;
  /** Pairs of opposites. */
  readonly antonyms: readonly (readonly [string, string])[];
}

/** A form of the verb that passes on what others say: "soll … haben", "aurait …", "sei". */
export interface HearsayForm {
  /** The finite verbs. */
  readonly words: ReadonlySet<string>;
  /** Pattern of the participle behind them; null where the finite verb alone tells. */
  readonly participle: RegExp | null;
  /** Infinitives that must stand behind the participle, and words that may stand between the two; empty where none need to. */
  readonly closing: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  /** Words and phrases of a sentence in which the form has another sense. */
  readonly unless: readonly string[];
}

export type DoubleNegation = 'denies' | 'adds' | 'cancels';

export type PronounClass = 'first' | 'second' | 'third' | 'masculine' | 'feminine';

interface RawHearsay {
  readonly words: string;
  readonly participle?: string;
  readonly closing?: string;
  readonly between?: string;
  readonly unless?: string;
}

interface CueTable {
  readonly language: string;
  readonly rows: {
    readonly stopWords: string;
    readonly lightVerbs?: string;
    readonly conjunctions?: string;
    readonly elisions?: string;
    readonly negators: string;
    readonly negatorEndings?: string;
    readonly assertions?: string;
    readonly weakNegatives: string;
    readonly negativePrefixes: string;
    readonly negativeSuffixes: string;
    readonly negativeCharacters?: string;
    readonly bounds?: string;
    readonly doubleNegation?: string;
    readonly modals?: Readonly<Partial<Record<ModalClass, string>>>;
    readonly hearsay?: readonly RawHearsay[];
    readonly tentative?: string;
    readonly sayingVerbs: string;
    readonly stances?: Readonly<Record<Stance, string>>;
    readonly callsAgainst?: string;
    readonly accordingTo: string;
    readonly intensifiers?: string;
    readonly pronouns: Readonly<Record<PronounClass, string>>;
    readonly possessives?: string;
    readonly genderedNouns?: { readonly masculine: string; readonly feminine: string };
    readonly questionOpeners: string;
    readonly future?: string;
    readonly past?: string;
    readonly present?: string;
    readonly irregular?: readonly string[];
  };
  readonly antonyms: readonly string[];
}

const TABLES: Readonly<Record<string, CueTable>> = { de, en, es, fr, it, nl, pl, pt, ru, uk, zh };
const loaded = new Map<string, Cues | null>();

/** Languages with cue lists, BCP 47, sorted. */
export const CUE_LANGUAGES: readonly string[] = Object.keys(TABLES).sort();

/** Cue lists for a BCP 47 tag (its primary language counts); null where there are none. */
export function cuesOf(language: string): Cues | null {
  const known = loaded.get(language);
  if (known !== undefined) return known;
  const primary = language.split('-')[0] ?? language;
  const table = Object.hasOwn(TABLES, primary) ? TABLES[primary] : undefined;
  const cues = table ? readTable(table) : null;
  loaded.set(language, cues);
  return cues;
}

const list = (words: string | undefined): string[] =>
  (words ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', ' '));

const set = (words: string | undefined): ReadonlySet<string> => new Set(list(words));

function pair(row: string): readonly [string, string] {
  const [first = '', second = ''] = row.split(' ');
  return [first, second];
}

function readTable({ language, rows, antonyms }: CueTable): Cues {
  const modals = new Map<string, ModalClass>();
  for (const name of MODAL_CLASSES) for (const phrase of list(rows.modals?.[name])) modals.set(phrase, name);
  const stances = new Map(
    STANCES.flatMap((stance) => list(rows.stances?.[stance]).map((phrase) => [phrase, stance] as const)),
  );
  const { pronouns } = rows;
  return {
    language,
    stopWords: set(rows.stopWords),
    lightVerbs: set(rows.lightVerbs),
    conjunctions: set(rows.conjunctions),
    elisions: set(rows.elisions),
    negators: set(rows.negators),
    negatorEndings: list(rows.negatorEndings),
    assertions: set(rows.assertions),
    weakNegatives: set(rows.weakNegatives),
    negativePrefixes: list(rows.negativePrefixes),
    negativeSuffixes: list(rows.negativeSuffixes),
    negativeCharacters: new Set(rows.negativeCharacters ?? ''),
    bounds: set(rows.bounds),
    doubleNegation: DOUBLE_NEGATION.find((kind) => kind === rows.doubleNegation) ?? 'denies',
    modals,
    modalOpeners: new Set(
      [...modals.keys()].flatMap((phrase) => (phrase.includes(' ') ? [phrase.split(' ')[0] ?? ''] : [])),
    ),
    hearsay: (rows.hearsay ?? []).map(readHearsay),
    tentative: set(rows.tentative),
    sayingVerbs: set(rows.sayingVerbs),
    stances,
    stanceOpeners: new Set([...stances.keys()].map((phrase) => phrase.split(' ')[0] ?? '')),
    callsAgainst: list(rows.callsAgainst),
    accordingTo: list(rows.accordingTo),
    intensifiers: set(rows.intensifiers),
    pronouns: {
      first: set(pronouns.first),
      second: set(pronouns.second),
      third: set(pronouns.third),
      masculine: set(pronouns.masculine),
      feminine: set(pronouns.feminine),
    },
    possessives: set(rows.possessives),
    genderedNouns: { masculine: set(rows.genderedNouns?.masculine), feminine: set(rows.genderedNouns?.feminine) },
    questionOpeners: set(rows.questionOpeners),
    tenses: { future: set(rows.future), past: set(rows.past), present: set(rows.present) },
    irregular: new Map((rows.irregular ?? []).map(pair)),
    antonyms: antonyms.map(pair),
  };
}

const readHearsay = ({ words, participle, closing, between, unless }: RawHearsay): HearsayForm => ({
  words: set(words),
  participle: participle === undefined ? null : new RegExp(`^(?:${participle})$`, 'u'),
  closing: set(closing),
  between: set(between),
  unless: list(unless),
});

const DOUBLE_NEGATION: readonly DoubleNegation[] = ['denies', 'adds', 'cancels'];

const STANCES: readonly Stance[] = ['fact', 'warning', 'doubt'];

/** Least specific first: a phrase listed twice keeps its last class. */
const MODAL_CLASSES: readonly ModalClass[] = [
  'prediction',
  'conditional',
  'ability',
  'possibility',
  'expectation',
  'certainty',
  'report',
  'advice',
  'necessity',
];
