import { VariorumError } from '../errors.ts';
import { type DecisionsText, mergeDecisions, parseDecisions } from '../report/decisions/index.ts';
import { readText } from './store.ts';

/**
 * Reads a decisions file as a merge may have left it: with conflict marks, whose two sides are merged as two files are, or with a comma too many or too
 * few at the end of a line. Throws E_DECISIONS where neither helps.
 */
export function readMended(text: string, path: string): DecisionsText {
  const { value, problem } = parseDecisions(text);
  if (value) return value;
  if (problem.kind === 'shape') return readText(text, path);
  const sides = problem.kind === 'conflict' ? sidesOf(text) : [text];
  const [mine, theirs] = sides.map((side) => parseDecisions(withCommas(side)));
  const failed = [mine, theirs].find((side) => side?.problem);
  if (!mine?.value || failed?.problem) {
    const { where, what } = failed?.problem ?? problem;
    throw new VariorumError('E_DECISIONS', { path, place: where, reason: what, fix: problem.fix });
  }
  if (!theirs?.value) return mine.value;
  return { file: mergeDecisions(mine.value.file, theirs.value.file), schema: mine.value.schema };
}

/** The two texts that a merge could not bring together; what both began from (`|||||||`) is left out. */
function sidesOf(text: string): [string, string] {
  const mine: string[] = [];
  const theirs: string[] = [];
  let into: readonly string[][] = [mine, theirs];
  for (const line of text.split('\n')) {
    if (line.startsWith('<<<<<<<')) into = [mine];
    else if (line.startsWith('|||||||')) into = [];
    else if (line.startsWith('=======')) into = [theirs];
    else if (line.startsWith('>>>>>>>')) into = [mine, theirs];
    else for (const side of into) side.push(line);
  }
  return [mine.join('\n'), theirs.join('\n')];
}

/** A comma where the next line goes on in the same list or object, and none where it ends: in a file of one entry a line that can be told. */
function withCommas(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const fixed = lines.map((line, i) => {
    const bare = line.trimEnd().replace(/,$/, '');
    if (/[[{]$/.test(bare)) return bare;
    const next = lines[i + 1]?.trim() ?? '';
    return next === '' || /^[\]}]/.test(next) ? bare : `${bare},`;
  });
  return `${fixed.join('\n')}\n`;
}
