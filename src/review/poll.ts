/** Something that is looked at again and again. */
export interface Poll {
  readonly stop: () => void;
}

/**
 * Asks `look` every so many milliseconds and calls `changed` when it answers something else and the same twice in a row: a file that is being written is
 * not half read. What throws is taken for no answer. Looking works on every file system, where being told of changes does not.
 */
export function poll(look: () => Promise<string>, every: number, changed: () => Promise<void>): Poll {
  let known: string | null = null;
  let seen: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;
  const next = (): void => {
    if (stopped) return;
    timer = setTimeout(() => void step().finally(next), every);
    timer.unref();
  };
  const step = async (): Promise<void> => {
    const now = await look().catch(() => null);
    if (now === null) return;
    known ??= now;
    if (now !== known && now === seen) {
      known = now;
      await changed().catch(() => {});
    }
    seen = now;
  };
  void step().finally(next);
  return {
    stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
    },
  };
}
