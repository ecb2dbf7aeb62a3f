import { pressTerms, type TermRow } from '../data/terms.ts';
import {
  type Anchor,
  type ArticleView,
  bySpan,
  defineCheck,
  type Finding,
  type Span,
  type Word,
} from '../model/index.ts';
import { type DocumentMention, documentMentions } from '../text/document-mentions.ts';
import { type InstitutionMention, institutionMentions } from '../text/institutions.ts';
import { findPhrases, indexPhrases, type PhraseIndex } from '../text/phrase-patterns.ts';
import { TOKEN_CLASSES } from '../text/token-classes.ts';

/** That the two readings are one term: a known term, a paper told by its owner, an institution whose name has another head, one office in two spellings. Judgement. */
const CONFIDENCE = { term: 0.85, document: 0.6, institution: 0.7, office: 0.75 } as const;

/** Offices whose name is a common noun in one house style and a proper name in another. */
const OFFICE = /^(?:foreign|defen[cs]e|interior|justice|finance|health|economy|education) ministry$/iu;
const MINISTRY = 'ministry';

interface Entry {
  readonly row: TermRow;
  readonly accepted: boolean;
  readonly pattern: readonly string[];
}

interface TermMention {
  readonly row: TermRow;
  readonly accepted: boolean;
  readonly surface: string;
  readonly anchor: Anchor;
}

interface Reading {
  readonly view: ArticleView;
  readonly terms: readonly TermMention[];
  readonly documents: readonly DocumentMention[];
  readonly institutions: readonly InstitutionMention[];
}

let index: PhraseIndex<Entry> | null = null;

function termIndex(): PhraseIndex<Entry> {
  index ??= indexPhrases(
    pressTerms().flatMap((row): Entry[] => [
      { row, accepted: true, pattern: row.accepted },
      { row, accepted: false, pattern: row.deviating },
    ]),
    TOKEN_CLASSES,
  );
  return index;
}

export default defineCheck({
  id: 'terminology-inconsistency',
  title: 'One term, two renderings',
  category: 'terminology/inconsistent-use',
  severity: 'major',
  summary:
    'Finds a fixed term, an institution or treaty, or one paper of one government under two names in or across articles.',
  rationale:
    'A reader takes two names for two things: a “weatherproof” and an “all-weather” partnership look like two agreements. Fixed formulae of diplomacy have one English form, which the next article will use.',
  source:
    'data/terms: press terms from the English texts of the institutions; names of papers and offices by our own reading.',
  languages: ['en'],
  needs: ['articles', 'pairs', 'tokens'],
  options: {},
  messages: {
    term: 'Two renderings of one term, {concept}: “{a}” and “{b}”',
    document: 'Two names for {owner}’s paper: “{a}” and “{b}”',
    institution: 'One {kind} under two names: “{a}” and “{b}”',
    office: 'One office in two spellings: “{a}” and “{b}”',
  },
  examples: {
    diverges: [
      {
        a: 'China hailed its “weatherproof and comprehensive” partnership with Belarus.',
        b: 'The visit raised ties to an “all-weather comprehensive strategic partnership”.',
      },
      {
        a: 'The International Criminal Court issued a warrant. Judges of the International Penal Court sit in The Hague.',
        note: 'inside one text',
      },
      {
        a: 'Kyiv rejected the Chinese position paper. The Chinese peace plan has twelve points.',
        note: 'one paper, two names',
      },
      {
        a: 'The Supreme Court of Brazil ruled on Monday. The Supreme Tribunal of Brazil will publish its reasons in May.',
        note: 'one court',
      },
      {
        a: 'A spokesman for the Foreign Ministry declined. Officials at the foreign ministry were not reached.',
        note: 'one office',
      },
    ],
    agrees: [
      { a: 'China hailed the all-weather partnership.', b: 'The “all-weather strategic partnership” was renewed.' },
      {
        a: 'The roof is weatherproof, and the partnership of the two builders has lasted.',
        b: 'All-weather tyres are sold out.',
        note: 'no term',
      },
      {
        a: 'China published a position paper. Ukraine has a peace plan of its own: Kyiv’s peace plan.',
        note: 'two governments, two papers',
      },
      {
        a: 'The Supreme Court of Brazil ruled on Monday. The Supreme Tribunal of Chile will rule in May.',
        note: 'two courts',
      },
    ],
  },
  run: ({ articles, pairs, tokens, isHouseTerm }) => {
    const readings = new Map(articles.map((view) => [view.article.id, read(view, tokens)]));
    const inside = [...readings.values()].flatMap((reading) => [
      ...termFindings(reading, reading),
      ...documentsInside(reading),
      ...institutionFindings(reading, reading),
      ...officesInside(reading.view, tokens),
    ]);
    const across = pairs.flatMap(({ source, target }) => {
      const a = readings.get(source.article.id);
      const b = readings.get(target.article.id);
      return a && b ? [...termFindings(a, b), ...documentsAcross(a, b), ...institutionFindings(a, b)] : [];
    });
    // What the glossary allows is settled there, and held against it by the check of terms.
    return [...inside, ...across].filter(
      ({ values }) => ![values?.['a'], values?.['b']].some((text) => isHouseTerm(text ?? '')),
    );
  },
});

