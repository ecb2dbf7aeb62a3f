import { cuesOf } from '../data/cues.ts';
import { type BeadView, type Collation, defineCheck, type Finding, type Word } from '../model/index.ts';
import { opposedWords } from '../text/opposed-words.ts';
import { findNegations, isNegativeCue } from '../text/polarity.ts';
import { areOpposites, hasOpposite } from '../text/word-relations.ts';

/** Difference of relative places from which two words no longer stand for one another, [0,1]. */
const MAX_DISTANCE = 0.2;
/** Share of words that both sides must have in common, [0,1]. */
const MIN_OVERLAP = 0.3;
/** Words before an opposite in which a negation turns it round ("not rise" for "fall"). */
const NEGATION_REACH = 5;

export default defineCheck({
  id: 'antonym-swap',
  title: 'Opposite words',
  category: 'accuracy/mistranslation',
  severity: 'major',
  summary: 'Finds words of opposite meaning in the same place of two texts: rise and fall, accept and reject.',
  rationale:
    'One wrong word turns a gain into a loss. The sentence stays fluent, and nothing but the other text gives it away.',
  source: 'Direct antonyms of WordNet 3.1 and pairs of our own in data/cues.',
  languages: ['en'],
  needs: ['beads', 'collation'],
  options: {},
  messages: { opposite: '“{a}” in {here}, the opposite in {there}: “{b}”' },
  examples: {
    diverges: [
      { a: 'Exports rose by a tenth in spring.', b: 'Exports fell by a tenth in spring.' },
      { a: 'The parliament accepted the budget on Friday.', b: 'The parliament rejected the budget on Friday.' },
      {
        a: 'Belarus is heavily dependent on its neighbor Russia.',
        b: 'Belarus is largely independent of its neighbor Russia.',
        note: 'article 001 of the seeds turned round',
      },
    ],
    agrees: [
      { a: 'Exports did not rise in spring.', b: 'Exports fell in spring.', note: 'negated' },
      { a: 'Prices rose in the north and fell in the south.', b: 'Prices fell in the south and rose in the north.' },
      {
        a: 'The talks failed to make the island safe.',
        b: 'The talks left the island dangerous.',
        note: 'turned round by another word',
      },
    ],
  },
  run({ beads, collation }): Finding[] {
    return beads.flatMap((bead) => {
      if (!bead.pair.sameLanguage || bead.regime === 'overlap') return [];
      const words = collation(bead);
      return words.overlap < MIN_OVERLAP ? [] : opposites(bead, words);
    });
  },
});

function opposites(bead: BeadView, collation: Collation): Finding[] {
  const language = bead.source.language;
  const source = loose(collation.source, collation.links, language).filter((i) => {
    const word = collation.source[i];
    return word !== undefined && hasOpposite(word, language);
  });
  if (source.length === 0) return [];
  const target = loose(collation.target, collation.back, language);
  const findings: Finding[] = [];
  const taken = new Set<number>();
  for (const i of source) {
    const j = target.find((other) => !taken.has(other) && stand(collation, i, other, language));
    if (j === undefined) continue;
    taken.add(j);
    if (!turnedRound(collation.source, i, language) && !turnedRound(collation.target, j, language))
      findings.push(toFinding(bead, collation, i, j));
  }
  return findings;
}

/** Words without counterpart that carry a sense of their own. */
function loose(words: readonly Word[], links: readonly number[], language: string): number[] {
  const light = cuesOf(language)?.lightVerbs;
  const found: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word?.word && links[i] === -1 && word.key.length > 2 && !light?.has(word.key)) found.push(i);
  }
  return found;
}

function stand({ source, target, links }: Collation, i: number, j: number, language: string): boolean {
  const a = source[i];
  const b = target[j];
  if (!a || !b || !areOpposites(a, b, language)) return false;
  if (source.some((word, k) => links[k] !== -1 && (word.lemma === b.lemma || word.lemma === a.lemma))) return false;
  return (
    Math.abs(i / source.length - j / target.length) <= MAX_DISTANCE || besideTheSame({ source, target, links }, i, j)
  );
}

/** The next word on either side is the same on both: "the new demands", "the old demands". */
function besideTheSame({ links }: Pick<Collation, 'source' | 'target' | 'links'>, i: number, j: number): boolean {
  return (i > 0 && links[i - 1] === j - 1 && j > 0) || links[i + 1] === j + 1;
}

function turnedRound(words: readonly Word[], at: number, language: string): boolean {
  if (findNegations(words, language).some((negation) => negation.at < at && at - negation.at <= NEGATION_REACH))
    return true;
  return words.slice(Math.max(0, at - NEGATION_REACH), at).some((word) => isNegativeCue(word, language));
}

const oppositeOf = (other: string): string => `opposite of “${other}”`;

function toFinding(bead: BeadView, collation: Collation, i: number, j: number): Finding {
  return opposedWords(
    bead,
    collation,
    { source: { from: i, meaning: oppositeOf }, target: { from: j, meaning: oppositeOf } },
    { message: 'opposite', confidence: bead.regime === 'near-copy' ? 0.9 : 0.7 },
  );
}
