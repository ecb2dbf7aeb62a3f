import { commonWordsOf, type Lexicon, lexiconOf } from '../../data/lexicons.ts';
import type { BeadEvidence } from '../../model/index.ts';
import { commonLettersMasked, letterMasks, skeletonOf } from '../../text/skeleton.ts';
import { baseOf, type Term, type TermDocument } from './features.ts';
import { numberMeaning } from './number-words.ts';

export type LinkKind = Exclude<BeadEvidence['kind'], 'length' | 'neighbours' | 'encoder'>;

/** A term of the source and a term of the target that may render one another. */
export interface TermLink {
  readonly source: number;
  readonly target: number;
  /** Probability that the one renders the other where both stand in a bead, (0,1). */
  readonly strength: number;
  readonly kind: LinkKind;
}

/** Translation probabilities given to surface evidence; the re-estimation does not move them. (0,1), tuned on the dev news pairs. */
export const STRENGTH = {
  sentence: 0.9,
  longNumber: 0.7,
  number: 0.6,
  digit: 0.45,
  word: 0.6,
  lexicon: 0.5,
  synonym: 0.3,
  cognate: 0.5,
  looseCognate: 0.25,
  heard: 0.6,
  named: 0.1,
  han: 0.5,
  symbol: 0.3,
} as const;

/** Share of common skeleton letters (of the longer word) above which two words count as one name or loan word, [0,1]. */
const COGNATE = 0.8;
const LOOSE_COGNATE = 0.68;
/** Skeleton letters below which only equality counts; below which a loose likeness says nothing. Letters. */
const SHORTEST_COGNATE = 4;
const SHORTEST_LOOSE = 5;
const PAIR_BASE = 1 << 20;

/** All links between two documents, by source term, then target term. Cost grows with terms that share a first sound, not with all pairs. */
export function linkTerms(source: TermDocument, target: TermDocument): TermLink[] {
  const links: TermLink[] = [];
  const sameLanguage = baseOf(source.language) === baseOf(target.language);
  links.push(...translations(source, target, sameLanguage));
  const byKey = new Map<string, number>(target.terms.map((term, id) => [term.key, id]));
  const heard = heardLinks(source, target, byKey);
  links.push(...heard);
  const isHeard = new Set(heard.map((link) => link.source * PAIR_BASE + link.target));
  const whole = source.terms.length * target.terms.length > MOST_COMPARISONS;
  const soundOf = (skeleton: string): string => (whole ? skeleton : (skeleton[0] ?? ''));
  const bySound = groupBySound(target.terms, soundOf);
  source.terms.forEach((term, id) => {
    const equal = byKey.get(term.key);
    if (equal !== undefined) {
      const strength = equalStrength(term, target.terms[equal] ?? term, sameLanguage);
      if (strength > 0) links.push({ source: id, target: equal, strength, kind: kindOf(term) });
    }
    if (term.kind !== 'word' && term.kind !== 'kana') return;
    for (const link of cognates(term, { id, bySound, equal, soundOf })) {
      const other = target.terms[link.target];
      if (isHeard.has(id * PAIR_BASE + link.target)) continue;
      if (!sameLanguage || (other && isOneStem(term, other))) links.push(link);
    }
  });
  return links;
}

/** Names that were heard across scripts, from either side. */
function heardLinks(source: TermDocument, target: TermDocument, byKey: ReadonlyMap<string, number>): TermLink[] {
  const met = new Map<string, TermLink>();
  const add = (a: number, b: number): void => {
    met.set(`${a}:${b}`, { source: a, target: b, strength: STRENGTH.heard, kind: 'name' });
  };
  source.terms.forEach(({ heard = [] }, a) => {
    for (const key of heard) {
      const b = byKey.get(key);
      if (b !== undefined) add(a, b);
    }
  });
  if (target.terms.some(({ heard }) => heard)) {
    const own = new Map<string, number>(source.terms.map((term, id) => [term.key, id]));
    target.terms.forEach(({ heard = [] }, b) => {
      for (const key of heard) {
        const a = own.get(key);
        if (a !== undefined) add(a, b);
      }
    });
  }
  return [...met.values()];
}

function kindOf(term: Term): LinkKind {
  if (term.kind === 'number') return 'number';
  if (term.kind === 'symbol') return 'punctuation';
  return term.named ? 'name' : 'word';
}

function equalStrength(term: Term, other: Term, sameLanguage: boolean): number {
  switch (term.kind) {
    case 'sentence':
      return STRENGTH.sentence;
    case 'number': {
      const digits = term.text.replace(/\D/g, '').length;
      return digits >= 4 ? STRENGTH.longNumber : digits >= 2 ? STRENGTH.number : STRENGTH.digit;
    }
    case 'symbol':
      return STRENGTH.symbol;
    case 'han':
      return STRENGTH.han;
    default: {
      if (!sameLanguage && term.text.length < 3 && !(term.named && other.named)) return 0;
      return STRENGTH.word + (term.named && other.named ? STRENGTH.named : 0);
    }
  }
}

