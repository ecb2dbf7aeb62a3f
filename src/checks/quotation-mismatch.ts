import {
  type ArticleView,
  type BeadView,
  type Collation,
  defineCheck,
  type Evidence,
  type Finding,
  type NameMention,
  type Quotation,
  type Severity,
  type SideView,
} from '../model/index.ts';
import { anchorWords, quote, quoteAnchor } from '../text/anchor.ts';
import {
  compareQuotations,
  type QuotationDifference,
  type QuotedRange,
  quotedRanges,
  type Range,
  sharedContent,
  standAlike,
} from '../text/quotation-compare.ts';
import { type Echo, findEchoes, findTransfers, type Transfer } from '../text/quotation-echo.ts';
import { type OwnerSide, ownerOf } from '../text/quotation-owner.ts';
import { readWords } from '../text/words.ts';

/** Share of the shorter quotation's content words that the other must hold for both to be one statement, [0,1]. */
const SAME_STATEMENT = 0.6;
const MIN_SHARED = 2;
/** Share of the longer quotation that both must have for one word of it to weigh, [0,1]. */
const MOSTLY_SHARED = 0.5;
/** Share of a quotation's words that the other text must hold, outside quotation marks, to have dropped the marks, [0,1]. */
const SAME_WORDS = 0.8;
/** Words of a quotation that may be reported without marks without anything to say. */
const SHORT_QUOTATION = 2;

