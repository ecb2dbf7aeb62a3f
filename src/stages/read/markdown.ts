import { standingText } from '../../data/boilerplate.ts';
import type { ArticleFormats, MarkdownNode } from '../../engines/ports.ts';
import type { BlockKind, Span, TextBlock } from '../../model/index.ts';
import { trimSpan } from '../../text/normalize.ts';
import { isByline } from './byline.ts';
import { frontMatterOf } from './front-matter.ts';
import type { GivenFacts } from './metadata.ts';
import { textBlocks } from './text-blocks.ts';

/** Blocks of a Markdown article and what its front matter says. */
export interface MarkdownLayout {
  /** In document order. Spans point into the text as published; marks of headings and lists belong to no block, emphasis stays inside. */
  readonly blocks: readonly TextBlock[];
  readonly facts: GivenFacts;
  /** BCP 47 as the front matter has it; null where absent. */
  readonly language: string | null;
}

interface Kind {
  readonly kind: BlockKind;
  readonly reason: string | null;
}

/** Code units; longer files are read line by line like plain text: parsing takes time with the square of a paragraph's length (65 s at 1.8 MB). */
const LARGEST_MARKDOWN = 200_000;
/** Inline marks; nested by the ten thousand they cost the parser half a minute, and no article has so many. */
const MOST_MARKS = 4_000;
/** Code units; a paragraph that is bold as a whole and shorter is a heading. */
const LONGEST_BOLD_HEADING = 120;
/** Nodes that hold blocks. */
const CONTAINERS: ReadonlySet<string> = new Set(['list', 'listItem', 'blockquote']);
const EXCLUDED: ReadonlyMap<string, string> = new Map([
  ['definition', 'link target'],
  ['html', 'HTML markup'],
]);

/** Blocks of a Markdown text (CommonMark). Never throws: whatever is no Markdown is a paragraph there too. */
export function markdownBlocks(text: string, formats: ArticleFormats): MarkdownLayout {
  const front = frontMatterOf(text, formats.parseYaml);
  const from = front?.span.end ?? 0;
  const body = text.slice(from);
  const blocks =
    body.length > LARGEST_MARKDOWN || marksOf(body) > MOST_MARKS
      ? textBlocks(body)
      : blocksOfNodes(body, formats.parseMarkdown(body), false, []);
  return {
    blocks: [
      ...(front ? [{ kind: 'boilerplate', span: front.span, reason: 'front matter' } as const] : []),
      ...blocks.map((block) => ({ ...block, span: { start: block.span.start + from, end: block.span.end + from } })),
    ],
    facts: front?.facts ?? {},
    language: front?.language ?? null,
  };
}

const marksOf = (body: string): number => body.match(/[[*_`<]/g)?.length ?? 0;

/** Adds the blocks of the nodes to `blocks`, in document order, and returns it. */
function blocksOfNodes(
  body: string,
  nodes: readonly MarkdownNode[],
  inList: boolean,
  blocks: TextBlock[],
): TextBlock[] {
  for (const node of nodes) {
    if (CONTAINERS.has(node.type)) {
      blocksOfNodes(body, node.children ?? [], inList || node.type === 'list', blocks);
      continue;
    }
    const kind = kindOf(body, node, inList, blocks);
    const inner = innerSpan(node);
    const span = kind && trimSpan(body, inner.start, inner.end);
    if (kind && span) blocks.push({ ...kind, span });
  }
  return blocks;
}

function kindOf(body: string, node: MarkdownNode, inList: boolean, before: readonly TextBlock[]): Kind | null {
  const excluded = EXCLUDED.get(node.type);
  if (excluded !== undefined) return { kind: 'boilerplate', reason: excluded };
  if (node.type === 'heading') return { kind: 'heading', reason: null };
  if (node.type === 'paragraph') return paragraphKind(body, node, inList, before);
  if (node.type !== 'code') return null;
  // A fence holds code; what is only indented is an article pasted with spaces.
  const start = node.position?.start.offset ?? 0;
  const fenced = /^\s*(?:```|~~~)/.test(body.slice(start, start + 8));
  return fenced ? { kind: 'boilerplate', reason: 'code' } : { kind: 'paragraph', reason: null };
}

function paragraphKind(body: string, node: MarkdownNode, inList: boolean, before: readonly TextBlock[]): Kind {
  const [only, second] = node.children ?? [];
  const sole = second === undefined ? only : undefined;
  if (sole?.type === 'image') {
    return sole.alt ? { kind: 'caption', reason: null } : { kind: 'boilerplate', reason: 'image' };
  }
  const { start, end } = innerSpan(node);
  const plain = plainText(body.slice(start, end));
  const known = standingText(plain);
  if (known) return { kind: known.kind, reason: known.kind === 'boilerplate' ? known.reason : null };
  if (isByline(plain)) return { kind: 'boilerplate', reason: 'byline' };
  if (inList) return { kind: 'list-item', reason: null };
  const isBold = sole?.type === 'strong' && plain.length <= LONGEST_BOLD_HEADING && !/[.!?…。！？]$/.test(plain);
  if (isBold) return { kind: 'heading', reason: null };
  const published = before.filter(({ kind }) => kind !== 'boilerplate');
  const afterTitle = published.length === 1 && published[0]?.kind === 'heading';
  return { kind: afterTitle && sole?.type === 'emphasis' ? 'kicker' : 'paragraph', reason: null };
}

/** Without links' targets and marks of emphasis: for telling standing text, never shown. */
const plainText = (markdown: string): string =>
  markdown
    .replace(/\]\([^()\s]{0,500}\)/g, '')
    .replace(/[*_`[\]]/g, '')
    .trim();

/** Of the content where a node has children (a heading without "#"), of the description of a sole image, else of the whole node. */
function innerSpan(node: MarkdownNode): Span {
  const first = node.children?.[0];
  const last = node.children?.at(-1);
  const start = first?.position?.start.offset ?? node.position?.start.offset ?? 0;
  const end = last?.position?.end.offset ?? node.position?.end.offset ?? start;
  if (first?.type !== 'image' || first !== last || !first.alt) return { start, end };
  // "![The bridge](bridge.jpg)"
  return { start: start + 2, end: Math.min(end, start + 2 + first.alt.length) };
}
