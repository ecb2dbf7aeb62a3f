import { type NameLexicon, nameLexicon } from '../data/lexicon.ts';
import { nationalities } from '../data/nationalities.ts';
import type { Collation, Word } from '../model/collation.ts';
import type { NameMention } from '../model/names.ts';
import { MARK } from '../text/marks.ts';
import { foreignNations } from './nationality.ts';
import { speaksOf } from './relate.ts';
import { foldedWords } from './said.ts';
import type { Placed } from './slots.ts';

/** Share of the words that may have a capital before a sentence counts as a headline in capitals, which say nothing there, [0,1]. */
const TITLE_CASE = 0.5;

/**
 * Runs of words with a capital in mid-sentence that the other side does not have and that no found name covers: bodies and places that are named by common words
 * ("the Islamic State", "the Finnish Gulf", "the Senate committee"). A title, a lone word for a kind of body ("the Ministry") and a calendar word name nobody.
 * Empty in a language that gives every noun a capital.
 */
export function unfoundNames(
  words: readonly Word[],
  links: readonly number[],
  { found, language }: { readonly found: readonly NameMention[]; readonly language: string },
): Placed[] {
  const lexicon = nameLexicon(language);
  if (lexicon.nounCapitals || nationalities(language).size === 0 || inTitleCase(words)) return [];
  const runs: Placed[] = [];
  for (const [at, word] of words.entries()) {
    const free = (word.marks & MARK.capital) !== 0 && word.content && words[at - 1]?.word === true && links[at] === -1;
    if (!free || found.some(({ span }) => span.start < word.span.end && word.span.start < span.end)) continue;
    const last = runs.at(-1);
    if (last?.last === at - 1) runs[runs.length - 1] = { first: last.first, last: at };
    else runs.push({ first: at, last: at });
  }
  return runs.filter(({ first, last }) => isNamed(words.slice(first, last + 1), lexicon));
}

function inTitleCase(words: readonly Word[]): boolean {
  const content = words.filter((word) => word.content && (word.marks & MARK.letters) !== 0);
  return content.filter(({ marks }) => (marks & MARK.capital) !== 0).length > TITLE_CASE * content.length;
}

function isNamed(run: readonly Word[], lexicon: NameLexicon): boolean {
  if (run.some(({ key }) => lexicon.roles.has(key) || lexicon.honorifics.has(key) || lexicon.calendar.has(key)))
    return false;
  return (
    run.length > 1 ||
    run.every(({ key }) => !lexicon.ordinary.has(key) && !lexicon.organisations.has(key) && !lexicon.places.has(key))
  );
}

/** Whether a run of capitalised words of the target and a name of the source speak of one thing: "Sino" and "China", or a part of the run stands in the source. */
export function mayMean(
  run: readonly Word[],
  mention: NameMention,
  { source, links, language }: Pick<Collation, 'source' | 'links'> & { readonly language: string },
): boolean {
  const reader = { language, personal: false };
  const here = new Set(foldedWords(run));
  // A word that has its like on the other side answers to that one.
  const there = new Set(foldedWords(source.filter((_, i) => links[i] === -1)));
  return (
    speaksOf(mention.form, { other: here, otherOnly: here }, reader) ||
    speaksOf(run.map(({ text }) => text).join(' '), { other: there, otherOnly: there }, reader) ||
    (run.some(({ text }) => nationalities(language).has(text)) && foreignNations(run, source, language).length === 0)
  );
}

/** "Lights" of "the Northern Lights": one word behind an adjective with a capital that names no country is half a name. */
export function isCutName({ form, span, type }: NameMention, words: readonly Word[], language: string): boolean {
  if (type !== 'unknown' || form.includes(' ')) return false;
  const before = words.find((word) => word.span.end === span.start - 1);
  return (
    before !== undefined && nameLexicon(language).demonyms.has(before.key) && !nationalities(language).has(before.text)
  );
}
