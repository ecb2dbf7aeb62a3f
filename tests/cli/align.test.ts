import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, variorum } from './run.ts';

const GERMAN = `Der belarussische Präsident Alexander Lukaschenko ist am Dienstag in Peking eingetroffen. Er traf den chinesischen Präsidenten Xi Jinping in der Großen Halle des Volkes.

Der Handel zwischen den beiden Ländern erreichte im vergangenen Jahr 5,8 Milliarden Dollar, wie die Agentur BelTA berichtete.

Lukaschenko reist am Donnerstag nach Minsk zurück.
`;
const FRENCH = `Le président biélorusse Alexandre Loukachenko est arrivé mardi à Pékin. Il a rencontré le président chinois Xi Jinping au Palais de l'Assemblée du Peuple.

L'an dernier, le commerce entre les deux pays a atteint 5,8 milliards de dollars, a rapporté l'agence BelTA.

Loukachenko rentrera jeudi à Minsk.
`;
const GARDEN = `Tomatoes need six hours of sun. Water them in the morning and never from above.

Mulch keeps the soil moist, and basil planted beside them keeps greenfly away.
`;
const both = (more: Readonly<Record<string, string>> = {}): string =>
  folder({ 'de.txt': GERMAN, 'fr.txt': FRENCH, ...more });

describe('variorum align', () => {
  it('shows both readings bead by bead', async () => {
    const { stdout, stderr, code } = await variorum(['align', 'de.txt', 'fr.txt'], { cwd: both() });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toMatch(/^de\.txt and fr\.txt: parallel, 4 of 4 and 4 of 4 sentences aligned\n/);
    expect(stdout).toContain('A4  Lukaschenko reist am Donnerstag nach Minsk zurück.\nB4  Loukachenko rentrera jeudi');
  });

  it('writes what other aligners write', async () => {
    const cwd = both();
    const written = async (format: string): Promise<string> =>
      (await variorum(['align', 'de.txt', 'fr.txt', '-f', format], { cwd })).stdout;
    expect(await written('vecalign')).toMatch(/^(?:\[(\d)\]:\[\1\]:0\.\d{6}\n){4}$/);
    expect(await written('ladder')).toMatch(/^0\t0\t0\.\d{4}\n1\t1\t[\s\S]*\n4\t4\t0\.0000\n$/);
    expect((await written('tsv')).split('\n')).toHaveLength(6);
    expect((await written('tmx')).match(/<tuv xml:lang="fr">/g)).toHaveLength(4);
    expect(JSON.parse(await written('json'))).toMatchObject({ relation: 'parallel', source: { language: 'de' } });
  });

  it('takes one side from standard input, and not both', async () => {
    const cwd = both();
    const { stdout, code } = await variorum(['align', '-', 'fr.txt', '-f', 'vecalign'], { cwd, input: GERMAN });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\[0\]:\[0\]:/);
    const twice = await variorum(['align', '-', '-'], { cwd, input: GERMAN });
    expect(twice.code).toBe(2);
    expect(twice.stderr).toContain('both texts cannot come from standard input');
  });

  it('counts lines where the texts hold one sentence a line, empty lines included', async () => {
    const lines = (text: string): string => text.replace(/(\.) (?=[A-ZÉ])/g, '$1\n');
    const cwd = folder({ 'de.txt': lines(GERMAN), 'fr.txt': lines(FRENCH) });
    const { stdout } = await variorum(['align', '--segmented', 'de.txt', 'fr.txt', '-f', 'vecalign'], { cwd });
    expect(stdout.replace(/:[\d.]+$/gm, '')).toBe('[0]:[0]\n[1]:[1]\n[3]:[3]\n[5]:[5]\n');
  });

  it('says what carried each bead, a lexicon of one’s own included', async () => {
    const cwd = both({ 'words.tsv': 'de\tfr\nHandel\tcommerce\nVolk\tpeuple\n' });
    const args = ['align', 'de.txt', 'fr.txt', '--explain', '--lexicon', 'words.tsv'];
    const { stdout } = await variorum(args, { cwd });
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/by .*lexicon Handel \] commerce \d\.\d\d/);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/name Lukaschenko \] Loukachenko \d\.\d\d/);
    const { code, stderr } = await variorum([...args, '-f', 'ladder'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('ladder has no room for --explain');
  });

  it('says the line at which a lexicon is wrong', async () => {
    const cwd = both({ 'words.csv': 'Handel,commerce\nVolk\n' });
    const { code, stderr, stdout } = await variorum(['align', 'de.txt', 'fr.txt', '--lexicon', 'words.csv'], { cwd });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('cannot use the lexicon words.csv, line 2');
    expect((await variorum(['align', 'de.txt', 'fr.txt', '--lexicon', 'none.csv'], { cwd })).stderr).toContain(
      'no such file: none.csv',
    );
  });

  it('says what an encoder takes where it is not there', async () => {
    const cwd = both({ 'model/config.json': '{}' });
    const { code, stderr } = await variorum(['align', 'de.txt', 'fr.txt', '--encoder', 'model'], { cwd });
    expect(code).toBe(3);
    expect(stderr).toContain('there is no ONNX model in it');
    const cache = await variorum(['align', 'de.txt', 'fr.txt', '--encoder-cache', 'vectors'], { cwd });
    expect(cache.code).toBe(2);
    expect(cache.stderr).toContain('Add --encoder DIR');
  });

  it('warns on standard error where the texts have nothing to do with one another', async () => {
    const cwd = both({ 'garden.txt': GARDEN });
    const { stdout, stderr, code } = await variorum(['align', 'de.txt', 'garden.txt', '-f', 'vecalign'], { cwd });
    expect(code).toBe(0);
    expect(stderr.replace(/\s+/g, ' ')).toMatch(/^warning de\.txt and garden\.txt are unrelated/);
    expect(stdout).not.toMatch(/\[\d+\]:\[\d+\]/);
  });

  it('writes to a file, never over a text', async () => {
    const cwd = both();
    const { stdout, code } = await variorum(['align', 'de.txt', 'fr.txt', '-f', 'tmx', '-o', 'out/memory.tmx'], {
      cwd,
    });
    expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
    expect(readFileSync(join(cwd, 'out/memory.tmx'), 'utf8')).toMatch(/^<\?xml version="1\.0"/);
    const over = await variorum(['align', 'de.txt', 'fr.txt', '-o', 'fr.txt'], { cwd });
    expect(over.code).toBe(2);
    expect(readFileSync(join(cwd, 'fr.txt'), 'utf8')).toBe(FRENCH);
  });

  it('is told languages and encodings as compare is', async () => {
    const cwd = folder({ 'de.txt': Buffer.from(GERMAN, 'latin1'), 'fr.txt': FRENCH });
    const { stdout } = await variorum(
      ['align', 'de.txt', 'fr.txt', '--encoding', 'de=windows-1252', '--lang', 'de=de-CH,fr=fr-CH', '--json'],
      { cwd },
    );
    const pair = JSON.parse(stdout) as {
      source: { language: string; sentences: string[] };
      target: { language: string };
    };
    expect([pair.source.language, pair.target.language]).toEqual(['de-CH', 'fr-CH']);
    expect(pair.source.sentences[0]).toContain('Präsident');
  });

  it('names the format that was probably meant', async () => {
    const { code, stderr } = await variorum(['align', 'de.txt', 'fr.txt', '-f', 'ladde'], { cwd: both() });
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean ladder?');
  });
});

