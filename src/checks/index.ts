import type { AnyCheck } from '../model/index.ts';
import addition from './addition.ts';
import dateMismatch from './date-mismatch.ts';
import extractionArtefact from './extraction-artefact.ts';
import formChange from './form-change.ts';
import loadedWording from './loaded-wording.ts';
import magnitudeMismatch from './magnitude-mismatch.ts';
import modalityShift from './modality-shift.ts';
import negationFlip from './negation-flip.ts';
import numberMismatch from './number-mismatch.ts';
import omission from './omission.ts';
import quantifierChange from './quantifier-change.ts';
import quotationMismatch from './quotation-mismatch.ts';
import repeatedWord from './repeated-word.ts';
import terminologyInconsistency from './terminology-inconsistency.ts';
import translationese from './translationese.ts';
import unitMismatch from './unit-mismatch.ts';
import untranslatedText from './untranslated-text.ts';
import wordingChange from './wording-change.ts';

/** The registry: every check, in the order in which reports list them; of two findings of one severity about the same words the earlier is kept. */
export const CHECKS: readonly AnyCheck[] = [
  numberMismatch,
  magnitudeMismatch,
  dateMismatch,
  unitMismatch,
  quantifierChange,
  negationFlip,
  modalityShift,
  quotationMismatch,
  terminologyInconsistency,
  loadedWording,
  untranslatedText,
  translationese,
  extractionArtefact,
  repeatedWord,
  omission,
  addition,
  formChange,
  wordingChange,
];
