import type { Lexicon } from '../../model/lexicon.ts';
import { decodeTable } from './decode.ts';
import { parseDictd } from './dictd.ts';
import { lexiconError } from './entries.ts';
import { parseGlossary } from './glossary.ts';
import { isHunalignDictionary, parseHunalign } from './hunalign.ts';

/** A file of a lexicon, as it was read. */
export interface LexiconFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const DICTD = /\.(?:index|dict|dict\.dz)$/i;

/** Other files that a lexicon consists of, likelier names first: the dictionary beside an index, and the other way round. Empty for formats of one file. */
export function companionsOf(path: string): readonly string[] {
  if (!DICTD.test(path)) return [];
  const stem = path.replace(DICTD, '');
  return path.toLowerCase().endsWith('.index') ? [`${stem}.dict.dz`, `${stem}.dict`] : [`${stem}.index`];
}

/**
 * The lexicons that a file holds: one, or of a TBX file one for every two languages. The format is told by the name and, where that is silent, by the
 * content: dictd (`.index` with its `.dict` or `.dict.dz` as `companion`), TBX, hunalign's `.dic`, else a glossary. Throws E_LEXICON.
 */
export async function parseLexicons(
  file: LexiconFile,
  companion: LexiconFile | null = null,
): Promise<readonly Lexicon[]> {
  if (DICTD.test(file.path)) return [dictd(file, companion)];
  const text = decodeTable(file.bytes, (problem) => lexiconError(file.path, problem));
  const name = file.path.toLowerCase();
  if (name.endsWith('.tbx') || /^\s*<(?:\?xml|!--|!DOCTYPE|martif|tbx)/i.test(text)) {
    // The XML parser is loaded for those who have a termbase.
    const { parseTbx } = await import('./tbx.ts');
    return parseTbx(text, file.path);
  }
  const hunalign = name.endsWith('.dic') || (!/\.(?:csv|tsv|tab)$/.test(name) && isHunalignDictionary(text));
  return [hunalign ? parseHunalign(text, file.path) : parseGlossary(text, file.path)];
}

function dictd(file: LexiconFile, companion: LexiconFile | null): Lexicon {
  if (!companion) {
    throw lexiconError(file.path, {
      reason: 'a dictionary of dictd is two files, and the other one is not beside it',
      fix: `Put ${companionsOf(file.path).join(' or ')} into the same folder.`,
    });
  }
  const [index, dictionary] = file.path.toLowerCase().endsWith('.index') ? [file, companion] : [companion, file];
  return parseDictd({ path: index.path, index: index.bytes, dictionary: dictionary.bytes });
}
