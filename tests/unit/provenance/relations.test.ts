import { describe, expect, it } from 'vitest';
import { type Alignment, type ArticleView, type Bead, beadId } from '../../../src/model/index.ts';
import { relateTexts, traceProvenance } from '../../../src/stages/provenance/index.ts';
import { witness } from './witness.ts';

const NAMES = { entities: [], mentions: [] };

const dated = (view: ArticleView, publishedAt: string | null): ArticleView => ({
  ...view,
  article: { ...view.article, metadata: { ...view.article.metadata, publishedAt } },
});

function relate(
  a: string,
  b: string,
  options: {
    relation?: Alignment['relation'];
    beads?: (a: ArticleView, b: ArticleView) => Bead[];
    languageA?: string;
    coverage?: Alignment['coverage'];
    published?: readonly [string, string];
  } = {},
) {
  const [early, late] = options.published ?? [null, null];
  const source = dated(witness('A', a, options.languageA), early);
  const target = dated(witness('B', b), late);
  const alignment: Alignment = {
    pair: { source: source.article.id, target: target.article.id },
    relation: options.relation ?? 'comparable',
    confidence: 0.8,
    beads: options.beads?.(source, target) ?? [],
    coverage: options.coverage ?? { source: 0.9, target: 0.9 },
    engine: { name: 'given', version: '1' },
  };
  const input = { articles: [source, target], alignments: [alignment], names: NAMES };
  const [relation] = relateTexts({ ...input, provenance: traceProvenance(input) });
  if (!relation) throw new Error('no relation');
  return relation;
}

const link =
  (i: number, j: number, relation: Bead['relation'], score = 0.9) =>
  (a: ArticleView, b: ArticleView): Bead[] => {
    const source = a.sentences[i];
    const target = b.sentences[j];
    if (!source || !target) throw new Error('no such sentence');
    return [
      {
        id: beadId(`A-B/b${i}`),
        source: [source.id],
        target: [target.id],
        relation,
        score,
        confidence: 0.9,
        crossing: false,
        evidence: [],
      },
    ];
  };

/** Sentence for sentence. */
const inOrder = (count: number, score: number) => (a: ArticleView, b: ArticleView) =>
  Array.from({ length: count }, (_, i) => link(i, i, 'paraphrase', score)(a, b)).flat();

const STORY =
  'The bridge over the river was closed on Monday after the storm tore a cable from its northern tower. Engineers from the capital arrived by noon. They expect repairs to take six weeks and will report to the council on Friday. Buses run around the town.';

