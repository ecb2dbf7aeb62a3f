import type { AnyCheck } from '../model/index.ts';
import addition from './addition.ts';
import antonymSwap from './antonym-swap.ts';
import attributionChange from './attribution-change.ts';
import dateMismatch from './date-mismatch.ts';
import extractionArtefact from './extraction-artefact.ts';
import formChange from './form-change.ts';
import genderMismatch from './gender-mismatch.ts';
import homoglyph from './homoglyph.ts';
import loadedWording from './loaded-wording.ts';
import magnitudeMismatch from './magnitude-mismatch.ts';
import modalityShift from './modality-shift.ts';
import moodChange from './mood-change.ts';
import nameMismatch from './name-mismatch.ts';
import nameVariant from './name-variant.ts';
import negationFlip from './negation-flip.ts';
import numberMismatch from './number-mismatch.ts';
import omission from './omission.ts';
import quantifierChange from './quantifier-change.ts';
import quotationMismatch from './quotation-mismatch.ts';
import repeatedWord from './repeated-word.ts';
import roleSwap from './role-swap.ts';
import tenseShift from './tense-shift.ts';
import terminologyInconsistency from './terminology-inconsistency.ts';
import translationese from './translationese.ts';
import unitMismatch from './unit-mismatch.ts';
import untranslatedText from './untranslated-text.ts';
import wordingChange from './wording-change.ts';
import wrongTerm from './wrong-term.ts';

/**
 * The registry: every check, in the order in which reports list them.
 * Of two findings about the same words with one severity the earlier check's is kept, so values and names stand before wording.
 */
export const CHECKS: readonly AnyCheck[] = [
  numberMismatch,
  magnitudeMismatch,
  dateMismatch,
  unitMismatch,
  quantifierChange,
  nameMismatch,
  nameVariant,
  homoglyph,
  attributionChange,
  negationFlip,
  antonymSwap,
  modalityShift,
  quotationMismatch,
  tenseShift,
  genderMismatch,
  roleSwap,
  moodChange,
  wrongTerm,
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
