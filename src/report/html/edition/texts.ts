import { STRINGS } from '../strings.ts';
import type { Draft, Side } from './draft.ts';
import { foldRows, nameRange } from './folds.ts';
import { numberRows, touches } from './rows.ts';
import type { Finding, Row, TextSection, Witness } from './types.ts';

/** The section of one text: its sentences, with the findings inside it that no pair prints. */
export function textSection(
  witness: Witness,
  own: readonly Finding[],
  printedIn: TextSection['printedIn'],
): TextSection {
  const printed = new Set<Finding>();
  const drafts = witness.sentences.map((sentence): Draft => {
    const inside = own.filter((finding) => touches(finding, [sentence]));
    const first = inside.filter((finding) => !printed.has(finding));
    for (const finding of first) printed.add(finding);
    return {
      id: `t-${witness.key}-${sentence.index + 1}`,
      bead: null,
      sides: [sideOf(witness, [sentence], 'n', true)],
      findings: first,
      also: inside.filter((finding) => !first.includes(finding)),
    };
  });
  return {
    id: `text-${witness.key}`,
    witness,
    blocks: foldRows(
      numberRows(drafts, (of) => of.siglum),
      foldLabel,
    ),
    findings: own.length,
    printedIn,
  };
}

/** Findings between two articles at places that no link joins: both sentences side by side, as in a pair. */
export function acrossRows(findings: readonly Finding[]): Row[] {
  const drafts = findings.map((finding, index): Draft => {
    const { source, target } = finding;
    const sides = [source, target].flatMap((reading, position) =>
      reading
        ? [sideOf(reading.witness, reading.sentence ? [reading.sentence] : [], position === 0 ? 'a' : 'b', false)]
        : [],
    );
    return { id: `across-${index + 1}`, bead: null, sides, findings: [finding], also: [] };
  });
  return numberRows(
    drafts.filter((draft) => draft.sides.length > 0),
    (witness) => witness.siglum,
  );
}

function sideOf(witness: Witness, sentences: Side['sentences'], hue: Side['hue'], home: boolean): Side {
  return {
    witness,
    hue,
    label: witness.siglum,
    sentences,
    home,
    name: (sentence) => `${witness.siglum}:${sentence.index + 1}`,
  };
}

function foldLabel(rows: readonly Row[]): string {
  const sentences = rows.flatMap((row) => row.cells[0].sentences);
  const leftOut = sentences.filter((sentence) => sentence.leftOut !== null).length;
  const running = sentences.length - leftOut;
  const inside = [
    running > 0 ? STRINGS.fold.text(running) : null,
    leftOut > 0 ? STRINGS.fold.leftOut(leftOut) : null,
  ].filter((part) => part !== null);
  return `${nameRange(sentences)}: ${inside.join(', ')}`;
}
