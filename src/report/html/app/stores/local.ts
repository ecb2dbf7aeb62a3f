import { signal } from '@preact/signals';
import { NO_DECISIONS, parseDecisions, serialiseDecisions } from '../../../decisions/index.ts';
import type { RunIndex } from '../../data/run-index.ts';
import { changed } from './change.ts';
import type { Change, Keeping, Kept, Store } from './store.ts';

/** Decisions in this browser, under a key of the articles' identities: the report that the same files give tomorrow finds them. */
export function localStore(run: RunIndex): Store {
  const key = `variorum:decisions:${run.articles.join('\u0001')}`;
  const kept = signal<Kept>(readKept(key));
  const keeping = signal<Keeping>('kept');
  const change = (changes: readonly Change[]): void => {
    kept.value = changes.reduce(changed, kept.value);
    keeping.value = writeText(
      key,
      JSON.stringify({ file: serialiseDecisions(kept.value.file), reopened: kept.value.reopened }),
    )
      ? 'kept'
      : 'not-kept';
  };
  return {
    kept,
    keeping,
    conflict: signal(null),
    by: () => null,
    policy: signal(run.policy),
    authoritative: false,
    change,
  };
}

function readKept(key: string): Kept {
  const nothing: Kept = { file: NO_DECISIONS, reopened: [] };
  try {
    const value: unknown = JSON.parse(readText(key) ?? 'null');
    if (typeof value !== 'object' || value === null || !('file' in value) || typeof value.file !== 'string')
      return nothing;
    const { value: parsed } = parseDecisions(value.file);
    const reopened = 'reopened' in value && Array.isArray(value.reopened) ? value.reopened : [];
    return parsed ? { file: parsed.file, reopened: reopened.filter((fp) => typeof fp === 'string') } : nothing;
  } catch {
    return nothing;
  }
}

/** Null where nothing is stored, or the browser does not let a file store anything. */
export function readText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** False where the browser does not store it. */
export function writeText(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
