import { describe, expect, it } from 'vitest';
import { type Alignment, type ArticleView, type Bead, beadId } from '../../../src/model/index.ts';
import { relateTexts, traceProvenance } from '../../../src/stages/provenance/index.ts';
import { witness } from './witness.ts';

const NAMES = { entities: [], mentions: [] };

function relate(
  a: string,
  b: string,
  options: {
    relation?: Alignment['relation'];
    beads?: (a: ArticleView, b: ArticleView) => Bead[];
    languageA?: string;
  } = {},
) {
  const source = witness('A', a, options.languageA);
  const target = witness('B', b);
  const alignment: Alignment = {
    pair: { source: source.article.id, target: target.article.id },
    relation: options.relation ?? 'comparable',
    confidence: 0.8,
    beads: options.beads?.(source, target) ?? [],
    coverage: { source: 0.9, target: 0.9 },
    engine: { name: 'given', version: '1' },
  };
  const input = { articles: [source, target], alignments: [alignment], names: NAMES };
  const [relation] = relateTexts({ ...input, provenance: traceProvenance(input) });
  if (!relation) throw new Error('no relation');
  return relation;
}

const link =
  (i: number, j: number, relation: Bead['relation']) =>
  (a: ArticleView, b: ArticleView): Bead[] => {
    const source = a.sentences[i];
    const target = b.sentences[j];
    if (!source || !target) throw new Error('no such sentence');
    return [
      {
        id: beadId('A-B/b0'),
        source: [source.id],
        target: [target.id],
        relation,
        score: 0.9,
        confidence: 0.9,
        crossing: false,
        evidence: [],
      },
    ];
  };

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
      'B shows signs of a translation from the language of A',
    );
  });
});
