import { type Anchor, articleId, type Evidence } from '../../src/model/index.ts';

const at: Anchor = { articleId: articleId('a-A'), span: { start: 0, end: 6 } };

/** One piece of evidence of every kind, with words long enough to show how they wrap. */
export const EVERY_KIND: readonly Evidence[] = [
  { kind: 'similarity', measure: 'words in common', value: 0.58 },
  {
    kind: 'edit-script',
    edits: [
      { op: 'keep', source: 'for', target: 'for' },
      { op: 'delete', source: 'unorthodox', target: '' },
      { op: 'replace', source: 'sensible', target: 'responsible' },
    ],
  },
  {
    kind: 'romanization',
    form: 'Verkhnevartovskiy',
    original: 'Верхневартовский',
    system: 'rus-bgnpcgn',
    systemName: 'BGN/PCGN',
    language: 'en',
    trace: [...'Верхневартовский'].map((from) => ({ from, to: from === 'х' ? 'kh' : from === 'й' ? 'y' : 'x' })),
  },
  { kind: 'quantity', surface: 'twelve', value: '12', unit: 'people', anchor: at },
  {
    kind: 'quotation',
    text: `${'We said this and that, '.repeat(12)}he said`,
    speaker: 'Lukashenko',
    verb: 'said',
    anchor: at,
  },
  { kind: 'cue', cue: 'should', meaning: 'advice', anchor: at },
  {
    kind: 'translationese',
    row: 'de-1',
    surface: 'weatherproof',
    fromLanguage: 'de',
    original: 'wetterfest',
    native: 'all-weather',
    strength: 'likely',
    anchor: at,
  },
  {
    kind: 'confusable',
    form: 'BeITA',
    expected: 'BelTA',
    differences: [{ index: 2, found: 'I', foundCodePoint: 'U+0049', expected: 'l', expectedCodePoint: 'U+006C' }],
  },
  { kind: 'shared-text', words: 11, source: at, target: at },
  { kind: 'term', surface: 'peace plan', concept: 'position paper', anchor: at },
  { kind: 'name', form: 'Peskow', role: 'Kremlin spokesman', anchor: at },
  { kind: 'metadata', field: 'agency', value: 'Reuters' },
  { kind: 'typography', surface: '„…“', convention: 'low quotation marks', language: 'de', anchor: at },
  { kind: 'counter', reason: 'idiom of English-language news writing', anchor: at },
  { kind: 'note', text: 'The sentence stands in the lead.', anchor: null },
];
