import {
  type Anchor,
  type ArticleView,
  type BeadId,
  type BeadView,
  defineCheck,
  type Finding,
  overlaps,
  type PairView,
  type SentenceView,
} from '../model/index.ts';
import {
  anchorOf,
  type DifferingPair,
  differingPairs,
  isDatePair,
  quantityEvidence,
} from '../text/quantities/differences.ts';
import { contradictoryEvents, type EventInText, eventsOf, isSameWeek } from '../text/quantities/events.ts';

/** Confidence, [0,1], that two dates of one event are meant to be the same date: other texts may tell of a second meeting. */
const EVENT_CONFIDENCE = 0.75;

export default defineCheck({
  id: 'date-mismatch',
  title: 'Dates or times differ',
  category: 'accuracy/mistranslation',
  severity: 'critical',
  summary:
    'Compares weekdays, months, whole dates, decades, seasons and times of day, also where one event is told in different words.',
  rationale:
    'When something happened is the first thing other newsrooms copy. “On Tuesday” and “on Wednesday” cannot both be right, and a reader has no way to see which is.',
  source:
    'METHODS §5; month and weekday names from Unicode CLDR; examples from articles 000, 001 and 003 of the seeds.',
  languages: 'any',
  needs: ['pairs', 'quantities', 'words'],
  options: {},
  messages: {
    differs: '“{source}” in {here}, “{target}” in {there}',
    event:
      'One event, two dates: “{sourceEvent}” goes with “{source}” in {here}, “{targetEvent}” with “{target}” in {there}',
  },
  examples: {
    diverges: [
      { a: 'The trial opens on Monday.', b: 'The trial starts on Thursday.' },
      { a: 'The treaty was signed in July 2016.', b: 'They signed the treaty in June 2016.' },
      { a: 'Polls close at 9:30 p.m.', b: 'The polls close at 20:30.' },
      {
        a: 'On Tuesday he will meet the Belarusian ruler Lukashenko.',
        b: 'Alexander Lukashenko landed in Beijing on Tuesday and this Wednesday he paraded along the red carpet to shake hands with his counterpart.',
        note: 'articles 000 and 003 of the seeds: the same meeting, two days',
      },
    ],
    agrees: [
      { a: 'The gates open at 9:30 p.m. on July 26.', b: 'On 26 July the gates open at 21:30.' },
      {
        a: 'Lukashenko will arrive in China on Tuesday for a state visit and will stay until Thursday.',
        b: 'The Belarusian leader arrived in China for a three-day visit.',
        note: 'articles 000 and 003 of the seeds',
      },
      {
        a: 'It comes just days after China released a position paper.',
        b: 'Beijing presented its peace plan last week.',
        note: 'articles 000 and 003 of the seeds',
      },
      { a: 'He was born in May.', b: 'He may have been born there.' },
    ],
  },
  run({ pairs, quantities, words }): Finding[] {
    const beads = pairs.flatMap((pair) => pair.beads);
    const dates = beads.flatMap((bead) =>
      differingPairs(bead, quantities)
        .filter(isDatePair)
        .map((pair) => toFinding(bead, pair)),
    );
    const read = (view: ArticleView): EventInText[] => eventsOf(view, { words, quantities });
    const events = pairs
      .filter((pair) => pair.sameLanguage && isSameWeek(pair))
      .flatMap((pair) =>
        contradictoryEvents(read(pair.source), read(pair.target)).map((conflict) => eventFinding(pair, conflict)),
      );
    return [...dates, ...events.filter((event) => !dates.some((date) => sharesAnchors(date, event)))];
  },
});

const sharesAnchors = (a: Finding, b: Finding): boolean =>
  sameAnchor(a.source, b.source) && sameAnchor(a.target, b.target);

const sameAnchor = (a: Anchor | null, b: Anchor | null): boolean =>
  a !== null && b !== null && a.articleId === b.articleId && overlaps(a.span, b.span);

function toFinding(bead: BeadView, pair: DifferingPair): Finding {
  return {
    beadId: bead.bead.id,
    source: anchorOf(bead.source, pair.source),
    target: anchorOf(bead.target, pair.target),
    message: 'differs',
    values: { source: pair.source.surface, target: pair.target.surface },
    severity: pair.weak ? 'major' : 'critical',
    confidence: pair.confidence,
    evidence: quantityEvidence(bead, pair),
  };
}

function eventFinding(
  pair: PairView,
  { source, target }: { readonly source: EventInText; readonly target: EventInText },
): Finding {
  const [first, second] = quantityEvidence(pair, { source: source.date, target: target.date });
  return {
    beadId: beadOf(pair, source.sentence, target.sentence),
    source: anchorOf(pair.source, source.date),
    target: anchorOf(pair.target, target.date),
    message: 'event',
    values: {
      source: source.date.surface,
      target: target.date.surface,
      sourceEvent: source.verb,
      targetEvent: target.verb,
    },
    confidence: EVENT_CONFIDENCE,
    evidence: [
      first,
      second,
      { kind: 'note', text: `Both texts date one event: “${source.verb}” and “${target.verb}”.`, anchor: null },
    ],
  };
}

/** The bead that links both sentences; null where the event is told in sentences that nothing else links. */
const beadOf = ({ beads }: PairView, source: SentenceView, target: SentenceView): BeadId | null =>
  beads.find(({ bead }) => bead.source.includes(source.id) && bead.target.includes(target.id))?.bead.id ?? null;
