import type { Message } from '../../../model/index.ts';

/** A part of a message: words put in from the articles, or the words around them. */
export interface MessagePart {
  readonly quoted: boolean;
  readonly text: string;
}

/** Cuts a message where its values stand in it, the longest value first; the parts together are the message again. */
export function splitByValues({ text, values }: Message): MessagePart[] {
  const known = [...new Set(Object.values(values))].filter((value) => value !== '').sort((a, b) => b.length - a.length);
  return known.reduce<MessagePart[]>(
    (parts, value) => parts.flatMap((part) => (part.quoted ? [part] : cutAt(part.text, value))),
    [{ quoted: false, text }],
  );
}

function cutAt(text: string, value: string): MessagePart[] {
  return text
    .split(value)
    .flatMap((around, i) => (i === 0 ? [around] : [null, around]))
    .map((part) => (part === null ? { quoted: true, text: value } : { quoted: false, text: part }))
    .filter((part) => part.text !== '');
}
