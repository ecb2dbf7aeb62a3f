/** Words that open a byline in the languages of the product. */
const OPENERS = /^(?:by|von|par|por|di|door|av|af|autor(?:in)?|author|autore|auteur|автор|текст|от|ад)\s?:?\s+/iu;
/** Code units. */
const LONGEST_BYLINE = 90;
/** Small words inside names and between them. */
const PARTICLES = new Set([
  'and',
  'und',
  'et',
  'y',
  'e',
  'en',
  'i',
  'и',
  'та',
  'і',
  'in',
  'de',
  'da',
  'do',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'del',
  'di',
  'bin',
  'al',
  'for',
  'für',
  'pour',
  'para',
  'per',
]);

/** The writer of a byline ("By Anna Smith and Piotr Nowak" → "Anna Smith and Piotr Nowak"); null where the line is none. */
export function bylineOf(line: string): string | null {
  if (line.length > LONGEST_BYLINE) return null;
  const opener = OPENERS.exec(line);
  if (!opener) return null;
  const names = line.slice(opener[0].length).trim();
  const words = names.split(/[\s,;/|]+/).filter((word) => word !== '');
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word));
  const fits = words.every((word) => /^\p{Lu}[\p{L}\p{M}.’'-]*$/u.test(word) || PARTICLES.has(word));
  // Two capitals at least: "By Monday" and "Von Berlin nach Minsk" are none.
  return fits && capitalised.length >= 2 && /^\p{Lu}/u.test(words[0] ?? '') ? names : null;
}

export const isByline = (line: string): boolean => bylineOf(line) !== null;
