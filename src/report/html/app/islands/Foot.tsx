import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Commands } from '../commands.ts';
import type { Desk } from '../desk.ts';
import { statusOf } from '../state.ts';
import { APP } from '../strings.ts';
import { importDecisions } from '../transfer.ts';

const TEXT = APP.foot;

/** The status line: what was said last, with undo beside it; where decisions are kept; the keys. */
export function Foot({ desk, commands }: { desk: Desk; commands: Commands }): VNode {
  const { app } = desk;
  const last = app.done.value.at(-1);
  const dismissed = app.run.findings.filter(({ id }) => statusOf(app, id) === 'dismissed').length;
  return (
    <>
      <p class="says" role="status">
        {app.says.value}
      </p>
      {last && (
        <button type="button" class="btn soft" title={last.says} onClick={commands.undo}>
          {TEXT.undo} <kbd>u</kbd>
        </button>
      )}
      {dismissed > 0 && <s class="struck">{TEXT.dismissed(dismissed)}</s>}
      <Keeping desk={desk} />
      {app.settings.value.singleKeys && (
        <div class="keys">
          {APP.hints.map(([keys, does]) => (
            <span key={does}>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}{' '}
              {does}
            </span>
          ))}
        </div>
      )}
      <button type="button" class="btn soft only-touch" onClick={commands.keys}>
        {TEXT.hints}
      </button>
    </>
  );
}

function Keeping({ desk }: { desk: Desk }): VNode | null {
  const { store } = desk.app;
  const field = useRef<HTMLInputElement>(null);
  const { decisions, rules } = store.kept.value.file;
  const made = decisions.length + rules.length;
  const keeping = store.keeping.value;
  const says =
    keeping === 'failed'
      ? TEXT.offline
      : keeping === 'written'
        ? TEXT.written
        : keeping === 'not-kept'
          ? TEXT.notKept
          : made > 0
            ? TEXT.kept(made)
            : null;
  return (
    <>
      {says !== null && (
        <span class={keeping === 'failed' || keeping === 'not-kept' ? 'keeping bad' : 'keeping'}>{says}</span>
      )}
      {!store.authoritative && (
        <>
          <button type="button" class="btn soft" title={TEXT.drop} onClick={() => field.current?.click()}>
            {TEXT.import}
          </button>
          <input
            ref={field}
            class="vh"
            type="file"
            accept=".json,application/json"
            tabIndex={-1}
            aria-label={TEXT.import}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) void importDecisions(desk, file);
              event.currentTarget.value = '';
            }}
          />
        </>
      )}
    </>
  );
}
