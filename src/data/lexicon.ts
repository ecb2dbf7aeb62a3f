import gazetteer from './names/gazetteer.json' with { type: 'json' };
import be from './names/lexicon/be.json' with { type: 'json' };
import cs from './names/lexicon/cs.json' with { type: 'json' };
import de from './names/lexicon/de.json' with { type: 'json' };
import en from './names/lexicon/en.json' with { type: 'json' };
import es from './names/lexicon/es.json' with { type: 'json' };
import fr from './names/lexicon/fr.json' with { type: 'json' };
import it from './names/lexicon/it.json' with { type: 'json' };
import nl from './names/lexicon/nl.json' with { type: 'json' };
import pl from './names/lexicon/pl.json' with { type: 'json' };
import pt from './names/lexicon/pt.json' with { type: 'json' };
import ru from './names/lexicon/ru.json' with { type: 'json' };
import tr from './names/lexicon/tr.json' with { type: 'json' };
import uk from './names/lexicon/uk.json' with { type: 'json' };

/** Words around names in one language. Keys are lower case unless said otherwise. */
export interface NameLexicon {
  /** True where every noun has a capital (German): a capital alone says nothing. */
  readonly nounCapitals: boolean;
  /** Nouns for what a person is ("spokesman"). */
  readonly roles: ReadonlySet<string>;
  /** Words that go before a role ("prime", "former"). */
  readonly roleModifiers: ReadonlySet<string>;
  /** Titles that stand right before a name ("president", "mr"). */
  readonly honorifics: ReadonlySet<string>;
  readonly sayings: ReadonlySet<string>;
  /** Verbs in the singular that follow a name at the start of a sentence ("was", "has"). */
  readonly finiteVerbs: ReadonlySet<string>;
  /** Function words, calendar words and common nouns that may open a sentence. */
  readonly ordinary: ReadonlySet<string>;
  /** Words that open sentences without an article ("residents", "yesterday"): a capital there says nothing, one elsewhere does. */
  readonly openers: ReadonlySet<string>;
  /** Ending of plurals: a bare one before "of" and a place is no name ("Vecinos de Valencia"); null where the language has no such phrase. */
  readonly plural: RegExp | null;
  /** Articles: a capital on them never belongs to the name ("The Trust Project" is found as "Trust Project"). */
  readonly articles: ReadonlySet<string>;
  /** Function words alone. */
  readonly stop: ReadonlySet<string>;
  readonly calendar: ReadonlySet<string>;
  readonly demonyms: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Case endings, longest first: "Putina" is "Putin" where "Putin" is known. */
  readonly inflections: readonly string[];
  /** How bodies are named whose first word alone has a capital; null where every word has one. */
  readonly bodies: Bodies | null;
  /** Whether a given name after another word of a run starts a name: in languages whose bodies have no given names inside. */
  readonly splitsBeforeGiven: boolean;
  /** Lower-case words that may stand inside a name ("of", "de", "bin"). */
  readonly joiners: ReadonlySet<string>;
}

/** "Европейская комиссия", "Commission européenne". */
export interface Bodies {
  /** Pattern of an adjective, in lower case. */
  readonly adjective: string;
  /** Whether the adjective may stand first, with the capital. */
  readonly before: boolean;
}

const ROMANCE = { before: false } as const;
const SLAVIC = { before: true } as const;
const BODIES: Readonly<Record<string, Bodies>> = {
  fr: { ...ROMANCE, adjective: '(?:al|ale|ales|aux|aire|aires|éen|éenne|ien|ienne|ique|if|ive|el|elle)$' },
  es: { ...ROMANCE, adjective: '(?:al|ales|ario|aria|eo|ea|ano|ana|ico|ica|ivo|iva)$' },
  it: { ...ROMANCE, adjective: '(?:ale|ali|ario|aria|eo|ea|ano|ana|ico|ica|ivo|iva)$' },
  pt: { ...ROMANCE, adjective: '(?:al|ais|ário|ária|eu|eia|ano|ana|ico|ica|ivo|iva)$' },
  ru: { ...SLAVIC, adjective: '(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю)$' },
  uk: { ...SLAVIC, adjective: '(?:ий|ій|а|я|е|є|ого|ому|им|ім|ої|ою|у|ю)$' },
  be: { ...SLAVIC, adjective: '(?:ы|і|ая|яя|ае|ага|аму|ым|ім|ай|ую)$' },
  cs: { ...SLAVIC, adjective: '(?:ý|á|é|í|ého|ému|ým|ou|ního|nímu|ním)$' },
};

/** Endings of plurals in languages that put "of" between nouns. */
const PLURALS: Readonly<Record<string, RegExp>> = { en: /s$/, es: /s$/, pt: /s$/, it: /[ie]$/, nl: /(?:s|en)$/ };

interface RawLexicon {
  readonly nounCapitals: boolean;
  readonly openers?: string;
  readonly roles: string;
  readonly roleModifiers: string;
  readonly honorifics: string;
  readonly sayings: string;
  readonly finiteVerbs: string;
  readonly articles: string;
  readonly stop: string;
  readonly common: string;
  readonly calendar: string;
  readonly demonyms: string;
  readonly notNames: string;
  readonly organisations: string;
  readonly places: string;
  readonly joiners: string;
  readonly inflections?: string;
}

