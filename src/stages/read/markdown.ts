import type { TextBlock } from '../../model/index.ts';
import type { GivenFacts } from './metadata.ts';
import { textBlocks } from './text-blocks.ts';

export function markdownBlocks(text: string): {
  blocks: readonly TextBlock[];
  facts: GivenFacts;
  language: string | null;
} {
  return { blocks: textBlocks(text), facts: {}, language: null };
}
