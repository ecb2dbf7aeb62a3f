import type { Quantity } from '../../model/quantity.ts';
import type { QuantityPart } from './items.ts';

/** Two facts that agree. 'vague': one of them states no value. */
export interface QuantityMatch {
  readonly source: Quantity;
  readonly target: Quantity;
  readonly part: QuantityPart;
  readonly relation: 'equal' | 'equivalent' | 'rounded' | 'vague';
}

/** Two facts that fill one slot and do not agree. */
export interface QuantityDifference {
  readonly source: Quantity;
  readonly target: Quantity;
  readonly part: QuantityPart;
  /** 'magnitude': same leading figures, a thousand or more times apart. 'unit': same figure, other unit. */
  readonly by: 'value' | 'magnitude' | 'unit';
  /** How sure it is that both fill the same slot, [0,1]. */
  readonly slot: number;
  /** How alike the words around both are, [0,1]; 0 across languages. */
  readonly context: number;
  /** True where one of them may count nothing ("one", "a week"). */
  readonly weak: boolean;
  /** True where nothing else of this kind is left over on either side. */
  readonly alone: boolean;
}

export interface QuantityComparison {
  readonly matches: readonly QuantityMatch[];
  /** In order of the source. */
  readonly differences: readonly QuantityDifference[];
  /** Quantities of which nothing was matched or paired, in text order. */
  readonly onlySource: readonly Quantity[];
  readonly onlyTarget: readonly Quantity[];
}
