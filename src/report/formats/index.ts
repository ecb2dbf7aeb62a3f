import type { Report } from '../../model/index.ts';
import type { RenderOptions } from './options.ts';

type Render = (report: Report, options: RenderOptions) => string;

/** The registry: formats by the name that `-f` takes. Each is loaded when it is asked for, so that a run pays only for what it writes. */
const FORMATS = {
  pretty: async (): Promise<Render> => (await import('./pretty.ts')).renderPretty,
  html: async (): Promise<Render> => (await import('../html/index.ts')).renderHtml,
  json: async (): Promise<Render> => (await import('./json.ts')).renderJson,
  ndjson: async (): Promise<Render> => (await import('./ndjson.ts')).renderNdjson,
  line: async (): Promise<Render> => (await import('./line.ts')).renderLine,
  md: async (): Promise<Render> => (await import('./markdown.ts')).renderMarkdown,
  csv: async (): Promise<Render> => (await import('./csv.ts')).renderCsv,
  sarif: async (): Promise<Render> => (await import('./sarif.ts')).renderSarif,
  junit: async (): Promise<Render> => (await import('./junit.ts')).renderJunit,
  github: async (): Promise<Render> => (await import('./github.ts')).renderGithub,
  gitlab: async (): Promise<Render> => (await import('./gitlab.ts')).renderGitlab,
} as const satisfies Record<string, () => Promise<Render>>;

export type FormatId = keyof typeof FORMATS;

/** Names of the formats, in the order of the registry. */
export const FORMAT_IDS = Object.keys(FORMATS) as readonly FormatId[];

export const isFormatId = (value: string): value is FormatId => Object.hasOwn(FORMATS, value);

/** Loads the function that writes a report in the format. */
export const loadFormat = (id: FormatId): Promise<Render> => FORMATS[id]();
