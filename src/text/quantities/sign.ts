import { unitFact } from '../../data/quantities.ts';
import { find, isDash, type Reader } from './reader.ts';
import type { Unit } from './unit.ts';

/**
 * Where a temperature below zero begins and ends: "-5 °C", "minus five degrees", "5 degrees below zero", "пять градусов мороза".
 * Null for any other measure: a minus before a share or a count tells of a fall that the other text may tell with a verb.
 */
export function readSign(reader: Reader, at: number, { unit, next }: Unit): { from: number; next: number } | null {
  if (unit === null || unitFact(unit)?.dimension !== 'temperature') return null;
  const below = find(reader, next, 'below-zero');
  const from = signStart(reader, at);
  if (below) return { from: from ?? at, next: below.next };
  return from === null ? null : { from, next };
}

/** Index of the sign or word in front of piece `at`; null where there is none, or a dash that joins two figures. */
function signStart(reader: Reader, at: number): number | null {
  const before = reader.pieces[at - 1];
  if (!before) return null;
  const glued = isDash(reader, at - 1, false) && reader.pieces[at]?.gap === false;
  if (glued) return before.gap && reader.pieces[at - 2]?.type !== 'digits' ? at - 1 : null;
  const from = [at - 1, at - 2].find((place) => find(reader, place, 'minus')?.next === at);
  // "au moins 5 degrés", "al menos 5 grados"
  const bounded = [at - 2, at - 3].some((place) => find(reader, place, 'bound')?.next === at);
  return from === undefined || bounded ? null : from;
}
