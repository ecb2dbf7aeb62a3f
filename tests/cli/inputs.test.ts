import { describe, expect, it } from 'vitest';
import { BEIJING, folder, MINSK, variorum } from './run.ts';

/** uri, language and encoding of the articles of a run. */
async function articlesOf(args: readonly string[], options: Parameters<typeof variorum>[1]) {
  const { stdout, stderr, code } = await variorum(['-f', 'json', ...args], options);
  expect({ code, stderr }).toEqual({ code: 0, stderr: expect.not.stringContaining('error') });
  const { articles } = JSON.parse(stdout) as {
    articles: {
      uri: string;
      siglum: string;
      text: string;
      language: { bcp47: string; basis: string };
      encoding: { label: string };
    }[];
  };
  return articles;
}
const uris = (articles: readonly { uri: string }[]): string[] => articles.map(({ uri }) => uri);

const desk = (): string =>
  folder({
    'en/a.txt': MINSK,
    'en/b.md': BEIJING,
    'en/notes.pdf': '%PDF',
    'en/sub/c.txt': `${MINSK}\nA last line of its own.\n`,
  });

describe('inputs', () => {
  it('are files, folders (.txt and .md) and globs, each file once, sorted within a folder', async () => {
    const cwd = desk();
    expect(uris(await articlesOf(['en'], { cwd }))).toEqual(['en/a.txt', 'en/b.md', 'en/sub/c.txt']);
    expect(uris(await articlesOf(['en/*.txt', 'en/b.md'], { cwd }))).toEqual(['en/a.txt', 'en/b.md']);
    expect(uris(await articlesOf(['en/b.md', './en/b.md', 'en/**/*.txt'], { cwd }))).toEqual([
      './en/b.md'.slice(2),
      'en/a.txt',
      'en/sub/c.txt',
    ]);
  });

  it('are not what stands in a folder and tells about the articles', async () => {
    const cwd = folder({
      'in/a.txt': MINSK,
      'in/B.TXT': BEIJING,
      'in/README.md': '# What these are\n',
      'in/x/readme.txt': 'x',
    });
    const { stdout } = await variorum(['in', '--json'], { cwd });
    expect(JSON.parse(stdout).articles.map(({ uri }: { uri: string }) => uri)).toEqual(['in/B.TXT', 'in/a.txt']);
    const named = await variorum(['in/a.txt', 'in/README.md', '--json'], { cwd });
    expect(JSON.parse(named.stdout).articles).toHaveLength(2);
  });

  it('are named relative to the folder of the run, however they were given', async () => {
    const cwd = desk();
    expect(uris(await articlesOf([`${cwd}/en/a.txt`, 'en/b.md'], { cwd }))).toEqual(['en/a.txt', 'en/b.md']);
    expect(uris(await articlesOf(['--cwd', `${cwd}/en`, 'a.txt', 'b.md'], {}))).toEqual(['a.txt', 'b.md']);
  });

  it('come from standard input as bytes', async () => {
    const cwd = desk();
    const input = new Uint8Array([0xff, 0xfe, ...Buffer.from(BEIJING, 'utf16le')]);
    const [first, second] = await articlesOf(['-', 'en/a.txt'], { cwd, input });
    expect(first).toMatchObject({ uri: '-', encoding: { label: 'utf-16le' } });
    expect(first?.text).toContain('arrived in Beijing on Wednesday');
    expect(second?.uri).toBe('en/a.txt');
  });

  it('take a file whose name looks like a glob or an option', async () => {
    const cwd = folder({ 'a[1].txt': MINSK, '--b.txt': BEIJING });
    expect(uris(await articlesOf(['a[1].txt', '--', '--b.txt'], { cwd }))).toEqual(['a[1].txt', '--b.txt']);
  });

  it('that match nothing are said so', async () => {
    const cwd = folder({ 'empty/readme.pdf': '' });
    for (const args of [['*.txt'], ['empty']]) {
      const { code, stderr } = await variorum(['names', ...args], { cwd });
      expect(code).toBe(3);
      expect(stderr).toContain(`nothing matches ${args[0]}`);
    }
  });

  it('that are too few for a comparison are said so', async () => {
    const { code, stderr } = await variorum(['en/a.txt'], { cwd: desk() });
    expect(code).toBe(3);
    expect(stderr).toContain('comparing takes two articles or more; 1 could be read');
  });
});

