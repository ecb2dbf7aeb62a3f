import type {
  Alignment,
  Decision,
  DismissalReason,
  Divergence,
  Evidence,
  FormRelation,
  NameEntity,
  PairRelation,
  ProvenanceClaim,
  Report,
  Severity,
  TextRelation,
} from '../../model/index.ts';
import type { Locator } from './locate.ts';

/** What the formats for readers have in common: the run in words. All texts are plain and may hold article text. */

/** English name of a BCP 47 tag ("German"); the tag itself where it has none. */
export function languageName(tag: string): string {
  if (tag === 'und') return 'unknown language';
  try {
    return languageNames().of(tag) ?? tag;
  } catch {
    return tag;
  }
}

let names: Intl.DisplayNames | undefined;
const languageNames = (): Intl.DisplayNames => {
  names ??= new Intl.DisplayNames(['en'], { type: 'language' });
  return names;
};

/** "1 finding", "12 findings". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const PAIR_RELATION: Readonly<Record<PairRelation, string>> = {
  parallel: 'parallel',
  partial: 'partly parallel',
  comparable: 'comparable',
  unrelated: 'unrelated',
};
export const pairRelationInWords = (relation: PairRelation): string => PAIR_RELATION[relation];

const TEXT_RELATION: Readonly<Record<TextRelation['relation'], string>> = {
  duplicate: 'one text twice',
  derived: 'one made from the other',
  'common-source': 'common source',
  'same-statement': 'same statement',
  'same-story': 'same story',
  unrelated: 'unrelated',
};
export const textRelationInWords = (relation: TextRelation['relation']): string => TEXT_RELATION[relation];

const FORM_RELATION: Readonly<Record<FormRelation, string>> = {
  same: 'same spelling',
  transliteration: 'transliteration',
  'short-form': 'short form',
  inflection: 'inflected form',
  misspelling: 'misspelling',
  confusable: 'look-alike',
  exonym: 'exonym',
};
export const formRelationInWords = (relation: FormRelation): string => FORM_RELATION[relation];

const RESOLUTION: Readonly<Record<NameEntity['resolution'], string>> = {
  consistent: 'one spelling',
  variant: 'several spellings',
  conflict: 'in doubt',
};
export const resolutionInWords = (resolution: NameEntity['resolution']): string => RESOLUTION[resolution];

/** "likely translated from German", "undetermined". */
export function claimInWords({ claim, fromLanguage, strength }: ProvenanceClaim): string {
  const degree = { weak: 'perhaps', likely: 'likely', strong: 'almost certainly' }[strength];
  if (claim === 'undetermined') return 'origin undetermined';
  if (claim === 'syndicated') return `${degree} agency copy`;
  if (claim === 'original') return `${degree} written in its own language`;
  return `${degree} translated${fromLanguage ? ` from ${languageName(fromLanguage)}` : ''}`;
}

/** Linked sentences of both sides: "7 of 20 and 9 of 32 sentences aligned". */
export function alignedInWords(alignment: Alignment, report: Report): string {
  const linked = alignment.beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0);
  const total = (id: string): number =>
    report.summary.sentenceCounts.find(({ articleId }) => articleId === id)?.sentences ?? 0;
  const source = new Set(linked.flatMap((bead) => bead.source)).size;
  const target = new Set(linked.flatMap((bead) => bead.target)).size;
  return `${source} of ${total(alignment.pair.source)} and ${target} of ${total(alignment.pair.target)} sentences aligned`;
}

/** "12 findings: 3 critical, 5 major, 4 minor (2 dismissed, 9 in the baseline, 1 of the baseline gone)"; says so where there is none. */
export function countsInWords(report: Report): string {
  const open = report.divergences.filter(isOpen);
  const count = (severity: Severity): number => open.filter((divergence) => divergence.severity === severity).length;
  const parts = WORST_FIRST.filter((severity) => count(severity) > 0).map(
    (severity) => `${count(severity)} ${severity}`,
  );
  const dismissed = report.divergences.length - open.length;
  const known = open.filter((divergence) => !countsInGate(divergence)).length;
  const gone = report.baseline?.gone.length ?? 0;
  const asides = [
    ...(dismissed > 0 ? [`${dismissed} dismissed`] : []),
    ...(known > 0 ? [`${known} in the baseline`] : []),
    ...(gone > 0 ? [`${gone} of the baseline gone`] : []),
  ];
  const aside = asides.length > 0 ? ` (${asides.join(', ')})` : '';
  return `${counted(open.length, 'finding')}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}${aside}`;
}

export const WORST_FIRST: readonly Severity[] = ['critical', 'major', 'minor', 'neutral'];