const running = (view: ArticleView) => view.sentences.filter((sentence) => sentence.kind !== 'boilerplate');

function read(view: ArticleView, tokens: (sentence: ArticleView['sentences'][number]) => readonly Word[]): Reading {
  const { article } = view;
  const lists = running(view).map((sentence) => tokens(sentence));
  const terms = lists.flatMap((list) =>
    findPhrases(list, termIndex()).map(
      ({ row, span }): TermMention => ({
        row: row.row,
        accepted: row.accepted,
        surface: article.text.slice(span.start, span.end),
        anchor: anchorOf(view, span),
      }),
    ),
  );
  return {
    view,
    terms,
    documents: lists.flatMap((list) => documentMentions(list)),
    institutions: lists.flatMap((list) => institutionMentions(list)),
  };
}

const anchorOf = (view: ArticleView, span: Span): Anchor => ({ articleId: view.article.id, span });

/** The accepted and a deviating rendering of one term: in one text where `a` is `b`, else one in each and not both in either. */
function termFindings(a: Reading, b: Reading): Finding[] {
  return [...new Set(a.terms.map((mention) => mention.row))].flatMap((row): Finding[] => {
    const mine = a.terms.filter((mention) => mention.row === row);
    const theirs = b.terms.filter((mention) => mention.row === row);
    const [first] = mine;
    const other = theirs.find((mention) => mention.accepted !== first?.accepted);
    if (!first || !other) return [];
    if (a !== b && (isMixed(mine) || isMixed(theirs))) return [];
    const rest = (a === b ? mine : [...mine, ...theirs])
      .filter((mention) => mention !== first && mention !== other)
      .map((mention) => mention.anchor);
    return [
      {
        source: first.anchor,
        target: other.anchor,
        message: 'term',
        values: { a: first.surface, b: other.surface, concept: row.concept },
        severity: row.severity,
        confidence: CONFIDENCE.term,
        suggestion: row.preferred,
        evidence: [
          { kind: 'term', surface: first.surface, concept: row.concept, anchor: first.anchor },
          { kind: 'term', surface: other.surface, concept: row.concept, anchor: other.anchor },
        ],
        occurrences: rest,
      },
    ];
  });
}

/** Both renderings in one text are that text's finding, not the pair's. */
const isMixed = (mentions: readonly TermMention[]): boolean =>
  new Set(mentions.map((mention) => mention.accepted)).size > 1;

function documentsInside({ view, documents }: Reading): Finding[] {
  return groups(documents).flatMap(([owner, mentions]): Finding[] => {
    const [first] = mentions;
    const other = mentions.find((mention) => mention.name !== first?.name);
    return first && other ? [documentFinding(owner, { view, mention: first }, { view, mention: other })] : [];
  });
}

function documentsAcross(a: Reading, b: Reading): Finding[] {
  const theirs = new Map(groups(b.documents));
  return groups(a.documents).flatMap(([owner, mine]): Finding[] => {
    const others = theirs.get(owner) ?? [];
    const names = new Set(mine.map((mention) => mention.name));
    const [first] = mine;
    const other = others.find((mention) => !names.has(mention.name));
    // A text that has both names is reported by itself.
    const settled = names.size === 1 && others.every((mention) => mention.name === other?.name);
    return first && other && settled
      ? [documentFinding(owner, { view: a.view, mention: first }, { view: b.view, mention: other })]
      : [];
  });
}

