import { describe, expect, it } from 'vitest';
import type { Article, ArticleView } from '../../../src/model/index.ts';
import { groupNames } from '../../../src/stages/names/index.ts';
import { readArticles } from '../../../src/stages/read/index.ts';
import { segmentArticle } from '../../../src/stages/segment/index.ts';
import { viewArticle } from '../../../src/text/view.ts';

type Text = readonly [language: string, text: string];

function view([language, text]: Text, index: number): ArticleView {
  const [read] = readArticles([{ uri: `article-${index}`, text, language }]).articles;
  if (!read) throw new Error('not read');
  const article: Article = {
    ...read,
    language: { bcp47: language, iso6393: 'und', confidence: 1, runnerUp: null, basis: 'declared' },
  };
  return viewArticle(article, segmentArticle(article));
}

/** The forms of every entity of a run, each in order of the alphabet. */
const groupsOf = (...texts: Text[]): string[][] =>
  groupNames({ articles: texts.map(view), alignments: [], preferences: {} }).entities.map(({ forms }) =>
    forms.map(({ form }) => form).sort(),
  );

describe('two persons with one family name', () => {
  it('are told apart by their middle initials, and a name that fits both joins neither', () => {
    const groups = groupsOf(['en', 'George W. Bush and his father George H. W. Bush disagreed. George Bush spoke.']);
    expect(groups).toEqual(expect.arrayContaining([['George W. Bush'], ['George H. W. Bush'], ['George Bush']]));
  });

  it('are told apart by a generation that one article gives', () => {
    const groups = groupsOf([
      'en',
      'Donald Trump came with Donald Trump Jr. to New York. Later Trump Jr. spoke to reporters.',
    ]);
    expect(groups).toEqual(expect.arrayContaining([['Donald Trump'], ['Donald Trump Jr', 'Trump Jr']]));
  });

  it('are told apart by their patronymics, and a name that fits both joins neither', () => {
    const groups = groupsOf([
      'ru',
      'Сергей Лавров пришёл. Сергей Викторович Лавров и Сергей Сергеевич Лавров говорили.',
    ]);
    expect(groups).toHaveLength(3);
  });

  it.each([
    ['pl', 'Anna Kowalska i Jan Kowalski wygrali. Kowalska mówi.', [['Anna Kowalska', 'Kowalska'], ['Jan Kowalski']]],
    ['ru', 'Ольга Иванова и Пётр Иванов выиграли. Иванова рада.', [['Иванова', 'Ольга Иванова'], ['Пётр Иванов']]],
    [
      'uk',
      'Світлана Тихановська і Сергій Тихановський виграли. Усі пишаються Тихановською.',
      [['Світлана Тихановська', 'Тихановська'], ['Сергій Тихановський']],
    ],
    [
      'be',
      'Святлана Ціханоўская выступіла. Сяргей Ціханоўскі маўчаў. Ціханоўскай падзякавалі.',
      [['Святлана Ціханоўская', 'Ціханоўская'], ['Сяргей Ціханоўскі']],
    ],
  ])('are told apart by the gender forms of %s', (language, text, expected) => {
    expect(groupsOf([language, text])).toEqual(expect.arrayContaining(expected));
  });
});

describe('a lone family name of two persons', () => {
  it.each([
    [
      'de',
      'Gesundheitsminister Karl Weber trat zurück. Innenministerin Anna Weber blieb. Danach war Weber krank.',
      'Weber',
    ],
    ['ru', 'Мария Захарова и Андрей Захаров спорили. Потом Захарову поддержали.', 'Захарову'],
    ['en', 'Bill Clinton and Hillary Clinton came. Later Clinton spoke.', 'Clinton'],
  ])('joins neither in %s: %s', (language, text, form) => {
    expect(groupsOf([language, text])).toContainEqual([form]);
  });
});

describe('one person', () => {
  it('is joined by an initial of the given name in another language', () => {
    const groups = groupsOf([
      'uk',
      'Олександр Лукашенко приїхав. А. Лукашенко поїхав. Юлія Тимошенко прийшла. О. Тимошенко пішов.',
    ]);
    expect(groups).toEqual(
      expect.arrayContaining([['А. Лукашенко', 'Олександр Лукашенко'], ['О. Тимошенко'], ['Юлія Тимошенко']]),
    );
  });

  it.each([
    ['pl', 'Aleksander Łukaszenka groził. Łukaszence nikt nie wierzy.', ['Aleksander Łukaszenka', 'Łukaszenka']],
    ['pl', 'Andrzej Duda przyszedł. Podziękowano Dudzie.', ['Andrzej Duda', 'Duda']],
    ['cs', 'Vladimir Putin mlčel. Putinovi to nevadí.', ['Putin', 'Vladimir Putin']],
    ['be', 'Аляксандр Лукашэнка прыехаў. Паводле Лукашэнкі, гэта так.', ['Аляксандр Лукашэнка', 'Лукашэнка']],
    ['uk', 'Його зустрів В. Путін. Розмова з В. Путіним тривала.', ['В. Путін']],
    ['de', 'Ministerin Lisa Paus sprach.', ['Lisa Paus']],
  ])('has one head form in the cases of %s: %s', (language, text, forms) => {
    expect(groupsOf([language, text])).toContainEqual(forms);
  });
});

