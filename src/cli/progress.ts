import { clearLine, cursorTo } from 'node:readline';
import type { Context } from './context.ts';

/** A run that is faster shows nothing. Milliseconds. */
const QUIET_FOR = 450;
/** Between two drawings of the line. Milliseconds. */
const REDRAW_AFTER = 80;

export interface Progress {
  readonly step: (step: { readonly stage: string; readonly done: number; readonly total: number }) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

const STAGES: Readonly<Record<string, string>> = {
  read: 'reading',
  align: 'comparing',
  encode: 'encoding',
  sentences: 'aligning',
  texts: 'reading',
  pairs: 'comparing',
};

/** One line on standard error that says how far a long run is; nothing where nobody watches (no terminal, CI, `--quiet`, `--no-progress`, `--json`). */
export function createProgress(context: Context, wanted: boolean): Progress {
  const watched = wanted && process.stderr.isTTY === true && !process.env['CI'] && !context.quiet && !context.json;
  if (!watched) return { step: () => {}, end: () => {} };
  const started = performance.now();
  let drawn = 0;
  const erase = (): void => {
    clearLine(process.stderr, 0);
    cursorTo(process.stderr, 0);
  };
  return {
    step({ stage, done, total }) {
      const now = performance.now();
      if (now - started < QUIET_FOR || now - drawn < REDRAW_AFTER) return;
      if (drawn > 0) erase();
      drawn = now;
      process.stderr.write(`${STAGES[stage] ?? stage} ${done} of ${total}`);
    },
    end() {
      if (drawn > 0) erase();
    },
  };
}
