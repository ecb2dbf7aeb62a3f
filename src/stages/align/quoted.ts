/** Opening marks and what closes them. The straight mark opens and closes. */
const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '"': '"', '„': '“”', '«': '»', '「': '」', '『': '』' };
/** Sentences after which a quotation that was never closed is given up. */
const LONGEST_QUOTATION = 8;
const MARK_OR_LETTER = /[“"„«「『”»」』]|\p{L}+/gu;

/** Of each sentence the share of its letters that stand inside quotation marks, [0,1]; quotations run on from sentence to sentence. */
export function quotedShares(sentences: readonly string[]): number[] {
  let closers: string | null = null;
  let age = 0;
  return sentences.map((sentence) => {
    let inside = 0;
    let all = 0;
    if (closers !== null) {
      age += 1;
      if (age > LONGEST_QUOTATION) closers = null;
    }
    for (const [piece] of sentence.matchAll(MARK_OR_LETTER)) {
      if (closers?.includes(piece)) closers = null;
      else if (closers === null && Object.hasOwn(CLOSERS, piece)) {
        closers = CLOSERS[piece] ?? null;
        age = 0;
      } else if (/\p{L}/u.test(piece)) {
        all += piece.length;
        if (closers !== null) inside += piece.length;
      }
    }
    return all === 0 ? 0 : inside / all;
  });
}
