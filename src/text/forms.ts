/**
 * Things found out about word forms, kept under the numbers that `Word.form` gives them: a position in an array is read several times as fast as a key of
 * a map, and the checks ask once for every word of a text.
 */

/** Numbers handed out before what is kept is let go; a run of articles has some thousands of forms. */
const KEPT = 200_000;

let next = 0;
/** First number of those that are kept. */
let base = 0;

/** A number that no form has yet. */
export function nextForm(): number {
  if (next - base >= KEPT) base = next;
  next += 1;
  return next - 1;
}

/** `read`, asked once for each form. A form met long ago is read anew each time. */
export function byForm<In extends { readonly form: number }, Out>(read: (input: In) => Out): (input: In) => Out {
  let known: (Out | undefined)[] = [];
  let from = base;
  return (input) => {
    if (from !== base) {
      known = [];
      from = base;
    }
    const at = input.form - from;
    const kept = at < 0 ? undefined : known[at];
    if (kept !== undefined) return kept;
    const value = read(input);
    if (at < 0) return value;
    // Filled one by one: an array with a wide gap becomes a map.
    while (known.length < at) known.push(undefined);
    known[at] = value;
    return value;
  };
}
