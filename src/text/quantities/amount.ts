import { unitFact } from '../../data/quantities.ts';
import type { QuantityKind } from '../../model/quantity.ts';
import { type Numeral, readArticled, readNumeral } from './numeral.ts';
import { type Draft, find, has, isDash, isMark, plain, type Reader } from './reader.ts';

/** A count, share, sum, measure, duration, age or year that starts at piece `at`. */
export function readAmount(reader: Reader, at: number): Draft | null {
  const symbol = find(reader, at, 'currency');
  if (symbol?.entry.number === 1) {
    const numeral = readNumeral(reader, symbol.next);
    if (numeral?.figures)
      return finish(reader, at, numeral, { kind: 'money', unit: symbol.entry.name, next: numeral.next });
  }
  const numeral = readNumeral(reader, at) ?? readArticled(reader, at);
  if (!numeral) return readIndefinite(reader, at);
  const ratio = readRatio(reader, at, numeral);
  if (ratio) return ratio;
  if (isPronoun(reader, at, numeral)) return null;
  return readCentury(reader, at, numeral) ?? readDecade(reader, at, numeral) ?? finish(reader, at, numeral, null);
}

interface Unit {
  readonly kind: QuantityKind;
  readonly unit: string | null;
  readonly next: number;
}

function finish(reader: Reader, at: number, numeral: Numeral, given: Unit | null): Draft {
  const range = readUpper(reader, numeral);
  const last = range?.numeral ?? numeral;
  const suffix = last.figures && reader.pieces[last.next]?.gap === false ? readSuffix(reader, last.next) : null;
  const end = suffix ?? last.next;
  const unit = given ? { ...given, next: end } : suffix === null ? readUnit(reader, end, last) : null;
  const year =
    !given && suffix === null && (!unit || isDatedYear(reader, end, unit))
      ? readYear(reader, at, numeral, range)
      : null;
  if (year) return year;
  const [value, upper] = spread(numeral, range?.numeral ?? null);
  const form = suffix === null ? numeral.form : 'ordinal';
  const kind =
    unit?.kind ?? (form === 'cardinal' ? (range && upper !== null && upper < value ? 'score' : 'number') : form);
  const name = unit?.unit ?? null;
  const figures = upper === null ? plain(value) : `${plain(value)}–${plain(upper)}`;
  const weak = numeral.weak && name === null && kind !== 'percent' && upper === null;
  return {
    kind,
    value,
    upper,
    unit: name,
    magnitude: last.magnitude,
    key: name === null ? figures : `${figures} ${name}`,
    standing: isLabel(reader, at, numeral, unit) ? 'label' : weak ? 'weak' : undefined,
    alternate: numeral.alternate,
    from: at,
    next: unit?.next ?? end,
  };
}

/** "2009 році" and "2020 года" are years, though the word is the unit's as well. */
const isDatedYear = (reader: Reader, at: number, { unit }: Unit): boolean =>
  unit === 'year' && has(reader, at, 'year-suffix');

/** "2 to 3 million" counts millions on both ends. */
function spread(lower: Numeral, upper: Numeral | null): readonly [number, number | null] {
  if (!upper) return [lower.value, null];
  const shared = lower.magnitude === null && upper.magnitude !== null && lower.value < 1000 ? 10 ** upper.magnitude : 1;
  return [lower.value * shared, upper.value];
}

/** "–20", "to 30": the second figure of a range or a score. */
function readUpper(reader: Reader, numeral: Numeral): { readonly numeral: Numeral } | null {
  const at = numeral.next;
  const dash =
    isDash(reader, at, true) ||
    (isDash(reader, at, false) && reader.pieces[at]?.text === '–' && reader.pieces[at + 1]?.type === 'digits');
  const slash = isMark(reader, at, '/') && numeral.bare && reader.pieces[at + 1]?.gap === false;
  const to = find(reader, at, 'range-to');
  const from = dash || slash ? at + 1 : to?.next;
  if (from === undefined) return null;
  const upper = readNumeral(reader, from);
  if (
    !upper ||
    upper.form !== numeral.form ||
    upper.weak ||
    (upper.figures !== numeral.figures && (dash || slash)) ||
    upper.unit
  )
    return null;
  // "rose by 22 to 3,288" is no range.
  if (
    !dash &&
    !slash &&
    (upper.value <= numeral.value || upper.value > numeral.value * WIDEST_RANGE) &&
    upper.magnitude === null
  )
    return null;
  return { numeral: upper };
}

