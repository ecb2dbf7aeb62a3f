import type { SignRow } from '../data/translationese.ts';
import { type Anchor, bySpan, defineCheck, type Finding, overlaps } from '../model/index.ts';
import { articleFields, findSigns, type SignHit } from '../text/translationese.ts';

/** That the wording is a fault, by the strength of its row. Judgement. */
const CONFIDENCE: Readonly<Record<SignRow['strength'], number>> = { weak: 0.4, likely: 0.6, strong: 0.85 };

export default defineCheck({
  id: 'translationese',
  title: 'Translationese',
  category: 'style/unidiomatic',
  severity: 'minor',
  summary: 'Wording that follows another language word for word.',
  rationale:
    'A calque reads strangely at best and says something else at worst: “his sera” are vaccines of nobody. It also tells an editor which language to check the passage against.',
  source: 'data/translationese: one row a wording, each with its source.',
  languages: ['en'],
  needs: ['articles', 'tokens'],
  options: {},
  messages: {
    calque: '“{surface}” follows the {language} “{original}” word for word; English has “{native}”',
    unidiomatic: '“{surface}” follows {language} usage; English has “{native}”',
    bare: '“{surface}” follows {language} usage',
  },
  examples: {
    diverges: [
      {
        a: 'The Chinese Foreign Ministry praised the relationship between the countries in the highest tones.',
        note: 'in den höchsten Tönen',
      },
      { a: 'Beijing came to the rescue by sending around five million doses of his sera.', note: 'sus sueros' },
      { a: 'After the ceremony it came to clashes between two groups of fans.', note: 'es kam zu' },
      { a: 'The two ministers met for the last time last March in Rabat.', note: 'por última vez el pasado marzo' },
    ],
    agrees: [
      { a: 'The ministry spoke of the relationship in the warmest terms.' },
      { a: 'Laboratories stored blood sera from the first patients at minus 80 degrees.', note: 'sera that are sera' },
      {
        a: 'The Russian launched her title defence with a straight-sets win in the first match of the tournament.',
        note: 'an athlete',
      },
    ],
  },
  run: ({ articles, tokens }) =>
    articles.flatMap(({ article, sentences }) => {
      const lists = sentences.filter((sentence) => sentence.kind !== 'boilerplate').map((sentence) => tokens(sentence));
      const fields = articleFields(lists.flat());
      const hits = lists
        .flatMap((list) => findSigns(list, article.language.bcp47, fields))
        .filter((hit) => hit.row.finding);
      return groupByRow(strongest(hits)).map(([row, spans]): Finding => {
        const anchors = spans.map((span): Anchor => ({ articleId: article.id, span }));
        const [first, ...others] = anchors;
        const surface = first ? article.text.slice(first.span.start, first.span.end) : '';
        return {
          source: first ?? null,
          target: null,
          message: row.original && row.native ? 'calque' : row.native ? 'unidiomatic' : 'bare',
          values: {
            surface,
            language: languageName(row.from[0] ?? 'und'),
            original: row.original ?? '',
            native: row.native ?? '',
          },
          confidence: CONFIDENCE[row.strength],
          suggestion: row.suggest ? row.native : null,
          evidence: [evidenceOf(row, surface, first ?? null)],
          occurrences: others,
        };
      });
    }),
});

function evidenceOf(row: SignRow, surface: string, anchor: Anchor | null) {
  const { id, from, original, native, strength } = row;
  return {
    kind: 'translationese',
    row: id,
    surface,
    fromLanguage: from[0] ?? 'und',
    original,
    native,
    strength,
    anchor,
  } as const;
}

const names = new Intl.DisplayNames(['en'], { type: 'language' });
const languageName = (tag: string): string => (tag === 'und' ? 'foreign' : (names.of(tag) ?? tag));

/** One hit a place: where two overlap, the stronger row, then the longer span. */
function strongest(hits: readonly SignHit[]): SignHit[] {
  const order = [...hits].sort(
    (a, b) =>
      CONFIDENCE[b.row.strength] - CONFIDENCE[a.row.strength] || length(b) - length(a) || bySpan(a.span, b.span),
  );
  const kept: SignHit[] = [];
  for (const hit of order) if (!kept.some((other) => overlaps(other.span, hit.span))) kept.push(hit);
  return kept.sort((a, b) => bySpan(a.span, b.span));
}

const length = (hit: SignHit): number => hit.span.end - hit.span.start;

function groupByRow(hits: readonly SignHit[]): [SignRow, SignHit['span'][]][] {
  const groups = new Map<SignRow, SignHit['span'][]>();
  for (const { row, span } of hits) groups.set(row, [...(groups.get(row) ?? []), span]);
  return [...groups];
}
