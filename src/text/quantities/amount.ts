import { readIndefinite } from './indefinite.ts';
import { readSlashed } from './literal.ts';
import { type Numeral, readArticled, readNumeral } from './numeral.ts';
import { readUpper, spread, type Upper } from './range.ts';
import { type Draft, find, has, isDash, isMark, plain, type Reader } from './reader.ts';
import { readSign } from './sign.ts';
import { addSmaller, readUnit, type Unit } from './unit.ts';

/** A count, share, sum, measure, duration, age or year that starts at piece `at`. */
export function readAmount(reader: Reader, at: number): Draft | null {
  const symbol = find(reader, at, 'currency');
  if (symbol?.entry.number === 1) {
    const numeral = readNumeral(reader, symbol.next);
    if (numeral?.figures)
      return finish(reader, at, numeral, { kind: 'money', unit: symbol.entry.name, next: numeral.next });
  }
  const decade = readNamedDecade(reader, at);
  if (decade) return decade;
  const written = readFeet(reader, at) ?? readSlashedShare(reader, at);
  if (written) return written;
  const numeral = readNumeral(reader, at) ?? readArticled(reader, at);
  if (!numeral) return readIndefinite(reader, at);
  const ratio = readRatio(reader, at, numeral);
  if (ratio) return ratio;
  if (isPronoun(reader, at, numeral)) return null;
  return readCentury(reader, at, numeral) ?? readDecade(reader, at, numeral) ?? finish(reader, at, numeral, null);
}

function finish(reader: Reader, at: number, numeral: Numeral, given: Unit | null): Draft {
  const range = readUpper(reader, numeral, at);
  const last = range?.numeral ?? numeral;
  const suffix = last.figures && reader.pieces[last.next]?.gap === false ? readSuffix(reader, last.next) : null;
  const end = suffix ?? last.next;
  const single = given ? { ...given, next: end } : suffix === null ? readUnit(reader, end, last) : null;
  const year =
    !given && suffix === null && (!single || isDatedYear(reader, end, single))
      ? readYear(reader, at, numeral, range)
      : null;
  if (year) return year;
  const ends = spread(numeral, range?.numeral ?? null);
  const sum = single && !range ? addSmaller(reader, { value: ends[0], unit: single.unit, next: single.next }) : null;
  const unit = single && sum ? { kind: single.kind, unit: sum.unit, next: sum.next } : single;
  const sign = unit ? readSign(reader, at, unit) : null;
  const value = (sum?.value ?? ends[0]) * (sign ? -1 : 1);
  const upper = sign && ends[1] !== null ? -ends[1] : ends[1];
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
    from: sign?.from ?? range?.from ?? at,
    next: sign?.next ?? unit?.next ?? end,
  };
}

/** "2009 році" and "2020 года" are years, though the word is the unit's as well. */
const isDatedYear = (reader: Reader, at: number, { unit }: Unit): boolean =>
  unit === 'year' && has(reader, at, 'year-suffix');

/** Index behind the ending of an ordinal in figures ("26th", "7-й"); null where there is none. */
function readSuffix(reader: Reader, at: number): number | null {
  const direct = find(reader, at, 'ordinal-suffix');
  if (direct) return direct.next;
  return isDash(reader, at, true) ? (find(reader, at + 1, 'ordinal-suffix')?.next ?? null) : null;
}

/** 6'2" and 6′2″, a height in feet and inches. */
function readFeet(reader: Reader, at: number): Draft | null {
  const { pieces } = reader;
  const feet = pieces[at];
  const prime = pieces[at + 1];
  if (feet?.type !== 'digits' || prime?.type !== 'mark' || prime.gap || !/['′]/.test(prime.lower)) return null;
  const [inches, double] = [pieces[at + 2], pieces[at + 3]];
  if (inches?.type !== 'digits' || inches.text.length > 2 || !double || !/["″”]/.test(double.text) || double.gap)
    return null;
  const value = Number(feet.text) * 12 + Number(inches.text);
  return { kind: 'measure', value, unit: 'in', key: `${plain(value)} in`, from: at, next: at + 4 };
}

/** "1/3 of voters": a share where what it is a share of follows, as "1/3" alone may be the first of three. */
function readSlashedShare(reader: Reader, at: number): Draft | null {
  const share = readSlashed(reader, at);
  if (!share || !has(reader, share.next, 'date-joiner')) return null;
  return { kind: 'fraction', value: share.value, key: plain(share.value), from: at, next: share.next };
}

/** Largest figure of a share told as a ratio ("one in five", "9 out of 10"); above, "in" is mostly a place. */
const LARGEST_PART = 10;
const LARGEST_WHOLE = 20;

function readRatio(reader: Reader, at: number, numeral: Numeral): Draft | null {
  const of = find(reader, numeral.next, 'ratio-of');
  const whole = of ? readNumeral(reader, of.next) : null;
  if (!of || !whole || numeral.form !== 'cardinal' || whole.form !== 'cardinal' || (numeral.figures && !whole.figures))
    return null;
  // "four in 10", as houses write that spell numbers out below ten; "three in 12 matches" is none.
  if (!numeral.figures && whole.figures && whole.value !== LARGEST_PART) return null;
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

function readYear(reader: Reader, at: number, numeral: Numeral, range: Upper | null): Draft | null {
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
    from: range?.from ?? at,
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

/** "the nineties", "die neunziger Jahre". */
function readNamedDecade(reader: Reader, at: number): Draft | null {
  const decade = find(reader, at, 'decade');
  if (!decade) return null;
  const value = 1900 + decade.entry.number;
  const years = find(reader, decade.next, 'unit');
  const next = years?.entry.name === 'year' ? years.next : decade.next;
  return { kind: 'decade', value, key: `decade:${value}`, standing: 'weak', from: at, next };
}

/** "années 90", "anni '90", "jaren negentig": a round figure behind the word for years that no number counts. */
function readCuedDecade(reader: Reader, at: number, numeral: Numeral): Draft | null {
  const cue = /['’‘]/.test(reader.pieces[at - 1]?.text ?? '') ? at - 2 : at - 1;
  const { value, form, next } = numeral;
  if (!has(reader, cue, 'decade-cue') || form === 'fraction' || value % 10 !== 0 || value < 20 || value > 90)
    return null;
  const before = reader.pieces[cue - 1];
  if (before?.type === 'digits' || has(reader, cue - 1, 'cardinal') || has(reader, cue - 1, 'vague')) return null;
  return { kind: 'decade', value: 1900 + value, key: `decade:${1900 + value}`, from: cue, next };
}

/** "1990s", "the 90s", "1990er". */
function readDecade(reader: Reader, at: number, numeral: Numeral): Draft | null {
  const cued = readCuedDecade(reader, at, numeral);
  if (cued) return cued;
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
