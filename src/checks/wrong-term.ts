import {
  type BeadView,
  defineCheck,
  type Evidence,
  type Finding,
  type PairView,
  type SentenceId,
  type TermConcept,
  type TermStatus,
} from '../model/index.ts';
import { indexTerms, mayRender } from '../text/terms/match.ts';
import {
  groupBy,
  type Mention,
  mentionsIn,
  type Reading,
  readTerms,
  type StretchOf,
  stretcher,
} from '../text/terms/reading.ts';
import {
  allowedTerms,
  entryText,
  indexedTerms,
  isAllowed,
  isShortFormOf,
  preferredTerm,
  sameLanguage,
  type TermUse,
} from '../text/terms/usage.ts';

/** That an editor who wrote the glossary would want to see it. A forbidden word is a fact; a missing rendering may be a pronoun. Judgement. */
const CONFIDENCE = { used: 0.95, missing: 0.75, elsewhere: 0.5, renderings: 0.8 } as const;

const entry = (
  concept: string,
  ...terms: readonly (readonly [string, string, TermStatus])[]
): readonly TermConcept[] => [
  {
    concept,
    note: null,
    terms: terms.map(([language, text, status], k) => {
      return { language, text, status, short: false, place: { file: 'house.csv', line: k + 2 } };
    }),
  },
];
const ALLY = entry(
  'ally',
  ['en', 'ally', 'preferred'],
  ['en', 'squire', 'forbidden'],
  ['de', 'Verbündeter', 'preferred'],
);
const PLAN = entry(
  'plan',
  ['de', 'Friedensplan', 'preferred'],
  ['en', 'peace plan', 'preferred'],
  ['en', 'peace proposal', 'admitted'],
);
const REGIME = [
  ...entry('government', ['en', 'government', 'preferred'], ['en', 'regime', 'forbidden']),
  ...entry('sanctions', ['en', 'sanctions regime', 'preferred']),
];

export default defineCheck({
  id: 'wrong-term',
  title: 'Not the term of the glossary',
  category: 'terminology/wrong-term',
  severity: 'major',
  summary:
    'Compares the terms of each text with your glossary: forbidden ones, renderings that are missing, two renderings for one concept.',
  rationale:
    'The house has settled these words once, and readers know them by now. A term that the desk forbids, or that a translation renders by something else, is cheaper to mend before it is printed.',
  source: 'The user’s glossary (--glossary, or terms in the configuration); statuses after TBX, ISO 30042.',
  languages: 'any',
  needs: ['articles', 'pairs', 'quotations', 'words', 'termbase'],
  options: {},
  messages: {
    forbidden: 'The glossary forbids “{used}”',
    replaced: 'The glossary forbids “{used}” and prefers “{preferred}”',
    deprecated: '“{used}” is out of use in the glossary',
    superseded: '“{used}” is out of use; the glossary prefers “{preferred}”',
    missing: 'The glossary renders “{term}” as {expected}, which {there} does not have at this place',
    missingFirst: 'The glossary renders “{term}” as {expected}, which {here} does not have at this place',
    renderings: '“{a}” and “{b}” for one concept of the glossary: {concept}',
  },
  examples: {
    diverges: [
      {
        a: 'The governor is one of the president’s loyal squires.',
        termbase: ALLY,
        note: 'a forbidden term, in the plural',
      },
      {
        a: 'Peking stellte im Februar einen Friedensplan vor.',
        languageA: 'de',
        b: 'In February Beijing presented a position paper.',
        termbase: PLAN,
        note: 'the glossary has “peace plan”',
      },
      {
        a: 'Kyiv studied the peace plan. A day later it turned the peace proposal down.',
        termbase: PLAN,
        note: 'two renderings in one text',
      },
    ],
    agrees: [
      { a: 'The governor is an ally of the president, and all his allies came.', termbase: ALLY },
      {
        a: 'Der Gouverneur ist ein Verbündeter des Präsidenten.',
        languageA: 'de',
        b: 'The governor is among the president’s allies.',
        termbase: ALLY,
        note: 'another form of the term',
      },
      {
        a: 'The council extended the sanctions regime.',
        termbase: REGIME,
        note: 'part of a longer term that is allowed',
      },
    ],
  },
  run: ({ articles, pairs, quotations, words, termbase }) => {
    const languages = new Set(articles.map(({ article }) => article.language.bcp47));
    const here = indexedTerms(termbase).filter(({ language }) =>
      [...languages].some((other) => sameLanguage(language, other)),
    );
    const index = indexTerms(here);
    const stretchOf = stretcher(words);
    const readings = new Map(
      articles.map((view) => [view.article.id, readTerms(view, { index, quotations, stretchOf })] as const),
    );
    const opposites = oppositesOf(pairs, readings);
    const inside = [...readings.values()].flatMap((reading) => [
      ...usedFindings(reading, opposites),
      ...renderingFindings(reading, reading),
    ]);
    const across = pairs.flatMap((pair) => {
      const [a, b] = [readings.get(pair.source.article.id), readings.get(pair.target.article.id)];
      if (!a || !b) return [];
      return pair.sameLanguage ? renderingFindings(a, b) : missingFindings(pair, { a, b, stretchOf });
    });
    return [...inside, ...across];
  },
});