/** Ratio of the ends of a range in words. */
const WIDEST_RANGE = 20;

/** Index behind the ending of an ordinal in figures ("26th", "7-й"); null where there is none. */
function readSuffix(reader: Reader, at: number): number | null {
  const direct = find(reader, at, 'ordinal-suffix');
  if (direct) return direct.next;
  return isDash(reader, at, true) ? (find(reader, at + 1, 'ordinal-suffix')?.next ?? null) : null;
}

/** Percent, currency, unit or age behind a number. */
function readUnit(reader: Reader, end: number, numeral: Numeral): Unit | null {
  if (numeral.unit)
    return {
      kind: unitFact(numeral.unit)?.dimension === 'time' ? 'duration' : 'measure',
      unit: numeral.unit,
      next: numeral.next,
    };
  let at = isDash(reader, end, true) ? end + 1 : end;
  if (numeral.magnitude !== null || numeral.form === 'fraction') at = find(reader, at, 'date-joiner')?.next ?? at;
  if (numeral.form === 'fraction') at = find(reader, at, 'article')?.next ?? at;
  if (isDash(reader, at, true)) at += 1;
  const points = find(reader, at, 'points');
  if (points) return { kind: 'percent', unit: 'point', next: points.next };
  const percent = find(reader, at, 'percent');
  if (percent) return { kind: 'percent', unit: '%', next: percent.next };
  const currency = find(reader, at, 'currency');
  const unit = find(reader, at, 'unit');
  // "2.2 pounds" are weighed, "20 million pounds" are paid.
  const paid = !unit || numeral.magnitude !== null || (currency?.next ?? 0) > unit.next;
  if (currency && paid && isCase(reader, at, currency.entry.name, currency.entry.number)) {
    return { kind: 'money', unit: currency.entry.name, next: currency.next };
  }
  if (!unit || (unit.entry.number === 1 && (!numeral.figures || !isCase(reader, at, unit.entry.name, 1)))) return null;
  if (numeral.form === 'ordinal' && unit.entry.name !== 'century') return null;
  return timed(reader, unit.entry.name, unit.next);
}

function timed(reader: Reader, unit: string, next: number): Unit {
  const behind = isDash(reader, next, true) ? next + 1 : next;
  const old = unit === 'year' ? find(reader, behind, 'age-after') : null;
  if (old) return { kind: 'age', unit, next: old.next };
  return { kind: unitFact(unit)?.dimension === 'time' ? 'duration' : 'measure', unit, next };
}

/** A sign of one letter is read only as written: "5 m", not "5 M". */
function isCase(reader: Reader, at: number, name: string, symbol: number): boolean {
  const text = reader.pieces[at]?.text ?? '';
  return symbol !== 1 || text.length > 1 || text === name || !/\p{L}/u.test(text);
}

/** Largest figure of a share told as a ratio ("one in five", "9 out of 10"); above, "in" is mostly a place. */
const LARGEST_PART = 10;
const LARGEST_WHOLE = 20;

function readRatio(reader: Reader, at: number, numeral: Numeral): Draft | null {
  const of = find(reader, numeral.next, 'ratio-of');
  const whole = of ? readNumeral(reader, of.next) : null;
  if (!of || !whole || numeral.form !== 'cardinal' || whole.form !== 'cardinal' || numeral.figures !== whole.figures)
    return null;
  const possible = Number.isInteger(numeral.value) && numeral.value >= 1 && numeral.value < LARGEST_PART;
  if (!possible || whole.value <= numeral.value || whole.value > LARGEST_WHOLE) return null;
  if (readUnit(reader, whole.next, whole) !== null || isDash(reader, whole.next, true)) return null;
  const value = numeral.value / whole.value;
  return { kind: 'fraction', value, key: plain(value), from: at, next: whole.next };
}

/** "one another", "the one who", "one of": a pronoun, no count. */
function isPronoun(reader: Reader, at: number, numeral: Numeral): boolean {
  if (!numeral.weak || numeral.value !== 1 || numeral.figures || numeral.form !== 'cardinal') return false;
  const behind = reader.pieces[numeral.next];
  return behind?.type !== 'word' || has(reader, numeral.next, 'not-one') || has(reader, at - 1, 'not-one');
}

/** Calendar years between which four bare figures are read as a year without further sign. */
const FIRST_SURE_YEAR = 1900;
const LAST_SURE_YEAR = 2059;

