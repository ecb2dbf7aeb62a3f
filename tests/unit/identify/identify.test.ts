import { describe, expect, it } from 'vitest';
import { defaultLanguageIdentifier } from '../../../src/engines/language-identifier.ts';
import type { LanguageIdentifier } from '../../../src/engines/ports.ts';
import { VariorumError } from '../../../src/errors.ts';
import { identifyLanguage } from '../../../src/stages/identify/index.ts';

const identify = (text: string, options: Parameters<typeof identifyLanguage>[1] = {}) =>
  identifyLanguage(text, options, defaultLanguageIdentifier);

const SENTENCES: readonly [string, string][] = [
  ['en', 'The mayor opened the new bridge on Monday, two years after the old one had been closed to traffic.'],
  ['de', 'Die Bürgermeisterin eröffnete am Montag die neue Brücke, zwei Jahre nach der Sperrung der alten.'],
  ['fr', 'La maire a inauguré lundi le nouveau pont, deux ans après la fermeture de l’ancien à la circulation.'],
  ['es', 'La alcaldesa inauguró el lunes el nuevo puente, dos años después del cierre del antiguo al tráfico.'],
  ['it', 'La sindaca ha inaugurato lunedì il nuovo ponte, due anni dopo la chiusura di quello vecchio.'],
  ['pt', 'A prefeita inaugurou na segunda-feira a nova ponte, dois anos depois do fechamento da antiga.'],
  ['nl', 'De burgemeester opende maandag de nieuwe brug, twee jaar nadat de oude voor het verkeer was gesloten.'],
  ['pl', 'Burmistrz otworzyła w poniedziałek nowy most, dwa lata po zamknięciu starego dla ruchu.'],
  ['cs', 'Starostka v pondělí otevřela nový most, dva roky poté, co byl starý uzavřen pro dopravu.'],
  ['sv', 'Borgmästaren invigde på måndagen den nya bron, två år efter att den gamla stängdes för trafik.'],
  ['fi', 'Pormestari avasi maanantaina uuden sillan kaksi vuotta sen jälkeen, kun vanha suljettiin liikenteeltä.'],
  ['hu', 'A polgármester hétfőn átadta az új hidat, két évvel azután, hogy a régit lezárták a forgalom elől.'],
  ['tr', 'Belediye başkanı, eskisinin trafiğe kapatılmasından iki yıl sonra pazartesi günü yeni köprüyü açtı.'],
  ['ru', 'В понедельник мэр открыла новый мост, через два года после того, как старый закрыли для движения.'],
  ['uk', 'У понеділок мерка відкрила новий міст, через два роки після того, як старий закрили для руху.'],
  ['be', 'У панядзелак мэр адкрыла новы мост, праз два гады пасля таго, як стары закрылі для руху.'],
  ['bg', 'В понеделник кметицата откри новия мост, две години след като старият беше затворен за движение.'],
  [
    'mk',
    'Градоначалничката во понеделникот го отвори новиот мост, две години откако стариот беше затворен, а ќе има и уште еден.',
  ],
  ['sr', 'Градоначелница је у понедељак отворила нови мост, две године након што је стари затворен, а биће их још.'],
  ['el', 'Η δήμαρχος εγκαινίασε τη Δευτέρα τη νέα γέφυρα.'],
  ['he', 'ראש העיר חנכה ביום שני את הגשר החדש.'],
  ['ar', 'افتتحت رئيسة البلدية يوم الاثنين الجسر الجديد بعد عامين من إغلاق الجسر القديم أمام حركة المرور.'],
  ['fa', 'شهردار روز دوشنبه پل جدید را دو سال پس از بسته شدن پل قدیمی افتتاح کرد و گفت پلی دیگر ساخته می‌شود.'],
  ['hi', 'महापौर ने सोमवार को नए पुल का उद्घाटन किया, पुराने पुल के बंद होने के दो साल बाद।'],
  ['zh', '市长星期一为新桥揭幕，距旧桥关闭已有两年。'],
  ['ja', '市長は月曜日、新しい橋の開通式に出席した。'],
  ['ko', '시장은 월요일에 새 다리를 개통했다.'],
];

describe('a sentence of a newspaper', () => {
  it.each(SENTENCES)('is told to be in %s', (language, text) => {
    const guess = identify(text);
    expect(guess).toMatchObject({ bcp47: language, basis: 'text' });
    expect(guess.confidence).toBeGreaterThan(0.6);
    expect(guess.confidence).toBeLessThanOrEqual(1);
  });
});

