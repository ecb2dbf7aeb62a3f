import type { LoadedRow } from '../data/terms.ts';
import {
  type Anchor,
  type ArticleView,
  type BeadId,
  type BeadView,
  type CheckCapabilities,
  defineCheck,
  type Finding,
  type SideView,
  type Span,
  type Word,
} from '../model/index.ts';
import { articleIdentity } from '../text/identity.ts';
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
    pair: '“{loaded}” takes a side; neutral elsewhere: {neutral}',
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
    const inBeads = beads.flatMap((bead) => beadContrasts(bead, tokens));
    const told = new Set(inBeads.map((contrast) => keyOf(contrast)));
    const statements = new Map(articles.map((view) => [view.article.id, statementsOf(view, names, tokens)]));
    const across = pairs
      .flatMap(({ source, target }) =>
        acrossContrasts(statements.get(source.article.id) ?? [], statements.get(target.article.id) ?? []),
      )
      .filter((contrast) => !told.has(keyOf(contrast)));
    const all = [
      ...byWording([...inBeads, ...across]).map(contrastFinding),
      ...articles.flatMap((view) => aloneFindings(view, tokens)),
    ];
    return all.filter(({ values }) => !isHouseTerm(values?.['loaded'] ?? ''));
  },
});

/** A wording where it stands. */
interface Place {
  readonly article: ArticleView['article'];
  readonly anchor: Anchor;
  readonly surface: string;
}

/** A loaded wording beside a neutral one for the same thing. */
interface Contrast {
  readonly row: LoadedRow;
  readonly beadId: BeadId | null;
  /** How alike the sentences are, [0,1]; 0 where none link the two. */
  readonly alike: number;
  readonly loaded: Place;
  readonly neutral: Place;
  /** Whether the loaded wording stands in the first text of the pair. */
  readonly first: boolean;
  readonly confidence: number;
}

function beadContrasts(bead: BeadView, tokens: (side: SideView) => readonly Word[]): Contrast[] {
  const sides = [bead.source, bead.target].map((side) => ({
    side,
    hits: loadedWords(tokens(side), side.article.text),
  }));
  const [source, target] = sides;
  if (!source || !target) return [];
  return [...new Set([...source.hits, ...target.hits].map((hit) => hit.row))].flatMap((row): Contrast[] => {
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
    return [
      {
        row,
        beadId: bead.bead.id,
        alike: bead.bead.confidence,
        loaded: placeIn(loadedSide.article, loaded.span),
        neutral: placeIn(neutralSide.article, neutral.span),
        first: Boolean(a.loaded),
        confidence: CONFIDENCE.pair * (bead.regime === 'overlap' ? 0.85 : 1),
      },
    ];
  });
}

/** One wording of the text's own voice, with the names that its sentence tells. */
interface Statement extends Place {
  readonly hit: LoadedWord;
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
          ...placeIn(article, hit.span),
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
function acrossContrasts(a: readonly Statement[], b: readonly Statement[]): Contrast[] {
  return a.flatMap((source) =>
    b.flatMap((target): Contrast[] => {
      const { row } = source.hit;
      if (row !== target.hit.row || source.hit.loaded === target.hit.loaded) return [];
      if ([...source.entities].filter((entity) => target.entities.has(entity)).length < SHARED_NAMES) return [];
      const first = source.hit.loaded;
      const [loaded, neutral] = first ? [source, target] : [target, source];
      return [{ row, beadId: null, alike: 0, loaded, neutral, first, confidence: CONFIDENCE.across }];
    }),
  );
}

const keyOf = ({ loaded, neutral }: Contrast): string => `${loaded.article.id} ${neutral.article.id} ${loaded.surface}`;

/**
 * The contrasts of each loaded wording: in the whole run where it takes a side whatever the others write, in a pair of articles where it only does so beside a neutral word.
 * The sentences most alike first, then by the names of the files: the order of the articles changes nothing.
 */
function byWording(contrasts: readonly Contrast[]): (readonly [Contrast, ...Contrast[]])[] {
  const groups = new Map<string, [Contrast, ...Contrast[]]>();
  const inOrder = contrasts
    .map((contrast) => ({ contrast, at: [contrast.neutral, contrast.loaded].map(placeKey).join(' ') }))
    .sort((a, b) => b.contrast.alike - a.contrast.alike || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const { contrast } of inOrder) {
    const { row, loaded } = contrast;
    const key = `${row.id} ${loaded.surface.toLowerCase()} ${row.alone ? '' : pairOf(contrast)}`;
    const group = groups.get(key);
    if (group) group.push(contrast);
    else groups.set(key, [contrast]);
  }
  return [...groups.values()];
}

const pairOf = ({ loaded, neutral }: Contrast): string => [loaded.article.id, neutral.article.id].sort().join(' ');

const placeKey = ({ article, anchor: { span } }: Place): string =>
  `${articleIdentity(article.uri)} ${String(span.start).padStart(9, '0')}`;

/** One finding for a loaded wording of the run; where else it and the neutral wordings stand becomes occurrences. */
function contrastFinding([first, ...others]: readonly [Contrast, ...Contrast[]]): Finding {
  const { row, beadId, loaded, neutral, confidence } = first;
  const [source, target] = first.first ? [loaded, neutral] : [neutral, loaded];
  const anchors = others.flatMap((contrast) => [contrast.loaded.anchor, contrast.neutral.anchor]);
  const occurrences = anchors.filter(
    (place, at) =>
      ![loaded.anchor, neutral.anchor].some((own) => isSame(own, place)) &&
      anchors.findIndex((other) => isSame(other, place)) === at,
  );
  return {
    beadId,
    source: source.anchor,
    target: target.anchor,
    ...(row.alone ? { about: first.first ? ('source' as const) : ('target' as const) } : {}),
    message: 'pair',
    values: { loaded: loaded.surface, neutral: neutralInWords([first, ...others]) },
    severity: row.severity,
    confidence,
    evidence: [
      { kind: 'term', surface: loaded.surface, concept: `${row.referent}, loaded`, anchor: loaded.anchor },
      { kind: 'term', surface: neutral.surface, concept: `${row.referent}, neutral`, anchor: neutral.anchor },
    ],
    occurrences,
  };
}

/** “close ally” (000, 001), “key ally” (004) */
function neutralInWords(contrasts: readonly Contrast[]): string {
  const sigla = new Map<string, Set<string>>();
  for (const { neutral } of contrasts)
    sigla.set(neutral.surface, (sigla.get(neutral.surface) ?? new Set()).add(neutral.article.siglum));
  return [...sigla].map(([surface, where]) => `“${surface}” (${[...where].sort().join(', ')})`).join(', ');
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
const placeIn = (article: Place['article'], span: Span): Place => ({
  article,
  anchor: anchor(article.id, span),
  surface: article.text.slice(span.start, span.end),
});
