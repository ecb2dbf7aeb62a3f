import type { PathBead } from './search.ts';

/** Score from which a bead stands on its own, nats. */
const CONFIRMED = 1;
/** Score below which a bead needs confirmed neighbours on either side, nats. */
const DOUBTFUL = -1.5;
/** Score below which even confirmed neighbours do not help, nats. */
const HOPELESS = -9;

/**
 * The linked beads of a path that are believed. A bead without evidence of its own is kept where a run of beads without a gap joins it to confirmed
 * beads (or the edge of the text) on both sides: nothing else can stand there.
 */
export function believed(path: readonly PathBead[], n: number, m: number): PathBead[] {
  const linked = path.filter((bead) => bead.source.end > bead.source.start && bead.target.end > bead.target.start);
  const before = propagate(linked, (bead, previous) =>
    previous
      ? previous.source.end === bead.source.start && previous.target.end === bead.target.start
      : bead.source.start === 0 && bead.target.start === 0,
  );
  const reversed = [...linked].reverse();
  const after = propagate(reversed, (bead, next) =>
    next
      ? bead.source.end === next.source.start && bead.target.end === next.target.start
      : bead.source.end === n && bead.target.end === m,
  ).reverse();
  return linked.filter((bead, k) => bead.score > DOUBTFUL || (bead.score > HOPELESS && before[k] && after[k]));
}

/** For each bead whether an unbroken run leads from it to a confirmed bead, or to the edge, on the side it comes from. */
function propagate(
  beads: readonly PathBead[],
  joined: (bead: PathBead, previous: PathBead | undefined) => boolean,
): boolean[] {
  const held: boolean[] = [];
  beads.forEach((bead, k) => {
    const previous = beads[k - 1];
    held.push(
      joined(bead, previous) && (previous === undefined || previous.score >= CONFIRMED || held[k - 1] === true),
    );
  });
  return held;
}
