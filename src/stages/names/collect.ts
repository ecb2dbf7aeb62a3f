import { caselessLexicon } from '../../data/caseless.ts';
import { knownPlaces, nameLexicon } from '../../data/lexicon.ts';
import type { ArticleView, NameMention, SentenceView } from '../../model/index.ts';
import { findCaselessNames } from '../../names/caseless.ts';
import { familyNameOf } from '../../names/cluster.ts';
import { givenName } from '../../names/given.ts';
import { adjectivalNominative, familyNominative, givenNominative, nominativesOf } from '../../names/inflection.ts';
import { type FoundName, findNames } from '../../names/mentions.ts';
import { nominativeElsewhere } from '../../names/oblique.ts';
import { parseName, type Script } from '../../names/parse.ts';
import { isCaseless, type KnownName, projectNames, spotKnownNames } from '../../names/project.ts';
import { learn, type RunKnowledge } from '../../names/runs.ts';
import { judge } from '../../names/verdict.ts';
import { wordsOf } from '../../names/words.ts';

const isRead = (sentence: SentenceView): boolean => sentence.kind !== 'boilerplate';

/** A mention and the known name that it was found by; null where it was found by itself. */
export interface Collected {
  readonly mention: NameMention;
  readonly meant: string | null;
}

interface Candidate {
  readonly name: FoundName;
  readonly sentence: SentenceView;
}

/** Mentions of every article, in order of the articles, then of the document. */
export function collectMentions(articles: readonly ArticleView[]): Collected[] {
  const read = articles.map((view) => view.sentences.filter(isRead));
  const known = learn(read.flat());
  const candidates = read.flatMap((sentences) =>
    sentences.flatMap((sentence) =>
      (isCaseless(sentence.text)
        ? findCaselessNames(sentence.text, sentence.language)
        : findNames(sentence.text, sentence.language, known)
      ).map((name): Candidate => ({ name, sentence })),
    ),
  );
  const doubtful = candidates.filter(({ name }) => !isSure(name));
  const borneOut = doubtful.length === 0 ? new Set<Candidate>() : corroborated(doubtful, candidates);
  const sure = candidates
    .filter((candidate) => isSure(candidate.name) || borneOut.has(candidate))
    .map((candidate) => uninflected(candidate, known));
  const headed = headedElsewhere(sure);
  return [...headed, ...searched(read.flat(), headed)]
    .sort(inOrder(articles))
    .map(({ name, sentence }) => ({ mention: mentionOf(name, sentence), meant: name.meant ?? null }));
}

function inOrder(articles: readonly ArticleView[]): (a: Candidate, b: Candidate) => number {
  const order = new Map(articles.map((view, index) => [view.article.id, index] as const));
  const at = ({ sentence }: Candidate): number => order.get(sentence.articleId) ?? 0;
  const place = ({ name, sentence }: Candidate): number => sentence.span.start + name.start;
  return (a, b) => at(a) - at(b) || place(a) - place(b);
}

/** Most names that are searched in other scripts. */
const MOST_SEARCHED = 300;

/** Names known from sure mentions, found again where capitals do not tell: in German, and in scripts without case. */
function searched(sentences: readonly SentenceView[], sure: readonly Candidate[]): Candidate[] {
  const open = sentences.filter((sentence) => nameLexicon(sentence.language).nounCapitals || isCaseless(sentence.text));
  if (open.length === 0) return [];
  const names = new Map<string, KnownName>();
  for (const { name } of sure) {
    if (name.type === 'person' || name.type === 'place')
      names.set(name.form, { form: name.form, family: familyNameOf(name.form), type: name.type });
  }
  const known = [...names.values()].slice(0, MOST_SEARCHED);
  // What the table of places knows has been found by it.
  const untabled = known.filter(({ form, type }) => type === 'person' || !knownPlaces().has(form));
  return open.flatMap((sentence) => {
    const own = sure.filter((candidate) => candidate.sentence === sentence).map(({ name }) => name);
    const isFree = ({ start, end }: FoundName): boolean => !own.some((name) => name.start < end && name.end > start);
    const found = isCaseless(sentence.text)
      ? projectNames(sentence.text, untabled, caselessLexicon(sentence.language)?.stops).filter(isFree)
      : spotKnownNames(wordsOf(sentence.text, sentence.language), own, known);
    return found.map((name): Candidate => ({ name, sentence }));
  });
}

