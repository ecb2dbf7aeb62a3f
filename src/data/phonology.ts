import raw from './romanization/phonology.json' with { type: 'json' };

/** One way to read a grapheme: sounds in a row (indices into `PHONOLOGY.sounds`) and what the reading costs, in consonants. */
export interface Reading {
  readonly sounds: readonly number[];
  readonly cost: number;
}

/** Sounds, their distances, and how graphemes of every script are read. */
export interface Phonology {
  readonly soundCount: number;
  /** Letter of every sound, by number. */
  readonly sounds: readonly string[];
  /** True for vowels, by sound. */
  readonly vowel: readonly boolean[];
  /** Cost of leaving a sound out, in consonants, by sound. */
  readonly gap: Float32Array;
  /** Distance between two sounds, in consonants: [a * soundCount + b]. */
  readonly distance: Float32Array;
  /** Grapheme (lower case) to its number. */
  readonly graphemes: ReadonlyMap<string, number>;
  /** By grapheme number. */
  readonly readings: readonly (readonly Reading[])[];
  /** Unit of a syllabic script ("kR", "veo") to the private-use character that stands for it. */
  readonly units: ReadonlyMap<string, string>;
}

/** First character of the private use area: units of syllabic scripts are numbered from here. */
const FIRST_UNIT = 0xe000;
const HUNDREDTH = 0.01;

let phonology: Phonology | null = null;

/** The phonology, built at the first call. */
export function loadPhonology(): Phonology {
  phonology ??= build();
  return phonology;
}

function build(): Phonology {
  const sounds = raw.sounds.split(' ');
  const index = new Map(sounds.map((sound, i) => [sound, i]));
  const at = (sound: string): number => index.get(sound) ?? 0;
  const vowel = sounds.map((sound) => raw.vowels.includes(sound));
  const gap = new Float32Array(sounds.length).fill(0.8);
  for (const [sound, cost] of Object.entries(raw.gaps)) gap[at(sound)] = cost * HUNDREDTH;

  const graphemes = new Map<string, number>();
  const readings: Reading[][] = [];
  const add = (grapheme: string, text: string): void => {
    const known = graphemes.get(grapheme);
    const list = parseReadings(text, at);
    if (known !== undefined) readings[known]?.push(...list);
    else {
      graphemes.set(grapheme, readings.length);
      readings.push(list);
    }
  };
  const scripts: readonly Readonly<Record<string, string>>[] = [
    raw.latin,
    raw.cyrillic,
    raw.greek,
    raw.georgian,
    raw.armenian,
    raw.arabic,
    raw.hebrew,
    raw.devanagari,
  ];
  for (const script of scripts) for (const grapheme in script) add(grapheme, script[grapheme] ?? '');
  const units = new Map<string, string>();
  for (const [unit, text] of Object.entries(raw.units.readings)) {
    const character = String.fromCharCode(FIRST_UNIT + units.size);
    units.set(unit, character);
    add(character, text);
  }
  return { soundCount: sounds.length, sounds, vowel, gap, distance: distances(vowel, at), graphemes, readings, units };
}

/** Unlisted pairs: two vowels 0.5, two consonants 1, a vowel with a consonant 1.2. */
function distances(vowel: readonly boolean[], at: (sound: string) => number): Float32Array {
  const n = vowel.length;
  const matrix = new Float32Array(n * n);
  for (let a = 0; a < n; a += 1) {
    for (let b = 0; b < n; b += 1)
      matrix[a * n + b] = a === b ? 0 : vowel[a] && vowel[b] ? 0.5 : vowel[a] === vowel[b] ? 1 : 1.2;
  }
  for (const [from, list] of Object.entries(raw.distances)) {
    for (const item of list.split(' ')) {
      const [to = '', cost = '0'] = item.split(':');
      matrix[at(from) * n + at(to)] = Number(cost) * HUNDREDTH;
      matrix[at(to) * n + at(from)] = Number(cost) * HUNDREDTH;
    }
  }
  return matrix;
}

/** "S Z:5 s+h:5" → three readings. */
function parseReadings(text: string, at: (sound: string) => number): Reading[] {
  if (text.length === 1) return [{ sounds: [at(text)], cost: 0 }];
  return text.split(' ').map((item) => {
    const colon = item.indexOf(':');
    const sounds = colon < 0 ? item : item.slice(0, colon);
    const cost = colon < 0 ? 0 : Number(item.slice(colon + 1)) * HUNDREDTH;
    return { sounds: sounds.length === 1 ? [at(sounds)] : sounds.split('+').map(at), cost };
  });
}
