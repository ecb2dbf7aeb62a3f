// Measures claims of translation on texts that lie outside the project: recall by language, false claims, the language named, which rows fire and how
// often rightly, and whether the confidence is calibrated.
//   node tests/bench/provenance.mjs --data FILE [--originals FILE …] [--base-rate 0.04] [--dist dist/index.js] [--rows] [--svg FILE]   after npm run build
// FILE holds {id, text, translated, from, by} a line (.jsonl.gz), with `from` the source language. --originals adds texts that are known to be written in
// English: {id, text} a line; of those with one text (a feed repeats itself) the first counts. Nothing of them is copied.
// A confidence says how many texts in a newsroom's feed with such signs are translations. It depends on how many there are at all: each bin is therefore
// weighed as if one text in 25 were (--base-rate).
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

const BINS = [0, 0.1, 0.3, 0.5, 0.7, 0.85, 0.97, 1];

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    originals: { type: 'string', multiple: true, default: [] },
    'base-rate': { type: 'string', default: '0.04' },
    dist: { type: 'string', default: 'dist/index.js' },
    rows: { type: 'boolean', default: false },
    svg: { type: 'string' },
  },
});
if (!values.data) throw new Error('--data FILE is needed: texts with their origin, one a line');

const { traceProvenance } = await import(pathToFileURL(resolve(values.dist)).href);
const { signRows } = await import(new URL('data/translationese.js', pathToFileURL(resolve(values.dist))).href);
const baseRate = Number(values['base-rate']);

