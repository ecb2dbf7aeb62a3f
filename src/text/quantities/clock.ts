import { readNumeral } from './numeral.ts';
import { type Draft, find, has, isMark, type Reader } from './reader.ts';

/** A clock time or a score that starts at piece `at`: "21:30", "9.30 p.m.", "18 Uhr", "noon"; "2:1"; a finishing time "2:03:59". */
export function readClock(reader: Reader, at: number): Draft | null {
  const noon = find(reader, at, 'noon');
  if (noon) return fixed(12 * 60, at, noon.next);
  const midnight = find(reader, at, 'midnight');
  if (midnight) return fixed(0, at, midnight.next);
  return reader.pieces[at]?.type === 'digits'
    ? readDigits(reader, at)
    : (readHalfTo(reader, at) ?? readPast(reader, at) ?? readWords(reader, at));
}

/** "um halb neun": half an hour before the hour that is named. */
function readHalfTo(reader: Reader, at: number): Draft | null {
  const half = find(reader, at, 'clock-half');
  const hour = half && has(reader, at - 1, 'clock-at') ? readNumeral(reader, half.next) : null;
  if (hour?.form !== 'cardinal' || !Number.isInteger(hour.value) || hour.value < 1 || hour.value > 12) return null;
  const minutes = ((hour.value + 11) % 12) * 60 + 30;
  return { kind: 'clock', value: minutes, key: keyOf(minutes), halfDay: true, from: at, next: hour.next };
}

/** "half past nine", "kwart over acht", "Viertel vor acht": minutes before or after the hour that is named. */
function readPast(reader: Reader, at: number): Draft | null {
  const past = find(reader, at, 'clock-past');
  const hour = past ? readNumeral(reader, past.next) : null;
  if (!past || hour?.form !== 'cardinal' || !Number.isInteger(hour.value) || hour.value < 1 || hour.value > 12)
    return null;
  const half = readHalf(reader, hour.next);
  const minutes = (hour.value * 60 + past.entry.number) % DAY;
  const total = half?.pm === true && minutes < DAY / 2 ? minutes + DAY / 2 : minutes;
  return {
    kind: 'clock',
    value: total,
    key: keyOf(total),
    halfDay: half?.pm == null,
    from: at,
    next: half?.next ?? hour.next,
  };
}

/** Minutes of a day. */
const DAY = 1440;

const fixed = (minutes: number, from: number, next: number): Draft => ({
  kind: 'clock',
  value: minutes,
  key: keyOf(minutes),
  standing: 'weak',
  from,
  next,
});

