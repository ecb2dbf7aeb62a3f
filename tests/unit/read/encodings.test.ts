import { describe, expect, it } from 'vitest';
import { articleFormats } from '../../../src/engines/article-formats.ts';
import type { ArticleInput } from '../../../src/model/index.ts';
import { readArticles } from '../../../src/stages/read/index.ts';

const PROSE = {
  en: 'The “bridge” — closed since May – reopens on Monday. It cost €40 million, the café owners’ league says. Over its naïve façade the mayor’s résumé was read.',
  de: 'Die Bürgermeisterin eröffnete am Montag die neue Brücke. „Wir haben lange genug gewartet“, sagte sie. Die Straßen führen künftig über den Fluß.',
  fr: 'La maire a inauguré lundi le nouveau pont, deux ans après la fermeture de l’ancien. « Ça a été très long », a-t-elle déclaré à l’hôtel de ville.',
  pl: 'Burmistrz otworzyła w poniedziałek nowy most. „Czekaliśmy na to dwa lata” — powiedziała mieszkańcom. Źródło: urząd gminy, święto trwało do późna.',
  cs: 'Starostka v pondělí otevřela nový most. „Čekali jsme příliš dlouho,“ řekla obyvatelům. Říční břehy jsou opět spojené a ještě přibude lávka.',
  tr: 'Belediye başkanı pazartesi günü yeni köprüyü açtı. “Çok uzun süre bekledik,” dedi. Işıklar gece boyunca yandı, şehir halkı sevinçliydi.',
  ru: 'В понедельник мэр открыла новый мост. «Мы ждали слишком долго», — сказала она жителям. Старый мост закрыли два года назад из-за трещин в опорах.',
  uk: 'У понеділок мерка відкрила новий міст. «Ми чекали надто довго», — сказала вона. Її слова зустріли оплесками; ґанок ратуші був прикрашений.',
  el: 'Η δήμαρχος εγκαινίασε τη Δευτέρα τη νέα γέφυρα. Περιμέναμε πάρα πολύ, είπε στους κατοίκους της πόλης.',
  he: 'ראש העיר חנכה ביום שני את הגשר החדש. חיכינו יותר מדי זמן, אמרה לתושבים.',
  ar: 'افتتحت رئيسة البلدية يوم الاثنين الجسر الجديد. لقد انتظرنا طويلا، قالت للسكان بعد عامين من إغلاق الجسر القديم.',
  zh: '市长星期一为新桥揭幕，距旧桥关闭已有两年。她对居民们说：“我们等了很久。”旧桥是在发现裂缝之后关闭的。',
  ja: '市長は月曜日、新しい橋の開通式に出席した。「長い間待ちました」と住民に語った。古い橋は二年前に閉鎖されていた。',
  ko: '시장은 월요일에 새 다리를 개통했다. 우리는 너무 오래 기다렸다고 주민들에게 말했다. 낡은 다리는 이 년 전에 폐쇄되었다.',
} as const;

/** Encodes by turning the decoder's own table around: one byte, then pairs of bytes. */
function encode(text: string, label: string): Uint8Array {
  const table = new Map<string, number[]>();
  const learn = (bytes: number[]): void => {
    const decoder = new TextDecoder(label, { fatal: true });
    try {
      const character = decoder.decode(new Uint8Array(bytes), { stream: true }) + decoder.decode();
      if ([...character].length === 1 && !table.has(character)) table.set(character, bytes);
    } catch {
      // Not a character of the encoding.
    }
  };
  for (let byte = 0; byte < 256; byte += 1) learn([byte]);
  if (/gb|jis|euc|big5/.test(label))
    for (let a = 0x81; a < 0xff; a += 1) for (let b = 0x40; b < 0xff; b += 1) learn([a, b]);
  return new Uint8Array([...text].flatMap((character) => table.get(character) ?? [0x3f]));
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  return new Uint8Array(
    [...text].flatMap((character) =>
      [...character].flatMap(() => {
        const unit = character.charCodeAt(0);
        return littleEndian ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff];
      }),
    ),
  );
}

const read = (input: Omit<ArticleInput, 'uri'>) => readArticles([{ uri: 'bridge.txt', ...input }], articleFormats);

