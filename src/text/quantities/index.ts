export type { QuantityComparison } from './comparison.ts';
export { matchQuantities } from './match.ts';
export { readQuantities } from './read.ts';
