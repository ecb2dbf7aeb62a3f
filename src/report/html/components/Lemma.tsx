import type { VNode } from 'preact';
import type { Finding, Reading } from '../edition/index.ts';
import { STRINGS } from '../strings.ts';
import { Excerpt, Words } from './Quoted.tsx';

/** The lemma line of the apparatus, `A ] B`: the one text reads this, the other that. */
export function Lemma({ finding, labels }: { finding: Finding; labels?: readonly [string, string] }): VNode | null {
  const { source, target, divergence } = finding;
  const inside = source !== null && target !== null && source.witness === target.witness;
  const [first, second] = labels ?? [source?.witness.siglum ?? '', target?.witness.siglum ?? ''];
  const only = source ?? target;
  if (divergence.beadId === null && only && !(source && target)) {
    // The message says these words already, and there is nothing to set against them.
    if (divergence.suggestion === null && divergence.message.text.includes(only.text)) return null;
    return <Lone reading={only} expected={divergence.suggestion} />;
  }
  return (
    <p class={inside ? 'lemma inside' : 'lemma'}>
      {first && <span class="vh">{STRINGS.note.reads(first)}</span>}
      <Side reading={source} hue="ra" />{' '}
      <span class="br" aria-hidden="true">
        ]
      </span>
      <span class="vh">{second ? STRINGS.note.and(second) : ', '}</span> <Side reading={target} hue="rb" />
    </p>
  );
}

/** A reading that stands alone: "BeITA expected BelTA". */
function Lone({ reading, expected }: { reading: Reading; expected: string | null }): VNode {
  return (
    <p class="lemma inside">
      <Side reading={reading} hue="ra" />
      {expected !== null && (
        <>
          {' '}
          <span class="ex">{STRINGS.note.expected}</span> <Words text={expected} lang={reading.witness.lang} />
        </>
      )}
    </p>
  );
}

function Side({ reading, hue }: { reading: Reading | null; hue: 'ra' | 'rb' }): VNode {
  if (reading === null) return <span class={`${hue} ex`}>{STRINGS.note.absent}</span>;
  return <Excerpt class={hue} text={reading.text} lang={reading.witness.lang} />;
}
