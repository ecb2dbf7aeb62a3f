// Measures the seeds run as a user meets it and appends the figures to history.csv.
//   npm run bench [-- --runs 7] [--write]        without --write the figures are only printed
// Each figure is the median of the runs; the wall time is of the whole process, writing the HTML report.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyze, renderReport } from '../../dist/index.js';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '7' }, write: { type: 'boolean', default: false } },
});
const runs = Number(values.runs);
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const seeds = readdirSync('seeds')
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => join('seeds', file));

/** Milliseconds of each stage: from its first sign of progress to the next stage's. */
async function phases() {
  const marks = [];
  const start = performance.now();
  const inputs = seeds.map((uri) => ({ uri, bytes: readFileSync(uri) }));
  const report = await analyze(inputs, {
    engines: {
      onProgress: ({ stage }) => {
        if (marks.at(-1)?.stage !== stage) marks.push({ stage, at: performance.now() });
      },
    },
  });
  marks.push({ stage: 'render', at: performance.now() });
  await renderReport(report, 'html');
  marks.push({ stage: 'end', at: performance.now() });
  const spent = marks.slice(0, -1).map(({ stage, at }, i) => [`seeds ${stage}`, marks[i + 1].at - at]);
  return [...spent, ['seeds analyze and render', performance.now() - start]];
}

/** Wall time of the whole command, Node's start included. */
function wall(folder) {
  const start = performance.now();
  const run = spawnSync(
    process.execPath,
    ['dist/bin/main.js', 'compare', ...seeds, '-q', '-f', `html=${join(folder, 'seeds.html')}`],
    { encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  return performance.now() - start;
}

// Phases are measured in a fresh process each, as a user's run is never warm.
if (process.env.VARIORUM_BENCH_PHASES) {
  process.stdout.write(JSON.stringify(await phases()));
  process.exit(0);
}

const folder = mkdtempSync(join(os.tmpdir(), 'variorum-bench-'));
const figures = new Map([['seeds wall', Array.from({ length: runs }, () => wall(folder))]]);
for (let i = 0; i < runs; i += 1) {
  const out = execFileSync(process.execPath, [import.meta.filename], {
    encoding: 'utf8',
    env: { ...process.env, VARIORUM_BENCH_PHASES: '1' },
  });
  for (const [name, ms] of JSON.parse(out)) figures.set(name, [...(figures.get(name) ?? []), ms]);
}
rmSync(folder, { recursive: true });

const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).trim();
const machine = `${os.cpus().length} cores ${os.cpus()[0]?.model.trim()}`.replaceAll(',', ' ');
for (const [name, list] of figures) {
  const value = median(list).toFixed(1);
  process.stdout.write(
    `${name.padEnd(28)} ${value.padStart(8)} ms   (${Math.min(...list).toFixed(1)} to ${Math.max(...list).toFixed(1)}, ${list.length} runs)\n`,
  );
  if (values.write)
    appendFileSync(
      'tests/bench/history.csv',
      `${git('log', '-1', '--format=%cs')},${git('rev-parse', '--short', 'HEAD')},${process.version},${machine},${name},${value},ms\n`,
    );
}
