import { describe, expect, it } from 'vitest';
import { entityId, type NameEntity } from '../../../src/model/index.ts';
import { traceProvenance } from '../../../src/stages/provenance/index.ts';
import { witness } from './witness.ts';

const NO_NAMES = { entities: [], mentions: [] };
const claimFor = (text: string, entities: readonly NameEntity[] = []) => {
  const [claim] = traceProvenance({
    articles: [witness('A', text)],
    alignments: [],
    names: { entities, mentions: [] },
  });
  if (!claim) throw new Error('no claim');
  return claim;
};

const FILLER =
  'The meeting lasted two hours. Both sides described it as useful. A second round is planned for the autumn.';

describe('traceProvenance', () => {
  it('claims a translation where two independent signs point to one language, and quotes them', () => {
    const text = `The mayor praised the project in the highest tones. The schools are one of the mayor’s favourite topics, and domestic-political reasons play no role. ${FILLER}`;
    const claim = claimFor(text);
    expect(claim).toMatchObject({ claim: 'translation', fromLanguage: 'de' });
    const quoted = claim.evidence.map((item) =>
      'anchor' in item && item.anchor ? text.slice(item.anchor.span.start, item.anchor.span.end) : null,
    );
    expect(quoted).toContain('in the highest tones');
  });

  it('claims nothing from one sign that is not exclusive', () => {
    const claim = claimFor(`The mayor praised the project in the highest tones. ${FILLER}`);
    expect(claim.claim).toBe('undetermined');
    expect(claim.evidence.some((item) => item.kind === 'translationese')).toBe(true);
  });

  it('claims nothing where the signs point to different languages', () => {
    expect(claimFor(`He spoke of it in the highest tones. They met for the last time last May. ${FILLER}`).claim).toBe(
      'undetermined',
    );
  });

  it('is not moved by weak signs, however many', () => {
    const weak =
      'In the year 1998, among other things, the taboo topics were named on the territory of the republic. According to their words, it seems that the plan works. In a first step, a firm came.';
    expect(claimFor(`${weak} ${FILLER}`).claim).toBe('undetermined');
  });

  it('takes a wording that comes back for one sign', () => {
    const once = claimFor(`It came to clashes. ${FILLER}`);
    const often = claimFor(`It came to clashes. Then it came to clashes. Again it came to clashes. ${FILLER}`);
    expect(often.confidence).toBe(once.confidence);
  });

  it('lists what speaks against a translation behind what speaks for it', () => {
    const claim = claimFor(`BERLIN (Reuters) — It came to clashes. The police didn’t comment. ${FILLER}`);
    const kinds = claim.evidence.map((item) => item.kind);
    expect(kinds.indexOf('counter')).toBeGreaterThan(kinds.indexOf('translationese'));
    expect(kinds.slice(kinds.indexOf('counter')).every((kind) => kind === 'counter')).toBe(true);
  });

  it('says nothing of extraction damage', () => {
    expect(
      claimFor(`The leader , who left, spoke (in the plan ) of peace. Previous articleMayor says so. ${FILLER}`)
        .evidence,
    ).toEqual([]);
  });

  it('calls a text with an agency’s dateline and no sign of translation an original', () => {
    expect(claimFor(`MINSK, Belarus (AP) — The company didn’t give a date for the talks. ${FILLER}`).claim).toBe(
      'original',
    );
  });

  it('makes no claim of its own for a text in which nothing shows', () => {
    expect(claimFor(FILLER)).toMatchObject({ claim: 'undetermined', fromLanguage: null, evidence: [] });
  });

  describe('names', () => {
    const text = `Kremlin spokesman Dmitry Peskov said so. “It is long,” said Peskow. ${FILLER}`;
    const at = (form: string) => {
      const start = text.indexOf(form);
      const { article } = witness('A', text);
      return [{ articleId: article.id, span: { start, end: start + form.length } }];
    };
    const german = {
      form: 'Peskow',
      occurrences: at('Peskow'),
      relation: 'transliteration',
      system: 'rus-duden',
      systemName: 'German (Duden)',
      confidence: 0.95,
      evidence: [
        {
          kind: 'romanization',
          form: 'Peskow',
          original: 'Песков',
          system: 'rus-duden',
          systemName: 'German (Duden)',
          language: 'de',
          trace: [{ from: 'в', to: 'w' }],
        },
      ],
    } as const;
    const english = {
      ...german,
      form: 'Dmitry Peskov',
      occurrences: at('Dmitry Peskov'),
      relation: 'same',
      system: null,
      systemName: null,
      evidence: [],
    } as const;
    const entity = (forms: NameEntity['forms']): NameEntity => ({
      id: entityId('peskov'),
      type: 'person',
      headForm: 'Dmitry Peskov',
      originalForm: 'Песков',
      role: 'Kremlin spokesman',
      forms,
      resolution: 'variant',
    });

    it('in two conventions in one article carry a claim alone', () => {
      expect(claimFor(text, [entity([english, german])])).toMatchObject({ claim: 'translation', fromLanguage: 'de' });
    });

    it('in a foreign convention only do not: the person may write himself so', () => {
      expect(claimFor(text, [entity([german])]).claim).toBe('undetermined');
    });
  });

  describe('a quotation', () => {
    const calques = '“It came to clashes, and we spoke under four eyes, and against this background it plays no role,”';
    const long = Array.from(
      { length: 12 },
      (_, i) => `The ${i + 2} firms of the town sold more than in the year before.`,
    );

    it('with signs of translation does not make the article one: the passage is named instead', () => {
      const text = `The union chief spoke on Monday. ${calques} he said. ${long.join(' ')}`;
      const claim = claimFor(text);
      expect(claim.claim).not.toBe('translation');
      const [passage] = claim.passages ?? [];
      expect(passage && text.slice(passage.span.start, passage.span.end)).toBe(calques);
      expect(passage?.fromLanguage).toBe('de');
    });

    it('beside a sign in the article’s own words counts for the article', () => {
      const claim = claimFor(`The union praised the plan in the highest tones. ${calques} he said. ${FILLER}`);
      expect(claim).toMatchObject({ claim: 'translation', fromLanguage: 'de' });
    });

    it.each([
      ['“We will rebuild every house in this street,” he said in Turkish.', 'tr'],
      ['“We will rebuild every house in this street,” she told El País.', 'es'],
      ['“We will rebuild every house in this street,” the farmer said through an interpreter.', null],
    ])('is called translated where the words around it say so: %s', (text, language) => {
      const [passage, ...others] = claimFor(`${text} ${FILLER}`).passages ?? [];
      expect(others).toEqual([]);
      expect(passage?.fromLanguage).toBe(language);
      expect(passage?.evidence.length).toBeGreaterThan(0);
    });

    it.each([
      '“We will rebuild every house in this street,” he said in Ankara.',
      '“We will rebuild every house in this street,” he told reporters in English.',
      '“We will rebuild every house in this street,” he told The New York Times.',
    ])('is not, where they do not: %s', (text) => {
      expect(claimFor(`${text} ${FILLER}`).passages).toBeUndefined();
    });
  });

  it.each([
    ['Translated from the German by the desk.', 'de'],
    ['This article was originally published in Spanish.', 'es'],
    ['Translated by A. Example.', null],
  ])('believes a text that names itself a translation: %s', (credit, language) => {
    expect(claimFor(`${FILLER}\n\n${credit}`)).toMatchObject({
      claim: 'translation',
      fromLanguage: language,
      strength: 'strong',
    });
  });

  it.each([
    'The novel was translated from the Hungarian last year.',
    'This article was originally published in March.',
    'Her first book was published in German.',
  ])('does not take a sentence about another text for such a line: %s', (sentence) => {
    expect(claimFor(`${FILLER} ${sentence} ${FILLER}`).claim).toBe('undetermined');
  });

  it('returns one claim an article, in their order', () => {
    const articles = [witness('A', FILLER), witness('B', 'Die Sitzung dauerte zwei Stunden.', 'de')];
    expect(traceProvenance({ articles, alignments: [], names: NO_NAMES }).map((claim) => claim.articleId)).toEqual([
      'A',
      'B',
    ]);
  });
});
