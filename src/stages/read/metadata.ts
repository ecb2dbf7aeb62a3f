import type { ArticleMetadata, TextBlock } from '../../model/index.ts';
import { bylineOf } from './byline.ts';
import { creditOf } from './credit.ts';
import { isoDate, isoDateIn } from './dates.ts';

/** What is known of an article before its text is looked at. */
export interface GivenFacts {
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly agency?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly url?: string | undefined;
}

/** Facts that the caller, the front matter or the text itself shows, in this order; null where none does. Never guesses. */
export function metadataOf(text: string, blocks: readonly TextBlock[], given: GivenFacts): ArticleMetadata {
  const read = (block: TextBlock | undefined): string => (block ? text.slice(block.span.start, block.span.end) : '');
  const running = blocks.filter((block) => block.kind === 'paragraph');
  const title = read(blocks.find((block) => block.kind === 'heading' && !/[:：]$/.test(read(block))));
  const byline = blocks
    .map((block) => (block.reason === 'byline' ? bylineOf(read(block)) : null))
    .find((names) => names !== null);
  const credit = creditOf(read(running[0]), read(running.at(-1)));
  const dateLine = read(blocks.find((block) => block.reason === 'date line'));
  const link = /(?:https?:\/\/|www\.)\S+/.exec(read(blocks.find((block) => block.reason === 'source line')))?.[0];
  return {
    title: given.title ?? (title || null),
    byline: given.byline ?? byline ?? null,
    agency: given.agency ?? credit.agency,
    dateline: credit.dateline,
    publishedAt: isoDate(given.publishedAt) ?? isoDateIn(credit.dateline ?? '') ?? isoDateIn(dateLine),
    url: given.url ?? link ?? null,
  };
}
