import type { VNode } from 'preact';
import { SEVERITIES, type Severity } from '../../../../model/divergence.ts';
import { Shape } from '../../components/Shape.tsx';
import type { IndexedFinding } from '../../data/run-index.ts';
import { capital, severityWord } from '../../strings.ts';
import type { Desk } from '../desk.ts';
import { isFiltering, NO_FILTERS } from '../route.ts';
import { type Status, statusOf } from '../state.ts';
import { APP } from '../strings.ts';

const TEXT = APP.rail;
const STATUSES: readonly Status[] = ['open', 'accepted', 'dismissed'];

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly n: number;
  readonly severity?: Severity;
}

/** Filters with the number of findings that each box stands for in the present view. */
export function Rail({ desk }: { desk: Desk }): VNode {
  const { app } = desk;
  const findings = desk.inView();
  const { filters } = app;
  const severities = [...SEVERITIES].reverse().flatMap((severity): Choice[] => {
    const n = findings.filter((finding) => finding.severity === severity).length;
    return n > 0 || severity !== 'neutral'
      ? [{ value: severity, label: capital(severityWord[severity]), n, severity }]
      : [];
  });
  const statuses = STATUSES.map((status) => ({
    value: status,
    label: TEXT[status],
    n: findings.filter(({ id }) => statusOf(app, id) === status).length,
  }));
  return (
    <>
      <Group
        legend={TEXT.severity}
        choices={severities}
        chosen={filters.value.sev}
        set={(sev) => {
          filters.value = { ...filters.value, sev };
        }}
      />
      <Group
        legend={TEXT.category}
        choices={categoriesOf(findings)}
        chosen={filters.value.cat}
        set={(cat) => {
          filters.value = { ...filters.value, cat };
        }}
      />
      <Group
        legend={TEXT.status}
        choices={statuses}
        chosen={filters.value.st}
        set={(st) => {
          filters.value = { ...filters.value, st };
        }}
      />
      {desk.shownRows().length > 0 && (
        <fieldset>
          <legend>{TEXT.show}</legend>
          <label class="plain">
            <input
              type="checkbox"
              checked={filters.value.clean}
              onChange={(event) => {
                filters.value = { ...filters.value, clean: event.currentTarget.checked };
              }}
            />
            <span>{TEXT.clean}</span>
          </label>
        </fieldset>
      )}
      {isFiltering(filters.value) && (
        <button
          type="button"
          class="btn"
          onClick={() => {
            filters.value = NO_FILTERS;
          }}
        >
          {APP.search.clear}
        </button>
      )}
    </>
  );
}

function categoriesOf(findings: readonly IndexedFinding[]): Choice[] {
  const counts = new Map<string, Choice>();
  for (const { checkId, title } of findings) {
    counts.set(checkId, { value: checkId, label: title, n: (counts.get(checkId)?.n ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.n - a.n || (a.label < b.label ? -1 : 1));
}

interface GroupProps {
  legend: string;
  choices: readonly Choice[];
  chosen: readonly string[] | null;
  set: (chosen: readonly string[] | null) => void;
}

/** Boxes of one kind: all are ticked until one is taken away. */
function Group({ legend, choices, chosen, set }: GroupProps): VNode | null {
  if (choices.length === 0) return null;
  const toggle = (value: string, on: boolean): void => {
    const before = chosen ?? choices.map((choice) => choice.value);
    const after = on ? [...before, value] : before.filter((other) => other !== value);
    set(choices.every((choice) => after.includes(choice.value)) ? null : after);
  };
  return (
    <fieldset>
      <legend>{legend}</legend>
      {choices.map(({ value, label, n, severity }) => (
        <label key={value} class={severity ? undefined : 'plain'}>
          <input
            type="checkbox"
            checked={chosen === null || chosen.includes(value)}
            onChange={(event) => toggle(value, event.currentTarget.checked)}
          />
          {severity && <Shape severity={severity} />}
          <span>{label}</span>
          <span class="n">{n}</span>
        </label>
      ))}
    </fieldset>
  );
}