describe('a family name with particles', () => {
  it.each([
    ['en', 'Ursula von der Leyen came. Von der Leyen said so.', ['Ursula von der Leyen', 'von der Leyen']],
    ['nl', 'Virgil van Dijk speelde. Van Dijk was moe.', ['Virgil van Dijk', 'van Dijk']],
    ['de', 'Ursula von der Leyen kam. Von der Leyen sprach.', ['Ursula von der Leyen', 'von der Leyen']],
    ['it', 'Diego Della Valle compra. Poi Della Valle vende.', ['Della Valle', 'Diego Della Valle']],
  ])('keeps them where it stands alone in %s: %s', (language, text, forms) => {
    expect(groupsOf([language, text])).toContainEqual(forms);
  });

  it('leaves a preposition alone', () => {
    expect(groupsOf(['fr', 'Charles de Gaulle est venu. Le bilan de Macron est bon.'])).toContainEqual(['Macron']);
  });
});

describe('a body and its initials', () => {
  it.each([
    ['en', 'The World Health Assembly (WHA) met. The WHA agreed.', ['WHA', 'World Health Assembly']],
    [
      'es',
      'La Organización Mundial de la Salud (OMS) alertó. La OMS dijo.',
      ['OMS', 'Organización Mundial de la Salud'],
    ],
    [
      'ru',
      'Всемирная организация здравоохранения (ВОЗ) сообщила. По данным ВОЗ, это так.',
      ['ВОЗ', 'Всемирная организация здравоохранения'],
    ],
  ])('are one entity where an article of %s gives both', (language, text, forms) => {
    expect(groupsOf([language, text])).toContainEqual(forms);
  });

  it('stay apart where no article gives both', () => {
    const groups = groupsOf(['en', 'The International Cricket Council met.'], ['en', 'The ICC issued a warrant.']);
    expect(groups).not.toContainEqual(['ICC', 'International Cricket Council']);
  });
});

describe('a place', () => {
  it('is not another that one article names beside it', () => {
    expect(groupsOf(['pt', 'O Brasil quer paz. Lula voltou a Brasília.'])).not.toContainEqual(['Brasil', 'Brasília']);
  });
});

describe('the head form', () => {
  it('is not the one with letters of another script', () => {
    const { entities } = groupNames({
      articles: [view(['en', 'Vladimir Рutin spoke. Vladimir Putin left.'], 0)],
      alignments: [],
      preferences: {},
    });
    expect(entities[0]).toMatchObject({ headForm: 'Vladimir Putin', resolution: 'conflict' });
  });
});

describe('names of agencies', () => {
  it('are no variants of each other', () => {
    const { entities } = groupNames({
      articles: [view(['en', 'The Associated Press reported it. The AP reporter left.'], 0)],
      alignments: [],
      preferences: {},
    });
    expect(entities).toHaveLength(1);
    expect(entities[0]).toMatchObject({ resolution: 'consistent' });
  });

  it.each([
    ['pl', 'Według Reutera umowa jest bliska. Agencja Reutera podała to.', ['Reuters']],
    ['ja', 'ロイター通信が報じた。', ['ロイター通信']],
    ['ko', '연합뉴스가 보도했다.', ['연합뉴스']],
    ['ar', 'أفادت وكالة رويترز بذلك.', ['رويترز']],
  ])('are found in %s: %s', (language, text, forms) => {
    expect(groupsOf([language, text])).toEqual([forms]);
  });
});

describe('scripts without capitals', () => {
  it.each([
    ['zh', '总理李强与前总理李克强不同。', ['李克强', '李强']],
    ['zh', '李克强强调。总统卢卡申科表示。', ['李克强', '卢卡申科']],
    ['ko', '조 바이든 미국 대통령이 도착했다.', ['미국', '조 바이든']],
    ['ar', 'التقى الرئيس نظيره ألكسندر لوكاشينكو.', ['ألكسندر لوكاشينكو']],
  ])('give whole names in %s: %s', (language, text, forms) => {
    expect(groupsOf([language, text]).flat().sort()).toEqual([...forms].sort());
  });
});

describe('nouns and places', () => {
  it('are no family names after a German article', () => {
    const { mentions } = groupNames({
      articles: [view(['de', 'Die Hoffnung stirbt zuletzt, sagte Bernd Hoffnung. Danach schwieg Hoffnung.'], 0)],
      alignments: [],
      preferences: {},
    });
    expect(mentions.map(({ form }) => form)).toEqual(['Bernd Hoffnung', 'Hoffnung']);
  });

  it('keep a direction that is part of the name', () => {
    expect(groupsOf(['nl', 'Hij bezocht Zuid-Holland. Heel Nederland wint.'])).toEqual([
      ['Nederland'],
      ['Zuid-Holland'],
    ]);
  });
});
