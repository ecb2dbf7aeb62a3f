import type { VNode } from 'preact';
import type { Edition, Finding } from '../edition/index.ts';
import { STRINGS } from '../strings.ts';
import { Lemma } from './Lemma.tsx';
import { Says } from './Quoted.tsx';
import { Shape } from './Shape.tsx';

/** Findings one under the other, each a link to its place; `level` is that of the headings. */
export function FindingLinks({ findings }: { findings: readonly Finding[] }): VNode {
  return (
    <ol class="list">
      {findings.map((finding) => (
        <li key={finding.divergence.id} class={finding.open ? undefined : 'dismissed'}>
          <a href={finding.href}>
            <Shape severity={finding.severity} named />
            <h3>
              <Says message={finding.divergence.message} />
            </h3>
            <span class="where">
              {finding.title}, <span>{finding.place}</span>
            </span>
            <Lemma finding={finding} />
          </a>
        </li>
      ))}
    </ol>
  );
}

/** Every finding of the run, the worst first. */
export function FindingsView({ edition: { findings } }: { edition: Edition }): VNode {
  return (
    <section class="view" id="findings" aria-labelledby="findings-h">
      <div class="head">
        <div>
          <h2 id="findings-h">{STRINGS.findings.heading}</h2>
          <p>{findings.length > 0 ? STRINGS.findings.lead(findings.length) : STRINGS.findings.none}</p>
        </div>
      </div>
      {findings.length > 0 && <FindingLinks findings={findings} />}
    </section>
  );
}
