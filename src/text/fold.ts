/** A reading as it is compared: NFC, case folded, white space folded. */
export const foldReading = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