const evidenceOf = ({ terms: [term], surface, anchor }: Mention, language: string): readonly [Evidence, Evidence] => [
  { kind: 'term', surface, concept: term.of.concept, anchor },
  { kind: 'note', text: entryText(term, language), anchor: null },
];

/** Forbidden and deprecated terms of one text, one finding for each term outside and one inside quotations, where the word may be the speaker's. */
function usedFindings({ bySentence, language }: Reading, opposites: Opposites): Finding[] {
  const wrong = [...bySentence].flatMap(([id, mentions]) =>
    mentions
      .filter(({ terms }) => !terms.some(isAllowed))
      .map((mention) => ({ ...mention, opposite: opposites.get(id) ?? [] })),
  );
  const groups = groupBy(wrong, ({ terms: [term], quoted }) => `${term.status} ${quoted} ${term.text}`);
  return groups.map(([first, ...others]): Finding => {
    const [term] = first.terms;
    const preferred = preferredTerm(term.of, language);
    const forbidden = term.status === 'forbidden';
    const message = forbidden ? (preferred ? 'replaced' : 'forbidden') : preferred ? 'superseded' : 'deprecated';
    const counterpart = first.opposite.find(({ terms }) =>
      terms.some((other) => other.of === term.of && isAllowed(other)),
    );
    return {
      source: first.anchor,
      target: counterpart?.anchor ?? null,
      message,
      values: { used: first.surface, ...(preferred ? { preferred } : {}) },
      severity: forbidden ? (first.quoted ? 'minor' : 'major') : first.quoted ? 'neutral' : 'minor',
      confidence: CONFIDENCE.used,
      suggestion: first.quoted ? null : preferred,
      evidence: [...evidenceOf(first, language)],
      occurrences: others.map(({ anchor }) => anchor),
    };
  });
}

type Opposites = ReadonlyMap<SentenceId, readonly Mention[]>;

/** For each sentence the terms of the sentences of its language that are linked to it. */
function oppositesOf(pairs: readonly PairView[], readings: ReadonlyMap<string, Reading>): Opposites {
  const opposites = new Map<SentenceId, readonly Mention[]>();
  for (const { source, target } of pairs.filter(({ sameLanguage }) => sameLanguage).flatMap(({ beads }) => beads)) {
    for (const [side, other] of [
      [source, target],
      [target, source],
    ] as const) {
      const mentions = mentionsIn(other, readings.get(other.article.id));
      if (mentions.length === 0) continue;
      for (const { id } of side.sentences) opposites.set(id, [...(opposites.get(id) ?? []), ...mentions]);
    }
  }
  return opposites;
}

interface Across {
  readonly a: Reading;
  readonly b: Reading;
  readonly stretchOf: StretchOf;
}

