import { type AlignedPair, type AlignedText, isLinked, readingOf } from './aligned-pair.ts';

/** What XML 1.0 can not hold, however written: C0 but tab and line breaks, surrogates without a partner, U+FFFE and U+FFFF. */
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML content or attribute value; code points that XML forbids are dropped. */
const xml = (text: string): string => text.replace(ILLEGAL, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

/**
 * A translation memory (TMX 1.4b): a unit for every linked bead, moved ones as well, with its score and confidence as properties; unaligned sentences
 * have no unit. `version`: of the tool, for the header. No dates, so that the same texts give the same bytes.
 */
export function renderTmx(pair: AlignedPair, { version }: { readonly version: string }): string {
  const variant = (text: AlignedText, positions: readonly number[]): string =>
    `      <tuv xml:lang="${xml(text.language)}"><seg>${xml(readingOf(text, positions))}</seg></tuv>`;
  const units = pair.beads
    .filter(isLinked)
    .flatMap((bead) => [
      '    <tu>',
      `      <prop type="x-score">${bead.score.toFixed(4)}</prop>`,
      `      <prop type="x-confidence">${bead.confidence.toFixed(4)}</prop>`,
      variant(pair.source, bead.source),
      variant(pair.target, bead.target),
      '    </tu>',
    ]);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<tmx version="1.4">',
    `  <header creationtool="variorum" creationtoolversion="${xml(version)}" segtype="sentence" o-tmf="variorum" adminlang="en" srclang="${xml(pair.source.language)}" datatype="plaintext"/>`,
    '  <body>',
    ...units,
    '  </body>',
    '</tmx>',
  ].join('\n')}\n`;
}
