import type { LoadedRow } from '../data/terms.ts';
import {
  type Anchor,
  type ArticleView,
  type BeadView,
  type CheckCapabilities,
  defineCheck,
  type Finding,
  type SideView,
  type Span,
  type Word,
} from '../model/index.ts';
import { type LoadedWord, loadedWords, nameBehind } from '../text/loaded-words.ts';

/** That an editor would want to see it: two texts name one referent in two tempers; one text alone takes a side. Judgement. */
const CONFIDENCE = { pair: 0.7, across: 0.6, alone: 0.6 } as const;

/** People whom two statements must share to be about the same relation ("X is an ally of Y") where no bead links them. */
const SHARED_NAMES = 2;

export default defineCheck({
  id: 'loaded-wording',
  title: 'Loaded wording',
  category: 'style/register',
  severity: 'minor',
  summary: 'Finds words that take a side where the other text is neutral, and a few that take one wherever they stand.',
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
  run: ({ articles, pairs, beads, names, tokens, isHouseTerm }) => {
    const inBeads = onePerWord(beads.flatMap((bead) => beadFindings(bead, tokens)));
    const told = new Set(inBeads.map((finding) => keyOf(finding)));
    const statements = new Map(articles.map((view) => [view.article.id, statementsOf(view, names, tokens)]));
    const across = pairs
      .flatMap(({ source, target }) =>
        acrossFindings(statements.get(source.article.id) ?? [], statements.get(target.article.id) ?? []),
      )
      .filter((finding) => !told.has(keyOf(finding)));
    const all = [...inBeads, ...across, ...articles.flatMap((view) => aloneFindings(view, tokens))];
    return all.filter(({ values }) => !isHouseTerm(values?.['loaded'] ?? ''));
  },
});

function beadFindings(bead: BeadView, tokens: (side: SideView) => readonly Word[]): Finding[] {
  const sides = [bead.source, bead.target].map((side) => ({
    side,
    hits: loadedWords(tokens(side), side.article.text),
  }));
  const [source, target] = sides;
  if (!source || !target) return [];
  return [...new Set([...source.hits, ...target.hits].map((hit) => hit.row))].flatMap((row): Finding[] => {
    const a = pick(row, source.hits);
    const b = pick(row, target.hits);
    const loaded = a.loaded && !b.loaded ? a.loaded : b.loaded && !a.loaded ? b.loaded : undefined;
    const neutral = a.loaded ? b.neutral : a.neutral;
    // An overlap may be about other people: `acrossFindings` asks for the names.
    if (!loaded || !neutral || (row.across && bead.regime === 'overlap')) return [];
    const [loadedSide, neutralSide] = a.loaded ? [source.side, target.side] : [target.side, source.side];
    if (
      row.named &&
      nameBehind(loadedSide.article.text, loaded.span) !== nameBehind(neutralSide.article.text, neutral.span)
    )
      return [];
    const sourceAnchor = anchor(source.side.article.id, (a.loaded ? loaded : neutral).span);
    const targetAnchor = anchor(target.side.article.id, (a.loaded ? neutral : loaded).span);
    const values = {
      loaded: textOf(loadedSide, loaded.span),
      neutral: textOf(neutralSide, neutral.span),
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
  readonly hit: LoadedWord;
  readonly anchor: Anchor;
  readonly surface: string;
  readonly entities: ReadonlySet<string>;
}

type NamesOf = CheckCapabilities['names'];

/** Wordings that can be compared without a bead: where the names of the sentence tell the relation. */
function statementsOf(
  view: ArticleView,
  names: NamesOf,
  tokens: (sentence: ArticleView['sentences'][number]) => readonly Word[],
): Statement[] {
  const { article, sentences } = view;
  return sentences
    .filter((sentence) => sentence.kind !== 'boilerplate')
    .flatMap((sentence) =>
      loadedWords(tokens(sentence), article.text)
        .filter((hit) => hit.row.across)
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
      .filter((entity) => entity.type === 'person' && entity.forms.some((form) => form.occurrences.some(here)))
      .map((entity) => entity.id),
  );
}

/** Two sentences, linked or not, that say the same relation of the same people in two tempers. */
function acrossFindings(a: readonly Statement[], b: readonly Statement[]): Finding[] {
  const found: Finding[] = [];
  for (const source of a) {
    for (const target of b) {
      const { row } = source.hit;
      if (row !== target.hit.row || source.hit.loaded === target.hit.loaded) continue;
      if ([...source.entities].filter((entity) => target.entities.has(entity)).length < SHARED_NAMES) continue;
      const [loaded, neutral] = source.hit.loaded ? [source, target] : [target, source];
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

/** One finding for a loaded wording of a pair: what else stands against it there becomes occurrences of the first. */
function onePerWord(findings: readonly Finding[]): Finding[] {
  const byWord = new Map<string, Finding>();
  for (const finding of findings) {
    const first = byWord.get(keyOf(finding));
    const known = first ? [first.source, first.target, ...(first.occurrences ?? [])] : [];
    const places = [finding.source, finding.target].filter(
      (place): place is Anchor => place !== null && !known.some((other) => other !== null && isSame(other, place)),
    );
    byWord.set(keyOf(finding), first ? { ...first, occurrences: [...(first.occurrences ?? []), ...places] } : finding);
  }
  return [...byWord.values()];
}

const isSame = (a: Anchor, b: Anchor): boolean =>
  a.articleId === b.articleId && a.span.start === b.span.start && a.span.end === b.span.end;

/** The first loaded and the first neutral wording of a row on one side. A neutral word inside the loaded wording does not count. */
function pick(
  row: LoadedRow,
  hits: readonly LoadedWord[],
): { readonly loaded: LoadedWord | undefined; readonly neutral: LoadedWord | undefined } {
  const mine = hits.filter((hit) => hit.row === row);
  return { loaded: mine.find((hit) => hit.loaded), neutral: mine.find((hit) => !hit.loaded) };
}

function aloneFindings(
  { article, sentences }: ArticleView,
  tokens: (sentence: ArticleView['sentences'][number]) => readonly Word[],
): Finding[] {
  const running = sentences.filter((sentence) => sentence.kind !== 'boilerplate');
  const hits = running
    .flatMap((sentence) => loadedWords(tokens(sentence), article.text))
    .filter((hit) => hit.loaded && hit.row.alone);
  return [...new Set(hits.map((hit) => hit.row))].map((row): Finding => {
    const [first, ...others] = hits.filter((hit) => hit.row === row).map((hit) => anchor(article.id, hit.span));
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

const anchor = (articleId: Anchor['articleId'], span: Span): Anchor => ({ articleId, span });
const textOf = (side: SideView, span: Span): string => side.article.text.slice(span.start, span.end);
