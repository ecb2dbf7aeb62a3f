import type { CalendarParts } from '../../model/quantity.ts';
import { readNumeral } from './numeral.ts';
import { type Draft, find, has, isMark, type Reader } from './reader.ts';

/** Days from 1970-01-01 to a date of the proleptic Gregorian calendar (H. Hinnant, days_from_civil, public domain). */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
  );
}

/** Day of an ISO 8601 date or date-time; null where it is none. */
export function parseDay(iso: string | null | undefined): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return match ? daysFromCivil(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

type Parts = { -readonly [Key in keyof CalendarParts]: CalendarParts[Key] };

/** A date, weekday or month that starts at piece `at`: "Tuesday, 26 July 2020", "July 26th", "26.07.2020", "October 2016". */
export function readDate(reader: Reader, at: number): Draft | null {
  const weekday = find(reader, at, 'weekday');
  const parts: Parts = { year: null, month: null, day: null, weekday: null };
  let next = at;
  if (weekday && isName(reader, at)) {
    parts.weekday = weekday.entry.number;
    next = weekday.next;
    let behind = isMark(reader, next, '.') && reader.pieces[next + 1]?.type === 'digits' ? next + 1 : next;
    if (isMark(reader, behind, ',')) behind += 1;
    behind = skipJoiners(reader, behind);
    const end = readFigures(reader, behind, parts) ?? readMonth(reader, behind, parts);
    if (end !== null && parts.day !== null) next = end;
    else Object.assign(parts, { year: null, month: null, day: null });
    if (parts.day === null && weekday.entry.rest.length === 0 && isAmbiguous(reader, at)) return null;
  } else {
    const end = readFigures(reader, at, parts) ?? readMonth(reader, at, parts);
    if (end === null) return null;
    next = end;
  }
  const { kind, value, key } = describe(reader, parts);
  return { kind, value, key, calendar: parts, from: at, next };
}

function describe(reader: Reader, parts: CalendarParts): Pick<Draft, 'kind' | 'value' | 'key'> {
  const { year, month, day, weekday } = parts;
  const two = (value: number): string => String(value).padStart(2, '0');
  if (month === null) return { kind: 'weekday', value: weekday, key: `weekday:${weekday}` };
  if (day === null)
    return { kind: 'month', value: month, key: year === null ? `month:${month}` : `${year}-${two(month)}` };
  const key = `${year ?? '-'}-${two(month)}-${two(day)}`;
  if (day > 31) return { kind: 'date', value: null, key };
  return { kind: 'date', value: resolve(reader, year, month, day), key };
}

/** Day of the year stated, else of the year that brings it nearest to publication. */
function resolve(reader: Reader, year: number | null, month: number, day: number): number | null {
  if (year !== null) return daysFromCivil(year, month, day);
  if (reader.published === null) return null;
  const guess = 1970 + Math.floor(reader.published / 365.2425);
  const days = [guess - 1, guess, guess + 1].map((candidate) => daysFromCivil(candidate, month, day));
  const distance = (value: number): number => Math.abs(value - (reader.published ?? 0));
  return days.reduce((best, value) => (distance(value) < distance(best) ? value : best));
}

/** "26.07.2020", "26/7/2020", "2020-07-26"; in English "7/26/2020" where the first can be no day. Returns the index behind, null where no such date is. */
function readFigures(reader: Reader, at: number, parts: Parts): number | null {
  const { pieces } = reader;
  const [a, mark, b, again, c] = pieces.slice(at, at + 5);
  if (a?.type !== 'digits' || b?.type !== 'digits' || c?.type !== 'digits' || !mark || mark.text !== again?.text)
    return null;
  if (!/[./-]/.test(mark.text) || mark.gap || b.gap || again.gap || c.gap) return null;
  const [x, y, z] = [Number(a.text), Number(b.text), Number(c.text)];
  let found: readonly [number, number, number] | null = null;
  if (a.text.length === 4 && b.text.length === 2) found = [x, y, z];
  else if (c.text.length === 4 && a.text.length <= 2 && b.text.length <= 2)
    found = y > 12 && mark.text === '/' ? [z, x, y] : [z, y, x];
  if (!found || found[1] < 1 || found[1] > 12 || found[2] < 1 || found[2] > 31) return null;
  [parts.year, parts.month, parts.day] = found;
  return at + 5;
}

/** Any order of day, month name and year. Returns the index behind, null where no month is. */
function readMonth(reader: Reader, at: number, parts: Parts): number | null {
  const month = find(reader, at, 'month');
  if (month) return isName(reader, at) ? readMonthFirst(reader, at, month.entry.number, month.next, parts) : null;
  const day = readDay(reader, at);
  if (!day) return null;
  const behind = skipJoiners(reader, day.next);
  const named = find(reader, behind, 'month');
  if (!named || !isName(reader, behind)) return null;
  parts.day = day.value;
  parts.month = named.entry.number;
  const end = isMark(reader, named.next, '.') && isYear(reader, named.next + 1) ? named.next + 1 : named.next;
  return readYear(reader, end, parts);
}

function readMonthFirst(reader: Reader, at: number, month: number, end: number, parts: Parts): number | null {
  const dotted = isMark(reader, end, '.') && reader.pieces[end + 1]?.type === 'digits' ? end + 1 : end;
  const day = readDay(reader, skipJoiners(reader, dotted));
  if (day && !counts(reader, day.next)) {
    Object.assign(parts, { month, day: day.value });
    return readYear(
      reader,
      isMark(reader, day.next, ',') && isYear(reader, day.next + 1) ? day.next + 1 : day.next,
      parts,
    );
  }
  const from = skipJoiners(reader, isMark(reader, dotted, ',') && isYear(reader, dotted + 1) ? dotted + 1 : dotted);
  if (isYear(reader, from)) {
    parts.month = month;
    return readYear(reader, from, parts);
  }
  if (isAmbiguous(reader, at)) return null;
  if (reader.lexicon.table.capitalisedMonths && month === 5 && isSentenceStart(reader, at)) return null;
  parts.month = month;
  return end;
}

/** Day of the month in figures ("26", "26th", "26.") or as an ordinal word. */
function readDay(reader: Reader, at: number): { readonly value: number; readonly next: number } | null {
  const piece = reader.pieces[at];
  if (piece?.type === 'digits') {
    const behind = reader.pieces[at + 1];
    if (
      piece.text.length > 2 ||
      (behind &&
        !behind.gap &&
        /[:/,]/.test(behind.text) &&
        reader.pieces[at + 2]?.type === 'digits' &&
        !reader.pieces[at + 2]?.gap)
    )
      return null;
    const suffix =
      behind && !behind.gap
        ? (find(reader, at + 1, 'ordinal-suffix')?.next ??
          (/[.º°]/.test(behind.text) && reader.pieces[at + 2]?.type === 'word' ? at + 2 : at + 1))
        : at + 1;
    return { value: Number(piece.text), next: suffix };
  }
  if (!piece?.entries && !reader.lexicon.table.compound) return null;
  const numeral = readNumeral(reader, at);
  if (
    !numeral ||
    numeral.value > 31 ||
    numeral.value < 1 ||
    (numeral.form !== 'ordinal' && !has(reader, numeral.next, 'date-joiner') && !has(reader, numeral.next, 'month'))
  )
    return null;
  return { value: numeral.value, next: numeral.next };
}

/** True where what stands behind a figure says that it counts something, so that it is no day of the month. */
const counts = (reader: Reader, at: number): boolean =>
  has(reader, at, 'scale') ||
  has(reader, at, 'unit') ||
  has(reader, at, 'currency') ||
  has(reader, at, 'percent') ||
  has(reader, at, 'month') ||
  isMark(reader, at, ':');

function isYear(reader: Reader, at: number): boolean {
  const piece = reader.pieces[at];
  if (piece?.type !== 'digits' || piece.text.length !== 4) return false;
  const behind = reader.pieces[at + 1];
  const decimal =
    behind &&
    !behind.gap &&
    /[.,:]/.test(behind.text) &&
    reader.pieces[at + 2]?.type === 'digits' &&
    !reader.pieces[at + 2]?.gap;
  return Number(piece.text) >= 1000 && Number(piece.text) < 2200 && !decimal;
}

function readYear(reader: Reader, at: number, parts: Parts): number {
  const from = skipJoiners(reader, at);
  if (!isYear(reader, from)) return at;
  parts.year = Number(reader.pieces[from]?.text);
  return find(reader, from + 1, 'year-suffix')?.next ?? from + 1;
}

function skipJoiners(reader: Reader, at: number): number {
  const first = find(reader, at, 'date-joiner')?.next ?? at;
  return find(reader, first, 'date-joiner')?.next ?? first;
}

/** False for "may" and "march" in a language that writes months with a capital. */
const isName = (reader: Reader, at: number): boolean =>
  reader.lexicon.table.capitalisedMonths !== true || /^\p{Lu}/u.test(reader.pieces[at]?.text ?? '');

/** Abbreviations such as "Mar" and "Sun" are read only beside a figure. */
const isAmbiguous = (reader: Reader, at: number): boolean => has(reader, at, 'ambiguous-unit');

function isSentenceStart(reader: Reader, at: number): boolean {
  const before = reader.pieces[at - 1];
  return !before || /[.!?:"“”„«»]/.test(before.text);
}

/** "yesterday"; "last week", "next month". They agree with a date that they may mean and are never a difference by themselves. */
export function readRelative(reader: Reader, at: number): Draft | null {
  const word = find(reader, at, 'relative');
  if (word) {
    const days = word.entry.number;
    const value = reader.published === null ? null : reader.published + days;
    return { kind: 'date', value, key: `day:${days}`, standing: 'weak', from: at, next: word.next };
  }
  const nearby = find(reader, at, 'nearby');
  const unit = nearby ? find(reader, nearby.next, 'unit') : null;
  if (!nearby || !unit || unit.entry.number !== 0 || !/^(week|month|year|decade|century)$/.test(unit.entry.name))
    return null;
  return {
    kind: 'date',
    value: null,
    key: `${unit.entry.name}:${nearby.entry.number}`,
    standing: 'weak',
    from: at,
    next: unit.next,
  };
}

/** "in winter", "last spring". */
export function readSeason(reader: Reader, at: number): Draft | null {
  const season = find(reader, at, 'season');
  if (!season || (reader.lexicon.table.seasonCues && !has(reader, at - 1, 'season-cue'))) return null;
  return {
    kind: 'season',
    value: season.entry.number,
    key: `season:${season.entry.number}`,
    from: at,
    next: season.next,
  };
}
