import { type Anchor, type ArticleView, defineCheck, type Finding, type Span } from '../model/index.ts';
import { type Artefact, artefactsIn, doubledOpening, gluedKicker, gluedWords } from '../text/artefacts.ts';

/** That something went wrong on the way from the page to the text. Judgement; the patterns have hardly another reading. */
const CONFIDENCE = 0.85;

export default defineCheck({
  id: 'extraction-artefact',
  title: 'Damage from extraction',
  category: 'linguistic-conventions/punctuation',
  severity: 'minor',
  summary:
    'Finds traces of the web page or the file in the text: lost links, glued labels, page furniture, broken characters.',
  rationale:
    'A space before a comma often marks a name that went missing with its link. Labels and buttons that stand in the text read as the author’s words, and they disturb every comparison.',
  source:
    'Our own reading of extracted news pages; encoding damage after the byte patterns of UTF-8 read as Windows-1252.',
  languages: 'any',
  needs: ['articles'],
  options: {},
  messages: {
    'space-before-mark': 'A space before “{mark}”: a link or a name may have been lost here',
    'glued-words': '“{surface}”: two words run into one',
    'glued-sentences': '“{surface}”: no space between two sentences',
    'glued-kicker': '“{surface}”: a section label stands in the headline',
    'doubled-opening': 'The opening “{surface}” stands here a second time',
    furniture: 'Page furniture in the text: {surface}',
    mojibake: '“{surface}”: characters were read in the wrong encoding',
    markup: '“{surface}”: markup left in the text',
    'hidden-characters': 'Invisible characters in the text: {surface}',
  },
  examples: {
    diverges: [
      {
        a: 'The government has strongly backed Russian leader , and allowed its territory to be used.',
        note: 'a lost link',
      },
      { a: 'Previous articleMayor says the bridge is safe' },
      { a: 'The talks ended.The next round is in May.' },
      { a: 'The mayor didnâ€™t come.' },
      { a: 'You (referring to the peace plan ) declared this clearly.' },
    ],
    agrees: [
      { a: 'The firm sells iPhones, and McDonald’s pays with eBay and PayPal.' },
      { a: 'He lives in the U.S. and works for KP.ru, the site of the paper.' },
      { a: 'Who is coming ? Personne.', languageA: 'fr', note: 'French sets a space there' },
    ],
  },
  run: ({ articles }) => articles.flatMap((view) => findingsIn(view)),
});

function findingsIn(view: ArticleView): Finding[] {
  const { article, sentences } = view;
  const running = sentences.filter((sentence) => sentence.kind !== 'boilerplate');
  const furniture = article.blocks
    .filter((block) => block.kind === 'boilerplate')
    .map(
      (block): Artefact => ({
        kind: 'furniture',
        span: block.span,
        surface: block.reason ?? firstWords(article.text, block.span),
      }),
    );
  let words: ReadonlySet<string> | null = null;
  const vocabulary = (): ReadonlySet<string> => {
    words ??= new Set(
      running.flatMap((sentence) => sentence.text.match(/(?<![\p{L}\d])\p{Ll}{2,}(?![\p{L}\d])/gu) ?? []),
    );
    return words;
  };
  // Blocks, not sentences: a lost space hides a sentence boundary.
  const blocks = article.blocks.map(({ span }) => ({
    text: article.text.slice(span.start, span.end),
    start: span.start,
  }));
  const found = [
    ...blocks.flatMap(({ text, start }) => artefactsIn(text, start, article.language.bcp47)),
    ...blocks.flatMap(({ text, start }) => gluedWords(text, start, vocabulary)),
    ...gluedKicker(running, article.text),
    ...doubledOpening(running, article.text),
    ...furniture,
  ];
  return group(found).map(([kind, list]): Finding => {
    const [first, ...others] = list;
    const place = first?.span ?? { start: 0, end: 0 };
    const source: Anchor = { articleId: article.id, span: place };
    return {
      source,
      target: null,
      message: kind,
      values: { surface: first?.surface ?? '', mark: first?.surface.trim().slice(-1) ?? '' },
      confidence: CONFIDENCE,
      evidence: [
        {
          kind: 'note',
          text: article.text
            .slice(Math.max(0, place.start - 24), place.end + 12)
            .replace(/\s+/gu, ' ')
            .trim(),
          anchor: source,
        },
      ],
      occurrences: others.map((other): Anchor => ({ articleId: article.id, span: other.span })),
    };
  });
}

/** Repeated damage of one kind is one finding; lost words are told one by one, for each is mended on its own. */
function group(artefacts: readonly Artefact[]): [Artefact['kind'], Artefact[]][] {
  const single = new Set<Artefact['kind']>(['space-before-mark', 'glued-words', 'glued-sentences']);
  const groups = new Map<string, [Artefact['kind'], Artefact[]]>();
  for (const artefact of artefacts) {
    const key = single.has(artefact.kind) ? `${artefact.kind} ${artefact.span.start}` : artefact.kind;
    const entry = groups.get(key);
    if (entry) entry[1].push(artefact);
    else groups.set(key, [artefact.kind, [artefact]]);
  }
  return [...groups.values()];
}

const firstWords = (text: string, span: Span): string =>
  text.slice(span.start, span.end).split(/\s+/u).slice(0, 6).join(' ');
