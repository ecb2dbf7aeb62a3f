import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyze, type Report } from '../../src/index.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const update = process.env['UPDATE_GOLDEN'] === '1';
const cases = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** The report without what only repeats the input or changes with every release. */
function comparable(report: Report): unknown {
  const { tool: _, sentences, ...rest } = report;
  const text = new Map(report.articles.map((article) => [article.id, article.text]));
  return {
    ...rest,
    sentences: sentences.map(
      ({ articleId, span, kind }) => `${kind}: ${text.get(articleId)?.slice(span.start, span.end)}`,
    ),
  };
}

describe('the report on', () => {
  it.each(cases)('%s is what was agreed', async (name) => {
    const files = readdirSync(join(here, name))
      .filter((file) => file.endsWith('.txt'))
      .sort();
    const report = await analyze(files.map((file) => ({ uri: file, bytes: readFileSync(join(here, name, file)) })));
    const path = join(here, name, 'report.json');
    const now = `${JSON.stringify(comparable(report), null, 1)}\n`;
    if (update) writeFileSync(path, now);
    expect(existsSync(path) ? readFileSync(path, 'utf8') : '', 'run npm run golden:update and read what changed').toBe(
      now,
    );
  });
});
