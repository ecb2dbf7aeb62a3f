const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Mandaic}\p{Script=Samaritan}]/u;

/** The direction in which a text is read, by its first letter; 'ltr' where it has none. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}

const RTL_SCRIPTS: ReadonlySet<string | undefined> = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** True where a language (BCP 47) is written from right to left. */
export function isRightToLeft(lang: string | undefined): boolean {
  if (lang === undefined) return false;
  try {
    return RTL_SCRIPTS.has(new Intl.Locale(lang).maximize().script);
  } catch {
    return false;
  }
}

/** `dir` of a sentence: its article's direction where it has a letter of that direction ("BBC قالت" in an Arabic article), else by its first letter. */
export const sentenceDirection = (text: string, lang: string | undefined): 'rtl' | 'auto' =>
  isRightToLeft(lang) && RIGHT_TO_LEFT.test(text) ? 'rtl' : 'auto';
