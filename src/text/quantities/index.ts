export type { QuantityComparison, QuantityDifference, QuantityMatch } from './comparison.ts';
export type { QuantityPart } from './items.ts';
export { matchQuantities } from './match.ts';
export { type QuantityOptions, readQuantities } from './read.ts';