describe('languages and encodings', () => {
  const RUSSIAN =
    'Президент Белоруссии Александр Лукашенко прибыл во вторник в Пекин. Он встретился с председателем КНР Си Цзиньпином.\n';
  /** The same text in windows-1251: Cyrillic letters start at 0xC0. */
  const CP1251 = Buffer.from(
    [...RUSSIAN].map((c) => (/[а-яА-Я]/.test(c) ? (c.codePointAt(0) ?? 0) - 0x0410 + 0xc0 : (c.codePointAt(0) ?? 0))),
  );

  it('reads a windows-1251 article, by guess and by name', async () => {
    const cwd = folder({ '001.txt': MINSK, '002.txt': CP1251 });
    for (const args of [[], ['--encoding', '002=windows-1251']]) {
      const [, second] = await articlesOf(['001.txt', '002.txt', ...args], { cwd });
      expect(second?.text.trim()).toBe(RUSSIAN.trim());
      expect(second?.encoding.label).toBe('windows-1251');
    }
  });

  it('takes languages by siglum, file name, glob, letter or for all', async () => {
    const cwd = folder({ '001.txt': MINSK, '002.txt': BEIJING });
    const tags = async (lang: string) =>
      (await articlesOf(['001.txt', '002.txt', '--lang', lang], { cwd })).map(
        ({ language }) => `${language.bcp47} ${language.basis}`,
      );
    expect(await tags('de')).toEqual(['de declared', 'de declared']);
    expect(await tags('001=de,002.txt=fr')).toEqual(['de declared', 'fr declared']);
    expect(await tags('*1.txt=de')).toEqual(['de declared', 'en text']);
    expect(await tags('B=fr')).toEqual(['en text', 'fr declared']);
  });

  it('says where the bytes are not in the encoding that was named', async () => {
    const cwd = folder({ 'a.txt': MINSK, 'b.txt': CP1251 });
    const { code, stderr } = await variorum(['a.txt', 'b.txt', '--encoding', 'b.txt=utf-8'], { cwd });
    expect(code).toBe(3);
    expect(stderr.replace(/\n +/g, ' ')).toMatch(/cannot decode b\.txt as utf-8/i);
  });
});

describe('hostile and heavy input', () => {
  it('reaches the terminal with its controls shown, not obeyed', async () => {
    const evil = '\u001b]0;owned\u0007\u001b[2J\u202eReuters\u202c\u0085';
    const cwd = folder({
      'a.txt': `${MINSK}\nThe the ${evil} plan has 40 points.\n`,
      'b.txt': `${BEIJING}\nThe ${evil} plan has 41 points.\n`,
    });
    for (const format of ['pretty', 'line', 'md', 'csv', 'json', 'ndjson']) {
      const { stdout, code } = await variorum(['a.txt', 'b.txt', '-f', format], { cwd });
      expect({ format, code }).toEqual({ format, code: 0 });
      expect(stdout.replaceAll('\r\n', '\n')).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/,
      );
    }
  });

  it('of 5 MB is refused at once, and the other articles are compared', async () => {
    const large = BEIJING.repeat(Math.ceil((5 * 1024 * 1024) / BEIJING.length));
    const cwd = folder({ 'a.txt': MINSK, 'b.txt': BEIJING, 'large.txt': large });
    const { code, stderr, stdout } = await variorum(['a.txt', 'large.txt', 'b.txt', '-f', 'line'], { cwd });
    expect(code).toBe(4);
    expect(stderr).toContain('large.txt is larger than 1 MB');
    expect(stdout).toContain('large.txt:1:1: incomplete: E_TOO_LARGE');
    expect(stdout).toMatch(/b\.txt:\d+:\d+: /);
    const piped = await variorum(['a.txt', '-'], { cwd, input: large });
    expect(piped.code).toBe(3);
    expect(piped.stderr).toContain('- is larger than 1 MB');
  });

  it('of many thousand sentences gives a result', async () => {
    const cwd = folder({ 'a.txt': MINSK, 'long.txt': BEIJING.repeat(200) });
    const { code, stdout } = await variorum(['a.txt', 'long.txt', '-f', 'line'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('long.txt:');
  }, 60_000);
});
