import type { Lexicon } from '../../model/lexicon.ts';
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
  const text = decode(file);
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

/** UTF-8, or UTF-16 where a byte order mark says so. */
function decode({ path, bytes }: LexiconFile): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw lexiconError(path, {
      line: lineOfBadByte(bytes),
      reason: 'it is not UTF-8',
      fix: 'Save it as UTF-8, for example: iconv -f windows-1252 -t utf-8 OLD > NEW.',
      cause,
    });
  }
}

/** Line of the first byte that is no UTF-8, from 1. */
function lineOfBadByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
    try {
      decoder.decode(bytes.subarray(start, end + 1));
    } catch {
      return line;
    }
    start = end + 1;
    line++;
  }
  return line;
}
