import type { AnyCheck } from '../model/index.ts';
import addition from './addition.ts';
import formChange from './form-change.ts';
import modalityShift from './modality-shift.ts';
import negationFlip from './negation-flip.ts';
import omission from './omission.ts';
import quotationMismatch from './quotation-mismatch.ts';
import repeatedWord from './repeated-word.ts';
import wordingChange from './wording-change.ts';

/** The registry: every check, in the order in which reports list them; of two findings of one severity about the same words the earlier is kept. */
export const CHECKS: readonly AnyCheck[] = [
  negationFlip,
  modalityShift,
  quotationMismatch,
  repeatedWord,
  omission,
  addition,
  formChange,
  wordingChange,
];