const lines = (file) => {
  const bytes = readFileSync(resolve(file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
};

const texts = lines(values.data);
const seen = new Set(texts.map(({ text }) => text));
for (const file of values.originals) {
  for (const { id, text } of lines(file)) {
    if (seen.has(text)) continue;
    seen.add(text);
    texts.push({ id, text, translated: false, from: null, by: 'original' });
  }
}
const traced = [];
for (const text of texts) {
  const claim = await traceProvenance(text.text, { language: 'en' });
  const says = claim.claim === 'translation';
  traced.push({ ...text, claim, says, right: says && claim.fromLanguage === text.from, belief: beliefOf(claim) });
}
const translations = traced.filter(({ translated }) => translated);
const originals = traced.filter(({ translated }) => !translated);

printRecall();
printRows();
const bins = calibration();
printCalibration(bins);
if (values.svg) writeFileSync(values.svg, plot(bins));

/** The probability of a translation that a claim amounts to. */
function beliefOf({ claim, confidence }) {
  if (claim === 'translation') return confidence;
  return claim === 'syndicated' ? 0 : 1 - confidence;
}

function printRecall() {
  const groups = new Map();
  for (const text of translations) {
    const key = `${text.from} ${text.by.split(':')[0]}`;
    groups.set(key, [...(groups.get(key) ?? []), text]);
  }
  for (const [key, group] of groups) {
    const found = group.filter(({ says }) => says).length;
    const right = group.filter((text) => text.right).length;
    process.stdout.write(`${key.padEnd(12)} ${found} of ${group.length} found, ${right} with the right language\n`);
  }
  const found = translations.filter(({ says }) => says);
  const wrong = originals.filter(({ says }) => says);
  const claims = found.length + wrong.length;
  process.stdout.write(
    `found ${share(found.length, translations.length)} of ${translations.length}; false claims on ${wrong.length} of ${originals.length} originals; language right in ${share(found.filter(({ right }) => right).length, claims)} of the claims\n`,
  );
  for (const { id, claim } of wrong) process.stdout.write(`    ${id} ${claim.fromLanguage} ${claim.confidence}\n`);
}

/** A row fires rightly in a translation from one of its languages. */
function printRows() {
  const languages = new Map(signRows().map((row) => [row.id, row.from]));
  const fired = new Map();
  for (const { claim, from, translated } of traced) {
    const ids = new Set(claim.evidence.flatMap((item) => (item.kind === 'translationese' ? [item.row] : [])));
    for (const id of ids) {
      const count = fired.get(id) ?? { right: 0, wrong: 0, originals: 0 };
      if (!translated) count.originals += 1;
      else if (languages.get(id)?.includes(from)) count.right += 1;
      else count.wrong += 1;
      fired.set(id, count);
    }
  }
  const tables = new Map();
  for (const [id, count] of fired) {
    const table = languages.get(id)?.[0] ?? 'und';
    const sum = tables.get(table) ?? { rows: 0, right: 0, wrong: 0, originals: 0 };
    sum.rows += 1;
    for (const key of ['right', 'wrong', 'originals']) sum[key] += count[key];
    tables.set(table, sum);
  }
  for (const [table, { rows, right, wrong, originals: native }] of [...tables].sort((a, b) => b[1].rows - a[1].rows)) {
    const all = signRows().filter((row) => row.into === 'en' && row.from[0] === table).length;
    process.stdout.write(
      `rows ${table.padEnd(4)} ${rows} of ${all} fire: ${right} times rightly, ${wrong} in translations from another language, ${native} in originals\n`,
    );
  }
  if (!values.rows) return;
  for (const [id, count] of [...fired].sort((a, b) => b[1].originals - a[1].originals || b[1].right - a[1].right))
    process.stdout.write(`    ${id} ${count.right} rightly, ${count.wrong} wrongly, ${count.originals} in originals\n`);
}

/** For each bin: the mean belief, and the share of translations as if `baseRate` of all texts were. */
function calibration() {
  return BINS.slice(0, -1).flatMap((from, i) => {
    const to = BINS[i + 1];
    const holds = ({ belief }) => belief >= from && (belief < to || to === 1);
    const [t, o] = [translations.filter(holds), originals.filter(holds)];
    if (t.length + o.length === 0) return [];
    const weightOf = (count, all) => (all === 0 ? 0 : count / all);
    const [yes, no] = [
      baseRate * weightOf(t.length, translations.length),
      (1 - baseRate) * weightOf(o.length, originals.length),
    ];
    const belief = (sumOf(t) * baseRate) / translations.length + (sumOf(o) * (1 - baseRate)) / originals.length;
    return [
      {
        from,
        to,
        translations: t.length,
        originals: o.length,
        belief: belief / (yes + no),
        observed: yes / (yes + no),
      },
    ];
  });
}

function sumOf(list) {
  return list.reduce((sum, { belief }) => sum + belief, 0);
}

function printCalibration(rows) {
  process.stdout.write('confidence   translations   originals   said    observed\n');
  for (const { from, to, translations: t, originals: o, belief, observed } of rows)
    process.stdout.write(
      `${from.toFixed(2)}–${to.toFixed(2)}    ${String(t).padStart(12)}${String(o).padStart(12)}   ${belief.toFixed(2)}    ${observed.toFixed(2)}\n`,
    );
}

/** A reliability diagram: what is said across, what is observed upward; on the line they agree. */
function plot(rows) {
  const size = 320;
  const edge = 44;
  const x = (value) => (edge + value * size).toFixed(1);
  const y = (value) => (edge / 2 + (1 - value) * size).toFixed(1);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (tick) =>
      `<path d="M${x(tick)} ${y(0)}v4M${x(0)} ${y(tick)}h-4" stroke="#555"/><text x="${x(tick)}" y="${Number(y(0)) + 17}" text-anchor="middle">${tick}</text><text x="${Number(x(0)) - 8}" y="${Number(y(tick)) + 4}" text-anchor="end">${tick}</text>`,
  );
  const points = rows.map(
    ({ belief, observed, translations: t, originals: o }) =>
      `<circle cx="${x(belief)}" cy="${y(observed)}" r="${(3 + Math.log10(t + o)).toFixed(1)}" fill="#1f5fa8"><title>said ${belief.toFixed(2)}, observed ${observed.toFixed(2)}: ${t} translations, ${o} originals</title></circle>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size + edge + 20} ${size + edge + 24}" font-family="sans-serif" font-size="12" fill="#222" role="img" aria-label="Confidence against the share of translations observed">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    `<path d="M${x(0)} ${y(1)}V${y(0)}H${x(1)}" fill="none" stroke="#555"/><path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#aaa" stroke-dasharray="4 4"/>`,
    ...ticks,
    `<polyline points="${rows.map(({ belief, observed }) => `${x(belief)},${y(observed)}`).join(' ')}" fill="none" stroke="#1f5fa8"/>`,
    ...points,
    `<text x="${x(0.5)}" y="${size + edge + 20}" text-anchor="middle">confidence that a text is a translation</text>`,
    `<text x="14" y="${y(0.5)}" text-anchor="middle" transform="rotate(-90 14 ${y(0.5)})">share that are</text>`,
    '</svg>\n',
  ].join('\n');
}

function share(part, whole) {
  return `${(100 * (part / Math.max(1, whole))).toFixed(1)} %`;
}
