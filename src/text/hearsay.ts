import { cuesOf, type HearsayForm } from '../data/cues.ts';
import type { Word } from '../model/collation.ts';

/** A finite verb with what goes with it. Half-open range of word indices. */
export interface Hearsay {
  readonly from: number;
  readonly to: number;
  readonly kind: 'report';
  /** Index of the word that carries what is said. */
  readonly head: number;
}

const CLAUSE_MARK = /^[.,;:!?—–()“”„«»"]$/u;
/** Words from the auxiliary to the end of its verb: "soll am Montag in Wien zwei Männer bedroht haben". */
const REACH = 14;

/**
 * What is said to be so by the form of the verb alone: "soll … haben", "sei" (German), "aurait …" (French). `head` is the word that carries what is said.
 * Empty where the language has no such form, or the sentence has a word with which the form means something else ("si").
 */
export function findHearsay(words: readonly Word[], language: string): Hearsay[] {
  const forms = cuesOf(language)?.hearsay ?? [];
  if (forms.length === 0) return [];
  const sentence = ` ${words.map(({ key }) => key).join(' ')} `;
  return forms
    .filter(({ unless }) => !unless.some((phrase) => sentence.includes(` ${phrase} `)))
    .flatMap((form) => words.flatMap((_, at) => hearsayAt(words, at, form) ?? []));
}

function hearsayAt(words: readonly Word[], at: number, form: HearsayForm): Hearsay | null {
  const word = words[at];
  // A capital makes a noun of it ("Wolle", "Habe") or opens a sentence, where it may be an order.
  if (!word || word.text !== word.key || !form.words.has(word.key)) return null;
  const end = clauseEnd(words, at);
  if (form.participle === null) {
    const head = contentIn(words, at + 1, end) ?? contentIn(words, clauseStart(words, at), at);
    if (head === undefined) return null;
    return { from: at, to: head === at + 1 ? head + 1 : at + 1, kind: 'report', head };
  }
  for (let i = at + 1; i < end; i += 1) {
    if (!form.participle.test(words[i]?.key ?? '')) continue;
    const closed = form.closing.size === 0 ? i : closingAfter(words, i, form);
    if (closed !== null && closed < end) return { from: at, to: closed + 1, kind: 'report', head: i };
    if (form.closing.size === 0) break;
  }
  return null;
}

/** "getötet haben", "gesehen worden sein". */
function closingAfter(words: readonly Word[], at: number, { closing, between }: HearsayForm): number | null {
  const next = between.has(words[at + 1]?.key ?? '') ? at + 2 : at + 1;
  return closing.has(words[next]?.key ?? '') ? next : null;
}

function clauseEnd(words: readonly Word[], at: number): number {
  let end = at + 1;
  while (end < words.length && end - at <= REACH && !CLAUSE_MARK.test(words[end]?.text ?? '')) end += 1;
  return end;
}

function clauseStart(words: readonly Word[], at: number): number {
  let start = at;
  while (start > 0 && !CLAUSE_MARK.test(words[start - 1]?.text ?? '')) start -= 1;
  return start;
}

function contentIn(words: readonly Word[], from: number, to: number): number | undefined {
  for (let i = from; i < to; i += 1) if (words[i]?.content) return i;
  return undefined;
}

/** Whether a text does not state a thing as a fact: it says who says so (a verb of saying, "according to"), or leaves it open itself. */
export function leavesOpen(words: readonly Word[], language: string): boolean {
  const cues = cuesOf(language);
  if (!cues) return false;
  const text = ` ${words.map(({ key }) => key).join(' ')} `;
  return (
    words.some(({ key }) => cues.sayingVerbs.has(key) || cues.tentative.has(key)) ||
    cues.accordingTo.some((phrase) => text.includes(` ${phrase} `)) ||
    words.some(({ key }) => cues.accordingTo.some((phrase) => phrase.endsWith("'") && key.startsWith(phrase)))
  );
}

/** Whether the modal is one by the form of the verb, and not by a word of its own ("angeblich"). */
export const isHearsayForm = (words: readonly Word[], { from }: Pick<Hearsay, 'from'>, language: string): boolean =>
  cuesOf(language)?.hearsay.some((form) => form.words.has(words[from]?.key ?? '')) === true;
