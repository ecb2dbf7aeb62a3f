import raw from './names/nationalities.json' with { type: 'json' };

const ROWS: Readonly<Record<string, string>> = raw.rows;
const loaded = new Map<string, ReadonlyMap<string, string>>();

/** Words for the people and things of a country in a language (BCP 47), as written, with the country's English name; empty where there is no list. */
export function nationalities(language: string): ReadonlyMap<string, string> {
  const primary = language.split('-')[0] ?? language;
  let words = loaded.get(primary);
  if (!words) {
    const row = Object.hasOwn(ROWS, primary) ? (ROWS[primary] ?? '') : '';
    words = new Map(
      row
        .split(' ')
        .filter((pair) => pair !== '')
        .map((pair) => {
          const [word = '', country = ''] = pair.replaceAll('_', ' ').split(':');
          return [word, country] as const;
        }),
    );
    loaded.set(primary, words);
  }
  return words;
}
