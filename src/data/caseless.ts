import raw from './names/caseless.json' with { type: 'json' };

/** Words by which names are known in a language whose script has no capitals. */
export interface CaselessLexicon {
  /** What a person is called by office ("总统"), longest first. */
  readonly titles: readonly string[];
  /** Verbs that follow a name in Chinese; words that may stand between a name and its title, or inside a title, elsewhere. */
  readonly verbs: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  /** Words, in Chinese characters, that end a name or are none. */
  readonly stops: ReadonlySet<string>;
  /** Characters that render foreign sounds; in Korean foreign given names of one syllable. */
  readonly transcribing: ReadonlySet<string>;
}

const LANGUAGES = ['zh', 'ja', 'ko', 'ar'] as const;
const loaded = new Map<string, CaselessLexicon>();
const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

/** The lexicon of a language ("zh", "zh-Hant"); null for a language without one. */
export function caselessLexicon(language: string): CaselessLexicon | null {
  const known = LANGUAGES.find((base) => base === language.split('-')[0]);
  if (!known) return null;
  const lexicon = loaded.get(known) ?? {
    titles: words(raw[known].titles).sort((a, b) => b.length - a.length),
    verbs: new Set(words(raw[known].verbs)),
    surnames: new Set(words(raw[known].surnames)),
    stops: new Set(known === 'zh' ? raw[known].stops : words(raw[known].stops)),
    transcribing: new Set(raw[known].transcribing),
  };
  loaded.set(known, lexicon);
  return lexicon;
}
