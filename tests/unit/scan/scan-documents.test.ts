import { describe, expect, it } from 'vitest';
import { scanDocuments } from '../../../src/index.ts';
import type { ScanDocument, ScanPair } from '../../../src/model/index.ts';

const HARBOUR =
  'The harbour of Ventspils will be dredged to sixteen metres before the end of the year, the port authority said on Tuesday. ' +
  'Its director, Anna Kalniņa, put the cost at 48.5 million euros and said that two bids had come in from Belgium and Denmark. ' +
  'Fishermen had warned that the work would drive herring away from the coast for several seasons, but a study by the university in Liepāja ' +
  'found no lasting harm. Work is to begin in June and will be stopped each spring while the fish spawn.';
const MUSEUM =
  'A museum of clocks has opened in the old customs house of Kuressaare, with four hundred pieces that a watchmaker had gathered over fifty years. ' +
  'His widow gave them to the town on condition that all of them be kept running. Three volunteers wind them every Monday, which takes from seven in the ' +
  'morning until noon. Visitors pay six euros; children who can read the time pay nothing at all.';
const ELECTION =
  'Voters in the three northern districts went to the polls on Sunday to choose a council of nineteen members for the first time since the reform. ' +
  'Turnout reached 41 percent by the afternoon, more than four years ago, and the counting of postal ballots will last until Wednesday evening. ' +
  'No party is expected to win a majority, and talks about a coalition have already been announced for the coming week.';

const corpus = (texts: Readonly<Record<string, string | Omit<ScanDocument, 'id'>>>): ScanDocument[] =>
  Object.entries(texts).map(([id, text]) => (typeof text === 'string' ? { id, text } : { id, ...text }));

const pairsIn = (texts: Parameters<typeof corpus>[0]): readonly ScanPair[] => scanDocuments(corpus(texts)).pairs;

const quoted = (text: string, pair: ScanPair | undefined, side: 'a' | 'b'): string[] =>
  (pair?.passages ?? []).map(([startA, endA, startB, endB]) =>
    side === 'a' ? text.slice(startA, endA) : text.slice(startB, endB),
  );

