import type { Quantity } from '../../model/quantity.ts';

/** What of a quantity is compared: a date is compared part by part, a range by both its ends. */
export type QuantityPart = 'value' | 'weekday' | 'month' | 'day' | 'year' | 'decade' | 'season' | 'clock' | 'relative';

/** One comparable fact of a quantity. */
export interface Item {
  readonly quantity: Quantity;
  readonly part: QuantityPart;
  /** Null where only a magnitude or a unit is stated ("several years"). */
  readonly value: number | null;
  readonly weak: boolean;
  /** Position among the side's items, from 0. */
  readonly index: number;
}

/** The comparable facts of one side, in text order. */
export function itemsOf(quantities: readonly Quantity[]): Item[] {
  const items: Item[] = [];
  for (const quantity of quantities) {
    const weak = quantity.standing === 'weak';
    const add = (part: QuantityPart, value: number | null): void => {
      items.push({ quantity, part, value, weak, index: items.length });
    };
    const { calendar, kind } = quantity;
    if (calendar) {
      if (calendar.weekday !== null) add('weekday', calendar.weekday);
      if (calendar.day !== null) add('day', calendar.day);
      if (calendar.month !== null) add('month', calendar.month);
      if (calendar.year !== null) add('year', calendar.year);
      if (kind === 'year' && quantity.upper !== null) add('year', quantity.upper);
    } else if (kind === 'date') add('relative', quantity.value);
    else if (kind === 'clock' || kind === 'season' || kind === 'decade') add(kind, quantity.value);
    else {
      add('value', quantity.value);
      if (quantity.upper !== null) add('value', quantity.upper);
    }
  }
  return items;
}

const STEM_LENGTH = 5;

/** Same word but for an ending: five letters alike, or all of a shorter word and at most two more. */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 3) return false;
  // man and men, Fuß and Füße
  if (a.length === b.length && a.length <= 6 && a[0] === b[0] && consonants(a) === consonants(b)) return true;
  return (
    a.slice(0, Math.min(STEM_LENGTH, shorter)) === b.slice(0, Math.min(STEM_LENGTH, shorter)) &&
    Math.abs(a.length - b.length) <= 3
  );
}

const consonants = (word: string): string => word.replace(/[aeiouyäöü]/g, '');

/** How alike the neighbourhoods of two quantities are, [0,1]: what is counted weighs most, then the words around it. */
export function neighbourhood(a: Quantity, b: Quantity): number {
  const [afterA, afterB] = [a.after ?? [], b.after ?? []];
  const [beforeA, beforeB] = [a.before ?? [], b.before ?? []];
  let score = 0;
  const nounA = afterA[0];
  const nounB = afterB[0];
  if (nounA !== undefined && nounB !== undefined && nounA.length > 2 && alike(nounA, nounB)) score += 0.5;
  else if (afterA.some((word) => word.length > 3 && afterB.some((other) => alike(word, other)))) score += 0.3;
  const [besideA = '', besideB = ''] = [beforeA[0], beforeB[0]];
  // A preposition tells a little; three letters are mostly an article, which tells nothing.
  if (besideA.length > 3 && alike(besideA, besideB)) score += 0.3;
  else if (besideA.length === 2 && besideA === besideB) score += 0.25;
  else if (beforeA.some((word) => word.length > 3 && beforeB.some((other) => alike(word, other)))) score += 0.2;
  return Math.min(1, score);
}
