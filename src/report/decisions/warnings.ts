import type { DecisionRecord, DecisionRule } from '../../model/decision.ts';
import type { Warning } from '../../model/report.ts';
import type { AppliedDecisions, Refused } from './match.ts';

/** Decisions that are named one by one; the rest are counted. */
const MOST_NAMED = 5;

/** Codes of the warnings about decisions that a run had. */
export const DECISION_WARNINGS = {
  unused: 'W_DECISION_UNUSED',
  refused: 'W_DECISION_REFUSED',
  changed: 'W_DECISION_CHANGED',
  carried: 'W_DECISION_CARRIED',
} as const;

/** What an editor should know of the decisions of a run: those that found nothing, that were not heeded, and that should be looked at again. */
export function decisionWarnings({ unused, unusedRules, carried, refused }: AppliedDecisions): Warning[] {
  const because = (wanted: Refused['because']): string[] =>
    refused.filter((entry) => entry.because === wanted).map(({ divergence, ruling }) => about(ruling, divergence.id));
  const lost = [...unused, ...unusedRules].map((entry) => about(entry));
  return [
    ...warning(DECISION_WARNINGS.unused, lost, (count) =>
      count === 1 ? 'One decision fits no finding of this run' : `${count} decisions fit no finding of this run`,
    ),
    ...warning(DECISION_WARNINGS.changed, because('facts'), (count) =>
      count === 1
        ? 'One finding is open again, as a number, a name or a negation of its sentence changed'
        : `${count} findings are open again, as a number, a name or a negation of their sentences changed`,
    ),
    ...warning(
      DECISION_WARNINGS.carried,
      carried.map(({ record, divergence }) => about(record, divergence.id)),
      (count) =>
        count === 1
          ? 'One decision was carried over to a text that changed around it; look at it again'
          : `${count} decisions were carried over to texts that changed around them; look at them again`,
    ),
    ...warning(DECISION_WARNINGS.refused, because('enforced'), (count) =>
      count === 1
        ? 'One finding stays open, as its check cannot be dismissed here (review.enforced)'
        : `${count} findings stay open, as their checks cannot be dismissed here (review.enforced)`,
    ),
    ...warning(DECISION_WARNINGS.refused, because('note'), (count) =>
      count === 1
        ? 'One finding stays open, as dismissing it needs a note (review.noteRequired)'
        : `${count} findings stay open, as dismissing them needs a note (review.noteRequired)`,
    ),
  ];
}

function warning(code: string, named: readonly string[], says: (count: number) => string): Warning[] {
  if (named.length === 0) return [];
  const more = named.length > MOST_NAMED ? `, and ${named.length - MOST_NAMED} more` : '';
  return [{ code, message: `${says(named.length)}: ${named.slice(0, MOST_NAMED).join('; ')}${more}`, uri: null }];
}

/** What a record or a rule is about, as the formats for terminals name it. */
export function about(entry: DecisionRecord | DecisionRule, id: string | null = null): string {
  if ('fp' in entry)
    return [id ?? shortId(entry.fp), entry.cat, readings([entry.a, entry.b])].filter(Boolean).join(' ');
  const { cat, readings: pair, spelling, in: articles } = entry.match;
  const parts = [cat, pair && readings(pair), spelling && `“${spelling}”`, articles && `in ${articles.join(', ')}`];
  return `rule on ${parts.filter(Boolean).join(' ')}`;
}

/** How a finding is called in a report: `VR-` and the first characters of its fingerprint. */
export function shortId(fingerprint: string): string {
  const [hash = '', ordinal] = fingerprint.slice('v1:'.length).split('#');
  return `VR-${hash.slice(0, 6)}${ordinal === undefined ? '' : `-${ordinal}`}`;
}

const readings = ([a, b]: readonly [string | null, string | null]): string => `${a ?? '–'} ] ${b ?? '–'}`;