interface Sounding {
  readonly id: number;
  readonly term: Term;
  readonly skeleton: string;
}

function groupBySound(terms: readonly Term[], soundOf: (skeleton: string) => string): Map<string, Sounding[]> {
  const groups = new Map<string, Sounding[]>();
  terms.forEach((term, id) => {
    if (term.kind !== 'word' && term.kind !== 'kana') return;
    const skeleton = skeletonOf(term.text);
    if (skeleton.length < SHORTEST_COGNATE - 1) return;
    const first = soundOf(skeleton);
    const group = groups.get(first);
    if (group) group.push({ id, term, skeleton });
    else groups.set(first, [{ id, term, skeleton }]);
  });
  return groups;
}

/** Letters, and share of the longer word, that two words of one language must begin with alike to be of one stem. */
const STEM_LETTERS = 4;
const STEM_SHARE = 0.6;

/** Within one language likeness is cheap: a name may be spelt otherwise, but two words must begin alike, and a name is no word. */
function isOneStem(a: Term, b: Term): boolean {
  if (a.named !== b.named) return false;
  if (a.named) return true;
  let common = 0;
  while (common < a.text.length && a.text[common] === b.text[common]) common++;
  return common >= STEM_LETTERS && common >= STEM_SHARE * Math.max(a.text.length, b.text.length);
}

/** Pairs of terms up to which words are compared by their first sound; above, only words of the very same sound meet. */
const MOST_COMPARISONS = 40_000_000;
/** Cognates of one term at most: a text of look-alike words is no text. */
const MOST_COGNATES = 24;

interface CognateSearch {
  readonly id: number;
  readonly bySound: ReadonlyMap<string, readonly Sounding[]>;
  readonly equal: number | undefined;
  readonly soundOf: (skeleton: string) => string;
}

function cognates(term: Term, { id, bySound, equal, soundOf }: CognateSearch): TermLink[] {
  const found: TermLink[] = [];
  const skeleton = skeletonOf(term.text);
  if (skeleton.length < SHORTEST_COGNATE - 1) return found;
  let masks: ReadonlyMap<number, number> | null = null;
  const width = Math.min(skeleton.length, 31);
  for (const other of bySound.get(soundOf(skeleton)) ?? []) {
    if (found.length >= MOST_COGNATES) break;
    if (other.id === equal) continue;
    const longer = Math.max(skeleton.length, other.skeleton.length);
    if (Math.min(skeleton.length, other.skeleton.length) < LOOSE_COGNATE * longer) continue;
    masks ??= letterMasks(skeleton);
    const share =
      skeleton === other.skeleton ? 1 : commonLettersMasked(masks, width, other.skeleton) / Math.min(31, longer);
    const named = term.named && other.term.named ? STRENGTH.named : 0;
    if (share >= COGNATE && (longer >= SHORTEST_COGNATE || share === 1))
      found.push({
        source: id,
        target: other.id,
        strength: STRENGTH.cognate + named,
        kind: named ? 'name' : 'cognate',
      });
    else if (share >= LOOSE_COGNATE && longer >= SHORTEST_LOOSE)
      found.push({
        source: id,
        target: other.id,
        strength: STRENGTH.looseCognate + named,
        kind: named ? 'name' : 'cognate',
      });
  }
  return found;
}

/** Terms that the lexicons of the two languages give one meaning; in one language, other words of the same meaning. */
function translations(source: TermDocument, target: TermDocument, sameLanguage: boolean): TermLink[] {
  const here = sameLanguage ? commonWordsOf(source.language) : lexiconOf(source.language);
  const there = sameLanguage ? here : lexiconOf(target.language);
  const holdersOf = new Map<string, number[]>();
  target.terms.forEach((term, id) => {
    for (const meaning of meaningsOf(term, there)) {
      const holders = holdersOf.get(meaning);
      if (holders) holders.push(id);
      else holdersOf.set(meaning, [id]);
    }
  });
  const links: TermLink[] = [];
  source.terms.forEach((term, id) => {
    const partners = new Set(meaningsOf(term, here).flatMap((meaning) => holdersOf.get(meaning) ?? []));
    for (const partner of partners) {
      if (sameLanguage && target.terms[partner]?.key === term.key) continue;
      const strength = sameLanguage ? STRENGTH.synonym : STRENGTH.lexicon;
      links.push({ source: id, target: partner, strength, kind: term.kind === 'number' ? 'number' : 'lexicon' });
    }
  });
  return links;
}

function meaningsOf(term: Term, lexicon: Lexicon): readonly string[] {
  if (term.kind === 'number') {
    const meaning = numberMeaning(term.text);
    return meaning === null ? [] : [meaning];
  }
  return term.kind === 'word' || term.kind === 'lexeme' ? lexicon.lookup(term.surface.toLowerCase()) : [];
}
