import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, ROOT, variorum } from './run.ts';

const GERMAN = `Peking legt Papier zur Ukraine vor

China hat am Freitag einen Friedensplan mit zwölf Punkten veröffentlicht. Präsident Xi Jinping empfing am Dienstag seinen belarussischen Kollegen Lukaschenko.

Der Gouverneur von Brest gilt als enger Verbündeter Lukaschenkos. Beobachter in Minsk bezweifeln, dass der Friedensplan angenommen wird.
`;
const ENGLISH = `Beijing presents paper on Ukraine

On Friday China published a position paper with twelve points. President Xi Jinping received his Belarusian colleague Lukashenko on Tuesday.

The governor of Brest is considered one of Lukashenko’s loyal squires. Observers in Minsk doubt that the peace plan will be accepted.
`;
const PAGE = readFileSync(join(ROOT, 'docs/configuration.md'), 'utf8');
/** The first table of the page. */
const TABLE = /```csv\n([\s\S]*?)```/.exec(PAGE)?.[1] ?? '';

interface Finding {
  readonly checkId: string;
  readonly severity: string;
  readonly message: { readonly text: string };
  readonly suggestion: string | null;
  readonly evidence: readonly { readonly kind: string; readonly text?: string }[];
}

async function termFindings(args: readonly string[], cwd: string): Promise<Finding[]> {
  const run = await variorum(['compare', 'de.txt', 'en.txt', '--json', ...args], { cwd });
  expect(run.code, run.stderr).toBe(0);
  return JSON.parse(run.stdout).divergences.filter(({ checkId }: Finding) => checkId === 'wrong-term');
}

describe('--glossary', () => {
  const cwd = folder({ 'de.txt': GERMAN, 'en.txt': ENGLISH, 'house.csv': TABLE });

  it('reports what the glossary of docs/configuration.md forbids, with the line of the entry', async () => {
    const findings = await termFindings(['--glossary', 'house.csv'], cwd);
    expect(findings.map(({ severity, message }) => [severity, message.text])).toEqual([
      ['major', 'The glossary forbids “position paper” and prefers “peace plan”'],
      ['major', 'The glossary forbids “loyal squires” and prefers “close ally”'],
    ]);
    expect(findings[0]?.suggestion).toBe('peace plan');
    expect(findings[1]?.evidence.find(({ kind }) => kind === 'note')?.text).toBe(
      'house.csv, line 2: “close ally” is preferred, “ally” admitted, “loyal squire” forbidden, “lackey” forbidden (not in our own voice)',
    );
  });

  it('reports a rendering that the other text lacks where nothing is forbidden', async () => {
    const table = 'concept,en,de\nally,close ally|ally,enger Verbündeter\n';
    const findings = await termFindings(
      ['--glossary', 'g.csv'],
      folder({ 'de.txt': GERMAN, 'en.txt': ENGLISH, 'g.csv': table }),
    );
    expect(findings.map(({ message }) => message.text)).toEqual([
      'The glossary renders “enger Verbündeter” as “close ally” or “ally”, which en does not have at this place',
    ]);
  });

  it('says of the check that it did not run where there is none', async () => {
    const run = await variorum(['compare', 'de.txt', 'en.txt', '--json'], { cwd });
    expect(JSON.parse(run.stdout).checks.find(({ checkId }: Finding) => checkId === 'wrong-term')).toMatchObject({
      status: 'not-applicable',
      reason: 'no glossary was given',
    });
  });

  it('says file, line and remedy where the glossary cannot be read', async () => {
    const broken = folder({
      'de.txt': GERMAN,
      'en.txt': ENGLISH,
      'g.csv': 'concept,lang,term,status\na,en,ally,prefered\n',
    });
    const run = await variorum(['compare', 'de.txt', 'en.txt', '--glossary', 'g.csv'], { cwd: broken });
    expect(run).toMatchObject({ code: 3, stdout: '' });
    expect(run.stderr).toContain('cannot use the glossary g.csv, line 2: “prefered” is no status');
    expect(run.stderr).toContain('Did you mean preferred?');
    const missing = await variorum(['compare', 'de.txt', 'en.txt', '--glossary', 'none.csv'], { cwd: broken });
    expect(missing).toMatchObject({ code: 3, stderr: expect.stringContaining('no such file: none.csv') });
  });
});

describe('terms in the configuration', () => {
  it('are read from files beside it and from its own entries, and a flag takes the place of the files', async () => {
    const cwd = folder({
      'desk/de.txt': GERMAN,
      'desk/en.txt': ENGLISH,
      'terms/house.csv': TABLE,
      'other.csv': 'en,en forbidden\nobserver,observers in Minsk\n',
      'variorum.config.json': JSON.stringify({
        terms: {
          files: ['terms/house.csv'],
          entries: { colleague: { languages: { en: { prefer: 'counterpart', avoid: ['colleague'] } } } },
        },
      }),
    });
    const desk = join(cwd, 'desk');
    expect((await termFindings([], desk)).map(({ severity, message }) => [severity, message.text])).toEqual([
      ['major', 'The glossary forbids “position paper” and prefers “peace plan”'],
      ['major', 'The glossary forbids “loyal squires” and prefers “close ally”'],
      ['minor', '“colleague” is out of use; the glossary prefers “counterpart”'],
    ]);
    expect((await termFindings(['--glossary', '../other.csv'], desk)).map(({ message }) => message.text)).toEqual([
      'The glossary forbids “Observers in Minsk” and prefers “observer”',
      '“colleague” is out of use; the glossary prefers “counterpart”',
    ]);
    const printed = await variorum(['doctor', '--print-config'], { cwd: desk });
    expect(printed.stdout).toMatch(/glossaries +\.\.\/variorum\.config\.json +\["\.\.\/terms\/house\.csv"\]/);
  });
});
