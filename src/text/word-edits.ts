import type { Collation, Word } from '../model/collation.ts';
import type { WordEdit } from '../model/evidence.ts';
import { editScript } from './edit-script.ts';

/** One place where two near copies differ; ranges are half-open word indices, one of them may be empty. */
export interface WordDifference {
  readonly op: Exclude<WordEdit['op'], 'keep'>;
  readonly source: { readonly from: number; readonly to: number };
  readonly target: { readonly from: number; readonly to: number };
}

/** Marks that house style exchanges: they never make a difference. */
const STYLE: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '’': "'",
  '‘': "'",
  '‚': "'",
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '…': '...',
};

/** Every place where the two texts differ, in order, letter case and punctuation included, quotation marks' and dashes' style not. */
export function wordDifferences(collation: Pick<Collation, 'source' | 'target'>): readonly WordDifference[] {
  const known = compared.get(collation);
  if (known) return known;
  const { source, target } = collation;
  const differences: WordDifference[] = [];
  const styled = (word: Word): string =>
    word.word ? word.text.replaceAll('’', "'").normalize('NFC') : (STYLE[word.text] ?? word.text);
  for (const { op, source: a, target: b } of editScript(source, target, styled)) {
    if (op === 'keep') continue;
    differences.push({ op, source: { from: a.start, to: a.end }, target: { from: b.start, to: b.end } });
  }
  compared.set(collation, differences);
  return differences;
}

/** The checks of form and of wording ask about the same two texts. */
const compared = new WeakMap<object, readonly WordDifference[]>();
