/** A text as the search compares it: without marks above and below letters, in one case and one width. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLocaleLowerCase('en')
    .replace(/\s+/gu, ' ');
