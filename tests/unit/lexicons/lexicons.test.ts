import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { companionsOf, parseLexicons } from '../../../src/engines/lexicons/index.ts';
import type { Lexicon } from '../../../src/model/index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (path: string, text: string): Promise<readonly Lexicon[]> => parseLexicons({ path, bytes: bytes(text) });
const entriesOf = async (path: string, text: string): Promise<[string, readonly string[]][]> => [
  ...((await read(path, text))[0]?.entries ?? []),
];

describe('a glossary', () => {
  it('is read from tab-separated lines, folded, with every rendering once and in order', async () => {
    expect(
      await entriesOf(
        'house.tsv',
        '# our house style\nBund\tConfédération\nBUND \tfédération\nBund\tconfédération\n\n',
      ),
    ).toEqual([['bund', ['confédération', 'fédération']]]);
  });

  it('is read from quoted cells that hold separators, quotation marks and line breaks', async () => {
    expect(await entriesOf('g.csv', '"Rat, der","le ""conseil"""\r\n"Bundes\nrat",Conseil fédéral\r\n')).toEqual([
      ['rat, der', ['le "conseil"']],
      ['bundes rat', ['conseil fédéral']],
    ]);
  });

  it('is read from semicolons, as spreadsheets in German and French write them', async () => {
    expect(await entriesOf('g.csv', 'Haus;maison;Substantiv\nBaum;arbre;\n')).toEqual([
      ['haus', ['maison']],
      ['baum', ['arbre']],
    ]);
  });

  it('takes its languages and columns from a heading of tags', async () => {
    const [lexicon] = await read('g.tsv', 'de\tfr-CH\nBaum\tarbre\n');
    expect(lexicon).toMatchObject({ sourceLanguage: 'de', targetLanguage: 'fr-CH' });
    expect([...(lexicon?.entries ?? [])]).toEqual([['baum', ['arbre']]]);
  });

  it('takes its columns from a heading of names, and knows no languages then', async () => {
    const [lexicon] = await read('g.csv', 'id,target,source\n1,arbre,Baum\n');
    expect(lexicon).toMatchObject({ sourceLanguage: null, targetLanguage: null });
    expect([...(lexicon?.entries ?? [])]).toEqual([['baum', ['arbre']]]);
  });

  it('says the line that has one column', async () => {
    await expect(read('g.tsv', 'Baum\tarbre\n\nHaus maison\n')).rejects.toMatchObject({
      code: 'E_LEXICON',
      message:
        'cannot use the lexicon g.tsv, line 3: there is one column where a term and its translation should stand',
    });
  });

  it('says the line at which a quotation mark opens that is never closed', async () => {
    await expect(read('g.csv', 'Baum,arbre\n"Haus,maison\nRat,conseil\n')).rejects.toThrow(
      /g\.csv, line 2: a quotation mark/,
    );
  });

  it('says the line that is not UTF-8', async () => {
    const latin1 = Uint8Array.from([...bytes('Baum\tarbre\nRat\tconseil '), 0xe9, 0x0a]);
    await expect(parseLexicons({ path: 'old.tsv', bytes: latin1 })).rejects.toThrow('line 2: it is not UTF-8');
  });

  it('is read as UTF-16 where a byte order mark says so', async () => {
    const utf16 = new Uint8Array(Buffer.from('\ufeffBaum\tarbre\n', 'utf16le'));
    const [lexicon] = await parseLexicons({ path: 'g.txt', bytes: utf16 });
    expect(lexicon?.entries.get('baum')).toEqual(['arbre']);
  });

  it('that holds nothing is said to', async () => {
    await expect(read('g.tsv', '# nothing yet\n')).rejects.toThrow('it holds no entry');
  });
});

describe('a hunalign dictionary', () => {
  it('has the target phrase first', async () => {
    expect(await entriesOf('fr-de.dic', 'arbre @ Baum\nConseil fédéral @ Bundesrat\n')).toEqual([
      ['baum', ['arbre']],
      ['bundesrat', ['conseil fédéral']],
    ]);
  });

  it('is known by its lines where the name says nothing', async () => {
    expect(await entriesOf('words.txt', 'arbre @ Baum\n')).toEqual([['baum', ['arbre']]]);
  });

  it('says the line without a separator', async () => {
    await expect(read('x.dic', 'arbre @ Baum\nmaison Haus\n')).rejects.toThrow('x.dic, line 2: the line has no “ @ ”');
  });
});

const TBX_2008 = `<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
  <termEntry id="c1">
    <langSet xml:lang="de"><tig><term>Bundesrat</term></tig><tig><term>Landes&amp;Bundesrat</term></tig></langSet>
    <langSet xml:lang="fr"><ntig><termGrp><term>Conseil <hi>fédéral</hi></term></termGrp></ntig></langSet>
    <langSet xml:lang="it"><tig><term>Consiglio federale</term></tig></langSet>
  </termEntry>
</body></text></martif>`;
const TBX_2019 = `<tbx style="dca" type="TBX-Basic" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
  <conceptEntry><langSec xml:lang="uk"><termSec><term>мир</term></termSec></langSec>
  <langSec xml:lang="en"><termSec><term>peace</term></termSec></langSec></conceptEntry></body></text></tbx>`;

