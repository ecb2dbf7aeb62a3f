import type { Commands } from './commands.ts';
import type { Desk } from './desk.ts';
import type { App } from './state.ts';
import { APP } from './strings.ts';

/** Milliseconds within which the second key of "g o" is awaited. */
const CHORD = 1500;

/** Listens to the keys of the page. Single keys are ignored in fields, with modifiers, under a dialog, and where they are turned off. */
export function listenToKeys(app: App, desk: Desk, commands: Commands): void {
  const single: Readonly<Record<string, () => void>> = {
    j: commands.next,
    k: commands.previous,
    J: commands.nextRow,
    K: commands.previousRow,
    a: commands.accept,
    x: commands.dismiss,
    X: commands.alike,
    n: commands.note,
    u: commands.undo,
    e: commands.context,
    w: commands.words,
    '.': commands.marks,
    f: commands.fold,
    y: commands.copyLink,
    '[': commands.previousPair,
    ']': commands.nextPair,
    '/': commands.search,
    '?': commands.keys,
  };
  const places: Readonly<Record<string, string>> = { o: 'overview', n: 'names', s: 'sources', f: 'findings' };
  let chordSince = Number.NEGATIVE_INFINITY;
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (document.querySelector('dialog[open]')) return;
    if (
      target instanceof Element &&
      target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]')
    )
      return;
    if (key === 'Escape') return clearOnEscape(app);
    if (!app.settings.value.singleKeys) return;
    const inChord = performance.now() - chordSince < CHORD;
    chordSince = Number.NEGATIVE_INFINITY;
    const place = inChord && Object.hasOwn(places, key) ? places[key] : undefined;
    if (place !== undefined) {
      event.preventDefault();
      return commands.goTo(place);
    }
    if (key === 'g') {
      chordSince = performance.now();
      desk.say(APP.status.chordG);
      return;
    }
    const act = Object.hasOwn(single, key) ? single[key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  });
}

function clearOnEscape(app: App): void {
  if (app.filters.value.q !== '') app.filters.value = { ...app.filters.value, q: '' };
}
