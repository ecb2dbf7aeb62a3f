import type { SentenceEncoder } from '../engines/ports.ts';
import { VariorumError } from '../errors.ts';
import type { Lexicon } from '../model/index.ts';

/** The options that bring evidence of the user's own, as yargs hands them over. */
export interface EvidenceFlags {
  readonly lexicon?: readonly string[] | undefined;
  readonly encoder?: string | undefined;
  readonly encoderCache?: string | undefined;
}

export interface Evidence {
  readonly lexicons: readonly Lexicon[];
  readonly encoder?: SentenceEncoder;
}

/** Loads what `--lexicon` and `--encoder` name; nothing is loaded where nothing is named. Throws as those loaders do, and E_USAGE. */
export async function evidenceOf({ lexicon = [], encoder, encoderCache }: EvidenceFlags): Promise<Evidence> {
  if (encoderCache !== undefined && encoder === undefined) {
    throw new VariorumError('E_USAGE', {
      reason: '--encoder-cache keeps the vectors of an encoder, and none is named',
      fix: 'Add --encoder DIR.',
    });
  }
  const lexicons = lexicon.length > 0 ? await (await import('./lexicon-files.ts')).readLexicons(lexicon) : [];
  if (encoder === undefined) return { lexicons };
  const { loadEncoder } = await import('../engines/encoder.ts');
  const { folderStore } = await import('../engines/encoder-cache.ts');
  const openStore = encoderCache === undefined ? null : (name: string) => folderStore(encoderCache, name);
  return { lexicons, encoder: await loadEncoder({ directory: encoder, ...(openStore ? { openStore } : {}) }) };
}
