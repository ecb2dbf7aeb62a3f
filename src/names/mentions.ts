import { knownOutlets, outletNominative } from '../data/agencies.ts';
import { knownPlaces, type NameLexicon, nameLexicon } from '../data/lexicon.ts';
import type { EntityType } from '../model/names.ts';
import { bodyWords } from './bodies.ts';
import { outletMeant } from './confusable.ts';
import { typeOf } from './entity-type.ts';
import { givenName } from './given.ts';
import { headlineParts, isShouted, shoutedNames } from './headlines.ts';
import { nominativesOf, placeNominative } from './inflection.ts';
import { isGiven, opensOrdinary } from './openers.ts';
import { isRole, roleAfter, roleBefore } from './roles.ts';
import { capitalRuns, isSyllabic, isTitleCase, type Run, type RunKnowledge } from './runs.ts';
import { isKindWord, splitNames } from './side-by-side.ts';
import { textOf, type Word, wordsOf } from './words.ts';

/** A name in one sentence; positions are relative to the sentence. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  /** Head form: possessive folded, titles left out. */
  readonly form: string;
  readonly type: EntityType;
  readonly role: string | null;
  /** The known name of another sentence that this is a spelling of; absent where the name was found by itself. */
  readonly meant?: string;
  /** False where only the capital of the sentence's first word speaks for it. */
  readonly sure: boolean;
}

/** Names in one sentence of a script with capitals. */
export function findNames(sentence: string, language: string, known: RunKnowledge): FoundName[] {
  const lexicon = nameLexicon(language);
  const words = wordsOf(sentence, language);
  const titleCase = isTitleCase(sentence, words);
  if (titleCase && isShouted(words))
    return shoutedNames(words, { language, lexicon, known }).map(({ word, form, type }) =>
      found([word], { type, form, sure: true }),
    );
  return capitalRuns(sentence, words, lexicon).flatMap((run) => {
    const context = { sentence, words, run, lexicon, known, titleCase, language };
    const body = bodyWords(run, context);
    return body === null ? namesInRun(context) : [found(body, { type: 'organisation', sure: true })];
  });
}

interface RunContext {
  readonly sentence: string;
  readonly words: readonly Word[];
  readonly run: Run;
  readonly lexicon: NameLexicon;
  readonly known: RunKnowledge;
  readonly titleCase: boolean;
  readonly language: string;
}

function namesInRun(context: RunContext): FoundName[] {
  const { run, known } = context;
  const [only] = run.words;
  if (run.words.length === 1 && only?.base.includes('-')) return compoundNames(only, context);
  if (context.titleCase)
    return headlineParts(run.words, context)
      .flatMap((part) => splitNames(part, known, context.lexicon))
      .flatMap((part) => nameOf(part, false, context));
  return splitNames(run.words, known, context.lexicon).flatMap((part, index) =>
    nameOf(part, index === 0 && run.opening, context),
  );
}

/** What stands before the name of a larger place in that of a part of it: "Zuid-Holland" is not Holland. */
const DIRECTIONS: ReadonlySet<string> = new Set(
  'north south east west nord sud süd ost norte sur sul este oeste noord zuid oost est ovest ouest северо южно восточно западно'.split(
    ' ',
  ),
);

/** "Belarus-China" holds two places, "Luxembourg-based" one; "al-Assad" and "Jean-Luc" are one name. */
function compoundNames(word: Word, context: RunContext): FoundName[] {
  const places = knownPlaces();
  const parts = word.base.split('-');
  const [first = '', second = ''] = parts;
  if (parts.length === 2 && DIRECTIONS.has(first.toLowerCase()) && places.has(second))
    return [found([word], { type: 'place', sure: true })];
  if (parts.some((part) => places.has(part)) && !places.has(word.base)) {
    let start = word.start;
    return parts.flatMap((part) => {
      const at = start;
      start += part.length + 1;
      return places.has(part)
        ? [{ start: at, end: at + part.length, form: part, type: 'place' as const, role: null, sure: true }]
        : [];
    });
  }
  if (
    parts.slice(1).some((part) => /^\p{Ll}/u.test(part)) ||
    (/^\p{Ll}/u.test(parts[0] ?? '') && !word.capital) ||
    parts.some((part) => context.lexicon.demonyms.has(part.toLowerCase()))
  )
    return [];
  return nameOf([word], context.run.opening, context);
}

/** Supranational adjectives that open the names of bodies. */
const BODY_ADJECTIVES = new Set([
  'european',
  'world',
  'african',
  'arab',
  'asian',
  'latin',
  'american',
  'islamic',
  'democratic',
  'republican',
  'conservative',
  'liberal',
  'social',
  'communist',
  'christian',
  'catholic',
  'orthodox',
  'soviet',
  'western',
  'eastern',
  'northern',
  'southern',
]);

