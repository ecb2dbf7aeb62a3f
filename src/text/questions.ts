import { cuesOf } from '../data/cues.ts';
import type { Word } from '../model/collation.ts';
import { hasMark, MARK } from './marks.ts';

/** A question: half-open word indices from its first word to its mark. */
export interface Question {
  readonly from: number;
  readonly to: number;
}

const SENTENCE_MARK = /^[.!?…。！？]$/u;
const CLAUSE_MARK = /^[.!?…。！？;:"“”„«»]$/u;
/** Words that report a question in a statement ("asked whether"); for any language whose cue list has none of its own, the marks alone count. */
const REPORTED = new Set(
  'ask asks asked asking wonder wonders wondered wondering questioned whether inquire inquired enquire ob fragte fragt fragten gefragt demandé demande si preguntó preguntar chiesto chiede vroeg vraagt zapytał pyta czy perguntou спросил спросила ли запитав запитала чи'.split(
    ' ',
  ),
);

/** Questions in order, told by their mark; from the beginning of the sentence, or of the quotation where that is what asks. */
export function findQuestions(words: readonly Word[]): Question[] {
  const questions: Question[] = [];
  if (!hasMark(words, MARK.question)) return questions;
  let sentence = 0;
  let clause = 0;
  for (const [at, { text, marks }] of words.entries()) {
    if ((marks & MARK.question) !== 0) {
      const from = at > clause ? clause : sentence;
      if (at > from) questions.push({ from, to: at });
    }
    if (SENTENCE_MARK.test(text)) sentence = at + 1;
    if (CLAUSE_MARK.test(text)) clause = at + 1;
  }
  return questions;
}

/** True where a text speaks of a question without asking it. */
export const reportsQuestion = (words: readonly Word[]): boolean => words.some(({ key }) => REPORTED.has(key));

/** True where a text without any mark opens as a question does ("Why the ferry was late"): headlines leave the mark out. */
export function opensAsQuestion(words: readonly Word[], language: string): boolean {
  const opener = words.find(({ word }) => word);
  return opener !== undefined && cuesOf(language)?.questionOpeners.has(opener.key) === true;
}
