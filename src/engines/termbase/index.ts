import type { TermConcept, TermPlace, TermStatus } from '../../model/termbase.ts';
import { decodeTable } from '../lexicons/decode.ts';
import { languageTag } from '../lexicons/entries.ts';
import { glossaryError, type StatedTerm, settleConcepts } from './concepts.ts';
import { parseTermTable } from './table.ts';

/** A file of a glossary, as it was read. */
export interface GlossaryFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A concept in a configuration: by language tag the term to write, further ones that may be written, and those that may not. */
export interface ConfiguredConcept {
  readonly note?: string | undefined;
  readonly languages: Readonly<
    Record<
      string,
      {
        readonly prefer?: string | undefined;
        readonly allow?: readonly string[] | undefined;
        readonly avoid?: readonly string[] | undefined;
        readonly forbid?: readonly string[] | undefined;
      }
    >
  >;
}

/** The concepts of a glossary: TBX by its name or its content, else a table (CSV, TSV). In the order of the file. Throws E_GLOSSARY. */
export async function parseGlossary({ path, bytes }: GlossaryFile): Promise<readonly TermConcept[]> {
  const text = decodeTable(bytes, (problem) => glossaryError(path, problem));
  if (!/\.tbx$/i.test(path) && !/^\s*<(?:\?xml|!--|!DOCTYPE|martif|tbx)/i.test(text)) return parseTermTable(text, path);
  // The XML parser is loaded for those who have a termbase.
  const { parseTermTbx } = await import('./tbx.ts');
  return parseTermTbx(text, path);
}

/** The concepts that a configuration file (`path`) holds itself, by their names. Throws E_GLOSSARY where a language is unknown. */
export function configuredConcepts(entries: Readonly<Record<string, ConfiguredConcept>>, path: string): TermConcept[] {
  const place: TermPlace = { file: path, line: null };
  const stated = Object.entries(entries).map(([name, { note, languages }]) => ({
    name,
    note: note ?? null,
    terms: Object.entries(languages).flatMap(([tag, { prefer, allow = [], avoid = [], forbid = [] }]): StatedTerm[] => {
      const language = languageTag(tag);
      if (language === null) {
        throw glossaryError(path, {
          reason: `“${tag}” is no language (terms, “${name}”)`,
          fix: 'Use a BCP 47 tag such as en, de or zh-Hant.',
        });
      }
      const terms = (texts: readonly string[], status: TermStatus): StatedTerm[] =>
        texts.map((text) => ({ text, language, status, short: false, place }));
      return [
        ...terms(prefer === undefined ? [] : [prefer], 'preferred'),
        ...terms(allow, 'admitted'),
        ...terms(avoid, 'deprecated'),
        ...terms(forbid, 'forbidden'),
      ];
    }),
  }));
  return settleConcepts(stated, path);
}
