import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../src/checks/index.ts';
import { analyze, renderReport } from '../src/index.ts';
import { checkIndex, checkPage } from './setup/check-page.ts';

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const update = process.env['UPDATE_DOCS'] === '1';

/** Compares a generated page with the one that is committed, or writes it when asked to (`npm run docs:update`). */
function expectPage(path: string, text: string): void {
  if (update) {
    mkdirSync(root('docs/checks'), { recursive: true });
    writeFileSync(root(path), text);
  }
  expect(existsSync(root(path)) ? readFileSync(root(path), 'utf8') : '', `${path}: run npm run docs:update`).toBe(text);
}

describe('the checks reference', () => {
  it.each(CHECKS.map((check) => [check.id, check] as const))(
    'says of %s what the check says of itself',
    (id, check) => {
      expectPage(`docs/checks/${id}.md`, checkPage(check));
    },
  );

  it('lists every check and no other', () => {
    expectPage('docs/checks/README.md', checkIndex(CHECKS));
    expect(readdirSync(root('docs/checks')).sort()).toEqual(
      ['README.md', ...CHECKS.map((check) => `${check.id}.md`)].sort(),
    );
  });
});

describe('the example in the README', () => {
  it('is what the command prints today', async () => {
    const folder = 'tests/golden/near-copy';
    const inputs = ['agency.txt', 'desk.txt'].map((uri) => ({ uri, bytes: readFileSync(root(`${folder}/${uri}`)) }));
    const printed = await renderReport(await analyze(inputs), 'pretty', { width: 80 });
    const example = [
      '<!-- example:start -->',
      '',
      '```console',
      '$ variorum compare agency.txt desk.txt',
      printed.trimEnd(),
      '```',
      '',
      '<!-- example:end -->',
    ].join('\n');
    const readme = readFileSync(root('README.md'), 'utf8');
    const now = readme.replace(/<!-- example:start -->[\s\S]*<!-- example:end -->/, () => example);
    if (update) writeFileSync(root('README.md'), now);
    expect(readFileSync(root('README.md'), 'utf8'), 'run npm run docs:update').toBe(now);
  });
});

describe('the guides', () => {
  const guides = [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    ...readdirSync(root('docs'))
      .filter((file) => file.endsWith('.md'))
      .map((file) => `docs/${file}`),
  ];

  it.each(guides)('%s names only files that exist', (guide) => {
    const text = readFileSync(root(guide), 'utf8');
    const named = [...text.matchAll(/`((?:src|tests|docs|seeds|reports)\/[\w./-]+\.\w+)`/g)].map(
      (match) => match[1] ?? '',
    );
    const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((match) =>
      guide.startsWith('docs/') ? `docs/${match[1]}` : (match[1] ?? ''),
    );
    for (const path of [...named, ...linked]) expect(existsSync(root(path)), `${guide} names ${path}`).toBe(true);
  });

  it.each(guides)('%s names only npm scripts that exist', (guide) => {
    const { scripts } = JSON.parse(readFileSync(root('package.json'), 'utf8'));
    for (const [, script = ''] of readFileSync(root(guide), 'utf8').matchAll(/npm run ([\w:]+)/g))
      expect(Object.keys(scripts), guide).toContain(script);
  });
});
