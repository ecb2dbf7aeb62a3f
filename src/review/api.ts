import { VariorumError } from '../errors.ts';
import type { DecisionsFile, Divergence, NameSpelling, Report, ReviewState, Ruling } from '../model/index.ts';
import {
  applyDecisions,
  objection,
  type Parsed,
  parseRecord,
  parseRule,
  parseRuleMatch,
  recordOf,
  ruleFits,
  withDecision,
  withoutDecisions,
  withoutRule,
  withRule,
} from '../report/decisions/index.ts';
import { type Answer, failure, json, noContent } from './http/respond.ts';
import type { DecisionsStore, StoredDecisions } from './store.ts';

/** What the interface of the review works on. */
export interface ReviewDesk {
  readonly store: DecisionsStore;
  /** The run that is shown now. */
  readonly report: () => Report;
  /** Who decides here; null where nobody is named. */
  readonly by: string | null;
  readonly now: () => Date;
  /** Writes a spelling to the configuration. Throws a VariorumError where it can not. */
  readonly saveName: (key: string, spelling: NameSpelling) => Promise<void>;
  /** Is told of every change. */
  readonly changed: (state: ReviewState) => void;
}

/** A request to the interface: `path` is decoded and has no leading `/api/`. */
export interface ApiRequest {
  readonly method: string;
  readonly path: readonly string[];
  /** The revision of `If-Match`, without quotation marks; null where none was sent. */
  readonly revision: string | null;
  readonly body: unknown;
}

export function stateOf({ by, report }: ReviewDesk, { file, revision }: StoredDecisions): ReviewState {
  const { noteRequired, enforced } = report().configuration.review;
  return { revision, file, by, noteRequired, enforced };
}

/** Answers a request of the page (model/decision.ts says which there are). */
export async function answerApi(desk: ReviewDesk, request: ApiRequest): Promise<Answer> {
  const { method, path } = request;
  const [what = '', name] = path;
  switch (`${method} ${what}/${path.length}`) {
    case 'GET run/1':
      return json(200, stateOf(desk, await desk.store.read()));
    case 'PUT decisions/2':
      return putDecision(desk, request, name ?? '');
    case 'DELETE decisions/2':
      return change(desk, request, (file) =>
        withoutDecisions(file, [name ?? '', ...carriedTo(desk, file, name ?? '')]),
      );
    case 'PUT rules/1':
      return putRule(desk, request);
    case 'DELETE rules/1': {
      const { value, problem } = parseRuleMatch(request.body);
      return problem ? malformed(problem) : change(desk, request, (file) => withoutRule(file, value));
    }
    case 'PUT names/2':
      return putName(desk, request, name ?? '');
    default: {
      const known = ['run/1', 'decisions/2', 'rules/1', 'names/2'].includes(`${what}/${path.length}`);
      return known ? failure(405, `${method} is not for this address`) : failure(404, 'there is nothing here');
    }
  }
}

function putDecision(desk: ReviewDesk, request: ApiRequest, fingerprint: string): Answer | Promise<Answer> {
  const { value: record, problem } = parseRecord(request.body);
  if (problem) return malformed(problem);
  if (record.fp !== fingerprint) return failure(400, 'the decision is on another finding than the address');
  const signed = { ...record, ...signedRuling(desk, record) };
  const divergence = desk.report().divergences.find((candidate) => candidate.fingerprint === fingerprint);
  // Of a file that is brought in, or of a run before this one: it is kept for a run that has the finding, and judged there.
  if (!divergence) return change(desk, request, (file) => withDecision(file, signed));
  const because = objection(divergence, record, desk.report().configuration.review);
  if (because !== null) return refused(because, divergence);
  // What is remembered of the finding is what the run says of it, whatever the page sent.
  const known = recordOf(divergence, signed);
  return change(desk, request, (file) => withDecision(file, known, carriedTo(desk, file, fingerprint)));
}

function putRule(desk: ReviewDesk, request: ApiRequest): Answer | Promise<Answer> {
  const { value: rule, problem } = parseRule(request.body);
  if (problem) return malformed(problem);
  const objections = desk
    .report()
    .divergences.filter((divergence) => ruleFits(rule.match, divergence))
    .map((divergence) => ({ divergence, because: objection(divergence, rule, desk.report().configuration.review) }));
  // A rule over many checks passes over those that can not be dismissed; one that is only about them would do nothing.
  const [against] = [
    ...objections.filter(({ because }) => because === 'note'),
    ...(objections.some(({ because }) => because === null) ? [] : objections),
  ];
  if (against?.because) return refused(against.because, against.divergence);
  const { match } = rule;
  return change(desk, request, (file) => withRule(file, { match, ...signedRuling(desk, rule) }));
}

function refused(because: 'enforced' | 'note', { checkId, severity }: Divergence): Answer {
  const message =
    because === 'enforced'
      ? `findings of ${checkId} cannot be dismissed here (review.enforced)`
      : `dismissing a ${severity} finding needs a note (review.noteRequired)`;
  return failure(422, message, { because });
}

const signedRuling = ({ by, now }: ReviewDesk, { verdict, reason, note, ...signature }: Ruling): Ruling => ({
  verdict,
  reason,
  note,
  by: signature.by ?? by,
  at:
    signature.at ??
    now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z'),
});

/** Fingerprints of the decisions that were carried over to a finding: deciding anew, or taking back, is about them. */
const carriedTo = (desk: ReviewDesk, file: DecisionsFile, fingerprint: string): string[] =>
  applyDecisions(desk.report().divergences, file)
    .carried.filter(({ divergence }) => divergence.fingerprint === fingerprint)
    .map(({ record }) => record.fp);

async function change(
  desk: ReviewDesk,
  { revision }: ApiRequest,
  make: (file: DecisionsFile) => DecisionsFile,
): Promise<Answer> {
  if (revision === null) return failure(428, 'a change names the revision that it was made on (If-Match)');
  const updated = await desk.store.update(make, { expected: revision });
  const state = stateOf(desk, updated);
  if (updated.outcome === 'written') desk.changed(state);
  return json(updated.outcome === 'conflict' ? 409 : 200, state);
}

/** Longer keys are no keys. */
const LONGEST_KEY = 200;
const NO_KEYS: readonly string[] = ['', '__proto__', 'constructor', 'prototype'];

async function putName(desk: ReviewDesk, { body }: ApiRequest, key: string): Promise<Answer> {
  if (NO_KEYS.includes(key) || key.length > LONGEST_KEY) return failure(400, 'that is no key of a name');
  const spelling = nameSpelling(body);
  if (spelling === null) return failure(400, 'a spelling is { "prefer": "…", "original": "…" or null }');
  try {
    await desk.saveName(key, spelling);
    return noContent();
  } catch (error) {
    if (error instanceof VariorumError) return failure(422, error.message, { code: error.code, fix: error.hint });
    throw error;
  }
}

function nameSpelling(body: unknown): NameSpelling | null {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, 'prefer')) return null;
  const { prefer, original }: { prefer?: unknown; original?: unknown } = body;
  if (typeof prefer !== 'string' || prefer.trim() === '') return null;
  if (original === undefined || original === null) return { prefer, original: null };
  return typeof original === 'string' && original.trim() !== '' ? { prefer, original } : null;
}

const malformed = ({ where, what }: NonNullable<Parsed<unknown>['problem']>): Answer =>
  failure(400, `${where}: ${what}`);
