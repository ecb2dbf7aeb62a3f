import type { Token } from '../../../model/index.ts';

/** What makes two words the same for the page: case, and the shape of apostrophes and quotation marks, left aside. */
export const wordKey = ({ text }: Pick<Token, 'text'>): string =>
  text
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”„«»]/g, '"');