describe('a termbase in TBX', () => {
  it('gives a lexicon for every two languages', async () => {
    const lexicons = await read('terms.tbx', TBX_2008);
    expect(lexicons.map(({ sourceLanguage, targetLanguage }) => [sourceLanguage, targetLanguage])).toEqual([
      ['de', 'fr'],
      ['de', 'it'],
      ['fr', 'it'],
    ]);
    expect([...(lexicons[0]?.entries ?? [])]).toEqual([
      ['bundesrat', ['conseil fédéral']],
      ['landes&bundesrat', ['conseil fédéral']],
    ]);
  });

  it('is read in the edition of 2019, and known by its content', async () => {
    const [lexicon] = await read('export.xml', TBX_2019);
    expect(lexicon).toMatchObject({ sourceLanguage: 'uk', targetLanguage: 'en' });
    expect(lexicon?.entries.get('мир')).toEqual(['peace']);
  });

  it('says the line at which it stops being XML', async () => {
    await expect(read('t.tbx', '<tbx>\n<text>\n</body>\n')).rejects.toMatchObject({
      code: 'E_LEXICON',
      message: expect.stringContaining('t.tbx, line 3: it is not well-formed XML'),
    });
  });

  it('expands no entities of its own', async () => {
    const bomb = `<!DOCTYPE tbx [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${TBX_2019.replace('peace', '&b;')}`;
    await expect(read('t.tbx', bomb)).rejects.toThrow('not well-formed');
  });

  it('with one language is refused', async () => {
    await expect(read('t.tbx', TBX_2019.replace('"uk"', '"en"'))).rejects.toThrow(
      'no concept with terms in two languages',
    );
  });
});

/** An index and a dictionary as dictfmt writes them. */
function dictdPair(articles: readonly (readonly [headword: string, article: string])[]): {
  index: string;
  dictionary: string;
} {
  const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const base64 = (n: number): string => (n < 64 ? '' : base64(Math.floor(n / 64))) + DIGITS.charAt(n % 64);
  let dictionary = '';
  const lines = articles.map(([headword, article]) => {
    const line = `${headword}\t${base64(bytes(dictionary).length)}\t${base64(bytes(article).length)}`;
    dictionary += article;
    return line;
  });
  return { index: `${lines.join('\n')}\n`, dictionary };
}

const PAIR = dictdPair([
  ['00databaseshort', '00-database-short\nDeutsch-français\n'],
  [
    'abwertung',
    'Abwertung /ˈapˌveːɐ̯tʊŋ/ <n, fem>\n1. dévaluation\nVerringerung des Wertes\n2. dévalorisation, dépréciation\n',
  ],
  ['straße', 'Straße /ˈʃtʁaːsə/ <n, fem>\nrue (en ville); route\nbefestigter Weg\n'],
]);

describe('a dictionary of dictd', () => {
  it('is read from its index and its compressed articles, glosses and grammar left out', async () => {
    const [lexicon] = await parseLexicons(
      { path: 'freedict-deu-fra.index', bytes: bytes(PAIR.index) },
      { path: 'freedict-deu-fra.dict.dz', bytes: gzipSync(PAIR.dictionary) },
    );
    expect(lexicon).toMatchObject({ sourceLanguage: 'de', targetLanguage: 'fr' });
    expect([...(lexicon?.entries ?? [])]).toEqual([
      ['abwertung', ['dévaluation', 'dévalorisation', 'dépréciation']],
      ['straße', ['rue', 'route']],
    ]);
  });

  it('may be named by either file, compressed or not', async () => {
    expect(companionsOf('x/deu-fra.index')).toEqual(['x/deu-fra.dict.dz', 'x/deu-fra.dict']);
    expect(companionsOf('x/deu-fra.dict.dz')).toEqual(['x/deu-fra.index']);
    const [lexicon] = await parseLexicons(
      { path: 'my.dict', bytes: bytes(PAIR.dictionary) },
      { path: 'my.index', bytes: bytes(PAIR.index) },
    );
    expect(lexicon).toMatchObject({ sourceLanguage: null, targetLanguage: null });
    expect(lexicon?.entries.get('straße')).toEqual(['rue', 'route']);
  });

  it('is refused without its other half', async () => {
    await expect(parseLexicons({ path: 'a.index', bytes: bytes(PAIR.index) })).rejects.toMatchObject({
      code: 'E_LEXICON',
      hint: 'Put a.dict.dz or a.dict into the same folder.',
    });
  });

  it('is refused with a dictionary of another release', async () => {
    const other = { path: 'a.dict', bytes: bytes(PAIR.dictionary.slice(0, 60)) };
    await expect(parseLexicons({ path: 'a.index', bytes: bytes(PAIR.index) }, other)).rejects.toThrow(
      /line \d: the article it points to lies outside/,
    );
  });

  it('is refused where its compressed file is cut off', async () => {
    const cut = { path: 'a.dict.dz', bytes: gzipSync(PAIR.dictionary).subarray(0, 40) };
    await expect(parseLexicons({ path: 'a.index', bytes: bytes(PAIR.index) }, cut)).rejects.toThrow(
      'cannot be unpacked',
    );
  });
});
