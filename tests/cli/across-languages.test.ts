import { describe, expect, it } from 'vitest';
import { folder, variorum } from './run.ts';

const GERMAN = `Der Hafen von Rostock wird ab Mai 2024 für 2,5 Millionen Euro erneuert, teilte die Stadt am Dienstag mit.

„Wir werden keinen Arbeitsplatz streichen“, sagte Bürgermeisterin Karin Albrecht in Rostock.

Wird die Fähre nach Gedser auch im Winter fahren?
`;
const ENGLISH = `The port of Rostock will be renewed from May 2024 for 2.5 billion euros, the city announced on Tuesday.

“We will cut jobs,” Mayor Karin Albrecht said in Rostock.

The ferry to Gedser will run in winter, too.
`;

describe('a German and an English article', () => {
  const cwd = folder({ 'de.txt': GERMAN, 'en.txt': ENGLISH });

  it('are compared by what languages share, and the run says which checks could not look at them', async () => {
    const run = await variorum(['compare', 'de.txt', 'en.txt', '--lang', 'de=de,en=en', '--json'], { cwd });
    expect(run.code).toBe(0);
    const report = JSON.parse(run.stdout) as {
      divergences: { checkId: string }[];
      checks: { checkId: string; status: string; reason: string | null }[];
    };
    expect(report.divergences.map(({ checkId }) => checkId)).toEqual(
      expect.arrayContaining(['magnitude-mismatch', 'negation-flip', 'mood-change']),
    );
    expect(report.checks.find(({ checkId }) => checkId === 'antonym-swap')).toMatchObject({
      status: 'not-applicable',
      reason: 'no linked sentences in en',
    });
  });

  it.each(['pretty', 'md'])('in %s the checks that did not run are named with the reason', async (format) => {
    const { stdout } = await variorum(['compare', 'de.txt', 'en.txt', '-f', format], { cwd });
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toMatch(/no linked sentences in en: [a-z, -]*antonym-swap/);
    expect(text).toContain('no glossary was given: wrong-term');
  });
});