function readYear(
  reader: Reader,
  at: number,
  numeral: Numeral,
  range: { readonly numeral: Numeral } | null,
): Draft | null {
  const { value } = numeral;
  if (!numeral.bare || !numeral.figures || reader.pieces[at]?.text.length !== 4 || value < 1000 || value >= 2200)
    return null;
  const cue = has(reader, at - 1, 'year-cue') || (isDash(reader, at - 1, true) && has(reader, at - 2, 'year-cue'));
  const sure = value >= FIRST_SURE_YEAR && value <= LAST_SURE_YEAR && value % 100 !== 0;
  const ended = find(reader, numeral.next, 'year-suffix');
  const behind = reader.pieces[numeral.next];
  const noun = behind?.type === 'word' && behind.gap && !behind.entries;
  if (!sure && !ended && !(cue && !(noun && value % 100 === 0))) return null;
  const upper = range ? longYear(value, range.numeral) : null;
  if (range && upper === null) return null;
  const next = range ? range.numeral.next : numeral.next;
  const key = upper === null ? String(value) : `${value}–${upper}`;
  return {
    kind: 'year',
    value,
    upper,
    key,
    calendar: { year: value, month: null, day: null, weekday: null },
    from: at,
    next: find(reader, next, 'year-suffix')?.next ?? next,
  };
}

/** 2018 for the "18" of "2017/18"; null where the second figure is no later year. */
function longYear(first: number, second: Numeral): number | null {
  if (!second.bare) return null;
  const upper = second.value < 100 ? Math.floor(first / 100) * 100 + second.value : second.value;
  const later = upper <= first && second.value < 100 ? upper + 100 : upper;
  return later > first && later < 2200 && later - first <= 300 ? later : null;
}

function readCentury(reader: Reader, at: number, numeral: Numeral): Draft | null {
  if (numeral.value > 30 || !Number.isInteger(numeral.value)) return null;
  const suffix =
    readSuffix(reader, numeral.next) ??
    (isMark(reader, numeral.next, '.') && numeral.figures ? numeral.next + 1 : null);
  if (numeral.form !== 'ordinal' && suffix === null) return null;
  const at2 = suffix ?? numeral.next;
  const unit = find(reader, isDash(reader, at2, true) ? at2 + 1 : at2, 'unit');
  if (unit?.entry.name !== 'century') return null;
  return {
    kind: 'ordinal',
    value: numeral.value,
    unit: 'century',
    key: `${numeral.value} century`,
    from: at,
    next: unit.next,
  };
}

/** "1990s", "the 90s", "1990er". */
function readDecade(reader: Reader, at: number, numeral: Numeral): Draft | null {
  if (!numeral.bare || !numeral.figures || numeral.value % 10 !== 0) return null;
  const { length } = reader.pieces[at]?.text ?? '';
  if (length !== 4 && length !== 2) return null;
  const mark = reader.pieces[numeral.next];
  if (!mark || mark.gap) return null;
  const from = /['’]/.test(mark.text) || isDash(reader, numeral.next, true) ? numeral.next + 1 : numeral.next;
  const suffix = find(reader, from, 'decade-suffix');
  if (!suffix) return null;
  const value = length === 2 ? 1900 + numeral.value : numeral.value;
  return { kind: 'decade', value, key: `decade:${value}`, from: at, next: suffix.next };
}

/** Amounts without a figure: "several years", "thousands of", "a week", "for dollars". */
function readIndefinite(reader: Reader, at: number): Draft | null {
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

/** Figures that are part of a name: behind letters or a hyphen ("G20", "Covid-19"), or behind a capitalised word and before no noun ("Boeing 737"). */
function isLabel(reader: Reader, at: number, numeral: Numeral, unit: Unit | null): boolean {
  if (!numeral.figures || !numeral.bare || unit) return false;
  const before = reader.pieces[at - 1];
  const first = reader.pieces[at];
  if (!before || !first) return false;
  if (before.type === 'word' && !first.gap && /[\p{Lu}\p{Ll}]/u.test(before.text)) return true;
  if (
    isDash(reader, at - 1, true) &&
    reader.pieces[at - 2]?.type === 'word' &&
    !before.gap &&
    !has(reader, at - 2, 'year-cue')
  )
    return true;
  if (!/^\p{Lu}/u.test(before.text) || before.entries || at < 2 || /[.!?]/.test(reader.pieces[at - 2]?.text ?? ''))
    return false;
  const behind = reader.pieces[numeral.next];
  return behind?.type !== 'word' || /^\p{Lu}/u.test(behind.text);
}
