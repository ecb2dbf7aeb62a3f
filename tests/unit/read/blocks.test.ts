import { describe, expect, it } from 'vitest';
import { STANDING_TEXTS, standingText } from '../../../src/data/boilerplate.ts';
import { articleFormats } from '../../../src/engines/article-formats.ts';
import type { ArticleInput } from '../../../src/model/index.ts';
import { readArticles } from '../../../src/stages/read/index.ts';

function read(text: string, input: Partial<ArticleInput> = {}) {
  const [article] = readArticles([{ uri: 'bridge.txt', text, ...input }], articleFormats).articles;
  if (!article) throw new Error('the article was not read');
  return article;
}

const blocks = (text: string, input: Partial<ArticleInput> = {}): [string, string][] => {
  const article = read(text, input);
  return article.blocks.map(({ kind, span }) => [kind, article.text.slice(span.start, span.end)]);
};

const LEAD = 'The mayor opened the new bridge on Monday, two years after the old one had been closed to traffic.';
const BODY = 'About four thousand people walked across it in the first hour, many of them with children.';

describe('blocks of plain text', () => {
  it('are one a line, with headline and standfirst told by their shape', () => {
    expect(blocks(`New bridge opens after two years\n\nFour thousand walk across\n\n${LEAD}\n${BODY}`)).toEqual([
      ['heading', 'New bridge opens after two years'],
      ['kicker', 'Four thousand walk across'],
      ['paragraph', LEAD],
      ['paragraph', BODY],
    ]);
  });

  it('mark a headline that is printed twice both times', () => {
    expect(
      blocks(`Bridge opens in Minsk\nA city rejoices\nBridge opens in Minsk\n${LEAD}`).map(([kind]) => kind),
    ).toEqual(['heading', 'kicker', 'heading', 'paragraph']);
  });

  it('mark a section label above the headline as kicker', () => {
    expect(blocks(`World\nNew bridge opens after two years of work\n${LEAD}`).map(([kind]) => kind)).toEqual([
      'kicker',
      'heading',
      'paragraph',
    ]);
  });

  it('mark a label before a list as heading and its lines as list items', () => {
    expect(blocks(`Key takeaways:\n- The bridge is open.\n- The old one is gone.\n${LEAD}`)).toEqual([
      ['heading', 'Key takeaways:'],
      ['list-item', '- The bridge is open.'],
      ['list-item', '- The old one is gone.'],
      ['paragraph', LEAD],
    ]);
  });

  it('tell headings between paragraphs from short sentences', () => {
    expect(blocks(`${LEAD}\nWhat comes next\n${BODY}\nThat was all.\n${BODY}`).map(([kind]) => kind)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  it('read dialogue that opens with a dash as paragraphs, not as a list', () => {
    const dialogue = '– Czekaliśmy dwa lata – powiedziała burmistrz.\n– Było warto – dodał mieszkaniec.';
    expect(blocks(dialogue).map(([kind]) => kind)).toEqual(['paragraph', 'paragraph']);
  });

  it('join hand-wrapped lines to one paragraph', () => {
    const wrapped =
      'The mayor opened the new bridge on Monday, two years after the\nold one had been closed to traffic, and said that everybody in\nthe city had waited for it far too long.\n\nThousands came.';
    expect(blocks(wrapped).map(([, text]) => text.split('\n').length)).toEqual([3, 1]);
  });

  it('leave a text of one line alone, whatever it says', () => {
    expect(blocks('Be First to Comment')).toEqual([['paragraph', 'Be First to Comment']]);
  });
});

describe('standing text of web pages', () => {
  it.each(STANDING_TEXTS.map((row) => [row.example, row] as const))('%s', (example, row) => {
    expect(standingText(example)).toMatchObject({ kind: row.kind, reason: row.reason });
  });

  it('is told sentence by sentence where several stand in one line, and only where each is one', () => {
    expect(standingText('Please enter your comment! Please enter your name here.')?.reason).toBe('comment form');
    expect(standingText('All rights reserved. The mayor spoke on Monday.')).toBeNull();
  });

  it('is kept as boilerplate with its reason', () => {
    const article = read(
      `${LEAD}\n${BODY}\nPrevious articleZoo welcomes two bears\nPlease enter your comment!\nAccording to the criteria of The Trust Project`,
    );
    expect(article.blocks.slice(2).map(({ kind, reason }) => [kind, reason])).toEqual([
      ['boilerplate', 'link to another article'],
      ['boilerplate', 'comment form'],
      ['boilerplate', 'editorial standards notice'],
    ]);
  });

  it.each([
    'Next article of the treaty forbids it.',
    'Share prices fell by three percent on Monday.',
    'Comments by the minister caused a stir.',
    'Related companies were searched as well.',
    'Read more closely, the treaty says the opposite.',
    'Subscribe to that view and you must accept the rest, he said.',
    'Teilen wollte er die Macht nicht.',
    'Photo agencies protested.',
    'Copy that, said the pilot.',
    'По теме безопасности стороны договорились.',
    'Advertisement spending rose.',
  ])('is not seen in running text: %s', (line) => {
    expect(blocks(`${LEAD}\n${line}\n${BODY}`)[1]?.[0]).toBe('paragraph');
  });
});

describe('metadata', () => {
  it('has headline and byline where the text shows them', () => {
    const { metadata, blocks: found } = read(
      `New bridge opens after two years\nBy Anna Smith and Piotr Nowak\n${LEAD}\n${BODY}`,
    );
    expect(metadata).toMatchObject({ title: 'New bridge opens after two years', byline: 'Anna Smith and Piotr Nowak' });
    expect(found[1]).toMatchObject({ kind: 'boilerplate', reason: 'byline' });
  });

  it.each(['Von Berlin nach Minsk', 'By Monday', 'Por la paz', 'By the river Svislach'])(
    'takes no headline for a byline: %s',
    (line) => {
      expect(read(`${line}\n${LEAD}`).metadata.byline).toBeNull();
    },
  );

  it.each([
    [
      'MINSK, March 1, 2023 (BelTA) — ',
      { agency: 'BelTA', dateline: 'MINSK, March 1, 2023', publishedAt: '2023-03-01' },
    ],
    ['MINSK (Reuters) – ', { agency: 'Reuters', dateline: 'MINSK', publishedAt: null }],
    ['(Reuters) - ', { agency: 'Reuters', dateline: null }],
    ['Berlin/Peking (dpa) - ', { agency: 'dpa', dateline: 'Berlin/Peking' }],
    ['Minsk, 1. März 2023 (dpa/AFP) – ', { agency: 'dpa', dateline: 'Minsk, 1. März 2023', publishedAt: '2023-03-01' }],
    ['МОСКВА, 1 марта 2023. /ТАСС/. ', { agency: 'TASS', dateline: 'МОСКВА, 1 марта 2023', publishedAt: '2023-03-01' }],
    ['МИНСК, 1 мар — РИА Новости. ', { agency: 'RIA Novosti', dateline: 'МИНСК, 1 мар', publishedAt: null }],
  ])('reads the dateline %j', (dateline, expected) => {
    expect(read(`${dateline}${LEAD}\n${BODY}`).metadata).toMatchObject(expected);
  });

  it.each([
    ['(dpa)', 'dpa'],
    ['dpa/AFP', 'dpa'],
    ['Source: Reuters', 'Reuters'],
    ['Quelle: ntv.de, dpa', 'dpa'],
  ])('reads the signature %j at the end', (signature, agency) => {
    expect(read(`${LEAD}\n${BODY}\n${signature}`).metadata.agency).toBe(agency);
  });

  it('credits no agency that is only quoted', () => {
    expect(
      read(`${LEAD}\nThe work cost forty million, the agency Interfax (Moscow) reported. (It was the second time.)`)
        .metadata.agency,
    ).toBeNull();
  });

  it('takes the date of the caller before that of the text', () => {
    expect(read(`MINSK, March 1, 2023 (BelTA) — ${LEAD}`, { publishedAt: '2023-03-02' }).metadata.publishedAt).toBe(
      '2023-03-02',
    );
  });

  it('takes no date whose day or order is in doubt', () => {
    expect(read(`MINSK, February 30, 2023 (BelTA) — ${LEAD}`).metadata.publishedAt).toBeNull();
    expect(read(`03/04/2023\n${LEAD}\n${BODY}`).metadata.publishedAt).toBeNull();
  });

  it('has the address that a line names as the source', () => {
    expect(read(`${LEAD}\n${BODY}\nSource: https://www.example.org/bridge?id=1`).metadata.url).toBe(
      'https://www.example.org/bridge?id=1',
    );
  });
});

describe('Markdown', () => {
  const MARKDOWN = `---\ntitle: Bridge opens\nauthor: [Anna Smith, Piotr Nowak]\ndate: 2023-03-01\nurl: https://example.org/bridge\nlang: en\n---\n\n# Bridge opens in Minsk\n\n*Thousands walk across*\n\nThe mayor **opened** the\nbridge on Monday.\n\n> It will last.\n\n## What comes next\n\n- Buses from *Monday*\n- Trams later\n\n![The bridge at night](night.jpg)\n\n\`\`\`\nlet x;\n\`\`\`\n\nShare this article\n\n[1]: https://example.org\n`;

  it('is told by the extension and divided by its structure, spans pointing into the file', () => {
    expect(blocks(MARKDOWN, { uri: 'bridge.md' })).toEqual([
      ['boilerplate', MARKDOWN.slice(0, MARKDOWN.indexOf('\n\n'))],
      ['heading', 'Bridge opens in Minsk'],
      ['kicker', '*Thousands walk across*'],
      ['paragraph', 'The mayor **opened** the\nbridge on Monday.'],
      ['paragraph', 'It will last.'],
      ['heading', 'What comes next'],
      ['list-item', 'Buses from *Monday*'],
      ['list-item', 'Trams later'],
      ['caption', 'The bridge at night'],
      ['boilerplate', '```\nlet x;\n```'],
      ['boilerplate', 'Share this article'],
      ['boilerplate', '[1]: https://example.org'],
    ]);
  });

  it('gives the facts and the language of its front matter', () => {
    const { metadata, declaredLanguage, blocks: found } = read(MARKDOWN, { format: 'markdown' });
    expect(metadata).toMatchObject({
      title: 'Bridge opens',
      byline: 'Anna Smith, Piotr Nowak',
      publishedAt: '2023-03-01',
      url: 'https://example.org/bridge',
    });
    expect(declaredLanguage).toBe('en');
    expect(found[0]?.reason).toBe('front matter');
  });

  it('keeps front matter apart even where it is no YAML', () => {
    const article = read(`---\ntitle: [\n---\n\n${LEAD}`, { format: 'markdown' });
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['boilerplate', 'paragraph']);
    expect(article.metadata.title).toBeNull();
  });

  it('is not looked for in plain text', () => {
    expect(blocks(`# not a heading mark\n${LEAD}`, { uri: 'bridge.txt' })[0]).toEqual([
      'paragraph',
      '# not a heading mark',
    ]);
  });
});
