import {
  type BeadView,
  type Collation,
  defineCheck,
  type Evidence,
  type Finding,
  type NameMention,
  type Quotation,
  type SideView,
} from '../model/index.ts';
import { compareNames } from '../names/index.ts';
import { quote } from '../text/anchor.ts';
import { type QuotedRange, quotedRanges, sharedContent } from '../text/quotation-compare.ts';

/** Share of the shorter quotation's content words that the other must hold for both to be one statement, [0,1]. */
const SAME_STATEMENT = 0.6;
const MIN_SHARED = 3;

export default defineCheck({
  id: 'attribution-change',
  title: 'Said by somebody else',
  category: 'accuracy/mistranslation',
  severity: 'critical',
  summary: 'Compares who is said to have said the same words.',
  rationale:
    'Words belong to the person who said them. Given to another they are false news about both, however well they are translated.',
  source:
    'Triples of speaker, verb of saying and quotation; verbs by language in data/cues; names compared across spellings.',
  languages: 'any',
  needs: ['beads', 'quotations', 'collation', 'names'],
  options: {},
  messages: { speaker: '{here} gives the words to {a}, {there} to {b}' },
  examples: {
    diverges: [
      {
        a: '“We will rebuild the old harbour before winter,” said Maria Brenner.',
        b: '“We will rebuild the old harbour before winter,” said Daniel Okafor.',
      },
      {
        a: '“Any attempts to come up with plans deserve attention,” Dmitry Peskov said.',
        b: '“Any attempts to come up with plans deserve attention,” Sergey Lavrov said.',
        note: 'article 000 of the seeds with the speaker changed',
      },
      {
        a: 'Peter Lindqvist said: “The contract was signed under pressure.”',
        b: 'Anna Moreau said: “The contract was signed under pressure.”',
      },
    ],
    agrees: [
      { a: '“We will rebuild the harbour,” said Maria Brenner.', b: '“We will rebuild the harbour,” Brenner said.' },
      { a: '“We will rebuild the harbour,” said Maria Brenner.', b: '“We will rebuild the harbour,” she said.' },
      {
        a: '“It is a long process,” said Dmitry Peskov.',
        b: '“It is a long process,” said Dmitri Peskow.',
        note: 'one name in two spellings',
      },
    ],
  },
  run({ beads, quotations, collation, names }): Finding[] {
    return beads.flatMap((bead) => {
      if (!bead.pair.sameLanguage) return [];
      const a = quotations(bead.source.article);
      const b = quotations(bead.target.article);
      if (a.length === 0 || b.length === 0) return [];
      return compareSpeakers(bead, collation(bead), { a, b, mentions: names.mentions });
    });
  },
});

interface Speeches {
  readonly a: readonly Quotation[];
  readonly b: readonly Quotation[];
  readonly mentions: (side: SideView) => readonly NameMention[];
}

function compareSpeakers(bead: BeadView, words: Collation, { a, b, mentions }: Speeches): Finding[] {
  const findings: Finding[] = [];
  for (const left of quotedRanges(words.source, a)) {
    for (const right of quotedRanges(words.target, b)) {
      const { shared, smaller } = sharedContent(words, left, right);
      if (shared < MIN_SHARED || shared < SAME_STATEMENT * smaller) continue;
      const first = speakerName(left, mentions(bead.source));
      const second = speakerName(right, mentions(bead.target));
      if (!first || !second || !areDifferent(bead, first, second)) continue;
      findings.push(toFinding(bead, { left, right, first, second }));
    }
  }
  return findings;
}

/** The person whose name stands in the speaker's description; null for pronouns, offices and organisations. */
function speakerName(
  { quotation: { speakerSpan } }: QuotedRange,
  mentions: readonly NameMention[],
): NameMention | null {
  if (!speakerSpan) return null;
  const named = mentions.filter(({ span }) => speakerSpan.start <= span.start && span.end <= speakerSpan.end);
  return (
    named.find(({ type }) => type === 'person') ??
    (named.length === 1 && named[0]?.type === 'unknown' ? named[0] : null)
  );
}

function areDifferent(bead: BeadView, a: NameMention, b: NameMention): boolean {
  const { verdict } = compareNames(a.form, b.form, {
    languageA: bead.source.language,
    languageB: bead.target.language,
  });
  return verdict === 'different';
}

interface Attributed {
  readonly left: QuotedRange;
  readonly right: QuotedRange;
  readonly first: NameMention;
  readonly second: NameMention;
}

function toFinding(bead: BeadView, { left, right, first, second }: Attributed): Finding {
  return {
    beadId: bead.bead.id,
    source: { articleId: first.articleId, span: first.span },
    target: { articleId: second.articleId, span: second.span },
    message: 'speaker',
    values: { a: first.surface, b: second.surface },
    confidence: 0.85,
    evidence: [evidenceOf(bead.source, left.quotation), evidenceOf(bead.target, right.quotation)],
  };
}

const evidenceOf = ({ article }: SideView, { inner, span, speaker, verb }: Quotation): Evidence => ({
  kind: 'quotation',
  text: quote(article, inner),
  speaker,
  verb,
  anchor: { articleId: article.id, span },
});
