/** Languages whose month names are read in datelines; CLDR's, as Node's Intl holds them. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk', 'be'];

let months: ReadonlyMap<string, number> | null = null;

/** `value` where it is an ISO 8601 date or date-time of the calendar, else null. */
export function isoDate(value: string | undefined): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    value?.trim() ?? '',
  );
  if (!match || date(Number(match[1]), Number(match[2]), Number(match[3])) === null) return null;
  return match[0];
}

/** The full date (day, month, year) that a line prints, as YYYY-MM-DD; null where there is none or its order is in doubt. */
export function isoDateIn(line: string): string | null {
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(line);
  if (iso) return date(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(line);
  if (numeric) return date(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]));
  const dayFirst = /(?<!\d)(\d{1,2})\.?\s(?:de\s)?(\p{L}{3,12})\.?,?\s(?:de\s)?(\d{4})(?!\d)/u.exec(line);
  if (dayFirst) return date(Number(dayFirst[3]), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = /(\p{L}{3,12})\.?\s(\d{1,2}),?\s(\d{4})(?!\d)/u.exec(line);
  return monthFirst ? date(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2])) : null;
}

/** 1–12; 0 where the word is no month. Short forms of three letters or more count where only one month begins so. */
function monthOf(word: string): number {
  months ??= new Map(LANGUAGES.flatMap(namesOfMonths));
  const wanted = word.toLowerCase();
  const exact = months.get(wanted);
  if (exact !== undefined) return exact;
  const fitting = new Set([...months].filter(([name]) => name.startsWith(wanted)).map(([, month]) => month));
  const [only] = fitting;
  return fitting.size === 1 && only !== undefined ? only : 0;
}

/** Milliseconds since 1970: the 15th of January 2001, and a mean month. */
const MID_JANUARY_2001 = 979_516_800_000;
const MONTH = 30.4375 * 86_400_000;

/** Names as they stand beside a day ("марта", "März"). */
function namesOfMonths(language: string): [string, number][] {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index): [string, number] => {
    const parts = format.formatToParts(MID_JANUARY_2001 + index * MONTH);
    return [(parts.find(({ type }) => type === 'month')?.value ?? '').toLowerCase(), index + 1];
  });
}

/** YYYY-MM-DD where the three make a day of the calendar, else null. */
function date(year: number, month: number, day: number): string | null {
  const lengths = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  const length = lengths[month - 1];
  if (length === undefined || day < 1 || day > length || year < 1000) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
