import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article, ArticleView, NameEntity } from '../../../src/model/index.ts';
import { groupNames } from '../../../src/stages/names/index.ts';
import { readArticles } from '../../../src/stages/read/index.ts';
import { segmentArticle } from '../../../src/stages/segment/index.ts';
import { viewArticle } from '../../../src/text/view.ts';

function view(uri: string, text: string, language = 'en'): ArticleView {
  const [read] = readArticles([{ uri, text, language }]).articles;
  if (!read) throw new Error('not read');
  const article: Article = {
    ...read,
    language: { bcp47: language, iso6393: 'und', confidence: 1, runnerUp: null, basis: 'declared' },
  };
  return viewArticle(article, segmentArticle(article));
}

const entitiesOf = (...articles: ArticleView[]): readonly NameEntity[] =>
  groupNames({ articles, alignments: [], preferences: {} }).entities;
const named = (entities: readonly NameEntity[], head: string): NameEntity | undefined =>
  entities.find((entity) => entity.headForm === head);
const formsOf = (entity: NameEntity | undefined): string[] => entity?.forms.map((form) => form.form) ?? [];

describe('groupNames on the seeds', () => {
  const folder = new URL('../../../seeds/', import.meta.url);
  const files = readdirSync(folder)
    .filter((file) => /^\d{3}_.*\.txt$/.test(file))
    .sort();
  const entities = entitiesOf(...files.map((file) => view(file, readFileSync(new URL(file, folder), 'utf8'))));

  it('makes Peskov and Peskow one person in two conventions, named', () => {
    const peskov = named(entities, 'Dmitry Peskov');
    expect(peskov).toMatchObject({
      type: 'person',
      originalForm: 'Песков',
      role: 'Kremlin spokesman',
      resolution: 'variant',
    });
    expect(peskov?.forms.find((form) => form.form === 'Peskow')).toMatchObject({
      relation: 'transliteration',
      systemName: 'German (Duden)',
    });
    expect(peskov?.forms.find((form) => form.form === 'Dmitry Peskov')?.systemName).toBe('BGN/PCGN');
  });

  it('makes Zelenskyy and Zelensky one person', () => {
    const forms = formsOf(named(entities, 'Volodymyr Zelenskyy'));
    expect(forms).toEqual(expect.arrayContaining(['Volodymyr Zelenskyy', 'Zelenskyy', 'Volodymyr Zelensky']));
    expect(named(entities, 'Volodymyr Zelenskyy')?.originalForm).toBe('Зеленський');
  });

  it('finds the look-alike of BelTA, with what was meant', () => {
    const agency = named(entities, 'BelTA');
    expect(agency).toMatchObject({ type: 'organisation', resolution: 'conflict' });
    expect(agency?.forms[0]).toMatchObject({ form: 'BeITA', relation: 'confusable' });
  });

  it('keeps persons of one office, and names that only begin alike, apart', () => {
    for (const [a, b] of [
      ['Mao Ning', 'Hua Chunying'],
      ['Li Keqiang', 'Peng Liyuan'],
      ['Xi', 'Xinhua'],
      ['Great Stone', 'Great Hall of the People'],
    ]) {
      expect(entities.some((entity) => formsOf(entity).includes(a ?? '') && formsOf(entity).includes(b ?? ''))).toBe(
        false,
      );
    }
  });

  it('does not take a section label glued to the headline for a first name', () => {
    expect(entities.flatMap(formsOf)).not.toContain('Asia Lukashenko');
  });

  it('gives spans that slice to the form', () => {
    const { mentions } = groupNames({
      articles: files.map((file) => view(file, readFileSync(new URL(file, folder), 'utf8'))),
      alignments: [],
      preferences: {},
    });
    expect(mentions.length).toBeGreaterThan(100);
    for (const mention of mentions) expect(mention.surface.startsWith(mention.form.slice(0, 2))).toBe(true);
  });
});

