import { unitFact } from '../../data/quantities.ts';
import { readLiteral } from './literal.ts';
import { type Draft, find, has, isMark, plain, type Reader } from './reader.ts';
import { readSign } from './sign.ts';

/** A Chinese numeral, in characters or in figures with a magnitude character. */
interface HanNumber {
  readonly value: number;
  readonly magnitude: number | null;
  readonly figures: boolean;
  /** True for one single character, which is a number only in front of a measure word. */
  readonly single: boolean;
  readonly next: number;
}

/** Numbers, shares, dates and times of Chinese text at piece `at`; null where none starts there. Everything else is left to the common readers. */
export function readHan(reader: Reader, at: number): Draft | null {
  return (
    readSpread(reader, at) ??
    readShare(reader, at) ??
    readHanClock(reader, at) ??
    readHanDate(reader, at) ??
    readHalf(reader, at) ??
    readHanAmount(reader, at)
  );
}

/** 万 and 亿 close a section of four places; 十, 百 and 千 multiply the figure in front of them. */
function readNumber(reader: Reader, at: number): HanNumber | null {
  const literal = readLiteral(reader, at);
  if (literal) {
    const scale = readScale(reader, literal.next);
    return {
      value: literal.value * 10 ** scale.power,
      magnitude: scale.power || null,
      figures: true,
      single: false,
      next: scale.next,
    };
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let digits = '';
  let magnitude: number | null = null;
  let next = at;
  for (;;) {
    const figure = find(reader, next, 'cardinal');
    const scale = find(reader, next, 'scale');
    if (figure) {
      digits += String(figure.entry.number);
      digit = figure.entry.number;
      next = figure.next;
    } else if (scale && (scale.entry.number === 1 || next > at)) {
      digits = '';
      const power = scale.entry.number;
      if (power < 4) section += (digit ?? 1) * 10 ** power;
      else {
        total += (section + (digit ?? 0)) * 10 ** power;
        section = 0;
        magnitude = power;
      }
      digit = null;
      next = scale.next;
    } else break;
  }
  if (next === at) return null;
  // A row of figures without any of the multiplying characters is read place by place: 二〇二〇.
  const value = digits.length > 1 && total === 0 && section === 0 ? Number(digits) : total + section + (digit ?? 0);
  return { value, magnitude, figures: false, single: next - at === 1, next };
}

function readScale(reader: Reader, at: number): { readonly power: number; readonly next: number } {
  let power = 0;
  let next = at;
  for (let scale = find(reader, next, 'scale'); scale && scale.entry.number > 1; scale = find(reader, next, 'scale')) {
    power += scale.entry.number;
    next = scale.next;
  }
  return { power, next };
}

/** 三点五: what stands behind the point is read figure by figure; null where no figure does. */
function readDecimals(reader: Reader, whole: HanNumber): HanNumber | null {
  if (whole.figures || !/^[点點]$/.test(character(reader, whole.next))) return null;
  let digits = '';
  let next = whole.next + 1;
  for (let figure = find(reader, next, 'cardinal'); figure; figure = find(reader, next, 'cardinal')) {
    digits += String(figure.entry.number);
    next = figure.next;
  }
  return digits === '' ? null : { ...whole, value: whole.value + Number(`0.${digits}`), single: false, next };
}

const character = (reader: Reader, at: number): string => reader.pieces[at]?.text ?? '';

/** 百分之五十, 三分之一. */
function readShare(reader: Reader, at: number): Draft | null {
  const hundred =
    character(reader, at) === '百' && character(reader, at + 1) === '分' && character(reader, at + 2) === '之';
  const whole = hundred ? readNumber(reader, at + 3) : null;
  const share = whole ? (readDecimals(reader, whole) ?? whole) : null;
  if (share) {
    return {
      kind: 'percent',
      value: share.value,
      unit: '%',
      key: `${plain(share.value)} %`,
      from: at,
      next: share.next,
    };
  }
  const denominator = readNumber(reader, at);
  if (!denominator || character(reader, denominator.next) !== '分' || character(reader, denominator.next + 1) !== '之')
    return null;
  const numerator = readNumber(reader, denominator.next + 2);
  if (!numerator || denominator.value === 0) return null;
  const value = numerator.value / denominator.value;
  return { kind: 'fraction', value, key: plain(value), from: at, next: numerator.next };
}

/** 下午2点30分, 21时30分, 9点半. */
function readHanClock(reader: Reader, at: number): Draft | null {
  const pm = find(reader, at, 'pm');
  const am = find(reader, at, 'am');
  const half = pm ?? am;
  const hours = readNumber(reader, half?.next ?? at);
  if (!hours || hours.value > 24 || !/^[点點时時]$/.test(character(reader, hours.next))) return null;
  const minutes = readNumber(reader, hours.next + 1);
  const marked = minutes !== null && character(reader, minutes.next) === '分' && minutes.value < 60;
  const halfPast = character(reader, hours.next + 1) === '半';
  if (!half && !marked && !halfPast) return null;
  const past = halfPast ? 30 : marked ? minutes.value : 0;
  const hour = pm && hours.value < 12 ? hours.value + 12 : hours.value % 24;
  const value = hour * 60 + past;
  const two = (part: number): string => String(part).padStart(2, '0');
  return {
    kind: 'clock',
    value,
    key: `clock:${two(hour)}:${two(past)}`,
    halfDay: half === null && hours.value <= 12,
    from: at,
    next: halfPast ? hours.next + 2 : marked ? minutes.next + 1 : hours.next + 1,
  };
}

/** 2020年7月26日, 7月26日, 2020年7月, 7月; 26日 as the day that it is; 90年代. */
function readHanDate(reader: Reader, at: number): Draft | null {
  const first = readNumber(reader, at);
  if (!first) return null;
  const mark = character(reader, first.next);
  if (mark === '年' && character(reader, first.next + 1) === '代') {
    const value = first.value < 100 ? 1900 + first.value : first.value;
    return { kind: 'decade', value, key: `decade:${value}`, from: at, next: first.next + 2 };
  }
  const year = mark === '年' && first.value >= 1000 && first.value < 2200 ? first.value : null;
  const month = year === null ? first : readNumber(reader, first.next + 1);
  const hasMonth = month !== null && character(reader, month.next) === '月' && month.value >= 1 && month.value <= 12;
  if (!hasMonth) {
    if (year === null) return null;
    const calendar = { year, month: null, day: null, weekday: null };
    return { kind: 'year', value: year, key: String(year), calendar, from: at, next: first.next + 1 };
  }
  const day = readNumber(reader, month.next + 1);
  const hasDay = day !== null && /^[日号號]$/.test(character(reader, day.next)) && day.value <= 31;
  const calendar = { year, month: month.value, day: hasDay ? day.value : null, weekday: null };
  const two = (part: number): string => String(part).padStart(2, '0');
  const key = hasDay
    ? `${year ?? '-'}-${two(month.value)}-${two(day.value)}`
    : year === null
      ? `month:${month.value}`
      : `${year}-${two(month.value)}`;
  return {
    kind: hasDay ? 'date' : 'month',
    value: null,
    key,
    calendar,
    from: at,
    next: hasDay ? day.next + 1 : month.next + 1,
  };
}

/** 三到五天: two numbers in characters before one unit. */
function readSpread(reader: Reader, at: number): Draft | null {
  const lower = readNumber(reader, at);
  const to = lower && !lower.figures ? find(reader, lower.next, 'range-to') : null;
  const upper = lower && to ? readHanAmount(reader, to.next) : null;
  if (!lower || !upper || upper.value === null || upper.value <= lower.value || upper.kind === 'ordinal') return null;
  const figures = `${plain(lower.value)}–${plain(upper.value)}`;
  return {
    kind: upper.kind,
    value: lower.value,
    upper: upper.value,
    unit: upper.unit ?? null,
    magnitude: upper.magnitude ?? null,
    key: upper.unit == null ? figures : `${figures} ${upper.unit}`,
    from: at,
    next: upper.next,
  };
}

/** 半年, 半小时, 一半, 一年半, 两个半小时: a half, alone or behind a number. */
function readHalf(reader: Reader, at: number): Draft | null {
  const whole = character(reader, at) === '半' ? null : readNumber(reader, at);
  if (whole && character(reader, whole.next) === '半' && whole.value === 1 && !whole.figures)
    return { kind: 'fraction', value: 0.5, key: '0.5', standing: 'weak', from: at, next: whole.next + 1 };
  const counted =
    whole !== null && /^[个個]$/.test(character(reader, whole.next)) ? whole.next + 1 : (whole?.next ?? at);
  const behind = character(reader, counted) === '半' ? counted + 1 : null;
  const from = behind === null ? counted : /^[个個]$/.test(character(reader, behind)) ? behind + 1 : behind;
  const unit =
    find(reader, from, 'unit') ?? (counted > (whole?.next ?? at) || behind !== null ? readMonths(reader, from) : null);
  if (!unit || (behind === null && character(reader, unit.next) !== '半')) return null;
  const value = (whole?.value ?? 0) + 0.5;
  const { name } = unit.entry;
  return {
    kind: unitFact(name)?.dimension === 'time' ? 'duration' : 'measure',
    value,
    unit: name,
    key: `${value} ${name}`,
    from: at,
    next: behind === null ? unit.next + 1 : unit.next,
  };
}

/** The 月 of 一个半月, which alone is a date's. */
const readMonths = (
  reader: Reader,
  at: number,
): { readonly entry: { readonly name: string }; readonly next: number } | null =>
  character(reader, at) === '月' ? { entry: { name: 'month' }, next: at + 1 } : null;

/** A point between characters parts decimals where a magnitude, a unit or a currency follows; elsewhere it is an hour or a measure word. */
const isMeasured = (reader: Reader, at: number): boolean =>
  has(reader, at, 'scale') || has(reader, at, 'unit') || has(reader, at, 'currency');

function scaled(reader: Reader, number: HanNumber): HanNumber {
  const scale = readScale(reader, number.next);
  return {
    ...number,
    value: number.value * 10 ** scale.power,
    magnitude: scale.power || null,
    next: scale.next,
  };
}

/** A count, measure, sum or ordinal; one character alone counts only in front of a measure word or a unit. */
function readHanAmount(reader: Reader, at: number): Draft | null {
  const ordinal = character(reader, at) === '第';
  const whole = readNumber(reader, ordinal ? at + 1 : at);
  if (!whole) return null;
  const decimal = ordinal ? null : readDecimals(reader, whole);
  const number = decimal && isMeasured(reader, decimal.next) ? scaled(reader, decimal) : whole;
  const { value, magnitude, next } = number;
  const base = { value, magnitude, from: at } as const;
  if (ordinal) return { ...base, kind: 'ordinal', key: plain(value), standing: value === 1 ? 'weak' : undefined, next };
  if (character(reader, next) === '岁' || character(reader, next) === '歲') {
    return { ...base, kind: 'age', unit: 'year', key: `${plain(value)} year`, next: next + 1 };
  }
  if (number.figures) return null;
  const currency = find(reader, next, 'currency');
  if (currency) {
    const unit = currency.entry.name;
    return { ...base, kind: 'money', unit, key: `${plain(value)} ${unit}`, next: currency.next };
  }
  const unit = find(reader, next, 'unit');
  if (unit && !isMark(reader, next, '日')) {
    const name = unit.entry.name;
    const sign = readSign(reader, at, { kind: 'measure', unit: name, next: unit.next });
    const signed = sign ? -value : value;
    return {
      ...base,
      kind: 'measure',
      value: signed,
      unit: name,
      key: `${plain(signed)} ${name}`,
      standing: value === 1 ? 'weak' : undefined,
      from: sign?.from ?? at,
      next: unit.next,
    };
  }
  if (number.single && !has(reader, next, 'classifier')) return null;
  return { ...base, kind: 'number', key: plain(value), standing: value === 1 ? 'weak' : undefined, next };
}
