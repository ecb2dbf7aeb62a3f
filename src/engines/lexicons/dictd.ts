import { gunzipSync } from 'node:zlib';
import type { Lexicon } from '../../model/lexicon.ts';
import { collectEntries, languageTag, lexiconError } from './entries.ts';

/** A larger dictionary is not unpacked. Bytes. */
const LARGEST_DICTIONARY = 256 * 1024 * 1024;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Headwords of the database's own notes. */
const NOTES = /^00-?database/;

export interface DictdFiles {
  /** Of the index, for messages and for the languages in its name. */
  readonly path: string;
  readonly index: Uint8Array;
  /** `.dict`, or `.dict.dz` (dictzip is gzip). */
  readonly dictionary: Uint8Array;
}

/**
 * A dictionary in dictd's format, as FreeDict publishes them: an index of headwords with places in base 64, and a file of articles. An article's
 * translations are the line after the head, or the numbered lines; glosses, grammar, pronunciation and examples are left out. The languages come
 * from a name such as freedict-deu-fra. Throws E_LEXICON where a line of the index is none, a place lies outside the file, or nothing is left.
 */
export function parseDictd({ path, index, dictionary }: DictdFiles): Lexicon {
  const bytes = unpacked(dictionary, path);
  const decoder = new TextDecoder();
  const collector = collectEntries();
  const lines = decoder.decode(index).split('\n');
  const read = new Set<string>();
  lines.forEach((line, k) => {
    if (line === '') return;
    const [headword = '', start, length] = line.split('\t');
    const place = numberOf(start);
    const size = numberOf(length);
    if (place === null || size === null || place + size > bytes.length) {
      throw lexiconError(path, {
        line: k + 1,
        reason:
          place === null || size === null
            ? 'the line is not headword, place and length'
            : 'the article it points to lies outside the dictionary',
        fix: 'Take .index and .dict(.dz) from the same release: they belong together.',
      });
    }
    // Several headwords may point to one article.
    const key = `${place}:${size}`;
    if (NOTES.test(headword) || read.has(key)) return;
    read.add(key);
    addArticle(decoder.decode(bytes.subarray(place, place + size)), headword, collector.add);
  });
  const lexicon = collector.finish(...languagesOf(path));
  if (lexicon.entries.size > 0) return lexicon;
  throw lexiconError(path, {
    reason: 'no article holds a translation',
    fix: 'Use a bilingual dictionary of FreeDict.',
  });
}

function unpacked(dictionary: Uint8Array, path: string): Uint8Array {
  if (dictionary[0] !== 0x1f || dictionary[1] !== 0x8b) return dictionary;
  try {
    return gunzipSync(dictionary, { maxOutputLength: LARGEST_DICTIONARY });
  } catch (cause) {
    throw lexiconError(path, {
      reason: 'its .dict.dz cannot be unpacked',
      fix: 'Fetch it again; gunzip -c < FILE.dict.dz > FILE.dict shows whether it is whole.',
      cause,
    });
  }
}

function numberOf(text: string | undefined): number | null {
  if (!text) return null;
  let value = 0;
  for (const digit of text.trimEnd()) {
    const place = DIGITS.indexOf(digit);
    if (place < 0) return null;
    value = value * 64 + place;
  }
  return value;
}

function addArticle(article: string, headword: string, add: (source: string, target: string) => void): void {
  const [head = '', ...rest] = article.split('\n').filter((line) => line.trim() !== '');
  const word = plain(head.replace(/ [/<[(].*$/, '')) || headword;
  for (const line of translationLines(rest)) {
    for (const rendering of plain(line).split(/[,;]/)) add(word, rendering);
  }
}

/** Numbered senses where there are any, else the first line. A sense may follow another on its line. */
function translationLines(lines: readonly string[]): string[] {
  const numbered = lines.filter((line) => /^\s{0,8}\d{1,2}\. ?/.test(line));
  return (numbered.length > 0 ? numbered : lines.slice(0, 1)).flatMap((line) =>
    line.split(/(?:^|\s)\d{1,2}\.(?:\s|$)/),
  );
}

/** Without grammar in angle brackets, remarks in other brackets, and pronunciation between slashes. */
const plain = (text: string): string =>
  text
    .replace(/<[^<>]*>|\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|\/[^/]*\//g, ' ')
    .replace(/["“”„«»]/g, '')
    .trim();

/** "freedict-deu-fra.index": German and French. */
function languagesOf(path: string): [string | null, string | null] {
  const [, from = '', to = ''] = /([a-z]{2,3})-([a-z]{2,3})(?:\.index)?$/.exec(path.toLowerCase()) ?? [];
  const [source, target] = [languageTag(from), languageTag(to)];
  return source !== null && target !== null ? [source, target] : [null, null];
}