/** One institution with two heads of its name: both in one text, or one in each and no common one. */
function institutionFindings(a: Reading, b: Reading): Finding[] {
  const heads = (mentions: readonly InstitutionMention[]): Set<string> => new Set(mentions.map(({ head }) => head));
  const [ours, others] = [byKey(a.institutions), byKey(b.institutions)];
  return [...ours].flatMap(([key, mine]): Finding[] => {
    const theirs = others.get(key) ?? [];
    const [first] = mine;
    const other = theirs.find(({ head }) => singular(head) !== singular(first?.head ?? head));
    if (!first || !other) return [];
    if (a !== b && [...heads(mine)].some((head) => heads(theirs).has(head))) return [];
    const [source, target] = [anchorOf(a.view, first.span), anchorOf(b.view, other.span)];
    const surfaces = [a.view, b.view].map(({ article }, k) => {
      const { start, end } = (k === 0 ? source : target).span;
      return article.text.slice(start, end);
    });
    const [surface = '', otherSurface = ''] = surfaces;
    const kind = key.split(' ')[0] ?? '';
    const rest = [
      ...mine.map((mention) => ({ view: a.view, mention })),
      ...(a === b ? [] : theirs.map((mention) => ({ view: b.view, mention }))),
    ];
    return [
      {
        source,
        target,
        message: 'institution',
        values: { a: surface, b: otherSurface, kind },
        severity: 'minor',
        confidence: CONFIDENCE.institution,
        evidence: [
          { kind: 'term', surface, concept: kind, anchor: source },
          { kind: 'term', surface: otherSurface, concept: kind, anchor: target },
        ],
        occurrences: rest
          .filter(({ mention }) => mention !== first && mention !== other)
          .map(({ view, mention }) => anchorOf(view, mention.span)),
      },
    ];
  });
}

function byKey(mentions: readonly InstitutionMention[]): Map<string, InstitutionMention[]> {
  const groups = new Map<string, InstitutionMention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.key);
    if (group) group.push(mention);
    else groups.set(mention.key, [mention]);
  }
  return groups;
}

const singular = (head: string): string => head.replace(/s$/u, '');

interface Placed {
  readonly view: ArticleView;
  readonly mention: DocumentMention;
}

function documentFinding(key: string, a: Placed, b: Placed): Finding {
  const surface = ({ view, mention }: Placed): string => view.article.text.slice(mention.span.start, mention.span.end);
  const [owner = '', kind = ''] = key.split('|');
  const source = anchorOf(a.view, a.mention.span);
  const target = anchorOf(b.view, b.mention.span);
  return {
    source,
    target,
    message: 'document',
    values: { a: surface(a), b: surface(b), owner },
    severity: 'minor',
    confidence: CONFIDENCE.document,
    evidence: [
      { kind: 'term', surface: surface(a), concept: `${kind} of ${owner}`, anchor: source },
      { kind: 'term', surface: surface(b), concept: `${kind} of ${owner}`, anchor: target },
    ],
  };
}

/** Mentions by owner and kind of paper, in order of the text. */
function groups(documents: readonly DocumentMention[]): [string, DocumentMention[]][] {
  const map = new Map<string, DocumentMention[]>();
  for (const mention of documents) {
    const key = `${mention.owner}|${mention.kind}`;
    map.set(key, [...(map.get(key) ?? []), mention]);
  }
  return [...map].map(([key, mentions]) => [key, mentions.sort((a, b) => bySpan(a.span, b.span))]);
}

/** "Foreign Ministry" and "foreign ministry" in one text; headlines, where all words may be capitals, are left out. */
function officesInside(
  view: ArticleView,
  tokens: (sentence: ArticleView['sentences'][number]) => readonly Word[],
): Finding[] {
  const seen = new Map<string, { surface: string; span: Span }>();
  const findings: Finding[] = [];
  for (const sentence of running(view).filter((item) => item.place !== 'headline')) {
    const list = tokens(sentence);
    for (const [i, token] of list.entries()) {
      const next = list[i + 1];
      // Looked at before the two are joined: nearly every pair of words ends here.
      if (next?.text.length !== MINISTRY.length || next.text.toLowerCase() !== MINISTRY) continue;
      const surface = view.article.text.slice(token.span.start, next.span.end).replace(/\s+/gu, ' ');
      if (!OFFICE.test(surface)) continue;
      const here = { surface, span: { start: token.span.start, end: next.span.end } };
      const first = seen.get(surface.toLowerCase());
      if (!first) seen.set(surface.toLowerCase(), here);
      else if (first.surface !== surface && !findings.some((finding) => finding.values?.['a'] === first.surface))
        findings.push(officeFinding(view, first, here));
    }
  }
  return findings;
}

function officeFinding(
  view: ArticleView,
  first: { surface: string; span: Span },
  other: { surface: string; span: Span },
): Finding {
  const source = anchorOf(view, first.span);
  const target = anchorOf(view, other.span);
  return {
    source,
    target,
    message: 'office',
    values: { a: first.surface, b: other.surface },
    severity: 'minor',
    confidence: CONFIDENCE.office,
    evidence: [
      { kind: 'term', surface: first.surface, concept: 'office', anchor: source },
      { kind: 'term', surface: other.surface, concept: 'office', anchor: target },
    ],
  };
}