/** Terms of one text whose rendering the linked sentence of the other text lacks, in either direction; one finding for a term and a pair. */
function missingFindings({ beads }: PairView, { a, b, stretchOf }: Across): Finding[] {
  const close = beads.filter(({ regime }) => regime !== 'overlap');
  return [
    ...missingOn('target', close, { here: a, there: b, stretchOf }),
    ...missingOn('source', close, { here: b, there: a, stretchOf }),
  ];
}

function missingOn(
  lacking: 'source' | 'target',
  beads: readonly BeadView[],
  { here, there, stretchOf }: { here: Reading; there: Reading; stretchOf: StretchOf },
): Finding[] {
  const missing = beads.flatMap((bead) => {
    const [side, opposite] = lacking === 'target' ? [bead.source, bead.target] : [bead.target, bead.source];
    const stretch = stretchOf(opposite);
    const rendered = (terms: TermUse['terms']): boolean =>
      terms.some(({ of }) =>
        of.terms.some((term) => sameLanguage(term.language, there.language) && mayRender(stretch, term)),
      );
    return mentionsIn(side, here)
      .filter(({ terms }) => expectedOf(terms, there.language).length > 0 && !rendered(terms))
      .map((mention) => ({ ...mention, bead }));
  });
  return groupBy(missing, ({ terms: [term] }) => term.of).map(([first, ...others]): Finding => {
    const expected = expectedOf(first.terms, there.language);
    const elsewhere = there.mentions.some(({ terms }) =>
      terms.some(({ of }) => first.terms.some((term) => term.of === of)),
    );
    const [source, target] = lacking === 'target' ? [first.anchor, null] : [null, first.anchor];
    return {
      beadId: first.bead.bead.id,
      source,
      target,
      message: lacking === 'target' ? 'missing' : 'missingFirst',
      values: { term: first.surface, expected: expected.map((text) => `“${text}”`).join(' or ') },
      severity: elsewhere || first.quoted || first.bead.bead.relation !== 'equivalent' ? 'minor' : 'major',
      confidence: elsewhere ? CONFIDENCE.elsewhere : CONFIDENCE.missing,
      evidence: [...evidenceOf(first, there.language)],
      occurrences: others.map(({ anchor }) => anchor),
    };
  });
}

const expectedOf = (terms: TermUse['terms'], language: string): string[] => [
  ...new Set(terms.flatMap(({ of }) => allowedTerms(of, language).map(({ text }) => text))),
];

/** Two allowed terms of one concept: both in one text, or one in each and no common one. Quotations are left out, and so are short forms. */
function renderingFindings(a: Reading, b: Reading): Finding[] {
  const [mine, theirs] = [a, b].map(({ mentions }) =>
    mentions.filter(({ terms, quoted }) => !quoted && terms.length === 1 && terms.every(isAllowed)),
  );
  if (!mine || !theirs) return [];
  const byConcept = new Map(
    groupBy(theirs, ({ terms: [term] }) => term.of).map((group) => [group[0].terms[0].of, group]),
  );
  return groupBy(mine, ({ terms: [term] }) => term.of).flatMap(([first, ...others]): Finding[] => {
    const [term] = first.terms;
    const opposite = byConcept.get(term.of) ?? [];
    const other = opposite.find(
      ({ terms: [candidate] }) => candidate.text !== term.text && !isShortFormOf(candidate, term),
    );
    const texts = new Set(opposite.map(({ terms: [known] }) => known.text));
    const common = a !== b && [first, ...others].some(({ terms: [known] }) => texts.has(known.text));
    if (!other || common) return [];
    const rest = (a === b ? others : [...others, ...opposite]).filter((mention) => mention !== other);
    return [
      {
        source: first.anchor,
        target: other.anchor,
        message: 'renderings',
        values: { a: first.surface, b: other.surface, concept: term.of.concept },
        severity: 'minor',
        confidence: CONFIDENCE.renderings,
        suggestion: preferredTerm(term.of, a.language),
        evidence: [
          ...evidenceOf(first, a.language),
          { kind: 'term', surface: other.surface, concept: term.of.concept, anchor: other.anchor },
        ],
        occurrences: rest.map(({ anchor }) => anchor),
      },
    ];
  });
}
