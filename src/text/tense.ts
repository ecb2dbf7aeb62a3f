import { type Cues, cuesOf } from '../data/cues.ts';
import type { Collation, Word } from '../model/collation.ts';
import { hasMark, MARK } from './marks.ts';

export type Tense = 'future' | 'past';

/** A verb whose time differs between two texts; word indices of the verb on both sides. */
export interface TenseShift {
  readonly source: number;
  readonly target: number;
  readonly tenses: readonly [Tense, Tense];
}

/** Words before a verb in which its helping verb stands ("will not yet be opened"). */
const REACH = 4;

/** Verbs that one text puts into the future and the other into the past, in order of the source. Only what the forms show: a present may mean either. */
export function findTenseShifts({ source, target, links }: Collation, language: string): TenseShift[] {
  const cues = cuesOf(language);
  // Only a future against a past is a shift, and only a helping verb makes a future.
  if (!cues || (!hasMark(source, MARK.future) && !hasMark(target, MARK.future))) return [];
  const shifts: TenseShift[] = [];
  for (let i = 0; i < source.length; i++) {
    const j = links[i] ?? -1;
    if (j < 0 || !source[i]?.content) continue;
    const a = tenseAt(source, i, cues);
    const b = tenseAt(target, j, cues);
    if (a && b && a !== b) shifts.push({ source: i, target: j, tenses: [a, b] });
  }
  return shifts;
}

function tenseAt(words: readonly Word[], at: number, cues: Cues): Tense | null {
  const key = words[at]?.key ?? '';
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const word = words[i];
    if (!word || /^[.,;:]$/u.test(word.text)) break;
    if (cues.tenses.future.has(word.key)) return 'future';
    if (word.key === 'to' || cues.modals.has(word.key)) return null;
    if (cues.tenses.past.has(word.key)) return 'past';
    if (word.content) break;
  }
  return isPastForm(key, cues) && !cues.tenses.present.has(words[at - 1]?.key ?? '') ? 'past' : null;
}

/** "visited", "went": forms that are past by themselves; a participle after another word may be anything, so it stands right after its subject. */
const isPastForm = (key: string, cues: Cues): boolean =>
  key.endsWith('ed') || (cues.irregular.has(key) && !key.endsWith('s') && !key.endsWith('n') && !key.endsWith('g'));
