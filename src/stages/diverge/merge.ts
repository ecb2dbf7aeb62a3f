import {
  type Anchor,
  type Article,
  type ArticleId,
  type Finding,
  overlaps,
  SEVERITIES,
  type Span,
} from '../../model/index.ts';
import { foldReading } from '../../text/fold.ts';
import { placeOf } from './fingerprint.ts';
import { canonicalSides, readingOf } from './readings.ts';
import type { Draft } from './run-checks.ts';

/** Share of the shorter of two readings that both must cover to be about the same words, (0,1]. */
const SAME_WORDS = 0.5;
/** The longer reading may be this many times as long as the shorter one; beyond, it is about something larger. */
const SAME_SIZE = 4;

/**
 * One finding for each thing that is wrong: of several about the same readings the most specific is kept (a general check gives way, then the worse
 * severity, then the order of the registry) and takes over the others' evidence; the same two readings again in the same two articles become occurrences.
 */
export function mergeDrafts(drafts: readonly Draft[], articles: ReadonlyMap<ArticleId, Article>): Draft[] {
  const kept: Draft[] = [];
  const index = new Map<string, number[]>();
  for (const draft of [...drafts].sort(bySpecificity)) {
    const places = placesOf(draft.finding);
    const candidates = new Set(places.flatMap((place) => index.get(place) ?? []));
    const at = [...candidates].find((i) => {
      const other = kept[i];
      return (
        other !== undefined && sameThing(other.finding, draft.finding, other.check.general !== draft.check.general)
      );
    });
    const winner = at === undefined ? undefined : kept[at];
    if (at === undefined || !winner) {
      for (const place of places) {
        const list = index.get(place);
        if (list) list.push(kept.length);
        else index.set(place, [kept.length]);
      }
      kept.push(draft);
    } else if (winner.check.id !== draft.check.id) {
      kept[at] = withEvidence(winner, draft.finding);
    }
  }
  return gatherOccurrences(kept, articles);
}

/** Stretch of an article, code units, under which findings are looked up: comparing each with each would take hours on a hostile text. */
const STRETCH = 512;
/** Stretches noted for one reading; a longer one is found by its beginning. */
const MAX_STRETCHES = 16;

function placesOf({ source, target }: Finding): string[] {
  return [source, target].flatMap((anchor) => {
    if (!anchor) return [];
    const first = Math.floor(anchor.span.start / STRETCH);
    const last = Math.min(
      first + MAX_STRETCHES,
      Math.floor(Math.max(anchor.span.start, anchor.span.end - 1) / STRETCH),
    );
    return Array.from({ length: last - first + 1 }, (_, k) => `${anchor.articleId} ${first + k}`);
  });
}

function bySpecificity(a: Draft, b: Draft): number {
  return (
    Number(a.check.general ?? false) - Number(b.check.general ?? false) ||
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    a.rank - b.rank ||
    b.finding.confidence - a.finding.confidence ||
    size(a.finding) - size(b.finding) ||
    place(a.finding) - place(b.finding)
  );
}

const length = (anchor: Anchor | null): number => (anchor ? anchor.span.end - anchor.span.start : 0);
const size = ({ source, target }: Finding): number => length(source) + length(target);
const place = (finding: Finding): number => canonicalSides(finding)[0]?.span.start ?? 0;

/** Findings about the same words of the same articles. A side that is missing in either agrees with anything. */
function sameThing(kept: Finding, other: Finding, oneIsGeneral: boolean): boolean {
  const [a, b] = canonicalSides(kept);
  const [c, d] = canonicalSides(other);
  if (a && c && a.articleId === c.articleId && sameSides([a, b], [c, d], oneIsGeneral)) return true;
  // A finding with one side only sorts by that side's article, which may be the other's second.
  return (c === null || d === null || b === null) && sameSides([b, a], [c, d], oneIsGeneral);
}

type Sides = readonly [Anchor | null, Anchor | null];

function sameSides([a, b]: Sides, [c, d]: Sides, oneIsGeneral: boolean): boolean {
  const first = compareAnchors(a, c, oneIsGeneral);
  const second = compareAnchors(b, d, oneIsGeneral);
  if (first === 'other' || second === 'other') return false;
  return first === 'same' || second === 'same';
}

function compareAnchors(a: Anchor | null, b: Anchor | null, oneIsGeneral: boolean): 'same' | 'open' | 'other' {
  if (!a || !b) return 'open';
  if (a.articleId !== b.articleId || !overlaps(a.span, b.span)) return 'other';
  return coversSame(a.span, b.span, oneIsGeneral) ? 'same' : 'other';
}

function coversSame(kept: Span, other: Span, oneIsGeneral: boolean): boolean {
  const common = Math.min(kept.end, other.end) - Math.max(kept.start, other.start);
  const [x, y] = [kept.end - kept.start, other.end - other.start];
  if (common < SAME_WORDS * Math.min(x, y)) return false;
  return oneIsGeneral ? common >= SAME_WORDS * y : Math.max(x, y) <= SAME_SIZE * Math.min(x, y);
}

function withEvidence(draft: Draft, other: Finding): Draft {
  const [first, ...rest] = draft.finding.evidence;
  return { ...draft, finding: { ...draft.finding, evidence: [first, ...rest, ...other.evidence] } };
}

/** The same check on the same two readings in the same two articles: one finding that says where else. */
function gatherOccurrences(drafts: readonly Draft[], articles: ReadonlyMap<ArticleId, Article>): Draft[] {
  const byReading = new Map<string, Draft>();
  // The first by the files' names, not by their bytes: the finding keeps its place, and its fingerprint, when an article is edited.
  const inOrder = drafts
    .map((draft) => ({ draft, at: placeOf(draft, articles) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const { draft } of inOrder) {
    const key = readingKey(draft, articles);
    const first = byReading.get(key);
    byReading.set(key, first ? withOccurrence(first, draft) : draft);
  }
  return [...byReading.values()];
}

function readingKey({ check, finding, severity }: Draft, articles: ReadonlyMap<ArticleId, Article>): string {
  const sides = [finding.source, finding.target]
    .map((anchor) => `${anchor?.articleId ?? ''}|${foldReading(readingOf(anchor, articles))}`)
    .sort();
  // Words missing on one side are the same thing only at the same place: two lost "not" are two findings.
  const where = finding.source && finding.target ? '' : String(place(finding));
  return [check.id, severity, where, ...sides].join('\u0001');
}

function withOccurrence(draft: Draft, { finding }: Draft): Draft {
  const known = [draft.finding.source, draft.finding.target, ...(draft.finding.occurrences ?? [])];
  const added = [finding.source, finding.target, ...(finding.occurrences ?? [])].filter(
    (anchor): anchor is Anchor =>
      anchor !== null && !known.some((other) => other !== null && sameAnchor(anchor, other)),
  );
  return { ...draft, finding: { ...draft.finding, occurrences: [...(draft.finding.occurrences ?? []), ...added] } };
}

const sameAnchor = (a: Anchor, b: Anchor): boolean =>
  a.articleId === b.articleId && a.span.start === b.span.start && a.span.end === b.span.end;
