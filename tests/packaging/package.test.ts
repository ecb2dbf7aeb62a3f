import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'variorum-package-'));
const installed = join(folder, 'node_modules', 'variorum');
let tarball = '';
let packed: string[] = [];

/** Packs the build and unpacks it into an empty folder, with the locked dependencies beside it: an installation without a network. */
beforeAll(() => {
  const out = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const listing = JSON.parse(out);
  const [entry] = Array.isArray(listing) ? listing : Object.values(listing);
  tarball = join(folder, entry.filename);
  packed = entry.files.map((file: { path: string }) => file.path);
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  mkdirSync(dirname(installed), { recursive: true });
  renameSync(join(folder, 'package'), installed);
  for (const name of Object.keys(manifest.dependencies)) {
    mkdirSync(dirname(join(folder, 'node_modules', name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'dir');
  }
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the published package', () => {
  it('holds the build, the licence and the change log, and no source, test or seed', () => {
    expect(packed).toContain('dist/index.js');
    expect(packed).toContain('dist/index.d.ts');
    expect(packed).toContain('dist/report/html/styles.css');
    expect(packed).toContain('dist/bin/styles.css');
    for (const name of ['app.css', 'app.js']) {
      expect(packed).toContain(`dist/report/html/${name}`);
      expect(packed).toContain(`dist/bin/${name}`);
    }
    expect(packed).toContain('dist/schema/config-1.json');
    expect(packed).toContain('dist/schema/decisions-1.json');
    expect(packed).toContain('LICENSE');
    expect(packed.filter((path) => !/^(dist\/|package\.json$|README\.md$|LICENSE$|CHANGELOG\.md$)/.test(path))).toEqual(
      [],
    );
  });

  it('runs as a library after an installation', () => {
    const script = `import { compareNames, VariorumError } from 'variorum'; console.log(compareNames('Peskow', 'Peskov').verdict, typeof VariorumError);`;
    writeFileSync(join(folder, 'try.mjs'), script);
    expect(execFileSync(process.execPath, ['try.mjs'], { cwd: folder, encoding: 'utf8' }).trim()).toBe(
      'transliteration function',
    );
  });

  it('runs as a command after an installation', () => {
    const out = execFileSync(process.execPath, [join(installed, manifest.bin.variorum), '--version'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(out.trim()).toBe(manifest.version);
  });

  it('passes publint', { timeout: 60_000 }, () => {
    const run = () =>
      execFileSync(join(root, 'node_modules/.bin/publint'), ['run', root, '--strict', '--pack', 'false'], {
        cwd: root,
        encoding: 'utf8',
        stdio: 'pipe',
      });
    expect(run).not.toThrow();
  });

  it('resolves its types for ESM (are the types wrong?)', { timeout: 60_000 }, () => {
    const run = () =>
      execFileSync(
        join(root, 'node_modules/.bin/attw'),
        [tarball, '--profile', 'esm-only', '--exclude-entrypoints', 'package.json', './schema/*.json'],
        { cwd: root, encoding: 'utf8', stdio: 'pipe' },
      );
    expect(run).not.toThrow();
  });
});
