import { OUTLETS } from '../../data/provenance.ts';
import type { ArticleView, Evidence, Span } from '../../model/index.ts';
import { givenName } from '../../names/given.ts';
import { baseLanguage, runningSentences, type Sign } from './signs.ts';

/** Different outlets of one language that make the sign more than weak. */
const SEVERAL_OUTLETS = 2;

/**
 * Sources of one language only: a text that cites two papers of one country and none of its own language was probably written for readers there.
 * Weak with one. Nothing where an outlet of the article's own language is cited, too.
 */
export function outletSigns(view: ArticleView): Sign[] {
  const own = baseLanguage(view.article);
  const cited = new Map<string, Map<string, Span>>();
  for (const [language, names] of Object.entries(OUTLETS)) {
    for (const name of names) {
      const span = firstMention(view, name);
      if (!span) continue;
      const found = cited.get(language) ?? new Map<string, Span>();
      cited.set(language, found.set(name, span));
    }
  }
  if (cited.has(own) || cited.size !== 1) return [];
  return [...cited].map(([language, found]) => ({
    id: `outlets-${language}`,
    family: 'perspective',
    strength: found.size >= SEVERAL_OUTLETS ? 'likely' : 'weak',
    exclusive: false,
    from: [language],
    evidence: [...found].map(
      ([name, span]): Evidence => ({
        kind: 'note',
        text: `cites ${name}, and no outlet in the language of the article`,
        anchor: { articleId: view.article.id, span },
      }),
    ),
  }));
}

function firstMention(view: ArticleView, name: string): Span | null {
  for (const sentence of runningSentences(view)) {
    const at = sentence.text.indexOf(name);
    if (at < 0 || isLetter(sentence.text[at - 1]) || isLetter(sentence.text[at + name.length])) continue;
    return { start: sentence.span.start + at, end: sentence.span.start + at + name.length };
  }
  return null;
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\d-]/u.test(character);

/** A full name that ends in an Icelandic patronymic: with a letter that only Icelandic spelling has there, or a daughter's name. */
const ICELANDER =
  /(?<!\p{L})(\p{Lu}\p{Ll}{2,20})(?: \p{Lu}\p{Ll}{1,20}){0,2} (\p{Lu}\p{Ll}{1,20}(?:sson|d[óo]ttir))(?!\p{L})/gu;
const VERB = '(?:says|said|adds|added|explains|explained|believes|points out|thinks|tells|told)';

/** People called by their given name after the full one, as Icelandic papers do; English ones repeat the last name or say so. */
export function givenNameSigns(view: ArticleView): Sign[] {
  if (baseLanguage(view.article) === 'is') return [];
  const text = runningSentences(view);
  const whole = text.map((sentence) => sentence.text).join('\n');
  // The pattern's letter classes cost more to compile than most articles to read.
  if (!/sson|d[óo]ttir/.test(whole)) return [];
  const people = new Map([...whole.matchAll(ICELANDER)].map((found) => [found[1] ?? '', found[2] ?? '']));
  for (const [given, patronymic] of [...people].slice(0, 20)) {
    if (!/[ðþáéíóúýöæÞÁÉÍÓÚÝÖÆ]/u.test(given + patronymic)) continue;
    const pattern = new RegExp(`(?<!\\p{L})(?:${given} ${VERB}|${VERB} ${given}(?! \\p{Lu}))(?!\\p{L})`, 'u');
    for (const sentence of text) {
      const found = pattern.exec(sentence.text);
      if (!found) continue;
      const span = {
        start: sentence.span.start + found.index,
        end: sentence.span.start + found.index + found[0].length,
      };
      const note: Evidence = {
        kind: 'note',
        text: `“${found[0]}”: the given name alone, as in Icelandic papers`,
        anchor: { articleId: view.article.id, span },
      };
      return [
        { id: 'given-name-is', family: 'names', strength: 'strong', exclusive: false, from: ['is'], evidence: [note] },
      ];
    }
  }
  return [];
}

/** An office with its body, at the head of a run of capitals: "Minister of Defence Ivan Orlov". */
const OFFICE =
  /(?<!\p{L})(?:[Pp]resident|[Mm]inister|[Hh]ead|[Gg]overnor|[Mm]ayor|[Cc]hair(?:man|woman|person)|[Dd]irector|[Cc]ommander|[Ss]pokes(?:man|woman|person)|[Ss]peaker|[Ll]eader|[Mm]ember|[Rr]ector|[Dd]eputy|[Rr]epresentative|[Ee]ditor)(?: General)? (?:of|for) (?!State)(?:the )?\p{Lu}[\p{L}’'-]{1,20}(?: (?:\p{Lu}[\p{L}’'-]{1,20}|of|the|for|and)){0,7}/gu;

/**
 * An office, the body it belongs to, and the person, with no comma and in this order ("President of Ukraine Ivan Orlov"): Slavic papers have it so; English
 * ones put the title before the name or the office behind it.
 */
export function officeSigns(view: ArticleView): Sign[] {
  if (baseLanguage(view.article) !== 'en') return [];
  for (const sentence of runningSentences(view)) {
    if (!/ (?:of|for) /.test(sentence.text)) continue;
    for (const found of sentence.text.matchAll(OFFICE)) {
      const words = found[0].split(' ');
      const given = words.findIndex(
        (word, i) => i > 2 && isGiven(word) && isUpper(words[i + 1]) && !joins(words[i - 1]),
      );
      if (given < 0 || isGiven(words[given - 1] ?? '')) continue;
      const length = words.slice(0, given + 2).join(' ').length;
      const start = sentence.span.start + found.index;
      const note: Evidence = {
        kind: 'note',
        text: `“${found[0].slice(0, length)}”: office, body and person without a comma`,
        anchor: { articleId: view.article.id, span: { start, end: start + length } },
      };
      const from = ['ru', 'uk', 'de', 'pl', 'cs', 'bg'];
      return [
        { id: 'office-without-comma', family: 'grammar', strength: 'likely', exclusive: false, from, evidence: [note] },
      ];
    }
  }
  return [];
}

const isGiven = (word: string): boolean => givenName(word) !== undefined;
const isUpper = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word);
/** A given name behind "and" or "of" belongs to what is before. */
const joins = (word: string | undefined): boolean => word === undefined || !/^\p{Lu}/u.test(word);
