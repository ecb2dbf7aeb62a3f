import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../src/checks/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);

/** Lines above which a file has more than one responsibility (docs/architecture.md). */
const CEILING = 400;

describe('the source tree', () => {
  it('keeps the import rules', { timeout: 60_000 }, () => {
    const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const run = () =>
      execFileSync(process.execPath, [bin, 'src', '--config', '.dependency-cruiser.mjs', '--output-type', 'err'], {
        cwd: root,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    expect(run).not.toThrow();
  });

  it.each(sources)('%s has one responsibility: at most 400 lines', (file) => {
    expect(readFileSync(join(root, 'src', file), 'utf8').split('\n').length).toBeLessThanOrEqual(CEILING);
  });

  it('registers every check file under its own name', () => {
    const files = readdirSync(join(root, 'src/checks'))
      .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
      .map((file) => file.replace('.ts', ''));
    expect(CHECKS.map((check) => check.id).sort()).toEqual(files.sort());
  });
});
