import { type LoadedRow, loadedWording } from '../data/terms.ts';
import {
  type Anchor,
  type ArticleView,
  type BeadView,
  defineCheck,
  type Finding,
  type SideView,
  type Span,
  type Token,
} from '../model/index.ts';
import { quotedSpans } from '../text/passages.ts';
import { findPhrases, indexPhrases, type PhraseHit, type PhraseIndex } from '../text/phrase-patterns.ts';
import { TOKEN_CLASSES } from '../text/token-classes.ts';

/** That an editor would want to see it: two texts name one referent in two tempers; one text alone takes a side. Judgement. */
const CONFIDENCE = { pair: 0.7, across: 0.6, alone: 0.6 } as const;

/** Names that two statements must share to be about the same relation ("X is an ally of Y") where no bead links them. */
const SHARED_NAMES = 2;

interface Entry {
  readonly row: LoadedRow;
  readonly loaded: boolean;
  readonly pattern: readonly string[];
}

type Hit = PhraseHit<Entry>;

let index: PhraseIndex<Entry> | null = null;

function find(tokens: readonly Token[]): Hit[] {
  index ??= indexPhrases(
    loadedWording().flatMap((row): Entry[] => [
      { row, loaded: true, pattern: row.loaded },
      { row, loaded: false, pattern: row.neutral },
    ]),
    TOKEN_CLASSES,
  );
  return findPhrases(tokens, index);
}

export default defineCheck({
  id: 'loaded-wording',
  title: 'Loaded wording',
  category: 'style/register',
  severity: 'minor',
  summary: 'One text calls somebody or something by a word that takes a side where the other is neutral.',
  rationale:
    'A translator’s choice between “ally” and “squire” is a choice of stance that readers take for the paper’s own. In a quotation it is the speaker’s; in the narrator’s voice an editor should have decided on it.',
  source: 'data/terms/loaded-wording.json, after the public style advice of news agencies on labels.',
  languages: ['en'],
  needs: ['articles', 'pairs', 'beads', 'names', 'tokens'],
  options: {},
  messages: {
    pair: '“{loaded}” takes a side where the other text has “{neutral}” for the same {referent}',
    alone: '“{loaded}” takes a side in the text’s own voice',
  },
  examples: {
    diverges: [
      {
        a: 'The governor is a close ally of the president.',
        b: 'The governor is one of the president’s loyal squires.',
      },
      {
        a: 'On Monday the Belarusian ruler Lukashenko opened the plant.',
        b: 'On Monday Belarusian President Lukashenko opened the plant.',
      },
      { a: 'Ministers repeat, without any proof, that the firm paid its taxes.', note: 'in one text' },
    ],
    agrees: [
      {
        a: 'The governor is a close ally of the president.',
        b: 'The governor has long been a partner of the president.',
      },
      {
        a: '“They are lackeys of the palace,” the opposition leader said.',
        note: 'in a quotation, the speaker’s word',
      },
      { a: 'The regime of the river changed after the dam was built.', note: 'another sense, and nothing to compare' },
    ],
  },
  run: ({ articles, pairs, beads, names, tokens }) => {
    const inBeads = beads.flatMap((bead) => beadFindings(bead, tokens));
    const told = new Set(inBeads.map((finding) => keyOf(finding)));
    const statements = new Map(articles.map((view) => [view.article.id, statementsOf(view, names, tokens)]));
    const across = pairs
      .flatMap(({ source, target }) =>
        acrossFindings(statements.get(source.article.id) ?? [], statements.get(target.article.id) ?? []),
      )
      .filter((finding) => !told.has(keyOf(finding)));
    return [...inBeads, ...across, ...articles.flatMap((view) => aloneFindings(view, tokens))];
  },
});

function beadFindings(bead: BeadView, tokens: (side: SideView) => readonly Token[]): Finding[] {
  const sides = [bead.source, bead.target].map((side) => ({
    side,
    hits: ownVoice(side.article.text, find(tokens(side))),
  }));
  const [source, target] = sides;
  if (!source || !target) return [];
  return [...new Set([...source.hits, ...target.hits].map((hit) => hit.row.row))].flatMap((row): Finding[] => {
    const a = pick(row, source.hits);
    const b = pick(row, target.hits);
    const loaded = a.loaded && !b.loaded ? a.loaded : b.loaded && !a.loaded ? b.loaded : undefined;
    const neutral = a.loaded ? b.neutral : a.neutral;
    if (!loaded || !neutral) return [];
    const sourceAnchor = anchor(source.side.article.id, (a.loaded ? loaded : neutral).span);
    const targetAnchor = anchor(target.side.article.id, (a.loaded ? neutral : loaded).span);
    const loadedIn = a.loaded ? source.side : target.side;
    const neutralIn = a.loaded ? target.side : source.side;
    const values = {
      loaded: textOf(loadedIn, loaded.span),
      neutral: textOf(neutralIn, neutral.span),
      referent: row.referent,
    };
    return [
      {
        beadId: bead.bead.id,
        source: sourceAnchor,
        target: targetAnchor,
        message: 'pair',
        values,
        severity: row.severity,
        confidence: CONFIDENCE.pair * (bead.regime === 'overlap' ? 0.85 : 1),
        evidence: [
          {
            kind: 'term',
            surface: values.loaded,
            concept: `${row.referent}, loaded`,
            anchor: a.loaded ? sourceAnchor : targetAnchor,
          },
          {
            kind: 'term',
            surface: values.neutral,
            concept: `${row.referent}, neutral`,
            anchor: a.loaded ? targetAnchor : sourceAnchor,
          },
        ],
      },
    ];
  });
}

