/** Letters of an acronym. */
const ACRONYM = /^\p{Lu}{2,7}$/u;
const WORDS = /[\p{L}\p{M}]+/gu;
/** Small words of so many letters may be left out of an acronym ("of", "de", "für", "della"). */
const SMALL = 5;

/** Whether `form` is made of the first letters of the words of `name`, small words taken or left ("WHO", "OMS", "ВОЗ"). */
export function isAcronymOf(form: string, name: string): boolean {
  if (!ACRONYM.test(form)) return false;
  const words = name.match(WORDS) ?? [];
  if (words.length < 2) return false;
  const all = words.map((word) => word.charAt(0).toUpperCase()).join('');
  const long = words
    .filter((word) => /^\p{Lu}/u.test(word) || word.length > SMALL)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
  return form === all || form === long;
}
