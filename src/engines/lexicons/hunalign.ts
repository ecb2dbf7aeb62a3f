import type { Lexicon } from '../../model/lexicon.ts';
import { collectEntries, lexiconError } from './entries.ts';

/** Between the two sides of an entry. */
const SEPARATOR = ' @ ';

/** True for a text whose first line is an entry of a hunalign dictionary. */
export const isHunalignDictionary = (text: string): boolean =>
  text.split('\n', 20).some((line) => line.includes(SEPARATOR) && !line.includes('\t'));

/**
 * A dictionary of hunalign (Varga et al. 2005): one entry a line, "target phrase @ source phrase". Lines beginning with # are comments.
 * Throws E_LEXICON where a line has no " @ ", or nothing is left.
 */
export function parseHunalign(text: string, path: string): Lexicon {
  const collector = collectEntries();
  text.split(/\r?\n/).forEach((line, k) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    const at = line.indexOf(SEPARATOR);
    if (at < 0) {
      throw lexiconError(path, {
        line: k + 1,
        reason: 'the line has no “ @ ” between target and source',
        fix: 'Write entries as hunalign reads them: target phrase @ source phrase.',
      });
    }
    collector.add(line.slice(at + SEPARATOR.length), line.slice(0, at));
  });
  const lexicon = collector.finish(null, null);
  if (lexicon.entries.size > 0) return lexicon;
  throw lexiconError(path, {
    reason: 'it holds no entry',
    fix: 'Write one entry a line: target phrase @ source phrase.',
  });
}
