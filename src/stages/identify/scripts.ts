/** Letters of one script in a text. */
export interface ScriptShare {
  /** ISO 15924; "Jpan" where kana are among Han. */
  readonly code: string;
  readonly letters: number;
  /** Of all writing, (0,1]: characters of syllabic and Han script count for three letters. */
  readonly share: number;
}

/** Scripts that one language of the product writes, and which. */
export const SCRIPT_LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['Hang', 'ko'],
  ['Jpan', 'ja'],
  ['Hani', 'zh'],
  ['Grek', 'el'],
  ['Geor', 'ka'],
  ['Armn', 'hy'],
  ['Hebr', 'he'],
  ['Thai', 'th'],
  ['Laoo', 'lo'],
  ['Khmr', 'km'],
  ['Mymr', 'my'],
  ['Ethi', 'am'],
  ['Beng', 'bn'],
  ['Gujr', 'gu'],
  ['Guru', 'pa'],
  ['Taml', 'ta'],
  ['Telu', 'te'],
  ['Knda', 'kn'],
  ['Mlym', 'ml'],
  ['Sinh', 'si'],
]);

const PATTERNS: readonly (readonly [string, RegExp])[] = [
  'Latn',
  'Cyrl',
  'Arab',
  'Deva',
  'Hira',
  'Kana',
  ...SCRIPT_LANGUAGES.keys(),
]
  .filter((code) => code !== 'Jpan')
  .map((code) => [code, new RegExp(`^\\p{Script=${code}}`, 'u')]);

/** Han with at least this share of kana is Japanese; Chinese quotes a kana word now and then. */
const KANA_SHARE = 0.05;

/** The letters of a text in lower case, without addresses. */
export function lettersOf(text: string): string[] {
  const prose = text.replace(/(?:https?:\/\/|www\.)\S+|\S+@\S+/g, ' ');
  return prose.toLowerCase().match(/\p{L}/gu) ?? [];
}

/** Scripts of the letters, largest share first. */
export function scriptsOf(letters: readonly string[]): ScriptShare[] {
  const counts = new Map<string, number>();
  const known = new Map<string, string>();
  for (const letter of letters) {
    let code = known.get(letter);
    if (code === undefined) {
      code = PATTERNS.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'Zyyy';
      known.set(letter, code);
    }
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  mergeJapanese(counts);
  const weight = (code: string, count: number): number => (DENSE.has(code) ? count * DENSITY : count);
  const total = [...counts].reduce((sum, [code, count]) => sum + weight(code, count), 0);
  return [...counts]
    .map(([code, count]): ScriptShare => ({ code, letters: count, share: weight(code, count) / total }))
    .filter(({ code }) => code !== 'Zyyy')
    .sort((a, b) => b.share - a.share);
}

/** Scripts whose characters are syllables or words: foreign names in Latin letters outnumber them in short texts. */
const DENSE: ReadonlySet<string> = new Set(['Hani', 'Jpan', 'Hang']);
const DENSITY = 3;

function mergeJapanese(counts: Map<string, number>): void {
  const kana = (counts.get('Hira') ?? 0) + (counts.get('Kana') ?? 0);
  const han = counts.get('Hani') ?? 0;
  counts.delete('Hira');
  counts.delete('Kana');
  if (kana === 0) return;
  if (kana / (kana + han) >= KANA_SHARE) {
    counts.delete('Hani');
    counts.set('Jpan', kana + han);
  }
}
