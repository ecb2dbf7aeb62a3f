import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config/load.ts';
import { configJsonSchema } from '../../../src/config/schema.ts';

const CHECKS = [
  { id: 'omission', options: { least: { type: 'number', default: 3, describe: 'Fewest words.' } } },
  { id: 'addition', options: {} },
] as const;

/** A new folder that holds these files. */
function folder(files: Readonly<Record<string, string | object>>): string {
  const root = mkdtempSync(join(tmpdir(), 'variorum-config-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return root;
}

const load = (cwd: string, file?: string) => loadConfig({ cwd, file, checks: async () => CHECKS });

/** The error of a configuration file with this content. */
const failure = (config: object | string) =>
  load(folder({ '.git/HEAD': '', 'variorum.config.json': config })).then(
    () => expect.unreachable('it was taken'),
    (error: { code: string; message: string; hint: string }) => error,
  );

describe('loadConfig', () => {
  it.each([
    ['variorum.config.json', { skip: ['omission'] }],
    ['.variorumrc.json', { skip: ['omission'] }],
    ['variorum.config.mjs', 'export default { skip: ["omission"] };'],
    ['variorum.config.js', 'export default { skip: ["omission"] };'],
    ['package.json', { name: 'desk', type: 'module', variorum: { skip: ['omission'] } }],
  ])('reads %s', async (path, content) => {
    const files = { '.git/HEAD': '', 'package.json': { type: 'module' }, [path]: content };
    expect((await load(folder(files)))?.config.skip).toEqual(['omission']);
  });

  it('searches upwards, but not above the git root', async () => {
    const root = folder({
      'variorum.config.json': {},
      'desk/.git/HEAD': '',
      'desk/variorum.config.json': { skip: ['addition'] },
      'desk/a/b/x.txt': '',
    });
    expect(await load(join(root, 'desk/a/b'))).toMatchObject({
      path: '../../variorum.config.json',
      config: { skip: ['addition'] },
    });
    const bare = folder({ 'variorum.config.json': { skip: ['addition'] }, 'desk/.git/HEAD': '', 'desk/a/x.txt': '' });
    expect(await load(join(bare, 'desk/a'))).toBeNull();
  });

  it('puts the file over the one that it extends, entry by entry, and remembers who said what', async () => {
    const root = folder({
      '.git/HEAD': '',
      'house.json': { checks: { omission: 'off', addition: 'minor' }, minSeverity: 'minor' },
      'variorum.config.json': { extends: './house.json', checks: { addition: 'major' } },
    });
    expect(await load(root)).toEqual({
      path: 'variorum.config.json',
      config: { checks: { omission: 'off', addition: 'major' }, minSeverity: 'minor' },
      origins: { checks: 'variorum.config.json', minSeverity: 'house.json', extends: 'variorum.config.json' },
      customChecks: [],
    });
  });

  it('counts paths of glossaries from the file that names them, and puts entries over entries', async () => {
    const ally = { languages: { en: { prefer: 'ally' } } };
    const root = folder({
      '.git/HEAD': '',
      'house/base.json': { terms: { files: ['terms/house.csv'], entries: { ally } } },
      'desk/variorum.config.json': {
        extends: '../house/base.json',
        terms: { entries: { plan: { languages: { en: { prefer: 'peace plan' } } } } },
      },
    });
    expect((await load(join(root, 'desk')))?.config.terms).toEqual({
      files: ['../house/terms/house.csv'],
      entries: { ally, plan: { languages: { en: { prefer: 'peace plan' } } } },
    });
  });

  it('extends one level only', async () => {
    const root = folder({
      '.git/HEAD': '',
      'c.json': {},
      'b.json': { extends: './c.json' },
      'variorum.config.json': { extends: './b.json' },
    });
    await expect(load(root)).rejects.toMatchObject({
      code: 'E_CONFIG',
      message: expect.stringContaining('this file is extended itself'),
    });
  });

  it('says that a named file is missing', async () => {
    await expect(load(folder({}), 'nowhere.json')).rejects.toMatchObject({ code: 'E_NOT_FOUND' });
  });
});

describe('an invalid configuration', () => {
  it('is named with the JSON pointer of the key and what was meant', async () => {
    expect(await failure({ gate: { failon: 'major' } })).toMatchObject({
      code: 'E_CONFIG',
      message: 'invalid configuration in variorum.config.json: unknown key at /gate/failon',
      hint: 'Did you mean failOn?',
    });
    expect(await failure({ cheks: {} })).toMatchObject({
      message: expect.stringContaining('/cheks'),
      hint: 'Did you mean checks?',
    });
  });

  it('names an unknown check and an unknown or mistyped option of a check', async () => {
    expect(await failure({ checks: { ommission: 'off' } })).toMatchObject({
      message: expect.stringContaining('unknown check at /checks/ommission'),
      hint: 'Did you mean omission?',
    });
    expect(await failure({ skip: ['omission', 'adition'] })).toMatchObject({
      message: expect.stringContaining('/skip/1'),
      hint: 'Did you mean addition?',
    });
    expect(await failure({ checks: { omission: { options: { leats: 1 } } } })).toMatchObject({
      message: expect.stringContaining('/checks/omission/options/leats'),
      hint: 'Did you mean least?',
    });
    expect(await failure({ checks: { omission: { options: { least: 'three' } } } })).toMatchObject({
      message: expect.stringContaining('must be a number, not "three"'),
    });
  });

  it('names an unknown key among the terms', async () => {
    const terms = (entry: object): object => ({ terms: { entries: { ally: entry } } });
    expect(await failure(terms({ lang: {} }))).toMatchObject({
      message: expect.stringContaining('/terms/entries/ally'),
    });
    expect(await failure(terms({ languages: { en: { forbit: ['squire'] } } }))).toMatchObject({
      message: expect.stringContaining('unknown key at /terms/entries/ally/languages/en/forbit'),
      hint: 'Did you mean forbid?',
    });
    expect(await failure({ terms: { file: 'a.csv' } })).toMatchObject({ hint: 'Did you mean files?' });
  });

  it('names what a severity may be', async () => {
    expect(await failure({ checks: { omission: 'fatal' } })).toMatchObject({
      message: expect.stringContaining('/checks/omission'),
      hint: expect.stringContaining('critical'),
    });
    expect(await failure({ minSeverity: 'high' })).toMatchObject({
      hint: 'Choose one of neutral, minor, major, critical.',
    });
  });

  it('says that a file is no JSON', async () => {
    expect(await failure('{ "skip": [ }')).toMatchObject({
      code: 'E_CONFIG',
      message: expect.stringContaining('variorum.config.json'),
    });
  });
});

describe('configJsonSchema', () => {
  it('describes every top-level key for editors', () => {
    const schema = configJsonSchema();
    expect(schema).toMatchObject({ $schema: expect.stringContaining('2020-12'), additionalProperties: false });
    expect(Object.keys((schema as { properties: object }).properties)).toEqual(
      expect.arrayContaining([
        '$schema',
        'extends',
        'checks',
        'names',
        'gate',
        'only',
        'skip',
        'minSeverity',
        'languages',
        'encodings',
        'formats',
      ]),
    );
  });
});
