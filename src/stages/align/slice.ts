import type { Term, TermDocument } from './features.ts';

/** A run of sentences as a document of its own, with its own counts. */
export function slice(document: TermDocument, start: number, end: number): TermDocument {
  const index = new Map<number, number>();
  const terms: Term[] = [];
  const move = (id: number): number => {
    const known = index.get(id);
    if (known !== undefined) return known;
    const place = terms.length;
    index.set(id, place);
    const term = document.terms[id];
    if (term) terms.push({ ...term, sentences: 0, head: place });
    return place;
  };
  let total = 0;
  const sentences = document.sentences.slice(start, end).map((row) => {
    const moved = Int32Array.from(row, move).sort();
    for (const id of moved) {
      const term = terms[id];
      if (term) term.sentences += 1;
    }
    total += moved.length;
    return moved;
  });
  return {
    language: document.language,
    terms,
    sentences,
    running: [],
    lengths: document.lengths.slice(start, end),
    quoted: document.quoted.slice(start, end),
    soft: document.soft.slice(start, end),
    total,
    runs: [],
  };
}
