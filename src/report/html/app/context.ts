import type { Desk } from './desk.ts';
import { APP } from './strings.ts';

/** Sentences that are shown on either side (UX §4.1). */
const AROUND = 2;

/** Shows beside a row the sentences that stand before and after its own in their texts. False where there are none. */
export async function showContext(desk: Desk, rowId: string): Promise<boolean> {
  const row = document.getElementById(rowId);
  if (!row) return false;
  const cells = [...row.querySelectorAll<HTMLElement>(':scope > .cell')];
  const sides = await Promise.all(cells.map((cell) => sentencesAround(desk, cell)));
  if (sides.every((side) => side.length === 0)) return false;
  const section = document.createElement('div');
  section.className = 'context';
  const heading = section.appendChild(document.createElement('h3'));
  heading.textContent = APP.context.heading;
  for (const [i, sentences] of sides.entries()) {
    const side = section.appendChild(document.createElement('div'));
    const lang = cells[i]?.lang;
    if (lang) side.lang = lang;
    for (const { label, text, own } of sentences) {
      const line = side.appendChild(document.createElement('p'));
      line.className = own ? 's own' : 's';
      const number = line.appendChild(document.createElement('span'));
      number.className = 'no';
      number.textContent = label;
      const words = line.appendChild(document.createElement('span'));
      words.className = 'text';
      words.dir = 'auto';
      words.textContent = text;
    }
  }
  row.append(section);
  return true;
}

/** Takes the context of a row away. False where there was none. */
export function hideContext(rowId: string): boolean {
  const context = document.getElementById(rowId)?.querySelector(':scope > .context');
  context?.remove();
  return context !== null && context !== undefined;
}

interface Quoted {
  readonly label: string;
  readonly text: string;
  readonly own: boolean;
}

/** The sentences of a cell with those before and after them, from the section of their text. */
async function sentencesAround(desk: Desk, cell: HTMLElement): Promise<Quoted[]> {
  const [text, from] = cell.dataset['at']?.split('|') ?? [];
  const positions = [...cell.querySelectorAll<HTMLElement>(':scope > .s')].map(({ dataset }) => Number(dataset['n']));
  if (text === undefined || positions.length === 0) return [];
  const here = desk.rowsOf(`text-${text}`);
  if (!here) return [];
  await here.ready();
  const label = from ?? '';
  const [first, last] = [Math.min(...positions), Math.max(...positions)];
  const found: Quoted[] = [];
  for (let n = first - AROUND; n <= last + AROUND; n += 1) {
    const words = desk.sentence(text, n);
    if (words !== null) found.push({ label: `${label}${n}`, text: words, own: n >= first && n <= last });
  }
  return found.length > last - first + 1 ? found : [];
}
