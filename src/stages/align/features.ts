import { cuesOf } from '../../data/cues.ts';
import { lexiconOf } from '../../data/lexicons.ts';
import { quotedShares } from './quoted.ts';
import { type Sighting, scanSentence, type TermKind } from './scan.ts';
import { softBreaks } from './soft-breaks.ts';

/** A distinct thing that can be met again in the other document. */
export interface Term {
  /** Unique in the document: kind and folded reading. */
  readonly key: string;
  readonly kind: TermKind;
  /** Folded reading: lower case, figures by value. */
  readonly text: string;
  /** As it stands where it occurs first. */
  readonly surface: string;
  /** True for a word without content of its own, where the language's are known. */
  readonly empty: boolean;
  /** Number of sentences that hold it. */
  sentences: number;
  /** True where some occurrence has a capital that its place does not ask for. */
  named: boolean;
  /** Where it was first met before another capitalised word ("Vladimir Putin"), that word, as a position in `terms`; else itself. */
  head: number;
  /** Keys of terms of the other document that this is heard as, in another script. */
  readonly heard?: readonly string[];
}

/** An unbroken run of Han characters, with the sentences that hold it. */
export interface HanRun {
  readonly text: string;
  readonly sentences: readonly number[];
}

/** One document, read for the aligner. */
export interface TermDocument {
  /** BCP 47 */
  readonly language: string;
  readonly terms: readonly Term[];
  /** Of each sentence: its distinct terms, as positions in `terms`, ascending. */
  readonly sentences: readonly Int32Array[];
  /** Of each sentence: its terms as they follow one another, as positions in `terms`; a term comes as often as it stands there. */
  readonly running: readonly Int32Array[];
  /** Length of each sentence in code units without white space, at least 1. */
  readonly lengths: readonly number[];
  /** Share of each sentence that stands in quotation marks, [0,1]. */
  readonly quoted: readonly number[];
  /** Of each sentence 1 where the break before it is none of a sentence (a semicolon, an abbreviation, a small letter), else 0. */
  readonly soft: Uint8Array;
  /** Sum of distinct terms over the sentences. */
  readonly total: number;
  /** Runs of two Han characters and more, where names are looked for; none where the texts are in one language. */
  readonly runs: readonly HanRun[];
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HAN_RUN = /\p{Script=Han}{2,}/gu;
const NO_WORDS: ReadonlySet<string> = new Set();

/** Language without region or script. */
export const baseOf = (language: string): string => language.split('-')[0] ?? language;

/**
 * Reads the sentences of one document into terms. `partner`: the other document's language (BCP 47): within one language words are compared by their
 * base forms, across languages as they stand and by the lexicons. Deterministic; linear in the length of the text.
 */
export function readTerms(sentences: readonly string[], language: string, partner: string): TermDocument {
  const across = baseOf(language) !== baseOf(partner);
  const lexicon = across ? lexiconOf(language) : null;
  const empty = cuesOf(language)?.stopWords ?? NO_WORDS;
  const index = new Map<string, number>();
  const terms: Term[] = [];
  const lengths: number[] = [];
  let total = 0;
  const idOf = ({ kind, text, surface }: Sighting): number => {
    const key = kind === 'word' ? text : `${kind}:${text}`;
    const known = index.get(key);
    if (known !== undefined) return known;
    const id = terms.length;
    index.set(key, id);
    const isEmpty = kind === 'word' && (empty.has(surface.toLowerCase()) || (!across && text.length < 2));
    terms.push({ key, kind, text, surface, empty: isEmpty, sentences: 0, named: false, head: id });
    return id;
  };
  const runs = new Map<string, number[]>();
  const running: Int32Array[] = [];
  const rows = sentences.map((sentence, row) => {
    const found = new Set<number>();
    const order: number[] = [];
    let previous = -1;
    const note = (sighting: Sighting): void => {
      const id = idOf(sighting);
      const term = terms[id];
      if (!term) return;
      if (sighting.named) term.named = true;
      const before = terms[previous];
      if (sighting.joined && before && before.head === previous) before.head = id;
      previous = id;
      order.push(id);
      if (!found.has(id)) term.sentences += 1;
      found.add(id);
    };
    for (const sighting of scanSentence(sentence, across ? null : language)) note(sighting);
    if (lexicon && UNSPACED.test(sentence)) {
      for (const [run] of sentence.matchAll(HAN_RUN)) runs.set(run, [...(runs.get(run) ?? []), row]);
      for (const form of lexicon.scan(sentence))
        note({ kind: 'lexeme', text: form, surface: form, named: false, joined: false });
    }
    lengths.push(Math.max(1, sentence.replace(/\s+/g, '').length));
    total += found.size;
    running.push(Int32Array.from(order));
    return Int32Array.from(found).sort();
  });
  return {
    language,
    terms,
    sentences: rows,
    running,
    lengths,
    quoted: quotedShares(sentences),
    soft: softBreaks(sentences),
    total,
    runs: [...runs].map(([text, sentences]) => ({ text, sentences })),
  };
}
