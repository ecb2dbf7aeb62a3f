import { describe, expect, it } from 'vitest';
import { compareNames, nameKeys } from '../../../src/names/index.ts';

const MERGED = ['same', 'transliteration', 'confusable', 'typo', 'exonym', 'inflection'];

describe('compareNames', () => {
  it.each([
    ['Peskov', 'Peskow'],
    ['Dmitry Peskov', 'Dmitri Peskow'],
    ['Lukashenko', 'Lukaschenko'],
    ['Lukashenko', 'Loukachenko'],
    ['Alexander Lukashenko', 'Aleksander Łukaszenko'],
    ['Zelenskyy', 'Zelensky'],
    ['Zelenskyy', 'Selenskyj'],
    ['Vladimir Putin', 'Vladimir Poutine'],
    ['Gorbachev', 'Gorbatschow'],
    ['Khrushchev', 'Chruschtschow'],
    ['Peskov', 'Песков'],
    ['Xi Jinping', '习近平'],
    ['Putin', 'プーチン'],
    ['Dmitry Peskov', 'PESKOV, Dmitry Sergeyevich'],
    ['Marcus Antonius', 'Mark Antony'],
    ['Lucretius', 'Лукреций'],
    ['Demosthenes', 'Демосфен'],
    ['Tatarien', 'Tatarya'],
    ['Zhou Enlai', 'Chou Enlai'],
    ['Zhou Enlai', 'Chou Ên-lai'],
    ['Deng Xiaoping', 'Teng Hsiaoping'],
    ['Genghis Khan', 'Genghis Kaan'],
    ['Ben Bernanke', 'Benjamin Bernanke'],
    ['Abdel Fattah el-Sisi', 'Abdelfattah Al-Sissi'],
    ['Abu Bakr al-Baghdadi', 'Abubakr al-Bagdadi'],
    ['Alexander van der Bellen', 'Alexander Vanderbellen'],
    ['Ian MacDonald', 'Ian Mac Donald'],
    ['Sergey Lavrov', 'С. В. Лавров'],
    ['B. Johnson', 'Борис Джонсон'],
    ['Donald Trump', 'Дональд Трамп'],
    ['Joe Biden', 'Джо Байден'],
    ['Li Keqiang', 'Ли Кэцян'],
    ['Sun Zi', 'Sun Tse'],
    ['Timoshko', 'Цімошка'],
    ['Denis Lebedev', 'Дзяніс Лебедзеў'],
    ['Heydar Aliyev', 'Heydər Əliyev'],
    ['Abraham', 'Abrahán'],
    ['Donald Trump', 'ڈونلڈ ٹرمپ'],
    ['Zelensky', '泽连斯基'],
    ['Vladimir Medvedev', 'ವ್ಲಾದಿಮಿರ್ ಮೆದ್ವೆದೇವ್'],
    ['Warsaw', 'Βαρσοβία'],
    ['Recep Tayyip Erdoğan', 'Redjep Tayyip Erdogan'],
  ])('takes %s and %s for one name', (a, b) => {
    expect(MERGED).toContain(compareNames(a, b).verdict);
  });

  it.each([
    ['Peskov', 'Petrov'],
    ['Li Keqiang', 'Li Qiang'],
    ['Hua Chunying', 'Hu Chunhua'],
    ['Mao Ning', 'Hua Chunying'],
    ['Lukashenko', 'Lukashevich'],
    ['Tepić', 'Topić'],
    ['Xi Jinping', 'Xinhua'],
    ['Sergey Viktorovich Lavrov', 'Sergey Ivanovich Lavrov'],
    ['Beijing', 'BelTA'],
    ['N. N.', 'Nursultan Nazarbayev'],
    ['S. V. Lavrov', 'Н. В. Лавров'],
    ['P. Lavrov', 'Сергей Лавров'],
    ['Pius XI', 'Pius XII'],
    ['Alexander I', 'Aleksandr II'],
    ['Ivan IV', 'Iwan III.'],
    ['Petrić', 'Petrović'],
    ['Martinović', 'Martinić'],
    ['Pavlov', 'Pavlovich'],
    ['Marx', 'Mars'],
    ['Cruz', 'Truss'],
    ['Gauck', 'Cook'],
    ['Lukashevich', '卢卡申科'],
    ['ঢাকা', 'យូណេស្កូ'],
    ['☮', '☯'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(MERGED).not.toContain(compareNames(a, b).verdict);
  });

  it('shows the forms of a family name for a man and a woman, and merges neither them nor their bearers', () => {
    expect(compareNames('Ivanov', 'Ivanova').verdict).toBe('gender-form');
    expect(compareNames('Sadovsky', 'Sadovskaya').verdict).toBe('gender-form');
    expect(MERGED).not.toContain(compareNames('Sergey Ivanov', 'Elena Ivanova').verdict);
  });

  it('calls two letters that changed places a slip, whole names and long family names alike', () => {
    expect(compareNames('Alexander Lukashenko', 'Alexander Lukashneko').verdict).toBe('typo');
    expect(compareNames('Lukashenko', 'Lukashneko').verdict).toBe('typo');
    expect(compareNames('Emmanuel Macron', 'Emmanuel Marcon').verdict).toBe('typo');
    expect(MERGED).not.toContain(compareNames('Macron', 'Marcon').verdict);
  });

  it('calls a family name beside its full name partial', () => {
    expect(compareNames('Putin', 'Vladimir Putin').verdict).toBe('partial');
  });

  it('gives the code points of a look-alike', () => {
    expect(compareNames('BeITA', 'BelTA')).toMatchObject({
      verdict: 'confusable',
      evidence: [
        { kind: 'confusable', differences: [{ index: 2, foundCodePoint: 'U+0049', expectedCodePoint: 'U+006C' }] },
      ],
    });
  });

  it('says which convention the odd spelling follows', () => {
    expect(compareNames('Peskov', 'Peskow').evidence).toContainEqual(
      expect.objectContaining({
        kind: 'romanization',
        form: 'Peskow',
        systemName: 'German (Duden)',
        trace: [{ from: 'в', to: 'w' }],
      }),
    );
  });

  it('knows a place under its exonyms', () => {
    expect(compareNames('Kyiv', 'Kiew').verdict).toBe('exonym');
    expect(compareNames('Shaanxi', 'Shanxi').verdict).toBe('different');
  });
});

describe('nameKeys', () => {
  it('meets across scripts and conventions', () => {
    const keys = ['Peskov', 'Peskow', 'Pieskow', 'Песков'].map((name) => new Set(nameKeys(name)));
    const shared = [...(keys[0] ?? [])].filter((key) => keys.every((other) => other.has(key)));
    expect(shared.length).toBeGreaterThan(0);
  });

  it('is empty where there is no consonant', () => {
    expect(nameKeys('12')).toEqual([]);
  });
});
