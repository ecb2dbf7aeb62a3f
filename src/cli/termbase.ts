import type { Settings } from '../config/resolve.ts';
import type { TermConcept } from '../model/index.ts';

/** The glossaries that were named and the terms of the configuration, in this order. Throws E_NOT_FOUND, E_UNREADABLE, E_TOO_LARGE, E_GLOSSARY. */
export async function termbaseOf({
  glossaries,
  terms,
  file,
}: Pick<Settings, 'glossaries' | 'terms' | 'file'>): Promise<TermConcept[]> {
  if (glossaries.length === 0 && Object.keys(terms).length === 0) return [];
  const { configuredConcepts, parseGlossary } = await import('../engines/termbase/index.ts');
  const { readListFile } = await import('./lexicon-files.ts');
  const files = await Promise.all(glossaries.map(async (path) => parseGlossary(await readListFile(path))));
  return [...files.flat(), ...configuredConcepts(terms, file ?? '')];
}
