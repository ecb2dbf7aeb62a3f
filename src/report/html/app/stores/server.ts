import { signal } from '@preact/signals';
import type { DecisionsFile, ReviewState } from '../../../../model/decision.ts';
import { NO_DECISIONS } from '../../../decisions/index.ts';
import type { RunIndex } from '../../data/run-index.ts';
import { changed } from './change.ts';
import type { Change, Conflict, Keeping, Kept, Policy, Store } from './store.ts';

/** Milliseconds after which a write that failed is tried again. */
const RETRY_AFTER = 3000;

/** Decisions in the file that `variorum review` keeps: each change is written at once, in order, on the state that it was made on. */
export function serverStore(run: RunIndex): Store {
  const kept = signal<Kept>({ file: NO_DECISIONS, reopened: [] });
  const keeping = signal<Keeping>('written');
  const conflict = signal<Conflict | null>(null);
  const policy = signal<Policy>(run.policy);
  let revision = '';
  let written: DecisionsFile = NO_DECISIONS;
  let by: string | null = null;
  const queue: Change[] = [];
  let writing = false;

  const take = (state: ReviewState): void => {
    revision = state.revision;
    written = state.file;
    by = state.by;
    policy.value = { enforced: state.enforced, noteRequired: state.noteRequired };
    kept.value = queue.reduce(changed, { file: state.file, reopened: [] });
  };

  const write = async (): Promise<void> => {
    if (writing) return;
    writing = true;
    while (queue.length > 0 && conflict.value === null) {
      const [change] = queue;
      if (!change) break;
      const answer = await send(change, revision);
      if (answer === 'refused') {
        queue.shift();
        keeping.value = 'failed';
        const state = await load('/api/run');
        if (state) take(state);
      } else if (answer === null) {
        keeping.value = 'failed';
        await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
      } else if (answer.status === 409) {
        settleConflict(change, answer.state);
      } else {
        queue.shift();
        keeping.value = 'written';
        take(answer.state);
      }
    }
    writing = false;
  };

  const settleConflict = (change: Change, state: ReviewState): void => {
    const meanwhile = touches(change, written, state.file);
    revision = state.revision;
    written = state.file;
    if (!meanwhile) return;
    conflict.value = {
      mine: change,
      theirs: state.file,
      settle: (whose) => {
        conflict.value = null;
        if (whose === 'theirs') queue.shift();
        take(state);
        void write();
      },
    };
  };

  void load('/api/run').then((state) => state && take(state));
  listen(take);
  return {
    kept,
    keeping,
    conflict,
    by: () => by,
    policy,
    authoritative: true,
    change: (changes) => {
      for (const change of changes.flatMap((one) => asWrites(one, kept.value.file))) {
        kept.value = changed(kept.value, change);
        queue.push(change);
      }
      void write();
    },
  };
}

/** True where someone else decided on the same finding since `before`; a change elsewhere in the file is no conflict. */
function touches(change: Change, before: DecisionsFile, now: DecisionsFile): boolean {
  if (change.kind !== 'put' && change.kind !== 'remove') return false;
  const fp = change.kind === 'put' ? change.record.fp : change.fp;
  const rulingIn = ({ decisions }: DecisionsFile): string => {
    const record = decisions.find((other) => other.fp === fp);
    return JSON.stringify(record ? [record.verdict, record.reason, record.note] : null);
  };
  const mine = JSON.stringify(
    change.kind === 'put' ? [change.record.verdict, change.record.reason, change.record.note] : null,
  );
  return rulingIn(now) !== rulingIn(before) && rulingIn(now) !== mine;
}

/** A change as the writes that the server knows. */
function asWrites(change: Change, file: DecisionsFile): Change[] {
  switch (change.kind) {
    case 'reopen':
      return change.reopened ? [{ kind: 'remove', fp: change.fp }] : [];
    case 'replace': {
      const { decisions, rules } = change.kept.file;
      return [
        ...file.decisions
          .filter(({ fp }) => !decisions.some((record) => record.fp === fp))
          .map(({ fp }): Change => ({ kind: 'remove', fp })),
        ...decisions.map((record): Change => ({ kind: 'put', record })),
        ...rules.map((rule): Change => ({ kind: 'put-rule', rule })),
      ];
    }
    default:
      return [change];
  }
}

interface Answer {
  readonly status: 200 | 409;
  readonly state: ReviewState;
}

/** What the server says to a change; null where it does not answer. */
async function send(change: Change, revision: string): Promise<Answer | 'refused' | null> {
  const about = requestOf(change);
  if (about === null) return 'refused';
  try {
    const response = await fetch(about.path, {
      method: about.method,
      headers: { 'If-Match': revision, 'Content-Type': 'application/json' },
      ...(about.body === undefined ? {} : { body: JSON.stringify(about.body) }),
    });
    if (response.status >= 400 && response.status < 500 && response.status !== 409) return 'refused';
    if (response.status !== 200 && response.status !== 409) return null;
    const state: ReviewState = await response.json();
    return { status: response.status, state };
  } catch {
    return null;
  }
}

function requestOf(change: Change): { path: string; method: string; body?: unknown } | null {
  switch (change.kind) {
    case 'put':
      return { path: pathOf(change.record.fp), method: 'PUT', body: change.record };
    case 'remove':
      return { path: pathOf(change.fp), method: 'DELETE' };
    case 'put-rule':
      return { path: '/api/rules', method: 'PUT', body: change.rule };
    case 'remove-rule':
      return { path: '/api/rules', method: 'DELETE', body: change.match };
    default:
      return null;
  }
}

const pathOf = (fp: string): string => `/api/decisions/${encodeURIComponent(fp)}`;

async function load(path: string): Promise<ReviewState | null> {
  try {
    const response = await fetch(path);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** Hears of changes by others, and of texts that were compared again. */
function listen(take: (state: ReviewState) => void): void {
  const events = new EventSource('/api/events');
  events.addEventListener('decisions', (event: MessageEvent<string>) => take(JSON.parse(event.data)));
  events.addEventListener('report', () => location.reload());
}