describe('relateTexts', () => {
  it('calls the same words twice a duplicate', () => {
    expect(relate(STORY, STORY).relation).toBe('duplicate');
  });

  it('calls a cut-down copy derived, with the passages', () => {
    const cut = `${STORY.slice(0, STORY.indexOf('Buses'))}A second storm is expected at the weekend, and the mayor has asked people to stay at home.`;
    const relation = relate(STORY, cut);
    expect(relation.relation).toBe('derived');
    expect(relation.passages.reduce((n, passage) => n + passage.words, 0)).toBeGreaterThan(30);
  });

  it('calls two texts with one statement and nothing else in common the same statement', () => {
    const a = 'The minister spoke in Rome. “We have new approaches and sensible decisions,” she said. It rained.';
    const b =
      '“We have approaches that are new and responsible decisions,” the minister told guests. Traffic was heavy.';
    expect(relate(a, b, { beads: link(1, 0, 'paraphrase') }).relation).toBe('same-statement');
  });

  it('does not take a shared quotation for copying, however long', () => {
    const quotation =
      '“We have been friends for several years, our friendship is strong and unbreakable, and against the background of turbulence we shall continue joint efforts for the sake of both peoples,”';
    const relation = relate(
      `${quotation} the president said in the evening.`,
      `In a short speech the guest heard it: ${quotation} and left.`,
    );
    expect(relation.relation).toBe('same-statement');
    expect(relation.passages.every((passage) => passage.quotation)).toBe(true);
  });

  it('calls two translations with one slip and one passage in common texts of a common source', () => {
    const shared = 'is a close ally of the president and has long supported the plans of the ministry in the north';
    const a = `The mayor hailed its “weatherproof and comprehensive” partnership with Minsk. Kurz ${shared}. Nothing else was said about it.`;
    const b = `Before the visit, Minsk praised the “weatherproof and comprehensive” partnership again. On Monday, the weather was bad. Kurz ${shared}, papers wrote.`;
    expect(relate(a, b).relation).toBe('common-source');
  });

  it('calls a short common phrase the same story, and nothing at all unrelated', () => {
    const a = 'Kurz is a close ally of Russian President Vladimir Putin and lives in Graz.';
    const b = 'The singer, a friend of Russian President Vladimir Putin and others, cancelled.';
    expect(relate(a, b).relation).toBe('same-story');
    expect(relate('The bridge was closed.', 'A singer cancelled her tour.', { relation: 'unrelated' }).relation).toBe(
      'unrelated',
    );
  });

  it('calls two parallel texts in two languages a text and its translation, and says which where it shows', () => {
    const german = 'Der Bürgermeister lobte das Vorhaben in höchsten Tönen. Es kam zu Rangeleien.';
    const english = 'The mayor praised the project in the highest tones. It came to scuffles.';
    const relation = relate(german, english, { relation: 'parallel', languageA: 'de' });
    expect(relation.relation).toBe('derived');
    expect(relation.evidence.flatMap((item) => (item.kind === 'note' ? [item.text] : [])).join(' ')).toContain(
      'B shows signs of a translation from German',
    );
  });

  it('calls two renderings of one text, sentence by sentence in other words, texts of a common source', () => {
    const one =
      'The bridge was shut on Monday. Engineers came from the capital. They will report to the council. Buses run around the town.';
    const other =
      'On Monday they closed the crossing. Experts arrived from Vienna. A report goes to the town’s council. Coaches go round the centre.';
    const twins = relate(one, other, { relation: 'parallel', beads: inOrder(4, 0.5) });
    expect(twins.relation).toBe('common-source');
    expect(twins.evidence.some((item) => item.kind === 'note' && item.text.includes('sentence by sentence'))).toBe(
      true,
    );
    expect(relate(one, other, { relation: 'parallel', beads: inOrder(4, 0.2) }).relation).not.toBe('common-source');
    expect(relate(one, other, { beads: inOrder(4, 0.5) }).relation).not.toBe('common-source');
  });

  it('takes one long sentence that both texts have for a statement that both were given, not for copying', () => {
    const sentence =
      'The ministry said that it would pay for the repair of the northern tower, of the cables and of the lamps that the storm had torn from the bridge over the river in the night to the first of May, and that the town would have to pay for everything else that had been broken, first of all the road to the harbour.';
    const relation = relate(
      `${sentence} The mayor was surprised. He had hoped for more from the capital, and for it sooner than in the autumn. Shops near the harbour have lost half of their customers since the storm, their owners told the council, and two have closed for good.`,
      `Farmers in the south wait for rain. ${sentence} The harvest will be poor, the union fears, if July stays as dry as June. Prices of grain have risen for the third month in a row, and bakers say that bread will follow before the winter if nothing is done.`,
    );
    expect(relation.relation).toBe('same-statement');
  });

  it('finds a statement that one text quotes and the other reports', () => {
    const relation = relate(
      'China, which kept its ties, said the visit is an “opportunity to promote the further development of all-round cooperation between the two countries.” It snowed.',
      'China looks forward to using the visit as an opportunity to further promote the cooperation between the two countries in all areas. The streets are closed.',
    );
    expect(relation.relation).toBe('same-statement');
    expect(relation.evidence.map((item) => item.kind)).toEqual(['quotation', 'quotation']);
  });

  describe('says who translates whom', () => {
    const german =
      'Der Bürgermeister lobte das Vorhaben. Es kam zu Rangeleien. Die Polizei war vor Ort. Danach war Ruhe.';
    const plain = 'The mayor praised the plan. There were scuffles. The police came.';
    const parallel = { relation: 'parallel', languageA: 'de' } as const;

    it('by signs in one of the two', () => {
      const slips = 'The mayor praised the project in the highest tones. It came to scuffles.';
      const relation = relate(german, slips, parallel);
      expect(relation.direction).toEqual({ from: 'A', to: 'B' });
    });

    it('by the dates together with what one text leaves out, with both as reasons', () => {
      const relation = relate(german, plain, {
        ...parallel,
        coverage: { source: 0.75, target: 1 },
        published: ['2024-05-02', '2024-05-03'],
      });
      expect(relation.direction).toEqual({ from: 'A', to: 'B' });
      const notes = relation.evidence.flatMap((item) => (item.kind === 'note' ? [item.text] : []));
      expect(notes).toContain('A is the earlier one: 2024-05-02, B 2024-05-03');
      expect(notes.some((text) => text.startsWith('100 % of B has a counterpart in A'))).toBe(true);
    });

    it('by a credit line, against the dates', () => {
      const relation = relate(german, `${plain} There was calm.\n\nTranslated from the German by the desk`, {
        ...parallel,
        published: ['2024-05-03', '2024-05-02'],
      });
      expect(relation.direction).toEqual({ from: 'A', to: 'B' });
    });

    it('never without a reason, nor from a date alone', () => {
      expect(relate(german, plain, parallel).direction).toBeUndefined();
      expect(relate(german, plain, { ...parallel, published: ['2024-05-02', '2024-05-03'] }).direction).toBeUndefined();
    });
  });
});