describe('groupNames', () => {
  it('reads titles as roles and leaves weekdays and demonyms alone', () => {
    const entities = entitiesOf(
      view(
        'a',
        'On Tuesday the Belarusian foreign minister Sergei Aleinik met the Polish delegation. Aleinik left on Friday.',
      ),
    );
    expect(entities.map((entity) => entity.headForm)).toEqual(['Sergei Aleinik']);
    expect(entities[0]?.role).toBe('Belarusian foreign minister');
  });

  it('finds names of a German text among capitalised nouns', () => {
    const text =
      'Kremlsprecher Dmitri Peskow nannte den Plan am Dienstag unrealistisch. In einer Erklärung verwies Peskow auf die Lage an der Front. Putins Einladung gilt, sagte Präsident Wladimir Putin.';
    const heads = entitiesOf(view('a', text, 'de')).map((entity) => entity.headForm);
    expect(heads).toEqual(expect.arrayContaining(['Dmitri Peskow', 'Wladimir Putin']));
    expect(heads).not.toContain('Erklärung');
  });

  it('finds a name in a script without capitals where another article is sure of it', () => {
    const english = view('a', 'Chinese President Xi Jinping will meet Vladimir Putin in Moscow.');
    expect(formsOf(named(entitiesOf(english, view('b', '习近平将访问俄罗斯。', 'zh')), 'Xi Jinping'))).toContain(
      '习近平',
    );
    expect(
      formsOf(named(entitiesOf(english, view('c', 'プーチン大統領は会談した。', 'ja')), 'Vladimir Putin')),
    ).toContain('プーチン');
  });

  it('folds Russian case endings to the nominative', () => {
    const text = 'Пресс-секретарь Кремля Дмитрий Песков сделал заявление. По словам Пескова, переговоры продолжаются.';
    expect(formsOf(entitiesOf(view('a', text, 'ru')).find((entity) => entity.headForm.includes('Песков')))).toContain(
      'Песков',
    );
  });

  it.each([
    [
      'de',
      'Der Bauer Hans Müller aus Bayern lobte die Arbeit der Europäischen Kommission.',
      ['Hans Müller', 'Europäische Kommission'],
    ],
    [
      'fr',
      'La Commission européenne attend. D’après Le Monde, l’Élysée et Jean-Yves Le Drian ont consulté Ursula von der Leyen.',
      ['Commission européenne', 'Le Monde', 'Jean-Yves Le Drian', 'Ursula von der Leyen'],
    ],
    [
      'es',
      'La Comisión Europea y el Fondo Monetario Internacional callan, dijo Pedro Sánchez.',
      ['Comisión Europea', 'Fondo Monetario Internacional'],
    ],
    [
      'it',
      'Il ministro degli Esteri Antonio Tajani ha criticato il Fondo monetario internazionale.',
      ['Antonio Tajani', 'Fondo monetario internazionale'],
    ],
    [
      'nl',
      'In Warschau de Poolse premier Donald Tusk ontmoet Pieter van der Berg.',
      ['Warschau', 'Donald Tusk', 'Pieter van der Berg'],
    ],
    ['pl', 'Premier spotkał się w Warszawie z kanclerzem Niemiec Friedrichem Merzem.', ['Warszawa', 'Friedrich Merz']],
    ['cs', 'Premiér se ve Varšavě sešel s polským premiérem Donaldem Tuskem.', ['Varšava', 'Donald Tusk']],
    [
      'ru',
      'Канцлер Германии Фридрих Мерц встретился в Варшаве с премьер-министром Польши Дональдом Туском. Европейская комиссия молчит.',
      ['Фридрих Мерц', 'Варшава', 'Дональд Туск', 'Польша', 'Европейская комиссия'],
    ],
    [
      'uk',
      'Зустріч у Варшаві з прем’єр-міністром Польщі Дональдом Туском скасовано.',
      ['Варшава', 'Дональд Туск', 'Польща'],
    ],
    [
      'be',
      'Размова ў Мінску з міністрам замежных спраў Расіі Сяргеем Лаўровым доўжылася гадзіну.',
      ['Мінск', 'Сяргей Лаўроў'],
    ],
    [
      'tr',
      "Recep Tayyip Erdoğan Varşova'da Polonya Başbakanı Donald Tusk ile görüştü, Putin'in sözcüsü sustu.",
      ['Recep Tayyip Erdoğan', 'Donald Tusk', 'Putin'],
    ],
  ])('reads names of a text in %s in their head forms', (language, text, expected) => {
    const heads = entitiesOf(view('a', text, language)).map((entity) => entity.headForm);
    expect(heads).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    [
      'zh',
      '德国总理弗里德里希·默茨在华沙会见了波兰总理。中国国家主席习近平表示欢迎。石油部说价格上涨。习近平强调合作。',
      ['弗里德里希·默茨', '华沙', '习近平', '中国'],
    ],
    [
      'ja',
      'ロシアのドミトリー・ペスコフ報道官は述べた。安倍晋三元首相は北京にいた。ペスコフ氏は否定した。次期大統領は未定だ。',
      ['ドミトリー・ペスコフ', '安倍晋三', '北京'],
    ],
    [
      'ko',
      '드미트리 페스코프 크렘린궁 대변인은 밝혔다. 문재인 전 대통령은 답했다. 김정은 국무위원장은 평양에 있었다.',
      ['드미트리 페스코프', '문재인', '김정은', '평양'],
    ],
    [
      'ar',
      'قال المتحدث باسم الكرملين دميتري بيسكوف إن الرئيس لوكاشينكو في وارسو. وأعلن رئيس الوزراء البولندي دونالد توسك ذلك.',
      ['دميتري بيسكوف', 'لوكاشينكو', 'دونالد توسك', 'وارسو'],
    ],
  ])('finds names of a text in %s by titles, dots and tables, without another article', (language, text, expected) => {
    const entities = entitiesOf(view('a', text, language));
    const heads = entities.map((entity) => entity.headForm);
    expect(heads).toEqual(expect.arrayContaining(expected));
    for (const other of ['石油部', '次期', 'رئيس']) expect(heads).not.toContain(other);
  });

  it('does not call the conventions of two languages a variant', () => {
    const entity = entitiesOf(
      view('a', 'Kremlin spokesman Dmitry Peskov said little.'),
      view('b', 'Kremlsprecher Dmitri Peskow sagte wenig.', 'de'),
    ).find(({ forms }) => forms.length > 1);
    expect(formsOf(entity)).toEqual(expect.arrayContaining(['Dmitry Peskov', 'Dmitri Peskow']));
    expect(entity?.resolution).toBe('consistent');
  });

  it('follows the house style', () => {
    const articles = [view('a', 'Volodymyr Zelenskyy spoke in Kyiv.'), view('b', 'Volodymyr Zelensky spoke in Kyiv.')];
    const preferences = {
      zelensky: { prefer: 'Volodymyr Zelensky', allow: ['Volodymyr Zelenskyy'], original: 'Зеленський' },
    };
    const { entities } = groupNames({ articles, alignments: [], preferences });
    expect(named(entities, 'Volodymyr Zelensky')).toMatchObject({
      originalForm: 'Зеленський',
      resolution: 'consistent',
    });
  });
});

describe('groupNames on hostile text', () => {
  it.each([
    ['a sentence of capitals only', 'Aa '.repeat(60_000)],
    ['one endless word', 'A'.repeat(300_000)],
    ['apostrophes without end', "a'".repeat(100_000)],
    ['initials without end', 'A. '.repeat(60_000)],
  ])('answers to %s within a second or two', (_, text) => {
    const started = performance.now();
    expect(entitiesOf(view('a', text)).length).toBeLessThan(10);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
