import { cuesOf } from '../data/cues.ts';
import { type BeadView, type Collation, defineCheck, type Finding, type Word } from '../model/index.ts';
import { MARK } from '../text/marks.ts';
import { opposedWords } from '../text/opposed-words.ts';

/** Share of words that both sides must have in common for their pronouns to speak of one person, [0,1]. */
const MIN_OVERLAP = 0.25;

export default defineCheck({
  id: 'gender-mismatch',
  title: 'He against she',
  category: 'accuracy/mistranslation',
  severity: 'major',
  summary: 'Compares the gender of pronouns and of nouns for persons: he and she, spokesman and spokeswoman.',
  rationale:
    'The wrong pronoun makes a man of a woman, or gives the words to another person in the sentence. Languages without gendered pronouns leave translators guessing.',
  source: 'Pronouns and nouns for persons by language in data/cues.',
  languages: ['en'],
  needs: ['beads', 'collation'],
  options: {},
  messages: { differs: 'One person, two genders: “{a}” in {here}, “{b}” in {there}' },
  examples: {
    diverges: [
      { a: 'The spokeswoman said she had no comment.', b: 'The spokesman said he had no comment.' },
      { a: 'He was the first governor of the province.', b: 'She was the first governor of the province.' },
      { a: 'The minister took his seat at the table.', b: 'The minister took her seat at the table.' },
    ],
    agrees: [
      { a: 'The minister took his seat.', b: 'The minister took a seat.' },
      { a: 'He told her that he would come.', b: 'He would come, he told her.' },
      { a: 'The spokeswoman had no comment.', b: 'The spokesperson had no comment.' },
    ],
  },
  run({ beads, collation }): Finding[] {
    return beads.flatMap((bead) => {
      if (!bead.pair.sameLanguage || bead.regime === 'overlap') return [];
      const words = collation(bead);
      return words.overlap < MIN_OVERLAP ? [] : mismatches(bead, words);
    });
  },
});

interface Gendered {
  readonly at: number;
  readonly gender: 'masculine' | 'feminine';
  readonly pronoun: boolean;
}

function mismatches(bead: BeadView, collation: Collation): Finding[] {
  if (!excess(collation)) return [];
  const source = loose(collation.source, collation.links, bead.source.language);
  const free = new Set(loose(collation.target, collation.back, bead.target.language));
  const findings: Finding[] = [];
  for (const a of source) {
    const b = nearest(a, [...free], collation);
    if (!b) continue;
    free.delete(b);
    if (a.gender === b.gender) continue;
    findings.push(toFinding(bead, collation, a, b));
  }
  return findings;
}

/** One text has more of one gender and the other more of the other: a pronoun merely left out or repeated is no mismatch. */
function excess({ source, target }: Collation): boolean {
  const masculine = count(source, MARK.masculine) - count(target, MARK.masculine);
  return masculine !== 0 && masculine * (count(source, MARK.feminine) - count(target, MARK.feminine)) < 0;
}

function count(words: readonly Word[], mark: number): number {
  let found = 0;
  for (const { marks } of words) if ((marks & mark) !== 0) found += 1;
  return found;
}

/** Gendered words without the same word on the other side. */
function loose(words: readonly Word[], links: readonly number[], language: string): Gendered[] {
  const third = cuesOf(language)?.pronouns.third;
  return words.flatMap(({ key, marks }, at) =>
    (marks & (MARK.masculine | MARK.feminine)) === 0 || links[at] !== -1
      ? []
      : [{ at, gender: (marks & MARK.masculine) === 0 ? 'feminine' : 'masculine', pronoun: third?.has(key) === true }],
  );
}

/** The loose word of the same kind, opposite gender first, whose relative place is nearest. */
function nearest(a: Gendered, candidates: readonly Gendered[], { source, target }: Collation): Gendered | undefined {
  const place = (b: Gendered): number => Math.abs(a.at / source.length - b.at / target.length);
  return candidates
    .filter(({ pronoun }) => pronoun === a.pronoun)
    .sort((x, y) => Number(x.gender === a.gender) - Number(y.gender === a.gender) || place(x) - place(y))[0];
}

function toFinding(bead: BeadView, collation: Collation, a: Gendered, b: Gendered): Finding {
  return opposedWords(
    bead,
    collation,
    { source: { from: a.at, meaning: a.gender }, target: { from: b.at, meaning: b.gender } },
    {
      message: 'differs',
      confidence: bead.regime === 'near-copy' ? 0.95 : 0.8,
      ...(bearApart(a, b, collation) ? { severity: 'minor' as const } : {}),
    },
  );
}

/** "his body" beside "her spouse": what follows the one has its counterpart elsewhere on the other side, and the two may mean two persons. */
function bearApart(a: Gendered, b: Gendered, { source, target, links, back }: Collation): boolean {
  if (source[a.at + 1]?.content !== true || target[b.at + 1]?.content !== true) return false;
  const [there, here] = [links[a.at + 1] ?? -1, back[b.at + 1] ?? -1];
  return (there >= 0 && there !== b.at + 1) || (here >= 0 && here !== a.at + 1);
}
