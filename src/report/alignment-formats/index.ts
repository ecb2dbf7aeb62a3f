import type { AlignedPair } from './aligned-pair.ts';

export interface AlignmentRenderOptions {
  /** Columns, for `pretty`. */
  readonly width: number;
  /** Adds the evidence, in the formats of `EXPLAINED`. */
  readonly explain: boolean;
  /** Of the tool. */
  readonly version: string;
}

type Render = (pair: AlignedPair, options: AlignmentRenderOptions) => string;

/** The formats of an alignment by the name that `--format` takes; each is loaded when it is asked for. */
const FORMATS = {
  pretty: async (): Promise<Render> => (await import('./pretty.ts')).renderPretty,
  ladder: async (): Promise<Render> => (await import('./ladder.ts')).renderLadder,
  vecalign: async (): Promise<Render> => (await import('./vecalign.ts')).renderVecalign,
  tsv: async (): Promise<Render> => (await import('./tsv.ts')).renderTsv,
  json: async (): Promise<Render> => (await import('./json.ts')).renderAlignmentJson,
  tmx: async (): Promise<Render> => (await import('./tmx.ts')).renderTmx,
} as const satisfies Record<string, () => Promise<Render>>;

export type AlignmentFormatId = keyof typeof FORMATS;

/** Names of the formats, in the order of the registry. */
export const ALIGNMENT_FORMATS = Object.keys(FORMATS) as readonly AlignmentFormatId[];

/** Formats with room for evidence. */
export const EXPLAINED: readonly AlignmentFormatId[] = ['pretty', 'tsv', 'json'];

export const isAlignmentFormat = (value: string): value is AlignmentFormatId => Object.hasOwn(FORMATS, value);

/** Writes an alignment in a format. */
export const renderAlignment = async (
  pair: AlignedPair,
  format: AlignmentFormatId,
  options: AlignmentRenderOptions,
): Promise<string> => (await FORMATS[format]())(pair, options);

export type { AlignedBead, AlignedPair } from './aligned-pair.ts';
