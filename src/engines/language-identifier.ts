import { eldSpan } from './eld.ts';
import { francDocument } from './franc.ts';
import type { LanguageIdentifier } from './ports.ts';

/** franc for documents, eld for spans: 98.7–99.5 % at 1,000 characters, 99.5 % at 100. */
export const defaultLanguageIdentifier: LanguageIdentifier = {
  name: 'franc+eld',
  document: francDocument,
  span: eldSpan,
};
