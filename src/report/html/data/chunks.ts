import { h } from 'preact';
import { FINDINGS_IN_PAGE, FindingLink } from '../components/Findings.tsx';
import { RowView } from '../components/Rows.tsx';
import type { Block, Edition, Row } from '../edition/index.ts';
import { packed } from './embed.ts';
import { type ChunkBlock, type ChunkRow, treeOf } from './tree.ts';

interface Chunk {
  /** Id of the section that it fills; "findings" for those that the page's own list leaves out. */
  readonly id: string;
  readonly rows: number;
  readonly text: string;
}

/** What a large report keeps out of its page: the rows of every pair and text as ChunkBlock[], and the further findings as Tree[]. */
export function chunksOf(edition: Edition): Chunk[] {
  const sections = [...edition.pairs, ...edition.texts];
  const rowOf = (row: Row): ChunkRow => ({ id: row.id, tree: treeOf(h(RowView, { row, edition }))[0] ?? '' });
  const blockOf = (block: Block): ChunkBlock =>
    block.kind === 'row' ? { kind: 'row', row: rowOf(block.row) } : { ...block, rows: block.rows.map(rowOf) };
  const further = edition.findings.slice(FINDINGS_IN_PAGE);
  return [
    ...sections.map(({ id, blocks }) => ({
      id,
      rows: blocks.reduce((sum, block) => sum + (block.kind === 'row' ? 1 : block.rows.length), 0),
      text: packed(blocks.map(blockOf)),
    })),
    {
      id: 'findings',
      rows: further.length,
      text: packed(further.flatMap((finding) => treeOf(h(FindingLink, { finding })))),
    },
  ];
}
