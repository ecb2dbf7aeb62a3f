import { styleText } from 'node:util';
import { displayWidth, padEnd, wrap } from '../formats/columns.ts';
import { elide, onOneLine } from '../formats/hostile-text.ts';
import { counted } from '../formats/words.ts';
import type { Scan, ScanOptions } from './scan.ts';
import { bondInWords, longestPassage, type Stories, storiesOf, summaryOf, titleOf, type Version } from './stories.ts';

/** Stories and pairs beyond which a terminal is no place to read them. */
const MOST_SHOWN = 40;
/** Columns of the longest file name and outlet that stand in a row. */
const LONGEST_NAME = 36;
/** Characters of a passage that is quoted. */
const QUOTED = 160;

/** The stories that stand in several texts, the texts of each by date, and what other texts share; for a terminal. */
export function renderScanPretty(scan: Scan, { width, color }: ScanOptions): string {
  const room = Math.max(40, Math.min(width, 120));
  const bold = (text: string): string => (color ? styleText('bold', text, { validateStream: false }) : text);
  const { stories, passages } = storiesOf(scan);
  return `${[
    ...stories.slice(0, MOST_SHOWN).map((versions) => storyBlock(versions, room, bold)),
    ...more(stories.length, 'story', 'stories'),
    ...passages.slice(0, MOST_SHOWN).map((pair) => passageBlock(pair, room)),
    ...more(passages.length, 'pair', 'pairs'),
    ...wrap(summaryOf(scan), room - 1).map((line) => bold(` ${line}`)),
  ].join('\n\n')}\n`;
}

const more = (count: number, one: string, many: string): string[] => {
  const left = count - MOST_SHOWN;
  return left > 0 ? [` … and ${left} ${left === 1 ? one : many} more: -f json has them all`] : [];
};

function storyBlock(versions: readonly Version[], room: number, bold: (text: string) => string): string {
  const [first] = versions;
  const heading = wrap(onOneLine(first ? titleOf(first.document) : ''), room - 1).map((line) => ` ${bold(line)}`);
  const columns = [
    column(versions.map(({ document }) => onOneLine(document.published?.slice(0, 10) ?? ''))),
    column(versions.map(({ document }) => shortened(document.id))),
    column(versions.map(({ document }) => shortened(document.outlet ?? ''))),
    versions.map(relation),
  ];
  const rows = versions.map((_, i) =>
    `   ${columns
      .map((cells) => cells[i] ?? '')
      .filter((cell) => cell !== '')
      .join('  ')}`.trimEnd(),
  );
  return [...heading, ...rows].join('\n');
}

/** Cells of one width; empty ones stay empty where all are. */
function column(cells: readonly string[]): string[] {
  const wide = Math.max(0, ...cells.map(displayWidth));
  return cells.map((cell) => padEnd(cell, wide));
}

function relation({ document, by }: Version): string {
  if (!by) return document.published === undefined ? '' : 'the earliest';
  return `${bondInWords(by.pair)}${by.toFirst ? '' : ` with ${shortened(by.other.id)}`}`;
}

function passageBlock({ pair, a, b }: Stories['passages'][number], room: number): string {
  const heading = ` ${shortened(a.id)} and ${shortened(b.id)} share ${counted(pair.passages.length, 'passage')}`;
  const quoted = elide(onOneLine(longestPassage(pair, a)), QUOTED);
  return [heading, ...wrap(`“${quoted}”`, room - 3).map((line) => `   ${line}`)].join('\n');
}

const shortened = (name: string): string => elide(onOneLine(name), LONGEST_NAME);
