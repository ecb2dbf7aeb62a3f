import { type Draft, find, has, plain, type Reader } from './reader.ts';
import { addSmaller, timed } from './unit.ts';

/** Amounts without a figure: "several years", "thousands of", "a week", "for dollars". */
export function readIndefinite(reader: Reader, at: number): Draft | null {
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
  if (dozens) return stacked(reader, at, { power: 1, next: dozens.next });
  const thousands = find(reader, at, 'vague-scale');
  if (thousands) return stacked(reader, at, { power: thousands.entry.number, next: thousands.next });
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
  if (unit?.entry.number !== 0 || has(reader, from, 'ambiguous-unit')) return null;
  const { kind, next } = timed(reader, unit.entry.name, unit.next);
  const name = unit.entry.name;
  const sum = vague ? null : addSmaller(reader, { value: 1, unit: name, next });
  if (sum && sum.next > next) {
    const { value, unit: smaller } = sum;
    return { kind, value, unit: smaller, key: `${plain(value)} ${smaller}`, from: at, next: sum.next };
  }
  const value = vague ? null : 1;
  return {
    kind,
    value,
    unit: name,
    key: `${value ?? 'some'} ${name}`,
    standing: 'weak',
    from: at,
    next,
  };
}

/** "tens of thousands", "десятки тысяч", "hundreds of thousands". */
function stacked(reader: Reader, from: number, first: { readonly power: number; readonly next: number }): Draft {
  const at = find(reader, first.next, 'date-joiner')?.next ?? first.next;
  const more = find(reader, at, 'vague-scale') ?? find(reader, at, 'scale');
  return more && more.entry.number >= THOUSAND
    ? magnitudeOnly(first.power + more.entry.number, from, more.next)
    : magnitudeOnly(first.power, from, first.next);
}

/** Power of ten of the least magnitude that tens or hundreds are counted of. */
const THOUSAND = 3;

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