/** True unless a person dismissed it. */
export const isOpen = (divergence: Divergence): boolean => divergence.decision?.verdict !== 'dismissed';

/** True where a finding counts at the gate: nobody dismissed it, and the baseline, where there is one, does not know it. */
export const countsInGate = (divergence: Divergence): boolean =>
  isOpen(divergence) && (divergence.baseline ?? 'new') === 'new';

const DISMISSAL: Readonly<Record<DismissalReason, string>> = {
  'both-correct': 'both render the source',
  intended: 'an editorial choice',
  'house-style': 'house style',
  misaligned: 'the sentences do not belong together',
  'wrong-detection': 'wrongly found',
  other: 'see the note',
};

/** "dismissed: house style, a.k., 2026-11-22: “As in the style book”; carried over, check": what a person said of a finding. */
export function decisionInWords({ verdict, reason, note, by, at, carriedOver }: Decision): string {
  const why = reason === null ? '' : `: ${DISMISSAL[reason]}`;
  const signed = [by, at].filter((part) => part !== null).map((part) => `, ${part}`);
  const noted = note === null ? '' : `: “${note}”`;
  return `${verdict}${why}${signed.join('')}${noted}${carriedOver ? '; carried over, check' : ''}`;
}

/** Checks that found nothing to look at, by the reason, in the order of the registry: "no linked sentences in en: antonym-swap, tense-shift". */
export function notRun(report: Report): string[] {
  const byReason = new Map<string, string[]>();
  for (const { checkId, status, reason } of report.checks) {
    if (status !== 'not-applicable') continue;
    const why = reason ?? 'nothing to look at';
    byReason.set(why, [...(byReason.get(why) ?? []), checkId]);
  }
  return [...byReason].map(([reason, checks]) => `${reason}: ${checks.join(', ')}`);
}

/** What kept the run from being complete, one sentence each: articles that could not be read, checks that failed. */
export function incompleteness(
  report: Report,
): { readonly code: string; readonly text: string; readonly uri: string | null }[] {
  const failures = report.warnings.filter(({ code }) => code.startsWith('E_'));
  const broken = report.checks.filter(({ status }) => status === 'error');
  return [
    ...failures.map(({ code, message, uri }) => ({ code, text: message, uri })),
    ...broken.map(({ checkId, reason }) => ({
      code: 'E_CHECK_FAILED',
      text: `the check ${checkId} failed: ${reason ?? 'it threw'}`,
      uri: null,
    })),
  ];
}

/** One sign in words: what stands in the text, and what it tells. Not all kinds of evidence speak for themselves; null where this one does not. */
export function evidenceInWords(evidence: Evidence, at: Locator): string | null {
  switch (evidence.kind) {
    case 'similarity':
      return `${evidence.measure} ${evidence.value.toFixed(2)}`;
    case 'edit-script':
      return null;
    case 'romanization':
      return `“${evidence.form}”${evidence.original ? ` for ${evidence.original}` : ''}: ${evidence.systemName}`;
    case 'quantity':
      return `“${evidence.surface}” reads as ${evidence.value}${evidence.unit ? ` ${evidence.unit}` : ''}`;
    case 'quotation':
      return `quotation “${evidence.text}”${evidence.speaker ? `, ${evidence.speaker}` : ''}`;
    case 'cue':
      return `“${evidence.cue}”: ${evidence.meaning}`;
    case 'translationese': {
      const wording = evidence.original
        ? ` (${languageName(evidence.fromLanguage)}: “${evidence.original}”)`
        : ` (${languageName(evidence.fromLanguage)})`;
      return `“${evidence.surface}”${wording}${evidence.native ? `, a native text would have “${evidence.native}”` : ''}`;
    }
    case 'confusable': {
      const swaps = evidence.differences.map(
        (d) => `${d.found} (${d.foundCodePoint}) where ${d.expected} (${d.expectedCodePoint}) is expected`,
      );
      return `“${evidence.form}” for “${evidence.expected}”: ${listed(swaps)}`;
    }
    case 'shared-text':
      return `${counted(evidence.words, 'word')} in common: “${at.reading(evidence.source)}”`;
    case 'term':
      return `“${evidence.surface}”: ${evidence.concept}`;
    case 'name':
      return `“${evidence.form}”${evidence.role ? `, ${evidence.role}` : ''}`;
    case 'metadata':
      return `${evidence.field}: ${evidence.value}`;
    case 'typography':
      return `“${evidence.surface}”: ${evidence.convention}`;
    case 'counter':
      return `against it: ${evidence.reason}`;
    case 'note':
      return evidence.text;
  }
}
