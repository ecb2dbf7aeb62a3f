import { effect } from '@preact/signals';
import type { Desk } from './desk.ts';

/** Shows or hides the marks, and sets how much of them is read aloud. */
export function showMarks({ app }: Desk): void {
  effect(() => {
    document.body.classList.toggle('plain', !app.marksShown.value);
  });
  let changed = false;
  effect(() => {
    const { marks } = app.settings.value;
    app.mounted.value;
    if (marks === 'full' && !changed) return;
    changed = true;
    for (const spoken of document.querySelectorAll('mark .vh, .om .vh')) {
      const hidden = marks === 'off' || (marks === 'number' && spoken.textContent === ']');
      if (hidden) spoken.setAttribute('aria-hidden', 'true');
      else spoken.removeAttribute('aria-hidden');
    }
  });
}
