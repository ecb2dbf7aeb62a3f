import { nameParts } from '../data/names.ts';
import { parseName } from './parse.ts';

/** One use of a name. */
interface Used {
  readonly form: string;
  /** Index of the article. */
  readonly article: number;
}

/**
 * Whether two full names that read alike are names of two persons: their middle initials differ (George W. Bush, George H. W. Bush), or they are of two
 * generations (Jr., Sr.). A generation that one article gives and another leaves out says nothing; two in one article do.
 */
export function areKin(a: Used, b: Used): boolean {
  if (a.form === b.form) return false;
  const [x, y] = [middleInitials(a.form), middleInitials(b.form)];
  if (x !== '' && y !== '' && !x.startsWith(y) && !y.startsWith(x)) return true;
  const [one, other] = [generationOf(a.form), generationOf(b.form)];
  return one !== other && (a.article === b.article || (one !== null && other !== null));
}

/** "hw" of "George H. W. Bush"; empty where another word stands among them, or none. */
function middleInitials(form: string): string {
  const middle = parseName(form).core.slice(1, -1);
  return middle.every(({ part }) => part === 'initial') ? middle.map(({ folded }) => folded).join('') : '';
}

const ROMAN = /^[ivx]+$/;

/** What follows a name to tell father and son; null where nothing does. */
export function generationOf(form: string): string | null {
  const last = form.slice(form.lastIndexOf(' ') + 1).toLowerCase();
  const word = last.endsWith('.') ? last.slice(0, -1) : last;
  const isGeneration = word === 'jr' || word === 'sr' || ROMAN.test(word);
  return isGeneration && last !== form.toLowerCase() && nameParts().fixed.get(word) === 'suffix' ? word : null;
}