const keyOf = (minutes: number): string =>
  `clock:${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function readDigits(reader: Reader, at: number): Draft | null {
  const { pieces } = reader;
  const [first, mark, second] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (!first || first.text.length > 3) return null;
  const glued = mark && !mark.gap && second?.type === 'digits' && !second.gap;
  if (glued && mark.text === ':') return readColon(reader, at);
  if (glued && /^[.h]$/.test(mark.lower) && second.text.length === 2 && Number(second.text) < 60) {
    const half = readHalf(reader, at + 3);
    const dotted = mark.lower === '.' && (has(reader, at - 1, 'clock-dot-at') || has(reader, at - 2, 'clock-dot-at'));
    if (mark.lower === 'h' || half || dotted) return clock(reader, at, [Number(first.text), Number(second.text)], half);
  }
  const half = readHalf(reader, at + 1);
  if (!half || Number(first.text) > 24 || first.text.length > 2) return null;
  const behind = half.pm === null ? readMinutes(reader, half.next) : null;
  if (behind) return clock(reader, at, [Number(first.text), behind.minutes], { pm: null, next: behind.next });
  return half.pm !== null || isClockContext(reader, at, half.next)
    ? clock(reader, at, [Number(first.text), 0], half)
    : null;
}

/** The "30" of "18 h. 30". */
function readMinutes(reader: Reader, at: number): { readonly minutes: number; readonly next: number } | null {
  const from = isMark(reader, at, '.') ? at + 1 : at;
  const piece = reader.pieces[from];
  const possible = piece?.type === 'digits' && piece.text.length === 2 && Number(piece.text) < 60;
  return possible && !has(reader, from + 1, 'unit') ? { minutes: Number(piece.text), next: from + 1 } : null;
}

function readWords(reader: Reader, at: number): Draft | null {
  const hour = find(reader, at, 'cardinal');
  if (!hour) return null;
  const plus = readPlus(reader, at, hour);
  if (plus) return plus;
  const numeral = readNumeral(reader, at);
  const half = numeral ? readHalf(reader, numeral.next) : null;
  if (!numeral || !half || numeral.value > 24 || !Number.isInteger(numeral.value)) return null;
  return half.pm !== null || isClockContext(reader, at, half.next) ? clock(reader, at, [numeral.value, 0], half) : null;
}

/** "neuf heures et demie", "a las nueve y media", "alle otto e un quarto": minutes behind an hour that is said to be one. */
function readPlus(
  reader: Reader,
  at: number,
  { entry, next }: { readonly entry: { readonly number: number }; readonly next: number },
): Draft | null {
  const mark = find(reader, next, 'clock-mark');
  const plus = mark || has(reader, at - 1, 'clock-at') ? find(reader, mark?.next ?? next, 'clock-plus') : null;
  if (!plus || entry.number < 1 || entry.number > 24) return null;
  const minutes = (entry.number * 60 + plus.entry.number) % DAY;
  const half = readHalf(reader, plus.next);
  const total = half?.pm === true && minutes < DAY / 2 ? minutes + DAY / 2 : minutes;
  return {
    kind: 'clock',
    value: total,
    key: keyOf(total),
    halfDay: half?.pm == null && entry.number <= 12,
    from: at,
    next: half?.next ?? plus.next,
  };
}

function readColon(reader: Reader, at: number): Draft | null {
  const { pieces } = reader;
  const hours = Number(pieces[at]?.text);
  const minutes = Number(pieces[at + 2]?.text);
  const third = pieces[at + 4];
  if (pieces[at + 3]?.text === ':' && !pieces[at + 3]?.gap && third?.type === 'digits' && !third.gap) {
    const seconds = hours * 3600 + minutes * 60 + Number(third.text);
    return { kind: 'duration', value: seconds, unit: 'second', key: `${seconds} second`, from: at, next: at + 5 };
  }
  const half = readHalf(reader, at + 3);
  const possible = hours <= 24 && minutes < 60 && pieces[at + 2]?.text.length === 2;
  if (possible && (half || isClockContext(reader, at, at + 3))) return clock(reader, at, [hours, minutes], half);
  return { kind: 'score', value: hours, upper: minutes, key: `${hours}:${minutes}`, from: at, next: at + 3 };
}

interface Half {
  /** Null where a mark such as "Uhr" says only that it is a time. */
  readonly pm: boolean | null;
  readonly next: number;
}

function readHalf(reader: Reader, at: number): Half | null {
  const mark = find(reader, at, 'clock-mark');
  const behind = mark?.next ?? at;
  const pm = find(reader, behind, 'pm');
  if (pm) return { pm: true, next: pm.next };
  const am = find(reader, behind, 'am');
  if (am) return { pm: false, next: am.next };
  return mark ? { pm: null, next: mark.next } : null;
}

/** Without a.m., p.m. or "Uhr", figures with a colon are a time behind "at", or where the minutes are round and no bracket opens. */
function isClockContext(reader: Reader, at: number, next: number): boolean {
  if (has(reader, at - 1, 'clock-at') || has(reader, at - 2, 'clock-at')) return true;
  if (next !== at + 3 || isMark(reader, at - 1, '(')) return false;
  return Number(reader.pieces[at + 2]?.text) % 5 === 0 && (reader.pieces[at]?.text.length ?? 0) === 2;
}

function clock(
  reader: Reader,
  at: number,
  [hours, minutes]: readonly [number, number],
  half: Half | null,
): Draft | null {
  const pm = half?.pm ?? null;
  if (hours > 24 || minutes > 59) return null;
  const day = (pm === true && hours < 12 ? hours + 12 : pm === false && hours === 12 ? 0 : hours) % 24;
  const total = day * 60 + minutes;
  const open = half === null && hours >= 1 && hours <= 12 && !reader.pieces[at]?.text.startsWith('0');
  return { kind: 'clock', value: total, key: keyOf(total), halfDay: open, from: at, next: half?.next ?? at + 3 };
}
