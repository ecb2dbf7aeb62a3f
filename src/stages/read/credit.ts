import { creditedAgency } from '../../data/credits.ts';

/** What an article says about where it comes from in its first and last lines. */
export interface Credit {
  readonly agency: string | null;
  /** Place and date as printed ("MINSK, March 1"). */
  readonly dateline: string | null;
}

/** Code units of a paragraph that may hold a dateline. */
const DATELINE_REACH = 140;
const PLACE = String.raw`\p{Lu}[\p{L}\p{M}.’' -]{1,30}(?:[/,]\s?\p{Lu}[\p{L}\p{M}.’' -]{1,30}){0,2}`;
const DATE = String.raw`(?:\d{1,2}\.?\s(?:de\s)?\p{L}{3,12}\.?(?:\s(?:de\s)?\d{4})?|\p{L}{3,9}\.?\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?)`;
const AGENCY = String.raw`[\p{L}][\p{L} .&/-]{1,40}`;
const DASH = String.raw`\s?(?:[—–]|--?)\s`;

/** "MINSK, March 1 (BelTA) — ", "Berlin/Peking (dpa) - ", "MINSK (Reuters) –". */
const PLACE_AND_AGENCY = new RegExp(
  `^(?<place>${PLACE})(?:,\\s(?<date>${DATE}))?\\.?,?\\s?\\((?<agency>${AGENCY})\\)\\.?${DASH}`,
  'u',
);
/** "(Reuters) - ". */
const AGENCY_ALONE = new RegExp(`^\\((?<agency>${AGENCY})\\)${DASH}`, 'u');
/** "МОСКВА, 1 марта. /ТАСС/. ", "МИНСК, 1 мар — РИА Новости. ". */
const PLACE_DATE_AGENCY = new RegExp(
  `^(?<place>${PLACE}),\\s(?<date>${DATE})\\.?\\s?(?:/|[—–-]\\s?)(?<agency>${AGENCY})(?:/\\.?|[.,:—–])\\s?`,
  'u',
);
/** "MINSK, March 1 — ", the place in capitals. */
const PLACE_AND_DATE = new RegExp(`^(?<place>[\\p{Lu}][\\p{Lu}.’' /-]{2,40}),\\s(?<date>${DATE})\\.?${DASH}`, 'u');
/** What every pattern of an opening holds: a bracket, a slash, or a dash before a space. Compiling the patterns costs more than reading most articles. */
const MAY_BE_DATELINE = /[(/—–]|-\s/;
const SOURCE_WORDS = [
  '[Ss]ource|[Qq]uelle|[Ff]uente|[Ff]onte|[Bb]ron|[Źź]ródło|[Ии]сточник|[Дд]жерело',
  '[Ww]ith|[Mm]it [Mm]aterial von|[Aa]vec|[Cc]on|[Пп]о материалам|[Зз]а матеріалами',
].join('|');
/** The last line signs: "(dpa)", "dpa/AFP", "Source: Reuters", "Quelle: ntv.de, dpa". */
const SIGNED = new RegExp(
  `^(?:\\(?(?<bare>[\\p{L} .,&/-]{2,40})\\)?|(?:${SOURCE_WORDS})\\s?:?\\s(?<named>[\\p{L} .,&/-]{2,60}))\\.?$`,
  'u',
);

/** Credit of an article by its first paragraph of running text and its last line. An agency that is only quoted is none. */
export function creditOf(first: string, last: string): Credit {
  const opening = first.slice(0, DATELINE_REACH).replace(/[\u00a0\u202f]/g, ' ');
  const patterns = MAY_BE_DATELINE.test(opening)
    ? [PLACE_AND_AGENCY, PLACE_DATE_AGENCY, AGENCY_ALONE, PLACE_AND_DATE]
    : [];
  for (const pattern of patterns) {
    const groups = pattern.exec(opening)?.groups;
    if (!groups) continue;
    const agency = groups['agency'] === undefined ? null : agencyIn(groups['agency']);
    if (groups['agency'] !== undefined && agency === null) continue;
    const dateline = [groups['place'], groups['date']].filter((part) => part !== undefined).join(', ');
    return { agency, dateline: dateline === '' ? null : dateline.trim() };
  }
  const trailing =
    /\((?<bare>[\p{L} .,&/-]{2,40})\)\.?$/u.exec(last.slice(-60)) ?? (last.length <= 80 ? SIGNED.exec(last) : null);
  return { agency: agencyIn(trailing?.groups?.['named'] ?? trailing?.groups?.['bare'] ?? ''), dateline: null };
}

/** The first agency in "dpa/AFP" or "ntv.de, dpa"; null where a part of the signature is known to be none. */
function agencyIn(signature: string): string | null {
  for (const part of signature.split(/[/,&]|\s(?:and|und|et|y|e|i|и|та)\s/u)) {
    const agency = creditedAgency(part);
    if (agency) return agency;
  }
  return null;
}
