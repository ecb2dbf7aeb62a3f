import { exported, imported } from './decide.ts';
import type { Desk } from './desk.ts';
import { APP } from './strings.ts';

/** Name under which decisions leave the page. */
const FILE_NAME = 'variorum.decisions.json';

/** Hands the decisions made here to the browser as a file. */
export function exportDecisions(desk: Desk): void {
  const { text, decisions } = exported(desk.app);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = FILE_NAME;
  link.click();
  URL.revokeObjectURL(link.href);
  desk.say(APP.foot.exported(decisions));
}

export async function importDecisions(desk: Desk, file: File): Promise<void> {
  desk.say(imported(desk.app, await file.text()));
}

/** Takes a decisions file that is dropped anywhere on the page. */
export function acceptDrops(desk: Desk): void {
  const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragover', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.body.classList.remove('dropping');
  });
  document.addEventListener('drop', (event) => {
    document.body.classList.remove('dropping');
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    void importDecisions(desk, file);
  });
}
