import type { Report } from '../../model/index.ts';
import type { RenderOptions } from './options.ts';

type Render = (report: Report, options: RenderOptions) => string;

/** The registry: formats by the name that `-f` takes. Each is loaded when it is asked for, so that a run pays only for what it writes. */
const FORMATS = {
  pretty: {
    describe: 'for reading in a terminal',
    load: async (): Promise<Render> => (await import('./pretty.ts')).renderPretty,
  },
  html: {
    describe: 'one self-contained page',
    load: async (): Promise<Render> => (await import('../html/index.ts')).renderHtml,
  },
  json: {
    describe: 'the whole run as one JSON object',
    load: async (): Promise<Render> => (await import('./json.ts')).renderJson,
  },
  ndjson: {
    describe: 'one JSON object a line, findings with readings and places',
    load: async (): Promise<Render> => (await import('./ndjson.ts')).renderNdjson,
  },
  line: {
    describe: 'path:line:column: severity: check: message',
    load: async (): Promise<Render> => (await import('./line.ts')).renderLine,
  },
  md: {
    describe: 'a Markdown page',
    load: async (): Promise<Render> => (await import('./markdown.ts')).renderMarkdown,
  },
  csv: {
    describe: 'one row a finding, for a spreadsheet',
    load: async (): Promise<Render> => (await import('./csv.ts')).renderCsv,
  },
} as const satisfies Record<string, { readonly describe: string; readonly load: () => Promise<Render> }>;

export type FormatId = keyof typeof FORMATS;

/** Names of the formats, in the order of the registry. */
export const FORMAT_IDS = Object.keys(FORMATS) as readonly FormatId[];

export const isFormatId = (value: string): value is FormatId => Object.hasOwn(FORMATS, value);

/** One line for help. */
export const describeFormat = (id: FormatId): string => FORMATS[id].describe;

/** Loads the function that writes a report in the format. */
export const loadFormat = (id: FormatId): Promise<Render> => FORMATS[id].load();
