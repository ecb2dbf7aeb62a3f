import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Decision, DismissalReason } from '../../../model/decision.ts';
import { type Divergence, SEVERITIES } from '../../../model/divergence.ts';
import { divergenceId } from '../../../model/ids.ts';
import { applyDecisions } from '../../decisions/index.ts';
import { timeOf } from '../../decisions/rules.ts';
import type { IndexedFinding, RunIndex } from '../data/run-index.ts';
import { foldText } from './fold.ts';
import { type Filters, NO_FILTERS } from './route.ts';
import { readText, writeText } from './stores/local.ts';
import type { Change, Store } from './stores/store.ts';

export type Status = 'open' | 'accepted' | 'dismissed';

/** A dialog that stands open, and what it is about. */
export type Dialog =
  | { readonly kind: 'dismiss'; readonly ids: readonly string[] }
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'alike'; readonly id: string }
  | { readonly kind: 'keys' }
  | { readonly kind: 'filters' };

export interface Settings {
  readonly singleKeys: boolean;
  /** How much of a mark is read aloud. */
  readonly marks: 'full' | 'number' | 'off';
}

/** What can be undone, the last one last. */
interface Done {
  readonly says: string;
  readonly undo: readonly Change[];
  readonly finding: string | null;
}

/** Everything that changes while the page is open. */
export interface App {
  readonly run: RunIndex;
  readonly store: Store;
  readonly findings: ReadonlyMap<string, IndexedFinding>;
  /** By finding id: the decision that holds, null = open. */
  readonly decisions: ReadonlySignal<ReadonlyMap<string, Decision | null>>;
  readonly view: Signal<string>;
  readonly item: Signal<string | null>;
  readonly filters: Signal<Filters>;
  readonly current: Signal<string | null>;
  readonly row: Signal<string | null>;
  /** True where the reader chose the current finding, so that the address names it. */
  readonly chosen: Signal<boolean>;
  readonly says: Signal<string>;
  readonly dialog: Signal<Dialog | null>;
  readonly settings: Signal<Settings>;
  readonly marksShown: Signal<boolean>;
  /** Notes by fingerprint for findings that are not decided yet. */
  readonly drafts: Signal<Readonly<Record<string, string>>>;
  readonly selected: Signal<ReadonlySet<string>>;
  readonly done: Signal<readonly Done[]>;
  /** Changes when rows come to the page, so that what looks at them looks again. */
  readonly mounted: Signal<number>;
}

const SETTINGS_KEY = 'variorum:settings';

export function makeApp(run: RunIndex, store: Store): App {
  const draftsKey = `variorum:notes:${run.articles.join('\u0001')}`;
  const settings = signal<Settings>(readSettings());
  const drafts = signal<Readonly<Record<string, string>>>(readDrafts(draftsKey));
  settings.subscribe((value) => void writeText(SETTINGS_KEY, JSON.stringify(value)));
  drafts.subscribe((value) => void writeText(draftsKey, JSON.stringify(value)));
  const divergences = run.findings.map(asDivergence);
  return {
    run,
    store,
    findings: new Map(run.findings.map((finding) => [finding.id, finding])),
    decisions: computed(() => decisionsOf(run, store, divergences)),
    view: signal('overview'),
    item: signal(null),
    filters: signal(NO_FILTERS),
    current: signal(null),
    row: signal(null),
    chosen: signal(false),
    says: signal(''),
    dialog: signal(null),
    settings,
    marksShown: signal(true),
    drafts,
    selected: signal(new Set()),
    done: signal([]),
    mounted: signal(0),
  };
}

/** What decisions look at in a finding; the rest of it is in the page. */
export const asDivergence = (finding: IndexedFinding): Divergence => ({
  id: divergenceId(finding.id),
  checkId: finding.checkId,
  category: 'other',
  severity: finding.severity,
  confidence: finding.confidence,
  beadId: null,
  source: null,
  target: null,
  message: { id: '', text: finding.message, values: {} },
  suggestion: null,
  evidence: [],
  occurrences: [],
  fingerprint: finding.fingerprint,
  traits: finding.traits,
  decision: finding.decision,
});

/** The store's decisions; where it only adds to those that the report came with, the later one holds. */
function decisionsOf(run: RunIndex, store: Store, divergences: readonly Divergence[]): Map<string, Decision | null> {
  const { file, reopened } = store.kept.value;
  const policy = store.policy.value;
  const noteRequired = SEVERITIES.filter((severity) => policy.noteRequired.includes(severity));
  const applied = applyDecisions(divergences, file, { policy: { enforced: policy.enforced, noteRequired } });
  const gone = new Set(reopened);
  return new Map(
    run.findings.map((finding, i) => {
      const here = applied.divergences[i]?.decision ?? null;
      if (store.authoritative) return [finding.id, here];
      const before = gone.has(finding.fingerprint) ? null : finding.decision;
      if (here === null || before === null) return [finding.id, here ?? before];
      return [finding.id, timeOf(before.at) > timeOf(here.at) ? before : here];
    }),
  );
}

export const statusOf = (app: App, id: string): Status => app.decisions.value.get(id)?.verdict ?? 'open';

/** Differences to be expected are no work: they are not stepped through and not counted. */
export const isWork = (finding: IndexedFinding): boolean => finding.severity !== 'neutral';

const haystacks = new WeakMap<IndexedFinding, string>();

/** What a search for words looks at in a finding: its title, its message, its readings and its place; folded. */
export function haystackOf(finding: IndexedFinding): string {
  const known = haystacks.get(finding);
  if (known !== undefined) return known;
  const { title, message, traits, place, id, checkId } = finding;
  const text = foldText(
    [title, checkId, message, ...traits.readings.map((reading) => reading ?? ''), place, id].join(' \u0001 '),
  );
  haystacks.set(finding, text);
  return text;
}

/** The reasons of a dismissal that need a note. */
export const needsNote = (app: App, finding: IndexedFinding, reason: DismissalReason): boolean =>
  reason === 'other' || app.store.policy.value.noteRequired.includes(finding.severity);

function readSettings(): Settings {
  const value = parsed(readText(SETTINGS_KEY));
  const marks = value['marks'];
  return {
    singleKeys: value['singleKeys'] !== false,
    marks: marks === 'number' || marks === 'off' ? marks : 'full',
  };
}

function readDrafts(key: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(parsed(readText(key))).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
