import { type Cues, cuesOf, type ModalClass } from '../data/cues.ts';
import type { Collation, Word } from '../model/collation.ts';
import { isCanonicalOrder, mirror } from './collate.ts';
import { findHearsay } from './hearsay.ts';
import { formsOf } from './lexemes.ts';
import { hasMark, MARK } from './marks.ts';

/** A word or phrase that says how sure or how binding something is. */
export interface Modal {
  /** Half-open range of word indices. */
  readonly from: number;
  readonly to: number;
  readonly kind: ModalClass;
  /** Index of the content word that it bears on; -1 where none follows in its clause. */
  readonly head: number;
}

export interface ModalShift {
  readonly source: Modal | null;
  readonly target: Modal | null;
  /** Steps between the two on the scale of `DEGREE`; 0 where one side has none. */
  readonly distance: number;
}

/** How strongly a class commits the speaker, from reported to certain; after Palmer (2001), Mood and Modality, ch. 2–3. */
const DEGREE: Readonly<Record<ModalClass, number>> = {
  report: 0,
  possibility: 1,
  ability: 1,
  conditional: 2,
  expectation: 3,
  advice: 3,
  prediction: 4,
  certainty: 5,
  necessity: 5,
};

/** Classes that translators exchange without changing the sense: reported speech moves "will" to "would", "can" serves for "may". */
const INTERCHANGEABLE: readonly (readonly [ModalClass, ModalClass])[] = [
  ['prediction', 'conditional'],
  ['ability', 'possibility'],
  ['conditional', 'possibility'],
  ['conditional', 'ability'],
  ['prediction', 'expectation'],
];

const LONGEST_PHRASE = 4;
const HEAD_REACH = 6;

/** Modal words and phrases in order, longest match first. Empty where the language has no list. */
export function findModals(words: readonly Word[], language: string): Modal[] {
  const cues = cuesOf(language);
  if (!cues) return [];
  const modals: Modal[] = [];
  for (let from = 0; from < words.length; from++) {
    const match = ((words[from]?.marks ?? 0) & MARK.modal) === 0 ? null : phraseAt(words, from, cues);
    if (!match) continue;
    modals.push({ from, to: match.to, kind: match.kind, head: headOf(words, match.to) });
    from = match.to - 1;
  }
  const told = findHearsay(words, language).filter(
    (form) => !modals.some(({ from, to }) => from < form.to && form.from < to),
  );
  return told.length === 0 ? modals : [...modals, ...told].sort((a, b) => a.from - b.from);
}

function phraseAt(
  words: readonly Word[],
  from: number,
  cues: Cues,
): { readonly to: number; readonly kind: ModalClass } | null {
  const first = words[from]?.key ?? '';
  for (let length = cues.modalOpeners.has(first) ? LONGEST_PHRASE : 1; length > 1; length--) {
    const phrase = [first, ...words.slice(from + 1, from + length).map((word) => word.key)].join(' ');
    const kind = cues.modals.get(phrase);
    if (kind) return { to: from + length, kind };
  }
  for (const form of formsOf(first)) {
    const kind = cues.modals.get(form);
    if (kind) return { to: from + 1, kind };
  }
  return null;
}

function headOf(words: readonly Word[], start: number): number {
  for (let i = start; i < Math.min(words.length, start + HEAD_REACH); i++) {
    if (words[i]?.content) return i;
    if (/^[.;:!?]$/u.test(words[i]?.text ?? '')) break;
  }
  return -1;
}

/** Modals of one side that stand against a modal of another class on the other side, where both bear on the same words. */
export function modalShifts(
  collation: Collation,
  languages: { readonly source: string; readonly target: string },
): ModalShift[] {
  if (!hasMark(collation.source, MARK.modal) && !hasMark(collation.target, MARK.modal)) return [];
  if (isCanonicalOrder(collation)) return shiftsInOrder(collation, languages);
  const swapped = { source: languages.target, target: languages.source };
  return shiftsInOrder(mirror(collation), swapped).map(({ source, target, distance }) => ({
    source: target,
    target: source,
    distance,
  }));
}

function shiftsInOrder(
  collation: Collation,
  languages: { readonly source: string; readonly target: string },
): ModalShift[] {
  const source = findModals(collation.source, languages.source);
  const target = findModals(collation.target, languages.target);
  const left = withoutEqual(source, target, collation);
  const shifts: ModalShift[] = [];
  const free = new Set(left.target);
  // One modal left on either side: the sentence is said with another certainty, wherever the word stands.
  const alone = left.source.length === 1 && left.target.length === 1;
  for (const a of left.source) {
    const b = [...free].find((other) => bearOnTheSame(a, other, collation, alone));
    if (!b) {
      shifts.push({ source: a, target: null, distance: 0 });
      continue;
    }
    free.delete(b);
    if (!interchangeable(a.kind, b.kind))
      shifts.push({ source: a, target: b, distance: Math.abs(DEGREE[a.kind] - DEGREE[b.kind]) });
  }
  return [...shifts, ...[...free].map((b): ModalShift => ({ source: null, target: b, distance: 0 }))];
}

const interchangeable = (a: ModalClass, b: ModalClass): boolean =>
  a === b || INTERCHANGEABLE.some(([x, y]) => (x === a && y === b) || (x === b && y === a));

/** Takes out modals that stand on both sides: linked words first, then the same class. */
function withoutEqual(
  source: readonly Modal[],
  target: readonly Modal[],
  { links }: Collation,
): { source: Modal[]; target: Modal[] } {
  let rest = [...source];
  let free = [...target];
  const rounds: ((a: Modal, b: Modal) => boolean)[] = [
    (a, b) => a.kind === b.kind && links[a.head] === b.head,
    (a, b) => a.kind === b.kind && links[a.from] === b.from,
    (a, b) => a.kind === b.kind,
  ];
  for (const equal of rounds) {
    const after: Modal[] = [];
    for (const modal of rest) {
      const partner = free.find((other) => equal(modal, other));
      if (partner) free = free.filter((other) => other !== partner);
      else after.push(modal);
    }
    rest = after;
  }
  return { source: rest, target: free };
}

/** Places that differ by at most this share of the text are taken for the same where the words themselves differ, [0,1]. */
const PLACE_TOLERANCE = 0.2;

function bearOnTheSame(a: Modal, b: Modal, { source, target, links, back }: Collation, alone: boolean): boolean {
  const linked = links[a.head] ?? -1;
  if (linked >= 0 && linked === b.head) return true;
  if (linked >= 0 && (back[b.head] ?? -1) >= 0) return Math.abs(linked - b.head) <= 2;
  return alone || Math.abs(a.from / source.length - b.from / target.length) <= PLACE_TOLERANCE;
}
