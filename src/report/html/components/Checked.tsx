import type { VNode } from 'preact';
import type { CheckRun } from '../../../model/index.ts';
import { STRINGS } from '../strings.ts';
import { Words } from './Quoted.tsx';

const TEXT = STRINGS.overview;
/** Checks that looked at the texts and are named one by one. */
const MOST_NAMED = 6;

/** Nothing was found: what was looked for, and what was not and why. */
export function Checked({ checks }: { checks: readonly CheckRun[] }): VNode {
  const ran = checks.filter(({ status }) => status === 'ran').map(({ title }) => title.toLowerCase());
  const rest = checks.filter(({ status }) => status !== 'ran');
  return (
    <div class="checked">
      <p>
        {TEXT.checked(ran.length, checks.length)}
        {ran.length > 0 && ` ${TEXT.lookedFor(ran.slice(0, MOST_NAMED), ran.length - MOST_NAMED)}`}
      </p>
      {rest.length > 0 && (
        <>
          <p>{TEXT.notChecked(rest.length)}</p>
          <ul>
            {rest.map((check) => (
              <li key={check.checkId}>
                {check.title}: <Words text={reasonOf(check)} />
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href="#about">{STRINGS.about.heading}</a>
      </p>
    </div>
  );
}

/** Why a check did not run, in words. */
export function reasonOf({ status, reason }: CheckRun): string {
  const { failed, off, notApplicable } = STRINGS.about;
  if (status === 'error') return reason === null ? failed : `${failed} (${reason})`;
  return reason ?? (status === 'off' ? off : notApplicable);
}
