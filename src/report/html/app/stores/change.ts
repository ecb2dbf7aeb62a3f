import { withDecision, withoutDecisions, withoutRule, withRule } from '../../../decisions/index.ts';
import type { Change, Kept } from './store.ts';

/** The decisions after a change. */
export function changed(kept: Kept, change: Change): Kept {
  switch (change.kind) {
    case 'put':
      return { file: withDecision(kept.file, change.record), reopened: without(kept.reopened, change.record.fp) };
    case 'remove':
      return { ...kept, file: withoutDecisions(kept.file, [change.fp]) };
    case 'reopen':
      return {
        ...kept,
        reopened: change.reopened
          ? [...without(kept.reopened, change.fp), change.fp]
          : without(kept.reopened, change.fp),
      };
    case 'put-rule':
      return { ...kept, file: withRule(kept.file, change.rule) };
    case 'remove-rule':
      return { ...kept, file: withoutRule(kept.file, change.match) };
    default:
      return change.kept;
  }
}

const without = (list: readonly string[], value: string): string[] => list.filter((other) => other !== value);
