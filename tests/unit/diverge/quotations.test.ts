import { describe, expect, it } from 'vitest';
import { readQuotations } from '../../../src/text/quotations.ts';

const inner = (text: string, language = 'en') =>
  readQuotations(text, language).map((quotation) => text.slice(quotation.inner.start, quotation.inner.end));
const first = (text: string, language = 'en') => readQuotations(text, language)[0];

describe('quotation marks', () => {
  it.each([
    ['en', 'She called it “a new start”.', 'a new start'],
    ['en', 'She called it "a new start".', 'a new start'],
    ['de', 'Sie nannte es „einen neuen Anfang“.', 'einen neuen Anfang'],
    ['de', 'Sie nannte es »einen neuen Anfang«.', 'einen neuen Anfang'],
    ['fr', 'Elle a parlé d’« un nouveau départ ».', ' un nouveau départ '],
    ['ru', 'Она назвала это «новым началом».', 'новым началом'],
    ['sv', 'Hon kallade det ”en ny början”.', 'en ny början'],
    ['zh', '她称之为「新的开始」。', '新的开始'],
  ])('are read in %s: %s', (language, text, expected) => {
    expect(inner(text, language)).toEqual([expected]);
  });

  it('are not apostrophes', () => {
    expect(inner("It's the boys' boat, isn't it? In the ’90s, Putin’s yacht lay there.")).toEqual([]);
  });

  it('are not inches, feet or the letters that other apostrophes leave', () => {
    expect(inner('The 12" record stood behind the 5\' wall.')).toEqual([]);
    expect(inner('He is 6\'2" tall and said "no".')).toEqual(['no']);
    expect(inner("Rock 'n' roll lives.")).toEqual([]);
    expect(inner('\'s Avonds zei hij "nee" tegen foto\'s.', 'nl')).toEqual(['nee']);
    expect(inner('"He said \'tis time to go," she wrote. "Now."')).toEqual(["He said 'tis time to go,", 'Now.']);
  });

  it('may be written as two accents and two apostrophes', () => {
    expect(inner("``We waited,'' she said.")).toEqual(['We waited,']);
    expect(inner("''We waited,'' she said.")).toEqual(['We waited,']);
  });

  it('may stand within one another', () => {
    const text = '„Wir haben die ‚Brücke‘ gesperrt“, sagte Kern.';
    expect(
      readQuotations(text, 'de').map(({ depth, inner: { start, end } }) => [depth, text.slice(start, end)]),
    ).toEqual([
      [0, 'Wir haben die ‚Brücke‘ gesperrt'],
      [1, 'Brücke'],
    ]);
  });

  it('may be missing at one end: the quotation stays inside its paragraph', () => {
    expect(inner('“We waited for hours.\nNobody came.')).toEqual(['We waited for hours.']);
    expect(inner('and then it closed," he said.')).toEqual(['and then it closed,']);
  });

  it('give two quotations where the narrator speaks in between', () => {
    expect(inner('“We waited,” she said, “for three hours.”')).toEqual(['We waited,', 'for three hours.']);
  });
});

describe('speakers', () => {
  it.each([
    ['“It is a long process,” emphasized Peskow.', 'Peskow', 'emphasized'],
    ['“It is a long process,” Kremlin spokesman Dmitry Peskov said.', 'Kremlin spokesman Dmitry Peskov', 'said'],
    [
      'Before leaving, Lukashenko stressed that he was looking forward to his “old friend” Xi.',
      'Lukashenko',
      'stressed',
    ],
    ['“It is a long process,” said a spokeswoman for the ministry.', 'a spokeswoman for the ministry', 'said'],
    ['According to the mayor, the bridge is “beyond repair”.', 'the mayor', null],
  ])('%s', (text, speaker, verb) => {
    expect(first(text)).toMatchObject({ speaker, verb });
  });

  it.each([
    ['de', '„Es ist vorbei“, sagte Ministerin Anna Berg am Montag in Berlin.', 'Ministerin Anna Berg', 'sagte'],
    ['de', 'Laut Berg ist es „vorbei“.', 'Berg', null],
    ['de', 'Nach Angaben von Anna Berg ist es „vorbei“.', 'Anna Berg', null],
    ['fr', '« C’est fini », a déclaré Anne Moreau lundi à Paris.', 'Anne Moreau', 'déclaré'],
    [
      'fr',
      '« C’est fini », a déclaré le ministre de la Défense Paul Roux.',
      'le ministre de la Défense Paul Roux',
      'déclaré',
    ],
    ['es', '«Se acabó», dijo Ana Ruiz el lunes en Madrid.', 'Ana Ruiz', 'dijo'],
    ['nl', 'Volgens Anna Jansen is het „voorbij”.', 'Anna Jansen', null],
    ['pl', '„To koniec” – powiedziała w poniedziałek Anna Kowalska.', 'Anna Kowalska', 'powiedziała'],
    ['ru', '«Всё кончено», — заявил в понедельник Песков.', 'Песков', 'заявил'],
  ] as const)('are named without the day and the rest of the sentence: %s %s', (language, text, speaker, verb) => {
    expect(first(text, language)).toMatchObject({ speaker, verb });
  });

  it('are told in other languages', () => {
    expect(first('»So nicht«, warnte die Ministerin.', 'de')).toMatchObject({
      speaker: 'die Ministerin',
      verb: 'warnte',
    });
    expect(first('«Мы ждём ответа», — сказал Песков.', 'ru')).toMatchObject({ verb: 'сказал' });
  });

  it('are the same for the quotation that follows directly and for two words of one sentence', () => {
    const text = 'He praised the plan as “unorthodox” and “reasonable”.';
    expect(readQuotations(text, 'en').map(({ speaker }) => speaker)).toEqual(['He', 'He']);
  });

  it('are null where the text does not tell', () => {
    expect(first('The sign read: “Closed”.')).toMatchObject({ speaker: null, verb: null });
  });
});

describe('extent', () => {
  it('tells whole sentences from words in the narrator’s sentence', () => {
    expect(first('“We are in constant communication with the parties,” she said.')?.extent).toBe('full');
    expect(first('She called the approach “unorthodox”.')?.extent).toBe('fragment');
  });
});
