import { describe, expect, it } from 'vitest';
import { articleFormats } from '../../../src/engines/article-formats.ts';
import { readArticles } from '../../../src/stages/read/index.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const failure = (bytes: Uint8Array) => readArticles([{ uri: 'in.txt', bytes }], articleFormats).failures[0]?.error;

describe('what is no article', () => {
  it.each([
    ['no bytes at all', ''],
    ['white space only', ' \r\n\t\n '],
    ['a byte order mark alone', '\xef\xbb\xbf'],
    ['a zero-width space alone', '\xe2\x80\x8b'],
  ])('is empty: %s', (_, text) => {
    expect(failure(bytesOf(text))).toMatchObject({ code: 'E_EMPTY', message: 'in.txt holds no text', exitCode: 3 });
  });

  it.each([
    ['%PDF-1.7\n%\xe2\xe3\xcf\xd3', 'a PDF document'],
    ['PK\x03\x04\x14\x00', 'a ZIP archive, as .docx'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'a PNG image'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'a JPEG image'],
    ['\x1f\x8b\x08\0\0\0', 'a gzip archive'],
    ['{\\rtf1\\ansi text}', 'an RTF document'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Microsoft Office document'],
    ['text\0\0\0more text\x01\x02', 'it holds NUL bytes'],
  ])('is binary and says what it is: %j', (text, reason) => {
    const error = failure(bytesOf(text));
    expect(error?.code).toBe('E_BINARY');
    expect(error?.message).toContain(reason);
  });

  it('is not taken for a picture because its first letters are those of one', () => {
    const { articles } = readArticles([
      { uri: 'a.txt', bytes: bytesOf('GIF8 is how such a file begins.') },
      { uri: 'b.txt', bytes: bytesOf('RIFFs on the theme ran all night.') },
    ]);
    expect(articles).toHaveLength(2);
  });

  it('is undecodable where no encoding makes text of it', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => ((index * 7919 + ((index * index) % 251)) % 255) + 1);
    const error = failure(noise);
    expect(error?.code).toBe('E_DECODE');
    expect(error?.message).toMatch(/^cannot decode in\.txt as UTF-8 \(byte 0x[0-9A-F]{2} at offset \d+\)$/);
    expect(error?.hint).toContain('save it as UTF-8');
  });

  it('is too large from 20 MB on', () => {
    const error = failure(new Uint8Array(20 * 1024 * 1024 + 1).fill(65));
    expect(error).toMatchObject({ code: 'E_TOO_LARGE', message: 'in.txt is larger than 20 MB' });
  });
});

describe('one bad article', () => {
  it('never loses the others, and is named', () => {
    const good = 'The bridge reopened on Monday.';
    const result = readArticles([
      { uri: 'one.txt', text: good },
      { uri: 'two.txt', text: '' },
      { uri: 'three.txt', bytes: bytesOf('%PDF-1.4') },
      { uri: 'four.txt', text: `${good} It rained.` },
    ]);
    expect(result.articles.map(({ uri }) => uri)).toEqual(['one.txt', 'four.txt']);
    expect(result.failures.map(({ uri, error }) => [uri, error.code])).toEqual([
      ['two.txt', 'E_EMPTY'],
      ['three.txt', 'E_BINARY'],
    ]);
  });
});

describe('text as published', () => {
  it('has its newlines folded and everything else kept', () => {
    const published =
      'The\u00a0bridge re\u00adopened.\r\nIt\u202frained.\rThe \u2067crowd\u2069 cheered.\u2028Then\u0085it left.\u2029';
    const { articles } = readArticles([{ uri: 'a', text: `\ufeff${published}` }]);
    expect(articles[0]?.text).toBe(
      'The\u00a0bridge re\u00adopened.\nIt\u202frained.\nThe \u2067crowd\u2069 cheered.\nThen\nit left.\n',
    );
  });
});

describe('ids and sigla', () => {
  const texts = (uris: readonly string[], sigla: readonly (string | undefined)[] = []) =>
    readArticles(
      uris.map((uri, index) => ({
        uri,
        text: `Text ${index} of the bridge.`,
        ...(sigla[index] ? { siglum: sigla[index] } : {}),
      })),
    ).articles.map(({ siglum }) => siglum);

  it('gives byte-equal copies different ids, made from the bytes', () => {
    const { articles } = readArticles([
      { uri: 'a', text: 'abc' },
      { uri: 'b', text: 'abc' },
      { uri: 'c', bytes: bytesOf('abc') },
    ]);
    expect(articles.map(({ id }) => id)).toEqual(['a-ba7816bf8f01', 'a-ba7816bf8f01-2', 'a-ba7816bf8f01-3']);
    expect(articles[0]?.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('takes the leading digits of the file names where all have them and they differ', () => {
    expect(texts(['seeds/000_ae99.txt', 'seeds/001_c7e1.txt'])).toEqual(['000', '001']);
  });

  it('takes short file names where digits do not tell the articles apart', () => {
    expect(texts(['1/guardian.txt', '1/spiegel.de.txt'])).toEqual(['guardian', 'spiegel.de']);
    expect(texts(['01a.txt', '01b.txt'])).toEqual(['01a', '01b']);
  });

  it('takes letters where file names are long or equal', () => {
    expect(texts(['a-very-long-file-name.txt', 'b.txt'])).toEqual(['A', 'B']);
    expect(texts(['x/article.txt', 'y/article.txt', '-'])).toEqual(['A', 'B', 'C']);
    expect(texts(Array.from({ length: 28 }, () => 'same.txt')).slice(-3)).toEqual(['Z', 'AA', 'AB']);
  });

  it('lets the caller choose, and resolves clashes', () => {
    expect(texts(['x/article.txt', 'y/article.txt', 'z/article.txt'], ['B', undefined, 'B'])).toEqual([
      'B',
      'B-2',
      'B-3',
    ]);
  });
});
