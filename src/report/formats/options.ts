/** How a report is written out. Every field has a default, so that a format can be called with the report alone. */
export interface RenderOptions {
  /** Columns of a terminal, 40 or more; default 100. Only `pretty` looks at it. */
  readonly width?: number;
  /** True for ANSI colours; default false. */
  readonly color?: boolean;
  /** False where only ASCII can be shown: shapes and arrows become `*`, `!`, `-`, `<->`. Default true; article text is never changed by it. */
  readonly unicode?: boolean;
  /** What the run is about, in the title of `html`; default: the articles' sigla. */
  readonly title?: string;
}
