import type { NameLexicon } from '../data/lexicon.ts';
import { joins, type Run } from './runs.ts';
import type { Word } from './words.ts';

/** Where a run stands. */
interface BodyContext {
  readonly sentence: string;
  readonly words: readonly Word[];
  readonly lexicon: NameLexicon;
}

/** Small words that a body's name may have after its first. */
const REACH = 3;

/**
 * Words of a body that writes a capital on its first word only: "Европейская комиссия", "Commission européenne", "Fondo monetario internazionale". The
 * capital stands on an adjective before the noun, or on the noun before its adjectives. Null where the run opens no such name.
 */
export function bodyWords(run: Run, context: BodyContext): Word[] | null {
  const { lexicon } = context;
  const [opening] = run.words;
  const [first, second] = opening && lexicon.articles.has(opening.lower) ? run.words.slice(1) : run.words;
  if (!lexicon.bodies || !first || second || first.possessive) return null;
  const following = smallWords(first, context);
  const adjective = new RegExp(lexicon.bodies.adjective, 'u');
  if (lexicon.organisations.has(first.lower)) {
    const count = following.findIndex((word) => !adjective.test(word.lower));
    const tail = following.slice(0, count < 0 ? following.length : count);
    return tail.length > 0 ? [first, ...tail, ...objectOf(tail.at(-1) ?? first, context)] : null;
  }
  if (!lexicon.bodies.before || !adjective.test(first.lower)) return null;
  const noun = following.findIndex((word) => lexicon.organisations.has(word.lower));
  if (noun < 0 || !following.slice(0, noun).every((word) => adjective.test(word.lower))) return null;
  const object = following[noun + 1];
  const isObject = object !== undefined && GENITIVE.test(object.lower);
  return [first, ...following.slice(0, noun + (isObject ? 2 : 1))];
}

/** What a Slavic body deals with: "Всемирная организация здравоохранения". */
const GENITIVE = /(?:ения|ания|ення|ання)$/u;
/** Words between a Romance body and what it deals with: "mondiale de la santé", "mondiale della sanità". */
const OF: ReadonlySet<string> = new Set(['de', 'du', 'des', 'del', 'della', 'dei', 'degli', 'do', 'da', 'dos', 'das']);
const ARTICLES: ReadonlySet<string> = new Set(['la', 'le', 'les', 'los', 'las']);

function objectOf(last: Word, context: BodyContext): Word[] {
  const [of, article, noun] = smallWords(last, context);
  if (!of || !article || !OF.has(of.lower)) return [];
  if (!ARTICLES.has(article.lower)) return of.lower === 'de' ? [] : [of, article];
  return noun ? [of, article, noun] : [];
}

/** Words in small letters after a word, one space between. */
function smallWords(first: Word, { sentence, words }: BodyContext): Word[] {
  const found: Word[] = [];
  let last = first;
  for (const word of words.slice(first.index + 1, first.index + 1 + REACH)) {
    if (word.capital || !joins(sentence, last, word)) break;
    found.push(word);
    last = word;
  }
  return found;
}
