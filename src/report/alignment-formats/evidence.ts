import type { BeadEvidence } from '../../model/index.ts';
import { onOneLine } from '../formats/hostile-text.ts';

/** A piece of evidence in words: "name Putin ] Poutine 3.10", "length 0.40". The number is its weight in nats. */
export function evidenceInWords({ kind, source, target, weight }: BeadEvidence): string {
  const [a, b] = [onOneLine(source), onOneLine(target)];
  const reading = a === '' && b === '' ? '' : a === b ? ` ${a}` : ` ${a} ] ${b}`;
  return kind === 'neighbours' ? 'held by its neighbours' : `${kind}${reading} ${weight.toFixed(2)}`;
}
