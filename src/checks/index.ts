import type { AnyCheck } from '../model/index.ts';
import negationFlip from './negation-flip.ts';

/** The registry: every check, in the order in which reports list them. */
export const CHECKS: readonly AnyCheck[] = [negationFlip];
