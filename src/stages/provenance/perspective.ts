import { type Homeland, homelandsByLanguage, japaneseNames, NATIVE_LETTERS } from '../../data/provenance.ts';
import { ARTICLE_CLASSES } from '../../data/translationese.ts';
import type { ArticleView, Evidence, Span, Strength } from '../../model/index.ts';
import { tokenize } from '../../text/tokens.ts';
import { articleFields } from '../../text/translationese.ts';
import { languageInWords } from './credits.ts';
import { baseLanguage, runningSentences, type Sign } from './signs.ts';

/** What shows that a text was written for readers in one country: its places, its money and its people need no explaining. */

interface Place {
  readonly word: string;
  readonly span: Span;
}

/** Different places, one of them little known, from which the missing country shows. */
const SEVERAL_PLACES = 2;
/** Mentions of one little-known place that show a little. */
const OFTEN = 2;
/** Places and names that are shown. */
const SHOWN = 3;

/** Signs of the point of view, for texts in English. Sports reports place nobody, wherever they were written: they show nothing by their places. */
export function perspectiveSigns(view: ArticleView): Sign[] {
  if (baseLanguage(view.article) !== 'en') return [];
  const words = capitalisedWords(view);
  return [...homeSigns(view, words), ...currencySigns(view), ...letterSigns(view, words), ...orderSigns(view, words)];
}

function capitalisedWords({ article, ...view }: ArticleView): Place[] {
  return runningSentences({ article, ...view }).flatMap((sentence) =>
    [...sentence.text.matchAll(/(?<![\p{L}\p{N}’'-])\p{Lu}[\p{L}’'-]{1,30}/gu)].map((found) => {
      const word = found[0].replace(/['’]s?$/u, '');
      const start = sentence.span.start + found.index;
      return { word, span: { start, end: start + word.length } };
    }),
  );
}

/** Places of one country that only its own readers know, and not one word that names the country. */
function homeSigns(view: ArticleView, words: readonly Place[]): Sign[] {
  const found = homelandsByLanguage().flatMap((home): Sign[] => {
    const places = words.filter(({ word }) => home.places.has(word));
    if (places.length === 0 || words.some(({ word }) => home.country.some((stem) => word.startsWith(stem)))) return [];
    const all = distinct([...places, ...words.filter(({ word }) => home.known.has(word))]);
    const strength = placeStrength(all.length, places.length);
    return strength === null ? [] : [homeSign(view, home, { strength, places: all })];
  });
  return found.length === 0 || isSport(view) ? [] : found;
}

function placeStrength(different: number, mentions: number): Strength | null {
  if (different >= SEVERAL_PLACES) return 'likely';
  return mentions >= OFTEN ? 'weak' : null;
}

const distinct = (places: readonly Place[]): Place[] =>
  places.filter(({ word }, i) => places.findIndex((other) => other.word === word) === i);

function isSport(view: ArticleView): boolean {
  const tokens = runningSentences(view).flatMap((sentence) => tokenize(sentence.text, 'en', sentence.span.start));
  return Object.keys(ARTICLE_CLASSES).includes('sport') && articleFields(tokens).has('sport');
}

function homeSign(
  { article }: ArticleView,
  { language }: Homeland,
  { strength, places }: { strength: Strength; places: readonly Place[] },
): Sign {
  const evidence = places.slice(0, SHOWN).map(
    ({ word, span }): Evidence => ({
      kind: 'note',
      text: `${word}: a place that readers of ${languageInWords(language)} know, in a text that never names the country`,
      anchor: { articleId: article.id, span },
    }),
  );
  return { id: `home-${language}`, family: 'perspective', strength, exclusive: false, from: [language], evidence };
}

/** A price in the money of one country, and none in dollars, pounds or euros. */
const HARD_MONEY = /[$£€]|(?<![\p{L}])(?:dollars?|pounds?|euros?|dlrs?|USD|EUR|GBP|cents?|sterling)(?![\p{L}])/u;

function currencySigns(view: ArticleView): Sign[] {
  const sentences = runningSentences(view);
  for (const { language, currency, weakCurrency } of homelandsByLanguage()) {
    if (currency.length === 0 || weakCurrency) continue;
    const words = currency.join('|');
    for (const sentence of sentences) {
      const lower = sentence.text.toLowerCase();
      if (!currency.some((word) => lower.includes(word))) continue;
      const amount = new RegExp(
        `\\d[\\d.,]{0,15}(?: (?:thousand|million|billion|trillion|m|bn))? (?:${words})(?!\\p{L})|(?<!\\p{L})(?:${words}) ?\\d`,
        'u',
      ).exec(lower);
      if (!amount) continue;
      if (sentences.some(({ text }) => HARD_MONEY.test(text))) return [];
      const span = {
        start: sentence.span.start + amount.index,
        end: sentence.span.start + amount.index + amount[0].length,
      };
      const note: Evidence = {
        kind: 'note',
        text: `“${view.article.text.slice(span.start, span.end)}”: money of one country, not converted for readers abroad`,
        anchor: { articleId: view.article.id, span },
      };
      return [
        {
          id: `currency-${language}`,
          family: 'perspective',
          strength: 'likely',
          exclusive: false,
          from: [language],
          evidence: [note],
        },
      ];
    }
  }
  return [];
}

/** Names that keep letters which only one language writes: English-language desks, as a rule, do without them. */
function letterSigns({ article }: ArticleView, words: readonly Place[]): Sign[] {
  if (!/[^\p{ASCII}“”‘’–—…\s]/u.test(article.text)) return [];
  return NATIVE_LETTERS.flatMap(({ from, letters, min, strength }): Sign[] => {
    const names = distinct(words.filter(({ word }) => [...word].some((letter) => letters.includes(letter))));
    if (names.length < min) return [];
    const evidence = names.slice(0, SHOWN).map(
      ({ word, span }): Evidence => ({
        kind: 'note',
        text: `${word}: spelt with letters that only ${languageInWords(from[0] ?? '')} and few others have`,
        anchor: { articleId: article.id, span },
      }),
    );
    return [{ id: `letters-${from[0]}`, family: 'perspective', strength, exclusive: false, from, evidence }];
  });
}

/** Japanese people with the family name first, as papers at home have them. */
function orderSigns({ article }: ArticleView, words: readonly Place[]): Sign[] {
  const { family, given } = japaneseNames();
  const people = words.flatMap((first, i) => {
    const second = words[i + 1];
    const adjoin = second && second.span.start === first.span.end + 1 && article.text[first.span.end] === ' ';
    return adjoin && family.has(first.word) && given.has(second.word) && !given.has(first.word)
      ? [{ word: `${first.word} ${second.word}`, span: { start: first.span.start, end: second.span.end } }]
      : [];
  });
  if (people.length === 0) return [];
  const evidence = distinct(people)
    .slice(0, SHOWN)
    .map(
      ({ word, span }): Evidence => ({
        kind: 'note',
        text: `${word}: the family name first, as in Japanese papers`,
        anchor: { articleId: article.id, span },
      }),
    );
  return [{ id: 'name-order-ja', family: 'perspective', strength: 'likely', exclusive: false, from: ['ja'], evidence }];
}
