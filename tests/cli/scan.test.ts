import { describe, expect, it } from 'vitest';
import { folder, variorum } from './run.ts';

const HARBOUR =
  'The harbour of Ventspils will be dredged to sixteen metres before the end of the year, the port authority said on Tuesday. ' +
  'Its director, Anna Kalniņa, put the cost at 48.5 million euros and said that two bids had come in from Belgium and Denmark. ' +
  'Fishermen had warned that the work would drive herring away from the coast for several seasons. Work is to begin in June.';
const MUSEUM =
  'A museum of clocks has opened in the old customs house of Kuressaare, with four hundred pieces that a watchmaker had gathered over fifty years. ' +
  'His widow gave them to the town on condition that all of them be kept running. Three volunteers wind them every Monday.';

const files = {
  'wire.txt': `${HARBOUR}\n`,
  'post.txt': `Harbour to be dredged\n\n${HARBOUR}\n\nOur paper will follow the work.\n`,
  'museum.txt': `${MUSEUM}\n`,
};
const line = (fields: object): string => `${JSON.stringify(fields)}\n`;

describe('variorum scan', () => {
  it('lists the versions of a story and how much they share', async () => {
    const { stdout, stderr, code } = await variorum(['scan', '.'], { cwd: folder(files) });
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toContain('100 % of the words in common');
    expect(stdout).toMatch(/post\.txt[^\n]*\n[^\n]*wire\.txt/);
    expect(stdout).toContain(' 3 texts: 1 story in 2 versions, 1 alone; 0 pairs with only a passage in common');
  });

  it('writes JSON whose passages are places in the texts', async () => {
    const { stdout, code } = await variorum(['scan', 'wire.txt', 'post.txt', '--json'], { cwd: folder(files) });
    expect(code).toBe(0);
    const { clusters, pairs, documents } = JSON.parse(stdout);
    expect(documents.map(({ id }: { id: string }) => id)).toEqual(['wire.txt', 'post.txt']);
    expect(clusters).toEqual([{ documents: ['wire.txt', 'post.txt'] }]);
    const [[startA, endA, startB, endB]] = pairs[0].passages;
    expect(files['wire.txt'].slice(startA, endA)).toBe(HARBOUR.replace(/\.$/, ''));
    expect(files['post.txt'].slice(startB, endB)).toBe(HARBOUR.replace(/\.$/, ''));
  });

  it('reads a corpus of one document a line, dates and outlets included', async () => {
    const cwd = folder({
      'corpus.jsonl':
        line({ id: 'b', outlet: 'Post', published: '2026-03-02', title: 'Harbour works', text: HARBOUR }) +
        '\n' +
        line({ id: 'a', outlet: 'Wire', published: '2026-03-01', title: 'Ventspils to dredge', text: HARBOUR }) +
        line({ outlet: 'Town', text: MUSEUM }),
    });
    const { stdout, code } = await variorum(['scan', 'corpus.jsonl'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain(
      ' Ventspils to dredge\n   2026-03-01  a  Wire  the earliest\n   2026-03-02  b  Post  100 % of the words in common\n',
    );
  });

  it('writes pairs as CSV that no spreadsheet takes for a formula, and as one object a line', async () => {
    const cwd = folder({
      'corpus.jsonl': line({ id: '=HYPERLINK("x")', text: HARBOUR }) + line({ id: 'b', text: HARBOUR }),
    });
    const csv = await variorum(['scan', 'corpus.jsonl', '-f', 'csv'], { cwd });
    expect(csv.stdout.split('\r\n')[0]).toBe('cluster,a,b,type,basis,score,passages,characters,longest');
    expect(csv.stdout).toContain(`1,"'=HYPERLINK(""x"")",b,article,wording,1.000,1,`);
    const rows = (await variorum(['scan', 'corpus.jsonl', '-f', 'ndjson'], { cwd })).stdout.trimEnd().split('\n');
    expect(rows.map((row) => Object.keys(JSON.parse(row)))).toEqual([
      ['a', 'b', 'type', 'basis', 'score', 'passages'],
      ['documents'],
    ]);
  });

  it('shows no control character of a text on a terminal', async () => {
    const cwd = folder({
      'corpus.jsonl':
        line({ id: 'a\u001b[31m', title: '\u202eevil\u0007', text: HARBOUR }) + line({ id: 'b', text: HARBOUR }),
    });
    const { stdout } = await variorum(['scan', 'corpus.jsonl'], { cwd });
    expect(stdout).toContain('[U+202E]evil[U+0007]');
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });

  it('says which lines hold no document, reads the others, and ends with 4', async () => {
    const cwd = folder({
      'corpus.jsonl': `${line({ id: 'a', text: HARBOUR })}not JSON\n[1]\n{"id":"x"}\n${line({ id: 'a', text: MUSEUM })}${line({ id: 'b', text: HARBOUR })}`,
    });
    const { stdout, stderr, code } = await variorum(['scan', 'corpus.jsonl'], { cwd });
    expect(code).toBe(4);
    expect(stderr).toContain('cannot read the corpus corpus.jsonl line 2: no JSON: not JSON');
    expect(stderr).toContain('line 3: no object');
    expect(stderr).toContain('line 4: no "text"');
    expect(stderr).toContain('cannot read the corpus a: another document has this id');
    expect(stdout).toContain(' 2 texts: 1 story in 2 versions, 0 alone');
    expect((await variorum(['scan', 'corpus.jsonl', '--allow-partial'], { cwd })).code).toBe(0);
  });

  it('needs two texts, and says so', async () => {
    const cwd = folder({ 'a.txt': HARBOUR, 'empty.jsonl': '' });
    const alone = await variorum(['scan', 'a.txt'], { cwd });
    expect([alone.code, alone.stdout]).toEqual([3, '']);
    expect(alone.stderr).toContain('takes two');
    const empty = await variorum(['scan', 'empty.jsonl'], { cwd });
    expect([empty.code, empty.stderr]).toEqual([3, expect.stringContaining('empty.jsonl holds no text')]);
  });

  it('writes to a file whole, and is the same byte for byte', async () => {
    const cwd = folder(files);
    const run = (name: string) => variorum(['scan', '.', '-f', 'json', '-o', name], { cwd });
    expect(await run('one.json')).toMatchObject({ stdout: '', code: 0 });
    expect(await run('two.json')).toMatchObject({ stdout: '', code: 0 });
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(`${cwd}/one.json`)).toEqual(readFileSync(`${cwd}/two.json`));
  });

  it('knows its formats', async () => {
    const { stderr, code } = await variorum(['scan', '.', '-f', 'jsn'], { cwd: folder(files) });
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean json?');
  });
});
