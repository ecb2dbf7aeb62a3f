import { type Cues, cuesOf, type Stance } from '../data/cues.ts';
import type { Word } from '../model/collation.ts';
import { hasMark, MARK } from './marks.ts';

/** A verb of saying that takes a stand on what is said. Half-open word indices. */
export interface StanceVerb {
  readonly from: number;
  readonly to: number;
  readonly stance: Stance;
  /** Base form of the last name in front of it: who says so. */
  readonly speaker: string;
}

export interface StanceShift {
  readonly source: StanceVerb;
  readonly target: StanceVerb;
}

/** Words of the longest phrase ("pointed out"). */
const LONGEST = 2;
/** Words in front of the verb in which its subject stands ("The United States had recently warned"). */
const REACH = 6;
const CLAUSE_MARK = /^[,.;:!?()–—“”„«»"]$/u;

/** The one pair of verbs by which two texts let the same speaker say things with another stand; null where there is none, or where either text has both. */
export function stanceShift(source: readonly Word[], target: readonly Word[], language: string): StanceShift | null {
  const cues = cuesOf(language);
  if (!cues || !hasMark(source, MARK.stance) || !hasMark(target, MARK.stance)) return null;
  const here = stanceVerbs(source, cues);
  const there = stanceVerbs(target, cues);
  for (const a of here) {
    const b = there.find(({ speaker }) => speaker === a.speaker);
    if (!b || b.stance === a.stance) continue;
    const both = (verbs: readonly StanceVerb[], stance: Stance): boolean =>
      verbs.some((verb) => verb.stance === stance);
    if (!both(here, b.stance) && !both(there, a.stance)) return { source: a, target: b };
  }
  return null;
}

function stanceVerbs(words: readonly Word[], cues: Cues): StanceVerb[] {
  const verbs: StanceVerb[] = [];
  for (let from = 0; from < words.length; from++) {
    if (((words[from]?.marks ?? 0) & MARK.stance) === 0) continue;
    for (let length = LONGEST; length > 0; length--) {
      const phrase = words.slice(from, from + length).map(({ key }) => key);
      const stance = phrase.length === length ? cues.stances.get(phrase.join(' ')) : undefined;
      const speaker = stance ? speakerBefore(words, from) : null;
      if (!stance || speaker === null) continue;
      verbs.push({ from, to: from + length, stance, speaker });
      break;
    }
  }
  return verbs;
}

function speakerBefore(words: readonly Word[], at: number): string | null {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const word = words[i];
    if (!word || CLAUSE_MARK.test(word.text)) return null;
    if ((word.marks & MARK.capital) !== 0 && word.content) return word.lemma;
  }
  return null;
}