/** One wording of the text's own voice, with the names that its sentence tells. */
interface Statement {
  readonly hit: Hit;
  readonly anchor: Anchor;
  readonly surface: string;
  readonly entities: ReadonlySet<string>;
}

type NamesOf = CheckCapabilities['names'];

/** Wordings that are worth comparing across articles: derision is, shades are not. */
function statementsOf(
  view: ArticleView,
  names: NamesOf,
  tokens: (sentence: ArticleView['sentences'][number]) => readonly Token[],
): Statement[] {
  const { article, sentences } = view;
  return sentences
    .filter((sentence) => sentence.kind !== 'boilerplate')
    .flatMap((sentence) =>
      ownVoice(article.text, find(tokens(sentence)))
        .filter((hit) => hit.row.row.alone && hit.row.row.severity === 'major')
        .map((hit) => ({
          hit,
          anchor: anchor(article.id, hit.span),
          surface: article.text.slice(hit.span.start, hit.span.end),
          entities: entitiesIn(article.id, sentence.span, names),
        })),
    );
}

function entitiesIn(articleId: Anchor['articleId'], span: Span, names: NamesOf): ReadonlySet<string> {
  const here = (place: Anchor): boolean =>
    place.articleId === articleId && span.start <= place.span.start && place.span.end <= span.end;
  return new Set(
    names.entities
      .filter((entity) => entity.forms.some((form) => form.occurrences.some(here)))
      .map((entity) => entity.id),
  );
}

/** Two sentences, linked or not, that say the same relation of the same people in two tempers. */
function acrossFindings(a: readonly Statement[], b: readonly Statement[]): Finding[] {
  const found: Finding[] = [];
  for (const source of a) {
    for (const target of b) {
      const { row } = source.hit.row;
      if (row !== target.hit.row.row || source.hit.row.loaded === target.hit.row.loaded) continue;
      if ([...source.entities].filter((entity) => target.entities.has(entity)).length < SHARED_NAMES) continue;
      const [loaded, neutral] = source.hit.row.loaded ? [source, target] : [target, source];
      if (found.some((finding) => finding.values?.['loaded'] === loaded.surface)) continue;
      found.push({
        source: source.anchor,
        target: target.anchor,
        message: 'pair',
        values: { loaded: loaded.surface, neutral: neutral.surface, referent: row.referent },
        severity: row.severity,
        confidence: CONFIDENCE.across,
        evidence: [
          { kind: 'term', surface: loaded.surface, concept: `${row.referent}, loaded`, anchor: loaded.anchor },
          { kind: 'term', surface: neutral.surface, concept: `${row.referent}, neutral`, anchor: neutral.anchor },
        ],
      });
    }
  }
  return found;
}

const keyOf = ({ source, target, values }: Finding): string =>
  `${source?.articleId} ${target?.articleId} ${values?.['loaded']}`;

/** The first loaded and the first neutral wording of a row on one side. A neutral word inside the loaded wording does not count. */
function pick(
  row: LoadedRow,
  hits: readonly Hit[],
): { readonly loaded: Hit | undefined; readonly neutral: Hit | undefined } {
  const mine = hits.filter((hit) => hit.row.row === row);
  return { loaded: mine.find((hit) => hit.row.loaded), neutral: mine.find((hit) => !hit.row.loaded) };
}

function aloneFindings(
  { article, sentences }: ArticleView,
  tokens: (sentence: ArticleView['sentences'][number]) => readonly Token[],
): Finding[] {
  const running = sentences.filter((sentence) => sentence.kind !== 'boilerplate');
  const hits = ownVoice(
    article.text,
    running.flatMap((sentence) => find(tokens(sentence))),
  ).filter((hit) => hit.row.loaded && hit.row.row.alone);
  return [...new Set(hits.map((hit) => hit.row.row))].map((row): Finding => {
    const [first, ...others] = hits.filter((hit) => hit.row.row === row).map((hit) => anchor(article.id, hit.span));
    const surface = first ? article.text.slice(first.span.start, first.span.end) : '';
    return {
      source: first ?? null,
      target: null,
      message: 'alone',
      values: { loaded: surface },
      severity: 'minor',
      confidence: CONFIDENCE.alone,
      evidence: [{ kind: 'term', surface, concept: `${row.referent}, loaded`, anchor: first ?? null }],
      occurrences: others,
    };
  });
}

/** Hits outside quotation marks: a quoted word is the speaker's. A single quoted word in the narrator's sentence is quoted, too. */
function ownVoice(text: string, hits: readonly Hit[]): Hit[] {
  if (hits.length === 0) return [];
  const quotations = quotedSpans(text);
  return hits.filter(
    (hit) => !quotations.some((quotation) => quotation.start <= hit.span.start && hit.span.end <= quotation.end),
  );
}

const anchor = (articleId: Anchor['articleId'], span: Span): Anchor => ({ articleId, span });
const textOf = (side: SideView, span: Span): string => side.article.text.slice(span.start, span.end);