describe('a corpus that is scanned', () => {
  it('finds the shortened version of a text and quotes what both have', () => {
    const cut = `From our correspondent. ${HARBOUR.slice(0, HARBOUR.indexOf(' Work is'))} More follows later today.`;
    const [pair, ...others] = pairsIn({ wire: HARBOUR, museum: MUSEUM, post: cut });
    expect(others).toEqual([]);
    expect(pair).toMatchObject({ a: 'wire', b: 'post', type: 'article', basis: 'wording' });
    expect(quoted(HARBOUR, pair, 'a')).toEqual([HARBOUR.slice(0, HARBOUR.indexOf('. Work is'))]);
    expect(quoted(cut, pair, 'b')).toEqual(quoted(HARBOUR, pair, 'a'));
  });

  it('follows paragraphs that were put in another order, and small changes inside them', () => {
    const [first = '', second = '', third = ''] = HARBOUR.split(/(?<=\.) (?=Its|Fishermen)/);
    const mixed = `${third}\n\n${first}\n\n${second.replace('two bids had come in', 'two offers had arrived')}`;
    const [pair] = pairsIn({ wire: HARBOUR, post: mixed, election: ELECTION });
    expect(pair?.type).toBe('article');
    expect(pair?.score).toBeGreaterThan(0.9);
    expect(quoted(HARBOUR, pair, 'a').join(' ')).toContain('Its director, Anna Kalniņa');
    expect(pair?.passages.length).toBe(2);
  });

  it('sees through soft hyphens, ligatures and curly quotation marks', () => {
    const hidden = HARBOUR.replaceAll('dredged', 'dred\u00adged').replaceAll('fi', 'ﬁ').replaceAll("'", '’');
    expect(pairsIn({ wire: HARBOUR, post: hidden, museum: MUSEUM })).toMatchObject([{ type: 'article', score: 1 }]);
  });

  it('takes a quotation in two reports for a passage, not for a version', () => {
    const quotation =
      '“Nobody asked the people who live beside the canal, and nobody will pay when their cellars are full of water again in November,” she said.';
    const pairs = pairsIn({ a: `${MUSEUM} ${quotation} ${ELECTION}`, b: `${HARBOUR} ${quotation}`, c: 'Rain.' });
    expect(pairs).toMatchObject([{ a: 'a', b: 'b', type: 'passage', basis: 'wording' }]);
  });

  it('does not count the notice that stands under every text of an outlet', () => {
    const notice =
      'Read more: the latest from the Post in your inbox every morning. Sign up for our free letter. All rights reserved; this text may not be ' +
      'published, broadcast, rewritten or passed on without the leave of the Post and its owners in writing, which can be had at the desk.';
    const subject = (i: number): string =>
      Array.from({ length: 12 }, (_, k) => `Item ${i * 97 + k} of ward ${i * 31 + k * 7} passed.`).join(' ');
    const texts = Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`t${i}`, `${subject(i)} ${notice}`]));
    expect(pairsIn(texts)).toEqual([]);
  });

  it('keeps a story together that a hundred outlets print, each with a line of its own', () => {
    const texts = Object.fromEntries(
      Array.from({ length: 100 }, (_, i) => [`t${i}`, `By reporter ${i * 7} of paper ${i * 31}. ${HARBOUR}`]),
    );
    const { clusters, pairs } = scanDocuments(corpus({ ...texts, museum: MUSEUM }));
    expect(clusters.map(({ documents }) => documents.length)).toEqual([100]);
    expect(pairs.length).toBeLessThan(1_000);
  });

  it('pairs every copy of a text with every version, and compares the text once', () => {
    const cut = HARBOUR.slice(0, HARBOUR.indexOf(' Work is'));
    const { pairs, clusters } = scanDocuments(
      corpus({ a: HARBOUR, b: cut, c: HARBOUR.replace(', the port', ' – the port'), d: ELECTION }),
    );
    expect(pairs.map(({ a, b, score }) => [a, b, score])).toEqual([
      ['a', 'b', 1],
      ['a', 'c', 1],
      ['b', 'c', 1],
    ]);
    expect(clusters).toEqual([{ documents: ['a', 'b', 'c'] }]);
  });

  it('lists the versions of a story by date, the largest story first', () => {
    const { clusters } = scanDocuments(
      corpus({
        late: { text: HARBOUR, published: '2026-03-04' },
        early: { text: HARBOUR, published: '2026-03-02T08:00:00Z' },
        undated: HARBOUR,
        museum: MUSEUM,
        clocks: { text: MUSEUM, published: '2026-01-01' },
      }),
    );
    expect(clusters).toEqual([{ documents: ['early', 'late', 'undated'] }, { documents: ['clocks', 'museum'] }]);
  });

  it('is the same whatever the order of the corpus', () => {
    const texts = corpus({ a: HARBOUR, b: `${HARBOUR.slice(120)} ${MUSEUM}`, c: MUSEUM, d: ELECTION });
    const straight = scanDocuments(texts);
    const turned = scanDocuments([...texts].reverse());
    const keyed = ({ pairs }: typeof straight) =>
      pairs.map(({ a, b, type, score }) => [...[a, b].sort(), type, score].join(' ')).sort();
    expect(keyed(turned)).toEqual(keyed(straight));
  });

  it('copes with empty, tiny and hostile texts', () => {
    const { pairs, clusters } = scanDocuments(
      corpus({ a: '', b: '', c: 'Yes.', d: '\u202e\ud800 <script>', e: 'word '.repeat(5_000), f: '中'.repeat(300) }),
    );
    expect([pairs, clusters]).toEqual([[], []]);
  });

  it('refuses an id that stands twice', () => {
    expect(() =>
      scanDocuments([
        { id: 'a', text: HARBOUR },
        { id: 'a', text: MUSEUM },
      ]),
    ).toThrow(/two documents .* "a"/);
  });

  it('tells how far it is', () => {
    const steps: string[] = [];
    scanDocuments(corpus({ a: HARBOUR, b: HARBOUR.slice(50) }), { onProgress: ({ stage }) => steps.push(stage) });
    expect([...new Set(steps)]).toEqual(['texts', 'pairs']);
  });
});

describe('versions in other words', () => {
  const others = ['Adorf', 'Bergen', 'Celle', 'Dessau', 'Eutin', 'Fulda', 'Goslar', 'Husum'].map(
    (town, i) => [town, `${town} has a fair of ${i + 31} stalls, ${i * 17 + 205} guests and a wheel.`] as const,
  );
  const RUSSIAN =
    'Порт Вентспилс углубят до конца года, сообщило во вторник управление порта. Директор Анна Калниня оценила работы в 48,5 млн евро; ' +
    'поступило две заявки из Бельгии и Дании. Рыбаки предупреждали, что сельдь уйдёт от берега, однако исследование университета в Лиепае ' +
    'не нашло вреда. Работы начнутся в июне 2027 года, рассказал инженер Юрис Озолиньш.';
  const ENGLISH =
    'Ventspils will have a deeper harbour by the end of the year, its management announced on Tuesday. According to Anna Kalninya, the director, it costs ' +
    '48.5 million euros, and two applications came from Belgium and Denmark. While fishermen feared for the herring, scholars in Liepaya saw no damage. ' +
    'The engineer Yuris Ozolinsh told reporters that digging begins in June 2027.';

  it('are found across two languages by figures and names', () => {
    const pairs = pairsIn({ ru: RUSSIAN, en: ENGLISH, ...Object.fromEntries(others) });
    expect(pairs).toMatchObject([{ a: 'ru', b: 'en', type: 'article', basis: 'terms', passages: [] }]);
  });

  it('are not found where the dates lie months apart', () => {
    const dated = {
      ru: { text: RUSSIAN, published: '2026-01-01' },
      en: { text: ENGLISH, published: '2026-06-01' },
      ...Object.fromEntries(others),
    };
    expect(pairsIn(dated)).toEqual([]);
  });
});
