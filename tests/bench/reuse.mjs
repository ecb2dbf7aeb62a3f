// Measures how pairs of articles are related, on pairs sampled from documents that lie outside the project.
//   node tests/bench/reuse.mjs --data FOLDER [--each 40] [--seed 1] [--dist dist/index.js] [--errors 10] [--json FILE]        after npm run build
// FOLDER holds reuse-corpus, reuse-gold, reuse-meta (.jsonl.gz) and reuse-ignore (.json.gz): {id, text, published}, {a, b, rel, same, kindA, kindB,
// overlap}, {id, lang, kind, cluster}, [[a, b]]. Nothing of them is copied. The sample is the same for the same seed; every family weighs the same.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

/** Relations that are right for a family of pairs. */
const RIGHT = {
  'whole text copied': ['duplicate', 'derived'],
  'part of the text copied': ['derived', 'common-source'],
  'two translations of one text': ['common-source', 'derived', 'duplicate'],
  'a text and its translation': ['derived'],
  'one sentence in both': ['same-statement', 'same-story'],
  'likest of other origin': ['same-story', 'same-statement', 'unrelated'],
  'drawn by lot': ['unrelated'],
};
/** Share of the text in common from which a copy with another opening counts as a copy of the whole. */
const WHOLE = 0.8;
const PART = new Set(['cut', 'lead', 'combo', 'mosaic']);
const TRANSLATION = new Set(['human-translation', 'machine-translation']);

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    each: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    dist: { type: 'string', default: 'dist/index.js' },
    errors: { type: 'string', default: '0' },
    json: { type: 'string' },
  },
});
if (!values.data) throw new Error('--data FOLDER is needed: where reuse-corpus.jsonl.gz and its companions lie');

const { analyze } = await import(pathToFileURL(resolve(values.dist)).href);
const unzip = (name) => gunzipSync(readFileSync(resolve(values.data, name))).toString('utf8');
const lines = (name) =>
  unzip(`${name}.jsonl.gz`)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const documents = new Map(lines('reuse-corpus').map((document) => [document.id, document]));
const facts = new Map(lines('reuse-meta').map((fact) => [fact.id, fact]));
const gold = lines('reuse-gold');
const keyOf = (a, b) => (a < b ? `${a}|${b}` : `${b}|${a}`);
const known = new Set(
  [...gold.map(({ a, b }) => [a, b]), ...JSON.parse(unzip('reuse-ignore.json.gz'))].map(([a, b]) => keyOf(a, b)),
);

const originOf = (id) => facts.get(id)?.cluster ?? id;
const apart = (a, b) => a !== b && originOf(a) !== originOf(b) && !known.has(keyOf(a, b));

const random = generator(Number(values.seed));
const each = Number(values.each);
const results = [];
for (const [family, pairs] of Object.entries(sample())) {
  for (const [a, b] of pairs) {
    const [one, other] = [documents.get(a), documents.get(b)];
    const report = await analyze(
      [one, other].map(({ id, text, published }) => ({ uri: id, text, publishedAt: published })),
      { checks: [] },
    );
    const [found] = report.relations;
    results.push({ family, a, b, relation: found?.relation ?? 'none', right: RIGHT[family].includes(found?.relation) });
  }
}
print();

/** Pairs of each family: as many as asked for, or all there are. */
function sample() {
  const families = Object.fromEntries(Object.keys(RIGHT).map((family) => [family, []]));
  for (const { a, b, rel, same, kindA, kindB, overlap } of gold) {
    if (!documents.has(a) || !documents.has(b)) continue;
    if (rel === 'quote') families['one sentence in both'].push([a, b]);
    else if (rel === 'cross-lingual') families['a text and its translation'].push([a, b]);
    else if (TRANSLATION.has(kindA) && TRANSLATION.has(kindB)) families['two translations of one text'].push([a, b]);
    else if (same && overlap < WHOLE && (PART.has(kindA) || PART.has(kindB)))
      families['part of the text copied'].push([a, b]);
    else if (same) families['whole text copied'].push([a, b]);
  }
  const drawn = Object.fromEntries(Object.entries(families).map(([family, pairs]) => [family, draw(pairs, each)]));
  const english = [...documents.keys()].filter((id) => facts.get(id)?.lang === 'en').sort();
  drawn['drawn by lot'] = draw(english, each * 2).flatMap((a, i, all) =>
    i % 2 === 0 && apart(a, all[i + 1]) ? [[a, all[i + 1]]] : [],
  );
  drawn['likest of other origin'] = draw(english, each).map((a) => [a, likest(a, english)]);
  return drawn;
}

/** The document of another origin with the most long words in common, by the share of both. */
function likest(id, among) {
  const wanted = longWords(id);
  let best = { id: null, share: -1 };
  for (const other of among) {
    if (!apart(id, other)) continue;
    const theirs = longWords(other);
    let common = 0;
    for (const word of wanted) if (theirs.has(word)) common += 1;
    const share = common / Math.sqrt(wanted.size * theirs.size + 1);
    if (share > best.share) best = { id: other, share };
  }
  return best.id;
}

function longWords(id) {
  const document = documents.get(id);
  document.words ??= new Set(document.text.toLowerCase().match(/\p{L}{6,}/gu) ?? []);
  return document.words;
}

function draw(list, count) {
  const pool = [...list];
  for (let i = pool.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [pool[i], pool[j]] = [pool[j], pool[i]];
  }
  return pool.slice(0, count);
}

/** Numbers in [0,1), the same for the same seed (mulberry32). */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function print() {
  const shares = [];
  for (const family of Object.keys(RIGHT)) {
    const rows = results.filter((result) => result.family === family);
    const counts = new Map();
    for (const { relation } of rows) counts.set(relation, (counts.get(relation) ?? 0) + 1);
    const right = rows.filter((row) => row.right).length;
    if (rows.length > 0) shares.push(right / rows.length);
    const said = [...counts].sort((x, y) => y[1] - x[1]).map(([relation, count]) => `${relation} ${count}`);
    process.stdout.write(
      `${family.padEnd(30)} ${String(right).padStart(4)} of ${String(rows.length).padStart(4)} right   ${said.join(', ')}\n`,
    );
    for (const row of rows.filter((result) => !result.right).slice(0, Number(values.errors)))
      process.stdout.write(`    ${row.a} ${row.b} ${row.relation}\n`);
  }
  const right = results.filter((row) => row.right).length / results.length;
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  process.stdout.write(`${results.length} pairs, right ${right.toFixed(3)}; mean of the families ${mean.toFixed(3)}\n`);
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ right, mean, results }, null, 1)}\n`);
}