describe('a whole article', () => {
  it('is told by the document engine alone when its verdict is clear', () => {
    const noSpans: LanguageIdentifier = {
      ...defaultLanguageIdentifier,
      span: () => {
        throw new Error('the span engine was loaded');
      },
    };
    const article = [
      'The mayor opened the new bridge on Monday, two years after the old one had been closed to traffic.',
      'About four thousand people walked across it in the first hour, many of them with children and dogs.',
      'The old bridge was built in 1931 and had carried trams until the line was given up in the seventies.',
      'Engineers found cracks in two of its piers during an inspection, and the council decided to replace it.',
      'Shopkeepers on the eastern bank said that their sales had fallen by a third while the detour lasted.',
      '“We are glad that it is over,” said a baker whose family has lived in the street for three generations.',
      'The work cost forty million, a tenth more than planned, because steel became dearer in the second year.',
      'Buses will use the bridge from next week; the timetable is to be published by the end of the month.',
    ].join('\n');
    expect(identifyLanguage(article, {}, noSpans)).toMatchObject({ bcp47: 'en', iso6393: 'eng', basis: 'text' });
  });

  it('keeps its language when it quotes names in another script', () => {
    expect(identify('记者在“The Best of Both Worlds”展览上采访了 Worf Smith，他说这个展览将持续两个月。').bcp47).toBe(
      'zh',
    );
  });

  it('in English stays English when it is about Iceland', () => {
    expect(
      identify('The road to Þórsmörk was closed on Friday after the river rose by two metres in a single night.').bcp47,
    ).toBe('en');
  });

  it('in Icelandic is told although the document engine does not know the language', () => {
    const text =
      'Borgarstjórinn opnaði nýju brúna á mánudaginn, tveimur árum eftir að þeirri gömlu var lokað fyrir umferð. '.repeat(
        12,
      );
    expect(identify(text).bcp47).toBe('is');
  });
});

describe('too little text', () => {
  it.each(['Peskow said', 'Minsk', '', '12 345', '— ! …', 'ok'])('yields no guess for %j', (text) => {
    expect(identify(text)).toEqual({ bcp47: 'und', iso6393: 'und', confidence: 0, runnerUp: null, basis: 'too-short' });
  });

  it('is enough where the script is written by one language only', () => {
    expect(identify('한국').bcp47).toBe('ko');
  });

  it('yields a guess among the languages of the run', () => {
    expect(identify('Peskow sagte das gestern', { candidates: ['de', 'ru'] }).bcp47).toBe('de');
    expect(identify('Песков сказал', { candidates: ['de', 'ru'] }).bcp47).toBe('ru');
  });
});

describe('a declared language', () => {
  it('wins over the text and is given in canonical form', () => {
    expect(identify('Die Brücke ist offen.', { declared: 'EN-gb' })).toEqual({
      bcp47: 'en-GB',
      iso6393: 'eng',
      confidence: 1,
      runnerUp: null,
      basis: 'declared',
    });
  });

  it('may be one that no engine knows', () => {
    expect(identify('tekst', { declared: 'fy' })).toMatchObject({ bcp47: 'fy', basis: 'declared', confidence: 1 });
  });

  it('that is no BCP 47 tag is an error that names it', () => {
    expect(() => identify('text', { declared: 'english language' })).toThrow(VariorumError);
    expect(() => identify('text', { declared: 'english language' })).toThrow('unknown language: english language');
  });
});

describe('caveats', () => {
  it('stays with the document engine where the span engine does not know its verdict', () => {
    const engine: LanguageIdentifier = {
      name: 'two voices',
      document: () => [
        { language: 'id', score: 1 },
        { language: 'ms', score: 0.98 },
      ],
      span: () => [
        { language: 'ms', score: 1 },
        { language: 'tl', score: 0.5 },
      ],
    };
    const text =
      'Wali kota membuka jembatan baru pada hari Senin setelah jembatan lama ditutup selama dua tahun. '.repeat(5);
    expect(identifyLanguage(text, {}, engine).bcp47).toBe('id');
  });

  it('never throws on lone surrogates and private signs', () => {
    expect(identify('\ud800\udfff\ue000\ud800'.repeat(50)).basis).toBe('too-short');
  });
});
