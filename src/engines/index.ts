import { articleFormats } from './article-formats.ts';
import { defaultLanguageIdentifier } from './language-identifier.ts';
import type { Engines } from './ports.ts';

/** What a run uses unless it is given something else. Nothing here touches the network. */
export const defaultEngines: Engines = {
  languageIdentifier: defaultLanguageIdentifier,
  encoder: null,
  formats: articleFormats,
  onProgress: () => {},
};
