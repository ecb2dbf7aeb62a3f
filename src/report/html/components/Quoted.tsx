import type { VNode } from 'preact';
import type { Message } from '../../../model/index.ts';
import type { Hue, Mark, QuotedSentence } from '../edition/index.ts';
import { edge } from '../quoted/clusters.ts';
import { makeVisible } from '../quoted/invisible.ts';
import { splitByValues } from '../quoted/message.ts';
import { cutSentence, type Stretch, wordEdge } from '../quoted/pieces.ts';
import { STRINGS } from '../strings.ts';

/** Article text as it stands; a character that can not be seen is shown as a chip with its name. */
export function Characters({ text }: { text: string }): VNode {
  return (
    <>
      {makeVisible(text).map((part, i) =>
        part.kind === 'text' ? (
          part.text
        ) : (
          <bdi key={i} class="chip" data-code={part.chip.short} title={STRINGS.chip(part.chip.name, part.chip.code)}>
            {part.chip.raw}
          </bdi>
        ),
      )}
    </>
  );
}

/** Words of an article inside the interface: isolated, so that their direction does not reach the words around them. */
export function Words({
  text,
  lang,
  class: className,
}: {
  text: string;
  lang?: string | undefined;
  class?: string;
}): VNode {
  return (
    <bdi lang={lang} class={className}>
      <Characters text={text} />
    </bdi>
  );
}

/** A sentence of the report's own, in which the words of the articles are isolated. */
export function Says({ message }: { message: Message }): VNode {
  return (
    <>
      {splitByValues(message).map((part, i) =>
        part.quoted ? <Words key={i} text={part.text} /> : <Characters key={i} text={part.text} />,
      )}
    </>
  );
}

/** Words longer than this are shown by their beginning and their end. */
const LONGEST = 160;
const [HEAD, TAIL] = [90, 50];

/** As `Words`; where they are long, the beginning and the end. */
export function Excerpt({
  text,
  lang,
  class: className,
}: {
  text: string;
  lang?: string | undefined;
  class?: string;
}): VNode {
  if (text.length <= LONGEST) return <Words {...(className ? { class: className } : {})} text={text} lang={lang} />;
  return (
    <span class={className}>
      <Words text={text.slice(0, wordEdge(text, HEAD, -1)).trimEnd()} lang={lang} /> <span class="ex">[…]</span>{' '}
      <Words text={text.slice(wordEdge(text, text.length - TAIL, 1)).trimStart()} lang={lang} />
    </span>
  );
}

/** A sentence with its marks; far from the marks, a long one is kept behind "…". */
export function Sentence({ sentence, hue }: { sentence: QuotedSentence; hue: Hue }): VNode {
  return (
    <div class="text" dir={sentence.dir}>
      {cutSentence(sentence.text, sentence.marks, sentence.only).map((piece, i) => {
        const content = piece.stretches.map((stretch, j) => <Marked key={j} stretch={stretch} hue={hue} />);
        if (!piece.hidden) return content;
        const length = piece.stretches.reduce((sum, stretch) => sum + stretch.text.length, 0);
        return (
          <details key={i} class="more">
            <summary>
              <span aria-hidden="true">…</span>
              <span class="vh">{STRINGS.fold.more(length)}</span>
            </summary>
            {content}
          </details>
        );
      })}
    </div>
  );
}

/** What is kept on one line with a note's number: the last word (or its last 12 letters), one character where words are not spaced. */
const LAST_WORD = /(?:[^\s\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]{1,12}|\S)$/u;

function Marked({ stretch: { text, mark, starts, ends, only }, hue }: { stretch: Stretch; hue: Hue }): VNode {
  if (!mark && only) {
    return (
      <mark class={`only ${hue}`}>
        <Characters text={text} />
      </mark>
    );
  }
  if (!mark) return <Characters text={text} />;
  if (mark.start === mark.end) return <Missing mark={mark} />;
  const split = ends.length === 0 ? text.length : edge(text, text.length - (LAST_WORD.exec(text)?.[0].length ?? 0), -1);
  return (
    <mark class={`v ${mark.hue} ${mark.severity}`} data-f={mark.href.slice(1)}>
      {starts.map(({ number }) => (
        <span key={number} class="vh">
          {STRINGS.mark.open(number)}
        </span>
      ))}
      <Characters text={text.slice(0, split)} />
      {ends.length > 0 && (
        <span class="nb">
          <Characters text={text.slice(split)} />
          {ends.map((ended) => (
            <Reference key={ended.number} mark={ended} />
          ))}
        </span>
      )}
    </mark>
  );
}

function Reference({ mark: { number, href } }: { mark: Mark }): VNode {
  return (
    <>
      <span class="vh">{STRINGS.mark.close}</span>
      <span class="ref" aria-hidden="true">
        <a href={href} tabIndex={-1}>
          {number}
        </a>
      </span>
    </>
  );
}

/** Marks the place where the words of the other side would stand. */
function Missing({ mark: { number, href, hue, severity } }: { mark: Mark }): VNode {
  return (
    <a class={`om ${hue} ${severity}`} href={href} data-f={href.slice(1)} tabIndex={-1}>
      <span class="vh">{STRINGS.mark.missing(number)}</span>
      <span class="ref" aria-hidden="true">
        ‸{number}
      </span>
    </a>
  );
}
