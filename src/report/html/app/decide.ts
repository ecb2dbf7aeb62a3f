import { batch } from '@preact/signals';
import type { DecisionRecord, DecisionRule, DismissalReason, RuleMatch, Ruling } from '../../../model/decision.ts';
import {
  mergeDecisions,
  objection,
  parseDecisions,
  recordOf,
  ruleFits,
  serialiseDecisions,
} from '../../decisions/index.ts';
import type { IndexedFinding } from '../data/run-index.ts';
import { type App, asDivergence, isWork, statusOf } from './state.ts';
import type { Change } from './stores/store.ts';
import { APP } from './strings.ts';

/** Writes an acceptance. Returns what to say. */
export function accept(app: App, id: string): string {
  return rule(app, [id], { verdict: 'accepted', reason: null, note: null }, APP.status.accepted);
}

/** Writes dismissals of one or several findings. Returns what to say. */
export function dismiss(app: App, ids: readonly string[], reason: DismissalReason, note: string | null): string {
  const says = ids.length === 1 ? APP.status.dismissed(reason) : APP.status.dismissedAll(ids.length);
  return rule(app, ids, { verdict: 'dismissed', reason, note }, says);
}

/** Opens a decided finding again. */
export function reopen(app: App, id: string): string {
  const finding = app.findings.get(id);
  if (!finding) return '';
  const changes: Change[] = [{ kind: 'remove', fp: finding.fingerprint }];
  if (finding.decision !== null) changes.push({ kind: 'reopen', fp: finding.fingerprint, reopened: true });
  commit(app, changes, inverse(app, [finding]), { says: APP.status.reopened, finding: id });
  return APP.status.reopened;
}

/** Keeps a note: with the decision where there is one, else for the decision to come. */
export function keepNote(app: App, id: string, note: string): string {
  const finding = app.findings.get(id);
  if (!finding) return '';
  const text = note.trim();
  const decision = app.decisions.value.get(id);
  if (decision) {
    return rule(app, [id], { ...decision, note: text === '' ? null : text }, APP.status.noted);
  }
  const { [finding.fingerprint]: _, ...others } = app.drafts.value;
  app.drafts.value = text === '' ? others : { ...others, [finding.fingerprint]: text };
  return APP.status.noted;
}

type Said = Pick<Ruling, 'verdict' | 'reason' | 'note'>;

function rule(app: App, ids: readonly string[], said: Said, says: string): string {
  const findings = ids.flatMap((id) => app.findings.get(id) ?? []);
  const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const drafts = { ...app.drafts.value };
  const changes = findings.map((finding): Change => {
    const note = said.note ?? drafts[finding.fingerprint] ?? null;
    delete drafts[finding.fingerprint];
    return { kind: 'put', record: recordOf(asDivergence(finding), { ...said, note, by: app.store.by(), at }) };
  });
  const [first] = findings;
  commit(app, changes, inverse(app, findings), { says, finding: findings.length === 1 && first ? first.id : null });
  app.drafts.value = drafts;
  return says;
}

/** What gives these findings back the decisions that they have now. */
function inverse(app: App, findings: readonly IndexedFinding[]): Change[] {
  const { file, reopened } = app.store.kept.value;
  return findings.flatMap(({ fingerprint: fp }): Change[] => {
    const record = file.decisions.find((other) => other.fp === fp);
    return [
      record ? { kind: 'put', record } : { kind: 'remove', fp },
      { kind: 'reopen', fp, reopened: reopened.includes(fp) },
    ];
  });
}

function commit(
  app: App,
  changes: readonly Change[],
  undo: readonly Change[],
  { says, finding }: { says: string; finding: string | null },
): void {
  batch(() => {
    app.store.change(changes);
    app.done.value = [...app.done.value, { says, undo, finding }];
  });
}

