import type { VNode } from 'preact';
import type { Edition, Finding } from '../edition/index.ts';
import { STRINGS } from '../strings.ts';
import { Lemma } from './Lemma.tsx';
import { Says } from './Quoted.tsx';
import { Shape } from './Shape.tsx';

/** Findings one under the other, each a link to its place. */
export function FindingLinks({ findings }: { findings: readonly Finding[] }): VNode {
  return (
    <ol class="list">
      {findings.map((finding) => (
        <FindingLink key={finding.divergence.id} finding={finding} />
      ))}
    </ol>
  );
}

export function FindingLink({ finding }: { finding: Finding }): VNode {
  return (
    <li class={finding.open ? undefined : 'dismissed'} data-f={finding.divergence.id}>
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
  );
}

/** Findings that a large report holds in its page; the script brings the others. */
export const FINDINGS_IN_PAGE = 200;

/** Every finding of the run, the worst first. */
export function FindingsView({ edition: { findings, chunked } }: { edition: Edition }): VNode {
  return (
    <section class="view" id="findings" aria-labelledby="findings-h">
      <div class="head">
        <div>
          <h2 id="findings-h">{STRINGS.findings.heading}</h2>
          <p>{findings.length > 0 ? STRINGS.findings.lead(findings.length) : STRINGS.findings.none}</p>
        </div>
      </div>
      {findings.length > 0 && <FindingLinks findings={chunked ? findings.slice(0, FINDINGS_IN_PAGE) : findings} />}
      {chunked && findings.length > FINDINGS_IN_PAGE && (
        <p class="needs">{STRINGS.findings.needsScript(findings.length - FINDINGS_IN_PAGE)}</p>
      )}
    </section>
  );
}