const RAW: Readonly<Record<string, RawLexicon>> = {
  cs,
  de,
  en,
  es,
  fr,
  it,
  nl,
  pl,
  pt,
  ru,
  tr,
  uk,
  be,
  bg: ru,
  mk: ru,
};
const loaded = new Map<string, NameLexicon>();
const words = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(' ')
      .filter((word) => word !== ''),
  );

/** Particles that stand inside names of persons in every language. */
const PARTICLES = 'von van der den bin ibn фон ван дер бин ібн';
const FINAL_VOWEL = /[аяоейьіaoeyiá]$/u;

/** Words with their case forms, right and wrong ones: none of them is another word that stands before a name. */
function inCases(nominatives: Set<string>, cases: readonly string[]): Set<string> {
  const all = new Set(nominatives);
  for (const word of nominatives) {
    const stem = word.replace(FINAL_VOWEL, '');
    if (stem.length > 2) for (const ending of cases) all.add(stem + ending);
  }
  return all;
}

/** The lexicon of a language ("de", "de-AT"); for a language without one, empty lists: capitals in mid-sentence still tell. */
export function nameLexicon(language: string): NameLexicon {
  const base = language.split('-')[0] ?? language;
  const known = loaded.get(base);
  if (known) return known;
  const raw = RAW[base];
  const inflections = [...words(raw?.inflections ?? '')].sort((a, b) => b.length - a.length);
  const cases = inflections.length > 1 ? inflections : [];
  const lexicon: NameLexicon = {
    nounCapitals: raw?.nounCapitals ?? false,
    roles: inCases(words(raw?.roles ?? ''), cases),
    roleModifiers: words(raw?.roleModifiers ?? ''),
    honorifics: words(raw?.honorifics ?? ''),
    sayings: words(raw?.sayings ?? ''),
    finiteVerbs: words(`${raw?.sayings ?? ''} ${raw?.finiteVerbs ?? ''}`),
    articles: words(raw?.articles ?? ''),
    stop: words(raw?.stop ?? ''),
    ordinary: words(
      raw ? `${raw.stop} ${raw.common} ${raw.calendar} ${raw.notNames} ${raw.roles} ${raw.roleModifiers}` : '',
    ),
    openers: words(raw?.openers ?? ''),
    plural: PLURALS[base] ?? null,
    calendar: words(raw ? `${raw.calendar} ${raw.notNames}` : ''),
    demonyms: words(raw?.demonyms ?? ''),
    organisations: inCases(words(raw?.organisations ?? ''), cases),
    places: words(raw?.places ?? ''),
    bodies: BODIES[base] ?? null,
    splitsBeforeGiven: raw !== undefined && base !== 'en',
    joiners: words(`${raw?.joiners ?? ''} ${PARTICLES}`),
    inflections,
  };
  loaded.set(base, lexicon);
  return lexicon;
}

/** A place under all its forms. */
export interface KnownPlace {
  /** The English form. */
  readonly name: string;
  readonly forms: readonly string[];
  /** Forms that are other names of it, not other spellings ("UK", "Britain"). */
  readonly otherNames: ReadonlySet<string>;
}

let places: ReadonlyMap<string, KnownPlace> | null = null;

/** Known places by every form, case as written. */
export function knownPlaces(): ReadonlyMap<string, KnownPlace> {
  places ??= readPlaces();
  return places;
}

const NO_FORMS: ReadonlySet<string> = new Set();

function readPlaces(): Map<string, KnownPlace> {
  const found = new Map<string, KnownPlace>();
  for (const row of gazetteer.places) {
    const marked = row.split('|');
    const forms = row.includes('=') ? marked.map((form) => form.replace('=', '')) : marked;
    const others = forms === marked ? [] : marked.filter((form) => form.startsWith('=')).map((form) => form.slice(1));
    const place = { name: forms[0] ?? row, forms, otherNames: others.length > 0 ? new Set(others) : NO_FORMS };
    for (const form of forms) found.set(form, place);
  }
  return found;
}

let irregular: ReadonlyMap<string, string> | null = null;

/** Case forms of places that no rule gives ("Niemiec"), with their nominatives. */
export function irregularPlaces(): ReadonlyMap<string, string> {
  irregular ??= new Map(
    gazetteer.cases.split(' ').map((pair) => {
      const [form = '', nominative = ''] = pair.split(':');
      return [form, nominative] as const;
    }),
  );
  return irregular;
}

let metonyms: ReadonlyMap<string, string> | null = null;

/** Seats that stand for a government ("Kremlin" → "Russia"). */
export function knownMetonyms(): ReadonlyMap<string, string> {
  metonyms ??= new Map(
    gazetteer.metonyms.split(' ').map((pair) => {
      const [seat = '', country = ''] = pair.split(':');
      return [seat.replaceAll('_', ' '), country.replaceAll('_', ' ')] as const;
    }),
  );
  return metonyms;
}
