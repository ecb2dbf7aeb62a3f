import { effect } from '@preact/signals';
import { render } from 'preact';
import type { Commands } from './commands.ts';
import type { Desk } from './desk.ts';
import { APP } from './strings.ts';

/** Puts "Previous" and "Next" into the head of each pair, and the plot of the present pair into the rail. */
export function startPairHeads(desk: Desk, commands: Commands): void {
  const { app } = desk;
  for (const section of document.querySelectorAll<HTMLElement>(
    'main > .view[id^="pair-"], main > .view[id^="text-"], #across',
  )) {
    const head = section.querySelector('.head');
    if (!head || !app.run.findings.some(({ view }) => view === section.id)) continue;
    const steps = head.appendChild(document.createElement('div'));
    steps.className = 'stepper';
    steps.setAttribute('role', 'group');
    steps.setAttribute('aria-label', APP.pair.steps);
    render(<Steps commands={commands} />, steps);
  }
  const slot = document.getElementById('rail')?.appendChild(document.createElement('div'));
  if (!slot) return;
  slot.className = 'rail-plot';
  const home = new Map(
    [...document.querySelectorAll<HTMLElement>('.head .plot')].map((plot) => [plot, plot.parentElement]),
  );
  effect(() => {
    app.view.value;
    for (const plot of slot.querySelectorAll<HTMLElement>('.plot')) home.get(plot)?.append(plot);
    const plot = document.querySelector('main > .view:not([hidden])[id^="pair-"] .head .plot');
    if (plot) slot.append(plot);
  });
}

function Steps({ commands }: { commands: Commands }): preact.JSX.Element {
  return (
    <>
      <button type="button" class="btn" onClick={commands.previous}>
        {APP.pair.previous} <kbd>k</kbd>
      </button>
      <button type="button" class="btn" onClick={commands.next}>
        {APP.pair.next} <kbd>j</kbd>
      </button>
    </>
  );
}