/** Takes the last change back. Returns what to say and the finding that it was about. */
export function undo(app: App): { says: string; finding: string | null } {
  const last = app.done.value.at(-1);
  if (!last) return { says: APP.status.nothingToUndo, finding: null };
  batch(() => {
    app.store.change(last.undo);
    app.done.value = app.done.value.slice(0, -1);
  });
  return { says: APP.status.undone(last.says), finding: last.finding };
}

/** Why a finding can not be dismissed at all. */
export const isEnforced = (app: App, { checkId, severity }: IndexedFinding): boolean =>
  objection(
    { checkId, severity },
    { verdict: 'dismissed', note: 'any' },
    {
      enforced: app.store.policy.value.enforced,
      noteRequired: [],
    },
  ) === 'enforced';

/** A rule that could be written from a finding, and the open findings that it would dismiss. */
export interface Alike {
  readonly says: string;
  readonly match: RuleMatch;
  readonly ids: readonly string[];
}

/** "All like this" of a finding: this spelling everywhere, this category in this pair, these readings in every article. */
export function alikeOf(app: App, { checkId, title, place, sigla, traits }: IndexedFinding): Alike[] {
  const [a, b] = traits.readings;
  const said = (reading: string | null): string => reading ?? APP.alike.absent;
  const spellings = [a, b].filter((form): form is string => form !== null && form.length <= LONGEST_SPELLING);
  const offers: { says: string; match: RuleMatch }[] = [
    ...(a !== null || b !== null
      ? [{ says: APP.alike.readings(said(a), said(b)), match: { cat: checkId, readings: [a, b] } as const }]
      : []),
    { says: APP.alike.category(title, sigla.join(', ') || place), match: { cat: checkId, in: traits.articles } },
    ...[...new Set(spellings)].map((form) => ({
      says: APP.alike.spelling(form),
      match: { cat: checkId, spelling: form },
    })),
  ];
  const open = app.run.findings.filter((other) => isWork(other) && statusOf(app, other.id) === 'open');
  return offers.map(({ says, match }) => ({
    says,
    match,
    ids: open.filter((other) => ruleFits(match, other)).map(({ id }) => id),
  }));
}

/** A longer reading is a wording and not a spelling, in characters. */
const LONGEST_SPELLING = 40;

/** Writes a rule that dismisses. Returns what to say: what it dismissed, and what it could not. */
export function writeRule(app: App, alike: Alike, reason: DismissalReason, note: string | null): string {
  const rule: DecisionRule = {
    match: alike.match,
    verdict: 'dismissed',
    reason,
    note,
    by: app.store.by(),
    at: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
  };
  commit(app, [{ kind: 'put-rule', rule }], [{ kind: 'remove-rule', match: alike.match }], {
    says: APP.status.dismissedAll(alike.ids.length),
    finding: null,
  });
  const left = alike.ids.filter((id) => statusOf(app, id) === 'open').length;
  const says = APP.status.dismissedAll(alike.ids.length - left);
  return left === 0 ? says : `${says} ${APP.alike.notAll(left)}`;
}

/** The decisions file as it stands here, and how many decisions and rules it holds. */
export function exported(app: App): { text: string; decisions: number } {
  const { file } = app.store.kept.value;
  return { text: serialiseDecisions(file), decisions: file.decisions.length + file.rules.length };
}

/** Puts the decisions of a file together with those that are here; the later one holds. Returns what to say. */
export function imported(app: App, text: string): string {
  const { value, problem } = parseDecisions(text);
  if (value === null) return APP.foot.notImported(problem.where, problem.what);
  const { kept } = app.store;
  const n = value.file.decisions.length + value.file.rules.length;
  if (n === 0) return APP.foot.importedNothing;
  const before = kept.value;
  const again = new Set(value.file.decisions.map(({ fp }: DecisionRecord) => fp));
  const after = {
    file: mergeDecisions(before.file, value.file),
    reopened: before.reopened.filter((fp) => !again.has(fp)),
  };
  const says = APP.foot.imported(n);
  commit(app, [{ kind: 'replace', kept: after }], [{ kind: 'replace', kept: before }], { says, finding: null });
  return says;
}
