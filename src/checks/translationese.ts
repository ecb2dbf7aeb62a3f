import { type TypographyRow, typographicHabits } from '../data/provenance.ts';
import type { SignRow } from '../data/translationese.ts';
import {
  type Anchor,
  type ArticleView,
  bySpan,
  defineCheck,
  type Finding,
  overlaps,
  type Strength,
} from '../model/index.ts';
import { type SignHit, signsInArticle } from '../text/translationese.ts';
import { habitSpans } from '../text/typography.ts';

/** That the wording is a fault, by the strength of its row. Judgement. */
const CONFIDENCE: Readonly<Record<Strength, number>> = { weak: 0.4, likely: 0.6, strong: 0.85 };

export default defineCheck({
  id: 'translationese',
  title: 'Translationese',
  category: 'style/unidiomatic',
  severity: 'minor',
  summary: 'Finds wording and marks that follow another language word for word.',
  rationale:
    'A calque reads strangely at best and says something else at worst: “his sera” are vaccines of nobody. It also tells an editor which language to check the passage against.',
  source: 'data/translationese and data/provenance/typography: one row a wording or habit, each with its source.',
  languages: ['en', 'de', 'fr', 'es'],
  needs: ['articles', 'tokens'],
  options: {},
  messages: {
    calque: '“{surface}” follows the {language} “{original}” word for word; usual: {native}',
    unidiomatic: '“{surface}” follows {language} usage; usual: {native}',
    bare: '“{surface}” follows {language} usage',
    typography: '“{surface}”: {convention}, as in {language}; here: {native}',
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
      {
        a: 'The crisis in the city -after the vote of last spring- cooled the friendship.',
        note: 'a raya set as hyphens',
      },
    ],
    agrees: [
      { a: 'The ministry spoke of the relationship in the warmest terms.' },
      { a: 'Laboratories stored blood sera from the first patients at minus 80 degrees.', note: 'sera that are sera' },
      {
        a: 'The Russian launched her title defence with a straight-sets win in the first match of the tournament.',
        note: 'an athlete',
      },
      { a: 'The crisis in the city - after the vote of last spring - cooled a long-standing friendship.' },
    ],
  },
  run: ({ articles, tokens, isHouseTerm }) =>
    articles
      .flatMap((view) => [...wordingFindings(view, signsInArticle(view, tokens)), ...typographyFindings(view)])
      .filter(({ values }) => !isHouseTerm(values?.['surface'] ?? '')),
});

function wordingFindings({ article }: ArticleView, hits: readonly SignHit[]): Finding[] {
  if (hits.length === 0) return [];
  const votes = votesFor(hits);
  return groupByRow(strongest(hits.filter((hit) => hit.row.finding))).map(([row, spans]): Finding => {
    const [first, ...others] = spans.map((span): Anchor => ({ articleId: article.id, span }));
    const surface = first ? article.text.slice(first.span.start, first.span.end) : '';
    const from = [...row.from].sort((a, b) => (votes.get(b) ?? 0) - (votes.get(a) ?? 0))[0] ?? 'und';
    const { id, native, strength } = row;
    // The wording behind a row is that of its first language.
    const original = from === row.from[0] ? row.original : null;
    return {
      source: first ?? null,
      target: null,
      message: native === null ? 'bare' : original === null ? 'unidiomatic' : 'calque',
      values: { surface, language: languageName(from), original: original ?? '', native: inWords(native ?? '') },
      confidence: CONFIDENCE[strength],
      suggestion: row.suggest ? native : null,
      evidence: [
        {
          kind: 'translationese',
          row: id,
          surface,
          fromLanguage: from,
          original,
          native,
          strength,
          anchor: first ?? null,
        },
      ],
      occurrences: others,
    };
  });
}

/** What the table gives as usual, for a sentence: “… said” or “… stressed” of "(name) said / stressed". */
function inWords(native: string): string {
  return native
    .split(/ \/ |; /u)
    .map((wording) => wording.replace(BLANK, '…'))
    .map((wording) => (/[“(]/u.test(wording) ? wording : `“${wording}”`))
    .join(' or ');
}

const BLANK = /\((?:name|date|the source)\)/gu;

/** How many different rows speak for each language: a row that fits several is told as the one that the article shows most. */
function votesFor(hits: readonly SignHit[]): ReadonlyMap<string, number> {
  const votes = new Map<string, number>();
  for (const row of new Set(hits.map((hit) => hit.row)))
    for (const language of row.from) votes.set(language, (votes.get(language) ?? 0) + 1);
  return votes;
}

function typographyFindings(view: ArticleView): Finding[] {
  const { article } = view;
  return habitsIn(article.language.bcp47.split('-')[0] ?? '').flatMap((row): Finding[] => {
    const spans = habitSpans(view, row);
    const [first, ...others] = spans.map((span): Anchor => ({ articleId: article.id, span }));
    if (!first || spans.length < row.min) return [];
    const surface = article.text.slice(first.span.start, first.span.end);
    return [
      {
        source: first,
        target: null,
        message: 'typography',
        values: {
          surface,
          convention: row.convention,
          language: languageName(row.from[0] ?? 'und'),
          native: row.native,
        },
        confidence: CONFIDENCE[row.strength],
        evidence: [
          { kind: 'typography', surface, convention: row.convention, language: row.from[0] ?? null, anchor: first },
        ],
        occurrences: others,
      },
    ];
  });
}

const faults = new Map<string, readonly TypographyRow[]>();

/** The habits that are a fault in a text of the language. */
function habitsIn(language: string): readonly TypographyRow[] {
  let rows = faults.get(language);
  if (!rows) {
    rows = typographicHabits().filter(({ finding, into }) => finding && into.includes(language));
    faults.set(language, rows);
  }
  return rows;
}

let names: Intl.DisplayNames | null = null;

function languageName(tag: string): string {
  if (tag === 'und') return 'foreign';
  names ??= new Intl.DisplayNames(['en'], { type: 'language' });
  return names.of(tag) ?? tag;
}

/** One hit a place: of two that overlap the stronger row, then the longer span. */
function strongest(hits: readonly SignHit[]): SignHit[] {
  const kept: SignHit[] = [];
  for (const hit of [...hits].sort((a, b) => bySpan(a.span, b.span))) {
    const before = kept.at(-1);
    if (!before || !overlaps(before.span, hit.span)) kept.push(hit);
    else if (rank(hit) > rank(before)) kept[kept.length - 1] = hit;
  }
  return kept;
}

/** Strength first; the length only decides between rows of one strength (spans are shorter than 1,000). */
const rank = (hit: SignHit): number =>
  CONFIDENCE[hit.row.strength] * 10_000 + Math.min(999, hit.span.end - hit.span.start);

function groupByRow(hits: readonly SignHit[]): [SignRow, SignHit['span'][]][] {
  const groups = new Map<SignRow, SignHit['span'][]>();
  for (const { row, span } of hits) groups.set(row, [...(groups.get(row) ?? []), span]);
  return [...groups];
}
