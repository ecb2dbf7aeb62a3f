import type { TermDocument } from './features.ts';
import type { TermLink } from './links.ts';
import type { PathBead } from './search.ts';

/** Score from which a bead of the first pass is learnt from. Nats. */
const SURE_BEAD = 2;
/** Beads in which two terms must meet before they are held to render one another. */
const LEAST_TOGETHER = 2;
/** Dice coefficient of the beads that hold the one and the other, [0,1]. */
const LEAST_DICE = 0.65;
/** A term in more than this share of the beads goes with everything. */
const COMMONPLACE = 0.25;
/** Strength of a learnt link at a Dice coefficient of 1, (0,1). */
const LEARNT = 0.45;
const PAIR_BASE = 1 << 20;

/**
 * Links between terms that keep meeting in the sure beads of a first pass (competitive linking, Melamed 2000): what the surface does not show,
 * a longer text teaches. Each term gets its best partner only.
 */
export function learnLinks(
  source: TermDocument,
  target: TermDocument,
  links: readonly TermLink[],
  beads: readonly PathBead[],
): TermLink[] {
  const sure = beads.filter((bead) => bead.score >= SURE_BEAD);
  if (sure.length < LEAST_TOGETHER * 2) return [];
  const known = new Set(links.map((link) => link.source * PAIR_BASE + link.target));
  const inSource = new Int32Array(source.terms.length);
  const inTarget = new Int32Array(target.terms.length);
  const held = sure.map((bead) => {
    const left = termsIn(source, bead.source.start, bead.source.end);
    const right = termsIn(target, bead.target.start, bead.target.end);
    for (const term of left) inSource[term] = (inSource[term] ?? 0) + 1;
    for (const term of right) inTarget[term] = (inTarget[term] ?? 0) + 1;
    return { left, right };
  });
  const most = Math.max(LEAST_TOGETHER + 1, COMMONPLACE * sure.length);
  const isTelling = (count: number | undefined): boolean =>
    count !== undefined && count >= LEAST_TOGETHER && count <= most;
  const together = new Map<number, number>();
  for (const { left, right } of held) {
    const columns = right.filter((term) => isTelling(inTarget[term]));
    for (const row of left) {
      if (!isTelling(inSource[row])) continue;
      for (const column of columns) {
        const pair = row * PAIR_BASE + column;
        together.set(pair, (together.get(pair) ?? 0) + 1);
      }
    }
  }
  return bestPartners(together, inSource, inTarget).filter((link) => !known.has(link.source * PAIR_BASE + link.target));
}

function bestPartners(together: ReadonlyMap<number, number>, inSource: Int32Array, inTarget: Int32Array): TermLink[] {
  const offers: { source: number; target: number; dice: number; count: number }[] = [];
  for (const [pair, count] of together) {
    if (count < LEAST_TOGETHER) continue;
    const row = Math.floor(pair / PAIR_BASE);
    const column = pair % PAIR_BASE;
    const dice = (2 * count) / ((inSource[row] ?? 0) + (inTarget[column] ?? 0));
    if (dice >= LEAST_DICE) offers.push({ source: row, target: column, dice, count });
  }
  offers.sort(
    (a, b) => b.dice * Math.log1p(b.count) - a.dice * Math.log1p(a.count) || a.source - b.source || a.target - b.target,
  );
  const rows = new Set<number>();
  const columns = new Set<number>();
  const links: TermLink[] = [];
  for (const { source, target, dice, count } of offers) {
    if (rows.has(source) || columns.has(target)) continue;
    rows.add(source);
    columns.add(target);
    links.push({ source, target, strength: LEARNT * dice * (count > LEAST_TOGETHER ? 1 : 0.6), kind: 'word' });
  }
  return links;
}

/** Distinct words of a run of sentences; marks and whole sentences teach nothing. */
function termsIn(document: TermDocument, start: number, end: number): number[] {
  const terms = new Set<number>();
  for (let row = start; row < end; row++) {
    for (const term of document.sentences[row] ?? []) {
      const kind = document.terms[term]?.kind;
      if (kind !== 'symbol' && kind !== 'sentence') terms.add(term);
    }
  }
  return [...terms];
}
