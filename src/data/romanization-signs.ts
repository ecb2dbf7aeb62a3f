import raw from './romanization/signs.json' with { type: 'json' };

/** A trait of a spelling and how many names in a text of each language show it. */
export interface SpellingSign {
  readonly id: string;
  /** Matched against the name in lower case. */
  readonly pattern: RegExp;
  /** Share of names, (0,1), by the position of the language in `signLanguages`. */
  readonly share: readonly number[];
  /** BCP 47 tag of the only counted language that writes so; null for a sign that merely leans. */
  readonly exclusive: string | null;
  /** True where its absence says little. */
  readonly quiet: boolean;
  /** Original letters and what they became; null where the sign is no single rule. */
  readonly step: { readonly from: string; readonly to: string } | null;
}

/** A sign of a language whose names were not counted. */
export interface OtherSign {
  readonly language: string;
  readonly pattern: RegExp;
  readonly step: { readonly from: string; readonly to: string };
}

export interface SpellingSigns {
  /** Languages that were counted (BCP 47). */
  readonly languages: readonly string[];
  readonly signs: readonly SpellingSign[];
  /** Matches what shows at least one exclusive sign. */
  readonly anyExclusive: RegExp;
  readonly others: readonly OtherSign[];
  /** Family names, lower case, that are spelt so by their bearers: no sign of a translation. */
  readonly ownSpelling: ReadonlySet<string>;
}

interface RawSign {
  readonly id: string;
  readonly pattern: string;
  readonly share: readonly number[];
  readonly exclusive?: string;
  readonly quiet?: boolean;
  readonly step?: readonly string[];
}

let loaded: SpellingSigns | null = null;

/** The table of signs, compiled at the first call. */
export function spellingSigns(): SpellingSigns {
  loaded ??= {
    languages: raw.languages.split(' '),
    signs: raw.signs.map(
      (sign: RawSign): SpellingSign => ({
        id: sign.id,
        pattern: new RegExp(sign.pattern, 'u'),
        share: sign.share.map(share),
        exclusive: sign.exclusive ?? null,
        quiet: sign.quiet ?? false,
        step: stepOf(sign.step),
      }),
    ),
    anyExclusive: new RegExp(
      raw.signs
        .filter((sign: RawSign) => sign.exclusive !== undefined)
        .map(({ pattern }) => pattern)
        .join('|'),
      'u',
    ),
    others: raw.others.map(({ language, pattern, step }) => ({
      language,
      pattern: new RegExp(pattern, 'u'),
      step: stepOf(step) ?? { from: '', to: '' },
    })),
    ownSpelling: new Set(raw.ownSpelling.split(' ')),
  };
  return loaded;
}

/** Neither never nor always: a count of none among some hundred names is no proof. */
const LEAST_SHARE = 0.006;
const MOST_SHARE = 0.97;
const share = (percent: number): number => Math.min(MOST_SHARE, Math.max(LEAST_SHARE, percent / 100));

const stepOf = (step: readonly string[] | undefined): SpellingSign['step'] =>
  step ? { from: step[0] ?? '', to: step[1] ?? '' } : null;