describe('variorum romanise', () => {
  it('writes a name as the conventions of the readers’ languages do', async () => {
    const { stdout, code } = await variorum(['romanise', 'Пєсков', '--from', 'uk', '--to', 'de,fr,pl,en']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ Пєсков\n {3}Pjeskow +de {2}German \(Duden\) +ukr-duden\n/);
    expect(stdout).toMatch(/^ {3}Pieskow +pl {2}Polish/m);
  });

  it('gives JSON, and all readers where none are named', async () => {
    const { stdout } = await variorum(['romanise', 'Песков', '--from', 'ru', '--json']);
    const [name] = JSON.parse(stdout) as { name: string; forms: { form: string; to: string; system: string }[] }[];
    expect(name?.forms).toContainEqual(expect.objectContaining({ form: 'Peskow', to: 'de', system: 'rus-duden' }));
    expect(new Set(name?.forms.map(({ to }) => to)).size).toBeGreaterThan(10);
  });

  it('says which languages there are conventions for', async () => {
    const { code, stderr } = await variorum(['romanise', 'Песков', '--from', 'cs']);
    expect(code).toBe(2);
    expect(stderr).toContain('there is no convention for that language');
  });
});

describe('variorum compare', () => {
  it('takes a lexicon as align does', async () => {
    const cwd = both({ 'words.tsv': 'de\tfr\nHandel\tcommerce\n' });
    const { stdout, code } = await variorum(['de.txt', 'fr.txt', '--lexicon', 'words.tsv', '--json'], { cwd });
    expect(code).toBe(0);
    const { alignments } = JSON.parse(stdout) as {
      alignments: { beads: { evidence: { kind: string; source: string; target: string }[] }[] }[];
    };
    const evidence = alignments.flatMap(({ beads }) => beads.flatMap((bead) => bead.evidence));
    expect(evidence).toContainEqual(expect.objectContaining({ kind: 'lexicon', source: 'Handel', target: 'commerce' }));
  });
});
