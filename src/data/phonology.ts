import raw from './romanization/phonology.json' with { type: 'json' };

/** One way to read a grapheme: sounds in a row (indices into `Phonology.sounds`) and what the reading costs, in hundredths of a consonant. */
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
  /** Cost of leaving a sound out, in hundredths of a consonant, by sound. */
  readonly gap: Uint8Array;
  /** Distance between two sounds, in hundredths of a consonant: [a * soundCount + b]. */
  readonly distance: Uint8Array;
  /** Grapheme (lower case) to its number. Graphemes that are read alike ("sh", "ш") share one. */
  readonly graphemes: ReadonlyMap<string, number>;
  /** By grapheme number. */
  readonly readings: readonly (readonly Reading[])[];
  /** Unit of a syllabic script ("kR", "veo") to the private-use character that stands for it. */
  readonly units: ReadonlyMap<string, string>;
}

/** First character of the private use area: units of syllabic scripts are numbered from here. */
const FIRST_UNIT = 0xe000;
/** Cost of leaving out a sound that the table does not name, in hundredths of a consonant. */
const GAP = 80;

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
  const gap = new Uint8Array(sounds.length).fill(GAP);
  for (const [sound, cost] of Object.entries(raw.gaps)) gap[at(sound)] = cost;

  const units = new Map<string, string>();
  const texts = readingTexts(units);
  const graphemes = new Map<string, number>();
  const readings: Reading[][] = [];
  const numbers = new Map<string, number>();
  for (const [grapheme, text] of texts) {
    const key = costsAlways(text) ? `${text} ${grapheme}` : text;
    let number = numbers.get(key);
    if (number === undefined) {
      number = readings.length;
      numbers.set(key, number);
      readings.push(parseReadings(text, at));
    }
    graphemes.set(grapheme, number);
  }
  return { soundCount: sounds.length, sounds, vowel, gap, distance: distances(vowel, at), graphemes, readings, units };
}

/** How every grapheme is read, in the table's notation; fills `units`. */
function readingTexts(units: Map<string, string>): Map<string, string> {
  const texts = new Map<string, string>();
  const add = (grapheme: string, text: string): void => {
    const known = texts.get(grapheme);
    texts.set(grapheme, known === undefined || known === text ? text : `${known} ${text}`);
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
  const readings: Readonly<Record<string, string>> = raw.units.readings;
  for (const unit in readings) {
    const character = String.fromCharCode(FIRST_UNIT + units.size);
    units.set(unit, character);
    add(character, readings[unit] ?? '');
  }
  return texts;
}

/** Whether even the cheapest reading costs something: such graphemes ("us$", "os$") are not one sound. */
const costsAlways = (text: string): boolean => text.includes(':') && !FREE.test(text);
const FREE = /(?:^| )[^ :]+(?: |$)/;

/** Distances of unlisted pairs, in hundredths of a consonant. */
const TWO_VOWELS = 50;
const TWO_CONSONANTS = 100;
const VOWEL_AND_CONSONANT = 120;

function distances(vowel: readonly boolean[], at: (sound: string) => number): Uint8Array {
  const n = vowel.length;
  const matrix = new Uint8Array(n * n);
  for (let a = 0; a < n; a += 1) {
    for (let b = 0; b < n; b += 1) {
      if (a === b) continue;
      matrix[a * n + b] = vowel[a] !== vowel[b] ? VOWEL_AND_CONSONANT : vowel[a] ? TWO_VOWELS : TWO_CONSONANTS;
    }
  }
  for (const [from, list] of Object.entries(raw.distances)) {
    for (const item of list.split(' ')) {
      const [to = '', cost = '0'] = item.split(':');
      matrix[at(from) * n + at(to)] = Number(cost);
      matrix[at(to) * n + at(from)] = Number(cost);
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
    const cost = colon < 0 ? 0 : Number(item.slice(colon + 1));
    return { sounds: sounds.length === 1 ? [at(sounds)] : sounds.split('+').map(at), cost };
  });
}
