import { existsSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_DECISIONS, serialiseDecisions, withDecision } from '../../../src/report/decisions/index.ts';
import { readMended } from '../../../src/review/mend.ts';
import { type DecisionsStore, openStore } from '../../../src/review/store.ts';
import { ACCEPTED, DISMISSED, record } from './findings.ts';

const write = async (path: string, text: string): Promise<void> => {
  await writeFile(`${path}.tmp`, text);
  await rename(`${path}.tmp`, path);
};
const newPath = (): string => join(mkdtempSync(join(tmpdir(), 'variorum-store-')), 'variorum.decisions.json');
const storeAt = (path: string): DecisionsStore => openStore(path, write);
const number = (i: number): string => `v1:${String(i).padStart(16, '0')}`;

describe('the decisions of a project', () => {
  it('are none before anybody decided, and no file is made for that', async () => {
    const path = newPath();
    expect(await storeAt(path).read()).toEqual({ file: NO_DECISIONS, revision: 'none' });
    expect((await storeAt(path).update((file) => file)).outcome).toBe('unchanged');
    expect(existsSync(path)).toBe(false);
  });

  it('are written whole, and nothing is left beside them', async () => {
    const path = newPath();
    const { outcome, revision } = await storeAt(path).update((file) => withDecision(file, record()));
    expect(outcome).toBe('written');
    expect(readFileSync(path, 'utf8')).toBe(serialiseDecisions({ ...NO_DECISIONS, decisions: [record()] }));
    expect(readdirSync(dirname(path))).toEqual(['variorum.decisions.json']);
    expect((await storeAt(path).read()).revision).toBe(revision);
  });

  it('of twenty programs that write at once are all there', async () => {
    const path = newPath();
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        storeAt(path).update((file) => withDecision(file, record({ fingerprint: number(i) }))),
      ),
    );
    expect((await storeAt(path).read()).file.decisions.map(({ fp }) => fp)).toEqual(
      Array.from({ length: 20 }, (_, i) => number(i)),
    );
    expect(readdirSync(dirname(path))).toEqual(['variorum.decisions.json']);
  });

  it('are not written where they are others than expected', async () => {
    const path = newPath();
    const { revision } = await storeAt(path).update((file) => withDecision(file, record()));
    await storeAt(path).update((file) => withDecision(file, record({}, ACCEPTED)), { expected: revision });
    const before = readFileSync(path, 'utf8');
    const late = await storeAt(path).update(() => NO_DECISIONS, { expected: revision });
    expect(late.outcome).toBe('conflict');
    expect(late.file.decisions[0]?.verdict).toBe('accepted');
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('are not written over what an editor saved meanwhile', async () => {
    const path = newPath();
    const change = storeAt(path).update((file) => {
      writeFileSync(path, 'saved by hand');
      return withDecision(file, record());
    });
    await expect(change).rejects.toMatchObject({ code: 'E_DECISIONS_CHANGED', exitCode: 5 });
    expect(readFileSync(path, 'utf8')).toBe('saved by hand');
  });

  it('stay as they are where writing fails, and are free again', async () => {
    const path = newPath();
    const failing = openStore(path, () => Promise.reject(new Error('disk full')));
    await expect(failing.update((file) => withDecision(file, record()))).rejects.toThrow('disk full');
    expect(readdirSync(dirname(path))).toEqual([]);
    expect((await storeAt(path).update((file) => withDecision(file, record()))).outcome).toBe('written');
  });

  it('are free again when a program died over them', async () => {
    const path = newPath();
    const lock = join(dirname(path), '.variorum.decisions.json.lock');
    writeFileSync(lock, 'gone');
    const old = new Date(Date.now() - 60_000);
    utimesSync(lock, old, old);
    expect((await storeAt(path).update((file) => withDecision(file, record()))).outcome).toBe('written');
  });

  it('are not waited for without end', async () => {
    const path = newPath();
    writeFileSync(join(dirname(path), '.variorum.decisions.json.lock'), 'busy');
    await expect(storeAt(path).update((file) => file)).rejects.toMatchObject({ code: 'E_DECISIONS_CHANGED' });
  });

  it('that cannot be understood are not written over', async () => {
    const path = newPath();
    writeFileSync(path, '{"version": 3}');
    await expect(storeAt(path).update(() => NO_DECISIONS)).rejects.toMatchObject({
      code: 'E_DECISIONS',
      exitCode: 5,
      hint: 'A newer Variorum wrote it: update.',
    });
    expect(readFileSync(path, 'utf8')).toBe('{"version": 3}');
  });

  it('keep the line of their schema', async () => {
    const path = newPath();
    writeFileSync(path, serialiseDecisions(NO_DECISIONS, '../decisions-1.json'));
    await storeAt(path).update((file) => withDecision(file, record()));
    expect(readFileSync(path, 'utf8')).toContain('"$schema": "../decisions-1.json"');
  });
});

describe('a file as a merge left it', () => {
  const base = { ...NO_DECISIONS, decisions: [record({ fingerprint: number(1) })] };
  const mine = withDecision(base, record({ fingerprint: number(2) }, { ...DISMISSED, by: 'a.k.' }));
  const theirs = withDecision(base, record({ fingerprint: number(3) }, { ...ACCEPTED, by: 'm.l.' }));
  const lines = (file: typeof base): string[] => serialiseDecisions(file).split('\n');
  const all = [1, 2, 3].map(number);
  const fps = (text: string): string[] => readMended(text, 'd.json').file.decisions.map(({ fp }) => fp);

  /** The last line of the list differs on both sides, as git shows it. */
  const marked = (withBase: boolean): string =>
    [
      ...lines(mine).slice(0, 5),
      '<<<<<<< HEAD',
      lines(mine)[5],
      ...(withBase ? ['||||||| 1234567', lines(base)[4]] : []),
      '=======',
      lines(theirs)[5],
      '>>>>>>> desk',
      ...lines(mine).slice(6),
    ].join('\n');

  it('is put together from both sides, with and without what they began from', () => {
    expect(fps(marked(false))).toEqual(all);
    expect(fps(marked(true))).toEqual(all);
  });

  it('with Windows line ends, too', () => {
    expect(fps(marked(false).replaceAll('\n', '\r\n'))).toEqual(all);
  });

  it('line by line, with a comma too few and one too many, is read', () => {
    const joined = [...lines(mine).slice(0, 6), lines(theirs)[5], ...lines(mine).slice(6)].join('\n');
    expect(fps(joined)).toEqual(all);
    expect(fps(joined.replace('\n  ],', ',\n  ],'))).toEqual(all);
  });

  it('and broken otherwise is refused', () => {
    expect(() => readMended('<<<<<<< HEAD\n{\n=======\n}\n>>>>>>> x\n', 'd.json')).toThrow(/d\.json/);
    expect(() => readMended('{"version": 1, "decisions": [{}]}', 'd.json')).toThrow(/fingerprint/);
  });
});