/** Share of a sentence that is quoted where the quotation is what it says, (0,1]: a title or a word in marks is a matter of style. */
const SENTENCE_QUOTED = 0.3;
/** Anything that may open direct speech: marks, and a dash, as many languages do. */
const MARKED = /^\s*[—–-]|[:,.]\s*[—–]|["“”„‟«»‹›「」『』]/u;

export default defineCheck({
  id: 'quotation-mismatch',
  title: 'Quotation differs',
  category: 'accuracy/mistranslation',
  severity: 'major',
  summary: 'Compares the words of one quotation in two texts, and of the same quotation twice inside one text.',
  rationale:
    'Quotation marks promise that these were the words. Two texts that quote the same speech differently cannot both keep that promise.',
  source: 'Collation of quotations before comparison; synonyms from WordNet 3.1; pronouns by language in data/cues.',
  languages: 'any',
  needs: ['articles', 'beads', 'quotations', 'collation', 'names'],
  options: {},
  messages: {
    person: 'Somebody else is meant in the quotation: “{a}” in {here}, “{b}” in {there}',
    owner: 'Whose {thing}: {ownerA} in {here} (“{a}”), {ownerB} in {there} (“{b}”)',
    changed: 'The quotation has “{a}” in {here}, “{b}” in {there}',
    lost: '“{word}” stands in the quotation in {here}, not in {there}',
    added: '“{word}” stands in the quotation in {there}, not in {here}',
    unmarked: '{here} quotes these words, {there} has them without quotation marks',
    marked: '{there} quotes these words, {here} has them without quotation marks',
    reported: '{here} quotes these words, {there} has no quotation here',
    quoted: '{there} quotes these words, {here} has no quotation here',
    transfer: 'The article says “{a}” of one thing; in the fuller quotation it is said of another: “{b}”',
    echo: 'The article quotes “{a}” here and “{b}” in the fuller quotation',
  },
  examples: {
    diverges: [
      {
        a: '“Belarus fully supports the initiative on international security that you have put forward,” Lukashenko said.',
        b: '“Belarus fully supports its initiative on international security,” Lukashenko said.',
        note: 'articles 001 and 003 of the seeds, shortened',
      },
      {
        a: 'It is a “difficult time that calls for new, unorthodox approaches and sensible political decisions,” he said.',
        b: '“It is a difficult time that requires new approaches and responsible political decisions,” he said.',
        note: 'articles 001 and 003 of the seeds, shortened',
      },
      {
        a: '“We will rebuild the old harbour,” the mayor said.',
        b: 'We will rebuild the old harbour, the mayor said.',
        note: 'marks dropped',
      },
      {
        a: '„Wir sind zu Gesprächen bereit“, sagte der Minister.',
        languageA: 'de',
        b: 'The minister said that they were ready for talks.',
        note: 'another language: only whether it is quoted',
      },
      {
        a: 'Lukashenko praised the plan as “unorthodox” and “reasonable”. It was a “difficult time that calls for new, unorthodox approaches and sensible political decisions,” Lukashenko said.',
        note: 'article 001 of the seeds, shortened: one quotation, two wordings',
      },
    ],
    agrees: [
      { a: '“We will rebuild the harbour,” said the mayor.', b: '"We will rebuild the harbour," the mayor said.' },
      {
        a: '« Nous sommes prêts à parler », a dit le ministre.',
        languageA: 'fr',
        b: '“We are ready to talk,” the minister said.',
      },
      {
        a: '“This is a difficult time,” he said.',
        b: '“This is a very difficult time,” he said.',
        note: 'only an intensifier: minor',
      },
      {
        a: '“The plan requires patience and money,” she said.',
        b: '“The plan calls for patience and money,” she said.',
        note: 'synonyms: neutral',
      },
    ],
  },
  run({ articles, beads, quotations, collation, names }): Finding[] {
    const across = beads.flatMap((bead) => {
      const a = quotationsOf(bead.source, quotations(bead.source.article));
      const b = quotationsOf(bead.target, quotations(bead.target.article));
      if (a.length === 0 && b.length === 0) return [];
      if (!bead.pair.sameLanguage) return acrossLanguages(bead, { a, b });
      return acrossTexts({ bead, words: collation(bead), mentions: names.mentions }, { a, b });
    });
    return [...across, ...articles.flatMap((view) => insideOneText(view, quotations(view.article)))];
  },
});

const quotationsOf = ({ span }: SideView, all: readonly Quotation[]): readonly Quotation[] =>
  all.filter((quotation) => quotation.span.start < span.end && span.start < quotation.span.end);

interface BothSides<T> {
  readonly a: readonly T[];
  readonly b: readonly T[];
}

interface Compared {
  readonly bead: BeadView;
  readonly words: Collation;
  readonly mentions: (side: SideView) => readonly NameMention[];
}

function acrossTexts(compared: Compared, quotations: BothSides<Quotation>): Finding[] {
  const { bead, words } = compared;
  const ranges = { a: quotedRanges(words.source, quotations.a), b: quotedRanges(words.target, quotations.b) };
  const findings: Finding[] = [];
  for (const a of ranges.a) {
    for (const b of ranges.b) {
      if (!isOneStatement(bead, words, { a, b })) continue;
      for (const difference of compareQuotations(words, a, b, bead.source.language)) {
        const finding = toFinding(compared, { a, b, difference });
        if (finding) findings.push(finding);
      }
    }
  }
  return [...findings, ...unmarked(bead, words, ranges)];
}

/** Enough words in common; in a near copy also the same place, as one changed word can be all that a short quotation has. */
function isOneStatement(
  bead: BeadView,
  words: Collation,
  { a, b }: { readonly a: QuotedRange; readonly b: QuotedRange },
): boolean {
  const { shared, smaller } = sharedContent(words, a, b);
  if (bead.regime === 'near-copy' && standAlike(words, a, b)) return true;
  return shared >= (bead.regime === 'near-copy' ? 1 : MIN_SHARED) && shared >= SAME_STATEMENT * smaller;
}

interface Difference {
  readonly a: QuotedRange;
  readonly b: QuotedRange;
  readonly difference: QuotationDifference;
}

function toFinding(compared: Compared, { a, b, difference }: Difference): Finding | null {
  const { bead, words } = compared;
  const severity = severityOf(bead, words, { a, b, difference });
  if (severity === null) return null;
  const source = anchorRange(bead.source, words.source, difference.source);
  const target = anchorRange(bead.target, words.target, difference.target);
  const { kind } = difference;
  const owners = ownersOf(compared, { a, b, difference });
  const message = owners
    ? 'owner'
    : kind === 'person' || kind === 'lost' || kind === 'added'
      ? kind
      : source && target
        ? 'changed'
        : source
          ? 'lost'
          : 'added';
  const single =
    kind === 'added' || !source
      ? anchorRange(bead.target, words.target, difference.words)
      : anchorRange(bead.source, words.source, difference.words);
  const word = quoteAnchor(kind === 'added' || !source ? bead.target.article : bead.source.article, single);
  return {
    beadId: bead.bead.id,
    source,
    target,
    message,
    values: {
      a: quoteAnchor(bead.source.article, source),
      b: quoteAnchor(bead.target.article, target),
      word,
      ...owners,
    },
    severity,
    confidence: bead.regime === 'near-copy' ? 0.95 : difference.framed ? 0.8 : 0.6,
    evidence: [evidenceOf(bead.source, a.quotation), evidenceOf(bead.target, b.quotation)],
  };
}

/** What the two texts say whose it is: "Whose initiative: Xi’s in 001, Belarus’s in 003". */
function ownersOf(
  { bead, words, mentions }: Compared,
  { a, b, difference: { owned } }: Difference,
): { readonly thing: string; readonly ownerA: string; readonly ownerB: string } | null {
  const thing = owned && words.source[owned.thing]?.text;
  if (!owned || thing === undefined) return null;
  const side = (view: SideView, range: QuotedRange): Omit<OwnerSide, 'words'> => ({
    mentions: mentions(view),
    range,
    language: view.language,
  });
  const ownerA = ownerOf(owned.source, { ...side(bead.source, a), words: words.source });
  const ownerB = ownerOf(owned.target, { ...side(bead.target, b), words: words.target });
  return ownerA === ownerB ? null : { thing, ownerA, ownerB };
}

/** null where two translators may choose differently and nothing follows from it. */
function severityOf(bead: BeadView, words: Collation, { a, b, difference }: Difference): Severity | null {
  const { kind, framed } = difference;
  if (kind === 'person') return 'critical';
  if (kind === 'synonym') return 'neutral';
  if (kind === 'intensifier') return 'minor';
  if (bead.regime === 'near-copy') return 'critical';
  const { shared, larger } = sharedContent(words, a, b);
  return framed && shared >= MOSTLY_SHARED * larger ? 'major' : 'minor';
}

const anchorRange = ({ article }: SideView, words: Collation['source'], range: Range | null): Finding['source'] =>
  range ? anchorWords(article, words, range.from, range.to - 1) : null;

function evidenceOf({ article }: Pick<SideView, 'article'>, quotation: Quotation): Evidence {
  return {
    kind: 'quotation',
    text: quote(article, quotation.inner),
    speaker: quotation.speaker,
    verb: quotation.verb,
    anchor: { articleId: article.id, span: quotation.span },
  };
}

/** Quotations whose words stand on the other side without marks. */
function unmarked(bead: BeadView, words: Collation, { a, b }: BothSides<QuotedRange>): Finding[] {
  const lost = a.flatMap((range) => unmarkedOn(bead, words, { range, others: b, side: 'source' }));
  const gained = b.flatMap((range) => unmarkedOn(bead, words, { range, others: a, side: 'target' }));
  return [...lost, ...gained];
}

interface Marked {
  readonly range: QuotedRange;
  readonly others: readonly QuotedRange[];
  readonly side: 'source' | 'target';
}

function unmarkedOn(bead: BeadView, words: Collation, { range, others, side }: Marked): Finding[] {
  const other = side === 'source' ? 'target' : 'source';
  const links = side === 'source' ? words.links : words.back;
  const own = words[side].slice(range.from, range.to).filter((word) => word.word).length;
  const places = links
    .slice(range.from, range.to)
    .filter((j, k) => j >= 0 && words[side][range.from + k]?.word === true);
  const quoted = places.some((j) => others.some(({ from, to }) => from <= j && j < to));
  const copied = bead.regime === 'near-copy';
  if (quoted || places.length < SAME_WORDS * own || (!copied && own <= SHORT_QUOTATION) || places.length === 0)
    return [];
  const [first, last] = [Math.min(...places), Math.max(...places)];
  if (last - first >= 2 * own) return [];
  const { span, inner } = range.quotation;
  // Where the second mark is missing, nobody knows how far the quotation was to go.
  const sure = copied && inner.end < span.end;
  const marked = { articleId: bead[side].article.id, span };
  const plain = anchorWords(bead[other].article, words[other], first, last);
  return [
    {
      beadId: bead.bead.id,
      source: side === 'source' ? marked : plain,
      target: side === 'source' ? plain : marked,
      message: side === 'source' ? 'unmarked' : 'marked',
      severity: sure ? 'major' : 'minor',
      confidence: sure ? 0.9 : 0.6,
      evidence: [evidenceOf(bead[side], range.quotation)],
    },
  ];
}

/** A whole sentence that one side quotes where the other, in another language, has no quotation at all. */
function acrossLanguages(bead: BeadView, { a, b }: BothSides<Quotation>): Finding[] {
  if (bead.bead.relation !== 'equivalent' || (a.length > 0 && b.length > 0)) return [];
  const [side, other, own] = a.length > 0 ? (['source', 'target', a] as const) : (['target', 'source', b] as const);
  if (MARKED.test(quote(bead[other].article, bead[other].span))) return [];
  const quotation = own.find((candidate) => isSpokenIn(bead[side], candidate));
  if (!quotation) return [];
  const anchor = { articleId: bead[side].article.id, span: quotation.span };
  return [
    {
      beadId: bead.bead.id,
      source: side === 'source' ? anchor : null,
      target: side === 'source' ? null : anchor,
      message: side === 'source' ? 'reported' : 'quoted',
      severity: 'minor',
      confidence: 0.7,
      evidence: [evidenceOf(bead[side], quotation)],
    },
  ];
}

/** True for a quotation, opened and closed, of somebody who is said to speak, that makes up a good part of the side. */
function isSpokenIn({ article, span }: SideView, { depth, inner, span: marked, speaker, verb }: Quotation): boolean {
  if (depth > 0 || (speaker === null && verb === null)) return false;
  const inside =
    span.start <= marked.start && marked.end <= span.end && marked.start < inner.start && inner.end < marked.end;
  const joined = /\p{L}/u.test(article.text.charAt(marked.start - 1)) && isStraight(article.text.charAt(marked.start));
  return inside && !joined && inner.end - inner.start >= SENTENCE_QUOTED * (span.end - span.start);
}

const isStraight = (mark: string): boolean => mark === '"';

/** The same quotation twice inside one article, in different words. */
function insideOneText({ article }: ArticleView, quotations: readonly Quotation[]): Finding[] {
  if (quotations.length < 2) return [];
  const language = article.language.bcp47;
  const read = quotations.map((quotation) => ({
    quotation,
    words: readWords(quote(article, quotation.inner), language, quotation.inner.start),
  }));
  return [
    ...findEchoes(read, language).map((echo) => echoFinding(article, echo)),
    ...findTransfers(read, article.text, language).map((transfer) => transferFinding(article, transfer)),
  ];
}

function transferFinding(article: ArticleView['article'], { fragment, word, full, there }: Transfer): Finding {
  const span = { start: there[0].span.start, end: there[1].span.end };
  return {
    source: { articleId: article.id, span: word.span },
    target: { articleId: article.id, span },
    message: 'transfer',
    values: { a: word.text, b: quote(article, span) },
    // Whether the thing is another or only has another name takes a reader to tell.
    severity: 'minor',
    confidence: 0.5,
    evidence: [evidenceOf({ article }, fragment.quotation), evidenceOf({ article }, full.quotation)],
  };
}

function echoFinding(article: ArticleView['article'], { fragment, word, full, other }: Echo): Finding {
  return {
    source: { articleId: article.id, span: word.span },
    target: { articleId: article.id, span: other.span },
    message: 'echo',
    values: { a: word.text, b: other.text },
    severity: 'major',
    confidence: 0.7,
    evidence: [evidenceOf({ article }, fragment.quotation), evidenceOf({ article }, full.quotation)],
  };
}
