import type { NameSpelling } from '../../../model/decision.ts';
import type { Desk } from './desk.ts';
import { APP } from './strings.ts';

/** Puts "Use this spelling" beside the spellings of a name: the review server writes the choice to the configuration. */
export function offerSpellings(desk: Desk): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-prefer][data-entity]')) {
    const { prefer = '', entity = '' } = place.dataset;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn soft';
    button.textContent = APP.names.use;
    button.setAttribute('aria-label', APP.names.useThis(prefer));
    button.addEventListener('click', () => void use(entity, { prefer, original: null }).then(desk.say));
    place.append(button);
  }
}

/** Asks the server; returns what to say. */
async function use(entity: string, spelling: NameSpelling): Promise<string> {
  try {
    const { ok } = await fetch(`/api/names/${encodeURIComponent(entity)}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(spelling),
    });
    return ok ? APP.names.used(spelling.prefer) : APP.names.notUsed;
  } catch {
    return APP.names.notUsed;
  }
}