/** Folds case endings of a name's words: where their nominative stands somewhere in the run, or a given name shows the case. */
function uninflected(candidate: Candidate, known: RunKnowledge): Candidate {
  const { name, sentence } = candidate;
  const { inflections } = nameLexicon(sentence.language);
  if (inflections.length === 0 || name.type === 'place') return candidate;
  const words = name.form.match(WORDS) ?? [];
  const first = words[0] ?? '';
  const given = givenNominative(first, inflections) ?? nominativeOf(first, inflections, known);
  const oblique = words.length > 1 && given !== first;
  const gender = givenName(given)?.gender;
  const language = sentence.language.split('-')[0] ?? '';
  let at = 0;
  const folded = name.form.replace(WORDS, (word) => {
    at += 1;
    const nominative = nominativeOf(word, inflections, known);
    return nominative === word && oblique && at === words.length
      ? familyNominative(word, language, gender)
      : nominative;
  });
  return folded === name.form ? candidate : { ...candidate, name: { ...name, form: folded } };
}

/** Folds the case endings of lone family names whose nominatives stand in the run in another script alone. */
function headedElsewhere(all: readonly Candidate[]): Candidate[] {
  const families = new Map<string, Script>();
  for (const { name } of all) {
    if (name.type !== 'person' || families.size >= MOST_SEARCHED) continue;
    const family = familyNameOf(name.form) ?? name.form;
    families.set(family, parseName(family).script);
  }
  const folded = new Map<string, string>();
  return all.map((candidate) => {
    const { name, sentence } = candidate;
    const { inflections } = nameLexicon(sentence.language);
    if (inflections.length < CASES || name.type === 'place' || name.form.includes(' ')) return candidate;
    const key = `${sentence.language} ${name.form}`;
    const form = folded.get(key) ?? nominativeElsewhere(name.form, inflections, inOtherScripts(name.form, families));
    folded.set(key, form);
    return form === name.form ? candidate : { ...candidate, name: { ...name, form } };
  });
}

function inOtherScripts(form: string, families: ReadonlyMap<string, Script>): string[] {
  const { script } = parseName(form);
  return [...families].filter(([, other]) => other !== script).map(([family]) => family);
}

/** Endings that a language with cases has at least. */
const CASES = 2;

const WORDS = /[\p{L}\p{M}'’-]+/gu;

function nominativeOf(word: string, inflections: readonly string[], known: RunKnowledge): string {
  if (givenName(word) !== undefined && !nominativesOf(word, inflections).some((form) => known.midSentence.has(form)))
    return word;
  const nominatives = nominativesOf(word, inflections);
  const seen = nominatives.find((form) => known.midSentence.has(form));
  return seen ?? adjectivalNominative(word) ?? nominatives.find((form) => givenName(form) !== undefined) ?? word;
}

const isSure = (name: FoundName): boolean => name.sure || name.type === 'person';
const SPELLING: ReadonlySet<string> = new Set(['transliteration', 'typo', 'confusable', 'exonym']);

/** Comparisons beyond which doubtful words are let go: an article has some hundred names. */
const MOST_COMPARISONS = 300_000;

/** Doubtful words that another article writes as a name, or that two articles spell in two ways: common words are spelt alike. */
function corroborated(doubtful: readonly Candidate[], all: readonly Candidate[]): Set<Candidate> {
  const borneOut = new Set<Candidate>();
  if (doubtful.length * all.length > MOST_COMPARISONS) return borneOut;
  for (const candidate of doubtful) {
    const { form } = candidate.name;
    const other = all.find(
      ({ name, sentence }) =>
        sentence.articleId !== candidate.sentence.articleId &&
        (isSure(name)
          ? lastWord(name.form) === form || SPELLING.has(judge(form, lastWord(name.form)).verdict)
          : SPELLING.has(judge(form, name.form).verdict)),
    );
    if (other) borneOut.add(candidate);
  }
  return borneOut;
}

const lastWord = (form: string): string => form.slice(form.lastIndexOf(' ') + 1);

function mentionOf(name: FoundName, sentence: SentenceView): NameMention {
  const offset = sentence.span.start;
  return {
    articleId: sentence.articleId,
    sentenceId: sentence.id,
    span: { start: offset + name.start, end: offset + name.end },
    surface: sentence.text.slice(name.start, name.end),
    form: name.form,
    type: name.type,
    role: name.role,
  };
}
