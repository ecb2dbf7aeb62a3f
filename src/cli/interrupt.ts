import { rmSync } from 'node:fs';
import { EXIT } from './exit-code.ts';
import { unfinished } from './write-file.ts';

/** Interrupted: half-written files go, finished ones stay. */
function onInterrupt(): never {
  for (const path of unfinished) rmSync(path, { force: true });
  process.exit(EXIT.interrupted);
}

export const heedInterrupts = (): void => void process.on('SIGINT', onInterrupt);

/** Waits for Ctrl-C, or for the signal that ends a service, so that a server can close in order. A second one ends the process at once. */
export async function interrupted(): Promise<void> {
  process.off('SIGINT', onInterrupt);
  await new Promise<void>((done) => {
    const heed = (): void => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, heed);
      heedInterrupts();
      done();
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, heed);
  });
}

/**
 * Does work that keeps the thread busy and writes nothing. Our own handler would have to wait for its end; without it the system ends
 * the process at once, which a shell sees as 130 as well.
 */
export async function interruptibly<Result>(work: () => Promise<Result>): Promise<Result> {
  process.off('SIGINT', onInterrupt);
  try {
    return await work();
  } finally {
    heedInterrupts();
  }
}
