import { type BeadView, type Collation, defineCheck, type Finding } from '../model/index.ts';
import { anchorWords, quoteAnchor } from '../text/anchor.ts';
import { findNounSwap } from '../text/noun-swap.ts';
import { findRoleSwaps, type RoleSwap } from '../text/roles.ts';

export default defineCheck({
  id: 'role-swap',
  title: 'Who does what to whom',
  category: 'accuracy/mistranslation',
  severity: 'critical',
  summary:
    'Finds two names that have exchanged their parts in the sentence: who acts, who is acted upon, who speaks. In two texts of the same words, two common words as well.',
  rationale:
    'Every word is there and the sentence reads well, but the wrong party attacked, paid or spoke. Comparing lists of names cannot see it.',
  source: 'Surroundings of names in the collation; lists and passives are left out.',
  languages: 'any',
  needs: ['beads', 'collation'],
  options: {},
  messages: { swapped: '“{a}” and “{b}” have changed places between {here} and {there}' },
  examples: {
    diverges: [
      { a: 'Washington views the deal as a threat to Iran.', b: 'Iran views the deal as a threat to Washington.' },
      {
        a: 'Lukashenko praised the plan that Xi had presented.',
        b: 'Xi praised the plan that Lukashenko had presented.',
      },
      { a: 'Brenner sold the shares to Okafor in March.', b: 'Okafor sold the shares to Brenner in March.' },
      {
        a: 'The dog bit the man.',
        b: 'The man bit the dog.',
        note: 'common words: only where all the others stand as they did',
      },
    ],
    agrees: [
      { a: 'Xi received Lukashenko in Beijing.', b: 'Lukashenko was received by Xi in Beijing.', note: 'passive' },
      { a: 'The dog bit the man.', b: 'The man was bitten by the dog.', note: 'passive' },
      { a: 'Poland and Spain signed the treaty.', b: 'Spain and Poland signed the treaty.', note: 'a list' },
      { a: 'Brenner sold the shares to Okafor in March.', b: 'In March Brenner sold the shares to Okafor.' },
    ],
  },
  run({ beads, collation }): Finding[] {
    return beads.flatMap((bead) => {
      if (!bead.pair.sameLanguage || bead.regime === 'overlap') return [];
      const words = collation(bead);
      const named = findRoleSwaps(words).map((swap) => toFinding(bead, words, swap));
      const nouns = named.length > 0 || bead.regime !== 'near-copy' ? null : findNounSwap(words);
      return nouns ? [{ ...toFinding(bead, words, nouns), severity: 'major' as const }] : named;
    });
  },
});

function toFinding(bead: BeadView, { source, target }: Collation, swap: RoleSwap): Finding {
  const [i, k] = swap.source;
  const a = anchorWords(bead.source.article, source, i);
  const b = anchorWords(bead.source.article, source, k);
  return {
    beadId: bead.bead.id,
    source: a,
    target: anchorWords(bead.target.article, target, swap.target[1]),
    message: 'swapped',
    values: { a: quoteAnchor(bead.source.article, a), b: quoteAnchor(bead.source.article, b) },
    confidence: bead.regime === 'near-copy' ? 0.9 : 0.7,
    evidence: [
      { kind: 'name', form: quoteAnchor(bead.source.article, a), role: null, anchor: a },
      { kind: 'name', form: quoteAnchor(bead.source.article, b), role: null, anchor: b },
      { kind: 'similarity', measure: 'shared words around the names, exchanged against in place', value: swap.margin },
    ],
  };
}
