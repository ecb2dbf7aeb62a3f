import type { Anchor } from './span.ts';

/** One step of a romanisation: "sch" stands for "ш" under German (Duden). */
export interface RomanizationStep {
  readonly from: string;
  readonly to: string;
}

/** Why something is claimed. Typed, so that the report can show it and a test can assert it. `strength`: how much it weighs, where it was weighed. */
export type Evidence = Fact & { readonly strength?: Strength };

type Fact =
  | { readonly kind: 'similarity'; readonly measure: string; readonly value: number }
  | { readonly kind: 'edit-script'; readonly edits: readonly WordEdit[] }
  | {
      readonly kind: 'romanization';
      readonly form: string;
      readonly original: string | null;
      /** Id of the convention ("rus-duden") and its name as an editor knows it ("German (Duden)"). */
      readonly system: string;
      readonly systemName: string;
      /** BCP 47 tag of the language whose readers the convention serves. */
      readonly language: string;
      readonly trace: readonly RomanizationStep[];
    }
  | {
      readonly kind: 'quantity';
      readonly surface: string;
      readonly value: string;
      readonly unit: string | null;
      readonly anchor: Anchor | null;
    }
  | {
      readonly kind: 'quotation';
      readonly text: string;
      readonly speaker: string | null;
      readonly verb: string | null;
      readonly anchor: Anchor | null;
    }
  | { readonly kind: 'cue'; readonly cue: string; readonly meaning: string; readonly anchor: Anchor | null }
  | {
      readonly kind: 'translationese';
      /** Id of the row in data/translationese. */
      readonly row: string;
      readonly surface: string;
      readonly fromLanguage: string;
      /** The wording that was probably there, in the language it was translated from; null where unknown. */
      readonly original: string | null;
      /** What a text written in this language would have; null where that depends. */
      readonly native: string | null;
      readonly strength: Strength;
      readonly anchor: Anchor | null;
    }
  | {
      readonly kind: 'confusable';
      readonly form: string;
      readonly expected: string;
      /** Where the forms differ: code points as "U+0049". */
      readonly differences: readonly {
        readonly index: number;
        readonly found: string;
        readonly foundCodePoint: string;
        readonly expected: string;
        readonly expectedCodePoint: string;
      }[];
    }
  | { readonly kind: 'shared-text'; readonly words: number; readonly source: Anchor; readonly target: Anchor }
  | { readonly kind: 'term'; readonly surface: string; readonly concept: string; readonly anchor: Anchor | null }
  | { readonly kind: 'name'; readonly form: string; readonly role: string | null; readonly anchor: Anchor | null }
  | { readonly kind: 'metadata'; readonly field: string; readonly value: string }
  | {
      readonly kind: 'typography';
      readonly surface: string;
      readonly convention: string;
      readonly language: string | null;
      readonly anchor: Anchor | null;
    }
  | { readonly kind: 'counter'; readonly reason: string; readonly anchor: Anchor | null }
  | { readonly kind: 'note'; readonly text: string; readonly anchor: Anchor | null };

/** How much a sign weighs, in words. */
export type Strength = 'weak' | 'likely' | 'strong';

/** One run of an edit script. 'keep' has source === target but for case and quotation marks. */
export interface WordEdit {
  readonly op: 'keep' | 'delete' | 'insert' | 'replace';
  readonly source: string;
  readonly target: string;
}
