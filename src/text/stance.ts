import { type Cues, cuesOf, type Stance } from '../data/cues.ts';
import type { Word } from '../model/collation.ts';
import { hasMark, MARK } from './marks.ts';

/** A verb of saying that takes a stand on what is said. Half-open word indices. */
export interface StanceVerb {
  readonly from: number;
  readonly to: number;
  readonly stance: Stance;
  /** Index behind what is said, as far as its clause goes: "warned China not to supply weapons". */
  readonly said: number;
  /** True for a call to leave something undone ("warned … not to", "warned against"). */
  readonly against: boolean;
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
      const said = saidUntil(words, from + length, cues);
      const against = isCallAgainst(words.slice(from + length, said), cues);
      verbs.push({ from, to: from + length, stance, speaker, said, against });
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

/** Words of the longest saying that is shown with its verb. */
const SAYING = 14;
/** Index behind the words that go with a verb of saying: to the next mark or the next clause. */
function saidUntil(words: readonly Word[], start: number, cues: Cues): number {
  let at = start;
  while (at < words.length && at - start < SAYING) {
    const word = words[at];
    if (!word || CLAUSE_MARK.test(word.text) || (at > start && cues.conjunctions.has(word.key))) break;
    at += 1;
  }
  return at;
}

/** "not to supply", "against supplying". */
function isCallAgainst(said: readonly Word[], { callsAgainst }: Cues): boolean {
  const text = ` ${said.map(({ key }) => key).join(' ')} `;
  return callsAgainst.some((phrase) => text.includes(` ${phrase} `));
}
