// Measures scanning: a made corpus of 1,000, 10,000 and 50,000 texts of about 250 words, every second one a version of another (cut, and one word in
// twenty changed).
//   node tests/bench/scan.mjs [--runs 3] [--dist dist/index.js] [--write]        after npm run build
// Every run is a process of its own. Time is that of scanDocuments alone, the median of the runs; memory is the largest resident set of the whole
// process, the largest of the runs. With --write the figures are appended to history.csv.
import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import os from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const SIZES = [1_000, 10_000, 50_000];
const WORDS_OF_TEXT = 250;
const VOCABULARY = 40_000;
const SYLLABLES = 'ba ke li mo nu ra se ti vo pa de ga ho zu fi wen tor lan mar dis'.split(' ');

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    dist: { type: 'string', default: 'dist/index.js' },
    write: { type: 'boolean', default: false },
    size: { type: 'string' },
  },
});

if (values.size !== undefined) {
  process.stdout.write(JSON.stringify(await measure(Number(values.size))));
} else {
  for (const size of SIZES) {
    const results = Array.from({ length: Number(values.runs) }, () =>
      JSON.parse(
        execFileSync(process.execPath, [import.meta.filename, '--size', String(size), '--dist', values.dist], {
          encoding: 'utf8',
        }),
      ),
    );
    const times = results.map(({ ms }) => ms).sort((a, b) => a - b);
    const ms = times[Math.floor(times.length / 2)];
    const megabytes = Math.max(...results.map((result) => result.megabytes));
    const perSecond = Math.round((1_000 * size) / ms);
    process.stdout.write(
      `${String(size).padStart(6)} texts ${ms.toFixed(0).padStart(7)} ms (${times[0].toFixed(0)} to ${times.at(-1).toFixed(0)}), ${perSecond} a second, ${megabytes.toFixed(0)} MB, ${results[0].found} of ${results[0].versions} versions found, ${results[0].wrong} wrong\n`,
    );
    if (values.write) {
      record(`scan ${size} texts`, ms.toFixed(0), 'ms');
      record(`scan ${size} texts`, megabytes.toFixed(0), 'MB');
    }
  }
}

async function measure(size) {
  const { scanDocuments } = await import(pathToFileURL(resolve(values.dist)).href);
  const documents = corpus(size);
  const start = performance.now();
  const { pairs } = scanDocuments(documents);
  const ms = performance.now() - start;
  const articles = pairs.filter(({ type }) => type === 'article');
  const found = articles.filter(({ a, b }) => a.slice(1) === b.slice(1)).length;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return { ms, megabytes, found, wrong: articles.length - found, versions: Math.floor(size / 2) };
}

/** Texts "o0", "v0" (its version), "o1" …; words by Zipf's law, the same every time. */
function corpus(size) {
  let state = 7;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const word = () => {
    let rank = Math.floor(VOCABULARY ** random());
    let text = '';
    for (; rank > 0; rank = Math.floor(rank / SYLLABLES.length)) text += SYLLABLES[rank % SYLLABLES.length];
    return text === '' ? 'the' : text;
  };
  return Array.from({ length: Math.ceil(size / 2) }, (_, k) => {
    const words = Array.from({ length: WORDS_OF_TEXT }, word);
    const version = words.slice(random() * 80).map((own) => (random() < 0.05 ? word() : own));
    return [
      { id: `o${k}`, text: words.join(' ') },
      { id: `v${k}`, text: version.join(' ') },
    ];
  }).flat();
}

function record(bench, value, unit) {
  const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const machine = `${os.cpus().length} cores ${os.cpus()[0]?.model.trim()}`.replaceAll(',', ' ');
  const facts = [git('log', '-1', '--format=%cs'), git('rev-parse', '--short', 'HEAD'), process.version, machine];
  appendFileSync(new URL('history.csv', import.meta.url), `${[...facts, bench, value, unit].join(',')}\n`);
}