function nameOf(part: readonly Word[], opening: boolean, context: RunContext): FoundName[] {
  const { lexicon, known, titleCase, sentence, words } = context;
  const whole = textOf(part);
  const outlets = knownOutlets();
  const first = part[0];
  const last = part.at(-1);
  if (!first || !last) return [];
  const place = placeNominative(whole, lexicon.inflections);
  const outlet = outletNominative(whole);
  const fixed = outlets.get(outlet ?? '')?.type ?? (place === null ? null : 'place');
  if (fixed !== null && !(part.length === 1 && lexicon.ordinary.has(first.lower)))
    return [found(part, { type: fixed, sure: true, form: outlet ?? place ?? whole })];

  let from = 0;
  let opens = opening;
  while (from < part.length && isPrefix(part, from, lexicon, opens)) {
    from += 1;
    opens = false;
  }
  const role = roleBefore(part.slice(0, from), { sentence, words, at: first.index, lexicon });
  let rest = part.slice(from);
  const head = rest[0];
  if (head && opens && (opensOrdinary(rest, context) || isBeforeAcronym(rest, lexicon))) {
    rest = rest.slice(1);
    while (rest[0] && (!rest[0].capital || isPrefix(rest, 0, lexicon, false))) rest = rest.slice(1);
  }
  const untrimmed = rest.length;
  const beyond = words[(rest.at(-1) ?? last).index + 1];
  rest = trimEnd(rest, lexicon, beyond !== undefined && /^\p{N}/u.test(beyond.base));
  const lead = rest[0];
  if (!lead) return [];
  const text = rest.length === part.length ? whole : textOf(rest);
  const agency = outletNominative(text);
  const kind =
    outlets.get(agency ?? '')?.type ??
    (placeNominative(text, lexicon.inflections) === null ? null : 'place') ??
    (outletMeant(text) === null ? null : 'organisation');
  const after = roleAfter(words, (rest.at(-1) ?? last).index, sentence, lexicon);
  const titled = part.slice(0, from).some((word) => lexicon.honorifics.has(word.lower.replace('.', '')));
  const type =
    kind ?? typeOf(rest, { role, after, titled, lexicon, following: words[(rest.at(-1) ?? last).index + 1] });
  if (rest.length === 1 && kind === null && role === null && isSingleDoubtful(lead, type, context, opens)) return [];
  if (
    rest.length === 1 &&
    kind === null &&
    (lead.base.length < 2 ||
      lexicon.ordinary.has(lead.lower) ||
      lexicon.demonyms.has(lead.lower) ||
      isKindWord(lead, lexicon))
  )
    return [];
  if (lexicon.nounCapitals && type === 'unknown') return [];
  if (type === 'unknown' && isOfficePart(rest, untrimmed, context)) return [];
  const sure =
    kind !== null ||
    !opens ||
    rest.length > 1 ||
    known.midSentence.has(lead.base) ||
    isKnownInCase(lead, context) ||
    (lead.upper && words.some(({ capital, lower }) => !capital && lower.length >= SPOKEN)) ||
    isSubject(lead, words[lead.index + 1], lexicon);
  return [
    found(rest, {
      type,
      role: type === 'person' || type === 'unknown' ? (role ?? after) : null,
      sure: sure && (!titleCase || rest.every(({ capital, base }) => !capital || known.midSentence.has(base))),
      form: agency ?? (type === 'place' ? (placeNominative(text, lexicon.inflections) ?? text) : text),
    }),
  ];
}

/** Letters of a word in small letters that tells a sentence from a line all in capitals. */
const SPOKEN = 3;

/** Whether the nominative of a word stands in mid-sentence ("Тихановською" where "Тихановська" does). */
const isKnownInCase = ({ base }: Word, { lexicon, known }: RunContext): boolean =>
  lexicon.inflections.length > 1 &&
  nominativesOf(base, lexicon.inflections).some((form) => known.midSentence.has(form));

/** What is left of an office is no name: "ministre de la Culture", and before a person's name "Milli Savunma Bakanı". */
function isOfficePart(rest: readonly Word[], untrimmed: number, { words, lexicon }: RunContext): boolean {
  if (!lexicon.splitsBeforeGiven) return false;
  if (untrimmed > rest.length) return true;
  let at = (rest[0]?.index ?? 0) - 1;
  const isSmall = (word: Word | undefined): boolean => word?.capital === false && lexicon.stop.has(word.lower);
  if (rest.length > 1 || !isSmall(words[at])) return false;
  while (isSmall(words[at])) at -= 1;
  return lexicon.roles.has(words[at]?.lower ?? '');
}

/** "Apia was founded", "Suvorov's case": a verb for one or a possessive after the first word; plurals of common nouns end in s. */
const isSubject = (word: Word, next: Word | undefined, lexicon: NameLexicon): boolean =>
  word.possessive || (next !== undefined && !word.lower.endsWith('s') && lexicon.finiteVerbs.has(next.lower));

/** The German adjective of a body in another case: "der Europäischen Kommission", "Auswärtiges Amt". */
const GERMAN_CASE = /^(\p{Lu}\p{Ll}*(?:isch|lich|ig|al|är|eint|eutsch))e[nrms](?= \p{Lu})/u;

