import { displayWidth, padEnd } from './columns.ts';
import { escapeJsonControls, onOneLine } from './hostile-text.ts';

/** A name as conventions write it. */
export interface Romanisation {
  readonly name: string;
  /** BCP 47 tag of the name's language. */
  readonly from: string;
  /** In the order of the languages asked for, then of the conventions' table. */
  readonly forms: readonly {
    readonly form: string;
    /** BCP 47 tag of the readers' language. */
    readonly to: string;
    readonly system: string;
    readonly systemName: string;
  }[];
}

/** A table for a terminal: under each name a line a form, with the readers' language, the convention and its id. */
export function renderRomanisations(names: readonly Romanisation[]): string {
  const blocks = names.map(({ name, forms }) => {
    const columns = forms.map(({ form, to, systemName, system }) => [onOneLine(form), to, systemName, system]);
    const width = (column: number): number => Math.max(0, ...columns.map((row) => displayWidth(row[column] ?? '')));
    const widths = [width(0), width(1), width(2)];
    const rows = columns.map((row) =>
      row
        .map((cell, column) => padEnd(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
    return [` ${onOneLine(name)}`, ...rows.map((row) => `   ${row}`)].join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

/** The same as a JSON array, one object a name. */
export const renderRomanisationsJson = (names: readonly Romanisation[]): string =>
  `${escapeJsonControls(JSON.stringify(names, null, 2))}\n`;
