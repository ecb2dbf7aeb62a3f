/** White space that is not one space between two characters: most texts have none, and replacing each space by itself takes ten times as long as a look. */
const STRAY_SPACE = /[^\S ]| {2}/;

/** Every run of white space as one space. */
export const foldSpace = (text: string): string => (STRAY_SPACE.test(text) ? text.replace(/\s+/gu, ' ') : text);

/** A reading as it is compared: NFC, case folded, white space folded. */
export const foldReading = (text: string): string => foldSpace(text.normalize('NFC').toLowerCase()).trim();
