import type { Anchor, Article, ArticleId, FindingTraits, Span } from '../../model/index.ts';
import { foldReading } from '../../text/fold.ts';
import { sha256Base32 } from '../../text/hash.ts';
import { articleIdentity } from '../../text/identity.ts';
import type { FactsOf } from './facts.ts';
import { readingOf } from './readings.ts';
import type { Draft } from './run-checks.ts';

/** Content words on either side of a reading that identify its place (UX §6.3). */
const CONTEXT_WORDS = 5;
/** Characters around a reading that are searched for them, white space folded. */
const CONTEXT_REACH = 160;
/** Code units read for that many characters, so that stray white space does not shift the words. */
const CONTEXT_READ = 4 * CONTEXT_REACH;
/** Base-32 characters after "v1:": 80 bits. */
const LENGTH = 16;

/**
 * `v1:` + 16 base-32 characters over the check, both readings, the content words around them in their paragraph, and the articles' names.
 * Kept when text elsewhere changes, when the inputs are swapped and when a file is moved to another folder.
 */
export function fingerprintOf({ check, finding }: Draft, articles: ReadonlyMap<ArticleId, Article>): string {
  const kind = check.mirror !== undefined && check.mirror < check.id ? check.mirror : check.id;
  const sides = sidesOf(finding)
    .map((anchor) => side(anchor, articles))
    .sort();
  return `v1:${sha256Base32([kind, ...sides].join('\u0001'), LENGTH)}`;
}

/** The sides that a finding is known by: both, or the one that it is about. */
const sidesOf = ({ source, target, about }: Draft['finding']): readonly [Anchor | null, Anchor | null] =>
  about === undefined ? [source, target] : [about === 'source' ? source : target, null];

function side(anchor: Anchor | null, articles: ReadonlyMap<ArticleId, Article>): string {
  const article = anchor && articles.get(anchor.articleId);
  if (!anchor || !article) return '';
  const reading = foldReading(readingOf(anchor, articles));
  return [articleIdentity(article.uri), reading, ...surroundings(article, anchor)].join('\u0002');
}

/** Where a finding stands, whichever article came first: of two findings with one fingerprint, the earlier by this keeps it and the other gets "#2". */
export function placeOf({ finding }: Draft, articles: ReadonlyMap<ArticleId, Article>): string {
  const place = (anchor: Anchor | null): string => {
    const article = anchor && articles.get(anchor.articleId);
    return anchor && article
      ? `${articleIdentity(article.uri)}\u0001${String(anchor.span.start).padStart(9, '0')}`
      : '';
  };
  return [finding.source, finding.target].map(place).sort().join('\u0002');
}

/** What a decision on the finding remembers: the words that its fingerprint is made of, and the facts that it must not outlive. */
export function traitsOf(
  { finding }: Draft,
  articles: ReadonlyMap<ArticleId, Article>,
  factsOf: FactsOf,
): FindingTraits {
  const known = sidesOf(finding);
  const sides = known.flatMap((anchor) => {
    const article = anchor && articles.get(anchor.articleId);
    return anchor && article ? [{ anchor, article }] : [];
  });
  const reading = (anchor: Anchor | null): string | null => (anchor === null ? null : readingOf(anchor, articles));
  return {
    readings: [reading(known[0]), reading(known[1])],
    articles: [...new Set(sides.map(({ article }) => articleIdentity(article.uri)))].sort(),
    near: sides.flatMap(({ anchor, article }) =>
      surroundings(article, anchor).flatMap((words) => words.split(' ').filter(Boolean)),
    ),
    facts: known.flatMap(factsOf).sort(),
  };
}

type Surroundings = readonly [before: string, after: string];

const near = new WeakMap<Anchor, Surroundings>();

/** Words of the same paragraph before and after, so that a new paragraph above changes nothing. Fingerprint and traits ask for the same ones. */
function surroundings(article: Article, anchor: Anchor): Surroundings {
  let words = near.get(anchor);
  if (!words) {
    words = readSurroundings(article, anchor.span);
    near.set(anchor, words);
  }
  return words;
}

function readSurroundings({ text, blocks }: Article, { start, end }: Span): Surroundings {
  const block = blocks.find(({ span }) => span.start <= start && start < span.end)?.span ?? {
    start: 0,
    end: text.length,
  };
  const before = foldReading(text.slice(Math.max(block.start, start - CONTEXT_READ), start));
  const after = foldReading(text.slice(end, Math.min(Math.max(block.end, end), end + CONTEXT_READ)));
  const ahead = contentWords(before.slice(-CONTEXT_REACH));
  const cutBefore = before.length > CONTEXT_REACH ? ahead.slice(1) : ahead;
  return [
    cutBefore.slice(-CONTEXT_WORDS).join(' '),
    contentWords(after.slice(0, CONTEXT_REACH)).slice(0, CONTEXT_WORDS).join(' '),
  ];
}

/**
 * Words of four letters or more, and numbers. Told by length and not by a list, which would change fingerprints whenever a language is added;
 * scripts without spaces count by character.
 */
const contentWords = (folded: string): string[] => folded.match(/[\p{L}\p{M}]{4,}|\p{N}+|\p{Script=Han}/gu) ?? [];
