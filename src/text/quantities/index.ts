export type { QuantityPart } from './items.ts';
export { matchQuantities, type QuantityComparison, type QuantityDifference, type QuantityMatch } from './match.ts';
export { type QuantityOptions, readQuantities } from './read.ts';