interface Finding {
  readonly type: EntityType;
  readonly sure: boolean;
  readonly role?: string | null;
  /** The head form, where it is not the words as they stand. */
  readonly form?: string;
}

function found(words: readonly Word[], { type, sure, role = null, form }: Finding): FoundName {
  const start = words[0]?.start ?? 0;
  const last = words.at(-1);
  const end = last ? last.end - (last.text.length - last.base.length) : start;
  const text = form ?? textOf(words);
  return { start, end, form: type === 'organisation' ? text.replace(GERMAN_CASE, '$1e') : text, type, role, sure };
}

/** Titles, role words, demonyms, articles and calendar words before the name proper. */
function isPrefix(part: readonly Word[], at: number, lexicon: NameLexicon, opens: boolean): boolean {
  const word = part[at];
  const next = part[at + 1];
  if (!word) return false;
  if (!word.capital) return true;
  if (isSyllabic(next, word)) return false;
  const rest = textOf(at === 0 ? part : part.slice(at));
  if (knownPlaces().has(rest) || knownOutlets().has(rest)) return false;
  if (lexicon.honorifics.has(word.lower.replace('.', '')) && next !== undefined) return true;
  if (isRole(word.lower, lexicon) && (next !== undefined || at > 0)) return true;
  if (lexicon.articles.has(word.lower) || (opens && lexicon.stop.has(word.lower))) return true;
  const isOfBody = BODY_ADJECTIVES.has(word.lower) && lexicon.organisations.has(part.at(-1)?.lower ?? '');
  if (lexicon.calendar.has(word.lower)) return !isOfBody && !isCalendarName(part, at, lexicon);
  if (lexicon.demonyms.has(word.lower) && isGivenAdjective(word, next, lexicon)) return false;
  if (lexicon.demonyms.has(word.lower))
    return (
      next === undefined ||
      !(BODY_ADJECTIVES.has(word.lower) || lexicon.splitsBeforeGiven) ||
      !lexicon.organisations.has(part.at(-1)?.lower ?? '')
    );
  if (lexicon.roleModifiers.has(word.lower))
    return part.slice(at + 1).some((item) => lexicon.roles.has(item.lower) || lexicon.honorifics.has(item.lower));
  return false;
}

/** "Christian Lindner" is a person; "Christian Democrats" and "Christian Union" are none. */
const isGivenAdjective = (word: Word, next: Word | undefined, lexicon: NameLexicon): boolean =>
  next?.capital === true &&
  givenName(word.base) !== undefined &&
  !next.lower.endsWith('s') &&
  !lexicon.demonyms.has(next.lower) &&
  !isKindWord(next, lexicon) &&
  !isGiven(next, lexicon);

/** "Jan Kowalski", "April Jones": a month that is a given name before a family name. */
function isCalendarName(part: readonly Word[], at: number, lexicon: NameLexicon): boolean {
  const [word, next, third] = part.slice(at);
  if (!word || !next?.capital || lexicon.calendar.has(next.lower) || /^\p{N}/u.test(next.base)) return false;
  return givenName(word.base) !== undefined && !(third?.capital && isGiven(next, lexicon));
}

/** A common noun that opens a sentence before an acronym: "Akcje PKO BP". */
const isBeforeAcronym = ([first, second]: readonly Word[], lexicon: NameLexicon): boolean =>
  second?.upper === true &&
  first?.upper === false &&
  !isGiven(first, lexicon) &&
  !isKindWord(first, lexicon) &&
  !knownPlaces().has(first.base) &&
  lexicon.splitsBeforeGiven;

/** A given name and one word, an article between ("Bruno Le Maire"). */
const isFullName = ([first, second, third, ...rest]: readonly Word[], lexicon: NameLexicon): boolean =>
  rest.length === 0 &&
  first !== undefined &&
  isGiven(first, lexicon) &&
  (third === undefined || (second?.capital === true && lexicon.articles.has(second.lower)));

function trimEnd(words: readonly Word[], lexicon: NameLexicon, isDated: boolean): Word[] {
  const out = [...words];
  while (out.length > 0) {
    const word = out.at(-1);
    const isDate = word !== undefined && lexicon.calendar.has(word.lower);
    const isTrimmed = out.length > 1 && word !== undefined && (isDate || lexicon.roles.has(word.lower));
    if (word?.capital && !isTrimmed) break;
    // "Theresa May" and "Hans Richter" are names, "Angela Merkel May 5" is one and a date.
    if (word?.capital && isFullName(out, lexicon) && !(isDate && isDated)) break;
    out.pop();
  }
  return out;
}

/** A lone capitalised word is let go where all that speaks for it is the start of a sentence, or it is written small elsewhere. */
function isSingleDoubtful(
  word: Word,
  type: EntityType,
  { known, titleCase, lexicon }: RunContext,
  opens: boolean,
): boolean {
  if (titleCase && !known.midSentence.has(word.base)) return true;
  if (lexicon.nounCapitals && type === 'unknown') return true;
  if (known.lowerCase.has(word.lower) && !word.upper) return true;
  return opens && word.upper && word.base.length > 6;
}
