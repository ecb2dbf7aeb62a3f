import { styleText } from 'node:util';
import type { ScanCluster, ScanDocument, ScanPair } from '../../model/index.ts';
import { displayWidth, padEnd, wrap } from '../formats/columns.ts';
import { elide, onOneLine } from '../formats/hostile-text.ts';
import { counted } from '../formats/words.ts';
import type { Scan, ScanOptions } from './scan.ts';

/** Clusters and pairs beyond which a terminal is no place to read them. */
const MOST_SHOWN = 40;
/** Columns of the longest title, outlet and file name that stands in a row. */
const LONGEST_NAME = 36;
/** Characters of a passage that is quoted. */
const QUOTED = 160;

type Style = (format: Parameters<typeof styleText>[0], text: string) => string;

interface View {
  readonly byId: ReadonlyMap<string, ScanDocument>;
  readonly pairs: readonly ScanPair[];
  readonly room: number;
  readonly style: Style;
}

/** The stories that stand in several texts, the texts of each by date, and what other texts share; for a terminal. */
export function renderScanPretty({ documents, result }: Scan, { width, color }: ScanOptions): string {
  const { clusters, pairs } = result;
  const view: View = {
    byId: new Map(documents.map((document) => [document.id, document])),
    pairs,
    room: Math.max(40, Math.min(width, 120)),
    style: (format, text) => (color ? styleText(format, text, { validateStream: false }) : text),
  };
  const passages = pairs.filter(({ type }) => type === 'passage');
  return `${[
    ...clusters.slice(0, MOST_SHOWN).map((cluster) => clusterBlock(cluster, view)),
    ...more(clusters.length, 'story', 'stories'),
    ...passages.slice(0, MOST_SHOWN).map((pair) => passageBlock(pair, view)),
    ...more(passages.length, 'pair', 'pairs'),
    view.style('bold', summary({ documents, result })),
  ].join('\n\n')}\n`;
}

const more = (count: number, one: string, many: string): string[] => {
  const left = count - MOST_SHOWN;
  return left > 0 ? [` … and ${left} ${left === 1 ? one : many} more: -f json has them all`] : [];
};

function clusterBlock({ documents }: ScanCluster, view: View): string {
  const [first = '', ...others] = documents;
  const heading = wrap(onOneLine(titleOf(first, view)), view.room - 1).map((line) => ` ${view.style('bold', line)}`);
  const known = documents.map((id) => view.byId.get(id));
  const wide = (texts: readonly string[]): number => Math.min(LONGEST_NAME, Math.max(0, ...texts.map(displayWidth)));
  const names = documents.map((id) => shortened(id));
  const outlets = known.map((document) => shortened(document?.outlet ?? ''));
  const dates = known.map((document) => onOneLine(document?.published?.slice(0, 10) ?? ''));
  const rows = documents.map((id, i) => {
    const columns = [
      padEnd(dates[i] ?? '', wide(dates)),
      padEnd(names[i] ?? '', wide(names)),
      padEnd(outlets[i] ?? '', wide(outlets)),
      i === 0 ? (dates[0] === '' ? '' : 'the earliest') : relationOf(first, id, others, view),
    ];
    return `   ${columns.filter((column) => column !== '').join('  ')}`.trimEnd();
  });
  return [...heading, ...rows].join('\n');
}

/** How a text belongs to its cluster: by the first text where the two are a pair, else by the closest other one. */
function relationOf(first: string, id: string, others: readonly string[], view: View): string {
  const of = (other: string): ScanPair | undefined =>
    view.pairs.find(({ a, b, type }) => type === 'article' && ((a === other && b === id) || (a === id && b === other)));
  const direct = of(first);
  if (direct) return inWords(direct, '');
  const found = others.flatMap((other) => {
    const pair = other === id ? undefined : of(other);
    return pair ? [{ pair, other }] : [];
  });
  const [best] = found.sort((x, y) => y.pair.score - x.pair.score);
  return best ? inWords(best.pair, ` with ${shortened(best.other)}`) : '';
}

const inWords = ({ basis, score }: ScanPair, with_: string): string =>
  basis === 'wording'
    ? `${Math.round(score * 100)} % of the words in common${with_}`
    : `the same in other words${with_} (${score.toFixed(2)})`;

function passageBlock({ a, b, passages }: ScanPair, view: View): string {
  const heading = ` ${shortened(a)} and ${shortened(b)} share ${counted(passages.length, 'passage')}`;
  const [longest] = [...passages].sort((x, y) => y[1] - y[0] - (x[1] - x[0]));
  if (!longest) return heading;
  const quoted = elide(onOneLine(view.byId.get(a)?.text.slice(longest[0], longest[1]) ?? ''), QUOTED);
  return [heading, ...wrap(`“${quoted}”`, view.room - 3).map((line) => `   ${line}`)].join('\n');
}

const titleOf = (id: string, { byId }: View): string => {
  const document = byId.get(id);
  return document?.title ?? document?.text.trimStart().split('\n', 1)[0] ?? id;
};

const shortened = (name: string): string => elide(onOneLine(name), LONGEST_NAME);

function summary({ documents, result: { clusters, pairs } }: Scan): string {
  const versions = clusters.reduce((sum, cluster) => sum + cluster.documents.length, 0);
  const stories = `${clusters.length} ${clusters.length === 1 ? 'story' : 'stories'}`;
  const passages = pairs.filter(({ type }) => type === 'passage').length;
  return ` ${counted(documents.length, 'text')}: ${stories} in ${counted(versions, 'version')}, ${documents.length - versions} alone; ${counted(passages, 'pair')} with only a passage in common`;
}
