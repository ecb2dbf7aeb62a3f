import { describe, expect, it } from 'vitest';
import { BEIJING, folder, MINSK, variorum } from './run.ts';

describe('a usage error', () => {
  it.each([
    [['comapre', 'a.txt'], 'unknown command: comapre', 'Did you mean variorum compare?'],
    [['compare', '--fail-onn', 'major'], 'unknown option: --fail-onn', 'Did you mean --fail-on?'],
    [['compare', 'a', 'b', '--fail-on', 'majr'], '--fail-on cannot be "majr"', 'Did you mean major?'],
    [['compare', 'a', 'b', '--max-findings', 'few'], '--max-findings takes a whole number', 'For example'],
    [['compare', 'a', 'b', '-f', 'htm'], 'unknown format: htm', 'Did you mean html?'],
    [['compare', 'a', 'b', '-f', 'html='], '-f html= names no file', 'html=report.html'],
    [
      ['compare', 'a', 'b', '-f', 'md', '-f', 'csv'],
      'two formats would be written to standard output',
      'a file of its own',
    ],
    [['compare', 'a', 'b', '-f', 'json=x', '-f', 'csv=./x'], 'two formats would be written to', 'a file of its own'],
    [['compare', 'a', 'b', '-f', 'json=b'], 'would write over an article', 'Name another file.'],
    [['compare', 'a', 'b', '-f'], '-f needs a value', '--help'],
    [['compare', 'a', 'b', '--skip', 'ommission'], 'unknown check: ommission', 'Did you mean omission?'],
    [['explain', 'omision'], 'nothing to explain under omision', 'Did you mean omission?'],
    [['explain', 'VR-2p9x4d'], 'nothing to explain under VR-2p9x4d', '--run run.json'],
    [['report'], 'something to work on is missing', '--help'],
    [['compare'], 'no article is named', 'variorum compare a.txt b.txt'],
  ])('%j says what and how to fix it, on standard error, with code 2', async (args, what, fix) => {
    const { code, stdout, stderr } = await variorum(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const said = stderr.replace(/\n +(?!fix|see)/g, ' ');
    expect(said).toContain(what);
    expect(said).toContain(fix);
    expect(stderr.match(/^error/gm)).toHaveLength(1);
  });

  it.each([
    [['--lang', 'klingonisch'], 'unknown language: klingonisch'],
    [['--lang', 'z.txt=de'], 'no article goes by that name'],
    [['--encoding', 'latin-99'], 'unknown encoding: latin-99'],
  ])('%j is found once the articles are known', async (args, what) => {
    const cwd = folder({ 'a.txt': MINSK, 'b.txt': BEIJING });
    const { code, stderr } = await variorum(['a.txt', 'b.txt', ...args], { cwd });
    expect(code).toBe(2);
    expect(stderr.replace(/\n +/g, ' ')).toContain(what);
  });
});

describe('an error', () => {
  it('is laid out as what, how to fix, where to read more', async () => {
    const { stderr } = await variorum(['names', 'missing.txt']);
    expect(stderr).toBe(
      [
        'error  no such file: missing.txt',
        '  fix  Check the spelling; put a glob in quotation marks so that the shell leaves it alone.',
        '  see  variorum explain E_NOT_FOUND',
        '',
      ].join('\n'),
    );
  });

  it('is one JSON object a line with --json', async () => {
    const { code, stdout, stderr } = await variorum(['missing.txt', 'gone.txt', '--json']);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    const objects = stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(objects.map(({ error }) => [error.code, error.path])).toEqual([
      ['E_NOT_FOUND', 'missing.txt'],
      ['E_NOT_FOUND', 'gone.txt'],
    ]);
    expect(objects[0].error.fix).toContain('spelling');
  });

  it('is JSON for wrong usage, too', async () => {
    const { stderr } = await variorum(['--json', '--frobnicate', 'a', 'b']);
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'E_USAGE', message: 'unknown option: --frobnicate' } });
  });

  it('shows the controls of a file name instead of obeying them', async () => {
    const { stderr } = await variorum(['names', 'a\u001b[31m\u202e.txt']);
    expect(stderr).toContain('a[U+001B][31m[U+202E].txt');
  });

  it('names what a file is that is no saved run', async () => {
    const { code, stderr } = await variorum(['report', 'package.json']);
    expect(code).toBe(3);
    expect(stderr).toContain('package.json is not a Variorum report: it has no schemaVersion');
  });

  it('is explained by its code, spelt either way', async () => {
    for (const code of ['E_DECODE', 'e-decode']) {
      const { stdout, code: exit } = await variorum(['explain', code]);
      expect(exit).toBe(0);
      expect(stdout).toContain('E_DECODE   exit code 3');
    }
  });
});
