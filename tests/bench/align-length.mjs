// Measures aligning by length: a chronicle in English and German with 20, 200, 2,000 and 10,000 sentences a side.
//   node tests/bench/align-length.mjs [--runs 3] [--dist dist/index.js] [--write]        after npm run build
// Every run is a process of its own. Time is that of alignSentences alone, the median of the runs; memory is the largest resident set of the whole
// process, Node's own 45 MB included, the largest of the runs. With --write the figures are appended to history.csv.
import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import os from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { transform } from 'esbuild';

const SIZES = [20, 200, 2_000, 10_000];

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
  const runs = Number(values.runs);
  for (const size of SIZES) {
    const results = Array.from({ length: runs }, () =>
      JSON.parse(
        execFileSync(process.execPath, [import.meta.filename, '--size', String(size), '--dist', values.dist], {
          encoding: 'utf8',
        }),
      ),
    );
    const times = results.map(({ ms }) => ms).sort((a, b) => a - b);
    const ms = times[Math.floor(times.length / 2)];
    const megabytes = Math.max(...results.map((result) => result.megabytes));
    process.stdout.write(
      `${String(size).padStart(6)} sentences a side ${ms.toFixed(1).padStart(9)} ms (${times[0].toFixed(1)} to ${times.at(-1).toFixed(1)}) ${megabytes.toFixed(0).padStart(5)} MB, ${results[0].right} of ${results[0].beads} beads right\n`,
    );
    if (values.write) {
      record(`align ${size} sentences`, ms.toFixed(1), 'ms');
      record(`align ${size} sentences`, megabytes.toFixed(0), 'MB');
    }
  }
}

async function measure(size) {
  const { code } = await transform(readFileSync(new URL('../support/chronicle.ts', import.meta.url), 'utf8'), {
    loader: 'ts',
  });
  const { chronicle } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const { alignSentences } = await import(pathToFileURL(resolve(values.dist)).href);
  const { source, target, beads } = chronicle(size);
  const start = performance.now();
  const found = await alignSentences(source, target, { sourceLanguage: 'en', targetLanguage: 'de' });
  const ms = performance.now() - start;
  const links = new Set(found.beads.map((bead) => `${bead.source.join(',')}=${bead.target.join(',')}`));
  const right = beads.filter((bead) => links.has(bead)).length;
  return { ms, megabytes: process.resourceUsage().maxRSS / 1024, right, beads: beads.length };
}

function record(bench, value, unit) {
  const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
  const machine = `${os.cpus().length} cores ${os.cpus()[0]?.model.trim()}`.replaceAll(',', ' ');
  const facts = [git('log', '-1', '--format=%cs'), git('rev-parse', '--short', 'HEAD'), process.version, machine];
  appendFileSync(new URL('history.csv', import.meta.url), `${[...facts, bench, value, unit].join(',')}\n`);
}
