import { type Draft, find, has, plain, type Reader } from './reader.ts';
import { timed } from './unit.ts';

/** Amounts without a figure: "several years", "thousands of", "a week", "for dollars". */
export function readIndefinite(reader: Reader, at: number): Draft | null {
  const decade = find(reader, at, 'decade');
  if (decade)
    return {
      kind: 'decade',
      value: 1900 + decade.entry.number,
      key: `decade:${1900 + decade.entry.number}`,
      standing: 'weak',
      from: at,
      next: decade.next,
    };
  const adverb = find(reader, at, 'adverb');
  if (adverb)
    return {
      kind: 'number',
      value: adverb.entry.number,
      key: plain(adverb.entry.number),
      standing: 'weak',
      from: at,
      next: adverb.next,
    };
  const dozens = find(reader, at, 'vague-multiple');
  if (dozens) return magnitudeOnly(1, at, dozens.next);
  const thousands = find(reader, at, 'vague-scale');
  if (thousands) return magnitudeOnly(thousands.entry.number, at, thousands.next);
  const vague = find(reader, at, 'vague');
  if (vague) {
    const scale = find(reader, vague.next, 'scale');
    if (scale) return magnitudeOnly(scale.entry.number, at, scale.next);
    const plural = find(reader, vague.next, 'vague-scale');
    if (plural) return magnitudeOnly(plural.entry.number, at, plural.next);
  }
  const article = vague ? null : find(reader, at, 'article');
  const percent = article ? find(reader, article.next, 'percent') : null;
  if (percent) return { kind: 'percent', value: 1, unit: '%', key: '1 %', from: at, next: percent.next };
  const from = vague?.next ?? article?.next;
  if (from === undefined) return bareCurrency(reader, at);
  const unit = find(reader, from, 'unit');
  if (!unit || unit.entry.number === 1 || has(reader, from, 'ambiguous-unit')) return null;
  const { kind, next } = timed(reader, unit.entry.name, unit.next);
  const half = vague ? null : readHalf(reader, next);
  const value = vague ? null : half ? 1 + half.value : 1;
  if (half)
    return { kind, value, unit: unit.entry.name, key: `${value} ${unit.entry.name}`, from: at, next: half.next };
  return {
    kind,
    value,
    unit: unit.entry.name,
    key: `${value ?? 'some'} ${unit.entry.name}`,
    standing: 'weak',
    from: at,
    next,
  };
}

/** "and a half" behind "a year". */
function readHalf(reader: Reader, at: number): { readonly value: number; readonly next: number } | null {
  const joiner = find(reader, at, 'joiner');
  if (!joiner) return null;
  const half = find(reader, find(reader, joiner.next, 'article')?.next ?? joiner.next, 'fraction');
  return half && half.entry.number === 0.5 ? { value: 0.5, next: half.next } : null;
}

const magnitudeOnly = (power: number, from: number, next: number): Draft => ({
  kind: 'number',
  value: null,
  magnitude: power,
  key: `some 10^${power}`,
  standing: 'weak',
  from,
  next,
});

function bareCurrency(reader: Reader, at: number): Draft | null {
  const currency = find(reader, at, 'currency');
  if (!currency || currency.entry.number === 1 || has(reader, at, 'ambiguous-unit')) return null;
  return {
    kind: 'money',
    value: null,
    unit: currency.entry.name,
    key: `some ${currency.entry.name}`,
    standing: 'weak',
    from: at,
    next: currency.next,
  };
}