describe('bytes in a legacy encoding that nobody declares', () => {
  it.each([
    ['en', 'windows-1252'],
    ['de', 'windows-1252'],
    ['fr', 'windows-1252'],
    ['pl', 'windows-1250'],
    ['pl', 'iso-8859-2'],
    ['cs', 'windows-1250'],
    ['tr', 'windows-1254'],
    ['ru', 'windows-1251'],
    ['ru', 'koi8-r'],
    ['ru', 'iso-8859-5'],
    ['ru', 'ibm866'],
    ['uk', 'windows-1251'],
    ['uk', 'koi8-u'],
    ['el', 'windows-1253'],
    ['he', 'windows-1255'],
    ['ar', 'windows-1256'],
    ['zh', 'gb18030'],
    ['ja', 'shift_jis'],
    ['ja', 'euc-jp'],
    ['ko', 'euc-kr'],
  ] as const)('are read right: %s in %s, and the guess is said', (language, label) => {
    const bytes = encode(PROSE[language], label);
    const expected = new TextDecoder(label).decode(bytes, { stream: true });
    const { articles, failures, warnings } = read({ bytes });
    expect(failures).toEqual([]);
    expect(articles[0]?.text).toBe(expected);
    expect(articles[0]?.encoding.basis).toBe('detected');
    expect(articles[0]?.encoding.confidence).toBeGreaterThan(0);
    expect(warnings).toMatchObject([{ code: 'W_ENCODING_GUESSED', uri: 'bridge.txt' }]);
    expect(warnings[0]?.message).toContain(articles[0]?.encoding.label);
  });

  it('are read right although they are one short headline', () => {
    const headline = 'Лукашенко прибыл в Пекин с трёхдневным визитом';
    expect(read({ bytes: encode(headline, 'windows-1251') }).articles[0]?.text).toBe(headline);
    expect(read({ bytes: encode(headline, 'koi8-r') }).articles[0]?.text).toBe(headline);
  });
});

describe('Unicode', () => {
  it('is read as UTF-8 without a warning', () => {
    const { articles, warnings } = read({ bytes: new TextEncoder().encode(PROSE.uk) });
    expect(articles[0]).toMatchObject({ text: PROSE.uk, encoding: { label: 'utf-8', basis: 'utf-8', confidence: 1 } });
    expect(warnings).toEqual([]);
  });

  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf], new TextEncoder().encode(PROSE.ru)],
    ['utf-16le', [0xff, 0xfe], utf16(PROSE.ru, true)],
    ['utf-16be', [0xfe, 0xff], utf16(PROSE.ru, false)],
  ] as const)('with the mark of %s is read by it, and the mark is left out', (label, mark, bytes) => {
    const { articles } = read({ bytes: new Uint8Array([...mark, ...bytes]) });
    expect(articles[0]).toMatchObject({ text: PROSE.ru, encoding: { label, basis: 'bom', confidence: 1 } });
  });

  it.each([
    ['utf-16le', true],
    ['utf-16be', false],
  ] as const)('in %s without a mark is told by its zero bytes', (label, littleEndian) => {
    for (const text of [PROSE.ru, PROSE.de, `${PROSE.zh}\n${PROSE.zh}`]) {
      const { articles, warnings } = read({ bytes: utf16(text, littleEndian) });
      expect(articles[0]).toMatchObject({ text, encoding: { label, basis: 'detected' } });
      expect(warnings.map(({ code }) => code)).toEqual(['W_ENCODING_GUESSED']);
    }
  });
});

describe('a short text of one byte a letter', () => {
  it('does not take one umlaut in a short text for a Hebrew letter', () => {
    const bytes = Uint8Array.from('Der Pr\u00e4sident kam am Dienstag nach Minsk. Er sprach lange.', (c) =>
      c.charCodeAt(0),
    );
    const [article] = readArticles([{ uri: 'kurz.txt', bytes }]).articles;
    expect(article?.text).toContain('Präsident');
  });
});

describe('a declared encoding', () => {
  it('wins over detection', () => {
    const { articles } = read({ bytes: encode(PROSE.ru, 'koi8-r'), encoding: 'KOI8-R' });
    expect(articles[0]).toMatchObject({ encoding: { label: 'koi8-r', basis: 'declared', confidence: 1 } });
    expect(articles[0]?.text).toContain('новый мост');
  });

  it('keeps the quotation marks and dashes of windows-1252', () => {
    const { articles } = read({
      bytes: new Uint8Array([0x93, 0x48, 0x69, 0x94, 0x20, 0x96, 0x20, 0x80, 0x31]),
      encoding: 'latin1',
    });
    expect(articles[0]?.text).toBe('“Hi” – €1');
  });

  it('that does not fit is an error with the byte, its offset and what the bytes look like', () => {
    const { failures } = read({ bytes: encode(`The mayor said: ${PROSE.ru}`, 'windows-1251'), encoding: 'utf-8' });
    expect(failures[0]?.error.code).toBe('E_DECODE');
    expect(failures[0]?.error.message).toBe('cannot decode bridge.txt as UTF-8 (byte 0xC2 at offset 16)');
    expect(failures[0]?.error.hint).toBe('It looks like windows-1251 (Russian): use --encoding windows-1251.');
  });

  it('that nobody knows is an error that names it', () => {
    const { failures } = read({ bytes: new Uint8Array([65]), encoding: 'utf-9' });
    expect(failures[0]?.error).toMatchObject({ code: 'E_ENCODING_UNKNOWN', message: 'unknown encoding: utf-9' });
  });
});
