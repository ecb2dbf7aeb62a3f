import type { VNode } from 'preact';
import type { Severity } from '../../../model/index.ts';
import { severityWord } from '../strings.ts';

/** The sign of a severity: told apart by its outline, coloured as well. Named only where no word stands beside it. */
export function Shape({ severity, named = false }: { severity: Severity; named?: boolean }): VNode {
  if (!named) {
    return (
      <svg class={`shape ${severity}`} viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
        <Outline severity={severity} />
      </svg>
    );
  }
  return (
    <svg class={`shape ${severity}`} viewBox="0 0 14 14" width="14" height="14" role="img">
      <title>{severityWord[severity]}</title>
      <Outline severity={severity} />
    </svg>
  );
}

function Outline({ severity }: { severity: Severity }): VNode {
  switch (severity) {
    case 'critical':
      return <path d="M7 0 14 7 7 14 0 7Z" />;
    case 'major':
      return <path d="M7 1 14 13H0Z" />;
    case 'minor':
      return <circle cx="7" cy="7" r="5" />;
    default:
      return <path d="M1 7h12" />;
  }
}

/** "◆ 2 critical  ▲ 5 major": what is open, worst first; nothing for nought. */
export function Counts({ counts }: { counts: Readonly<Record<Severity, number>> }): VNode | null {
  const present = (['critical', 'major', 'minor', 'neutral'] as const).filter((severity) => counts[severity] > 0);
  if (present.length === 0) return null;
  return (
    <ul class="counts">
      {present.map((severity) => (
        <li key={severity}>
          <Shape severity={severity} /> {counts[severity]} {severityWord[severity]}
        </li>
      ))}
    </ul>
  );
}
