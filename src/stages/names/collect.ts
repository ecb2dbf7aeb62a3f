import { caselessLexicon } from '../../data/caseless.ts';
import { knownPlaces, nameLexicon } from '../../data/lexicon.ts';
import { nameParts } from '../../data/names.ts';
import type { ArticleView, NameMention, SentenceView } from '../../model/index.ts';
import { findCaselessNames } from '../../names/caseless.ts';
import { familyNameOf } from '../../names/cluster.ts';
import { givenName } from '../../names/given.ts';
import { adjectivalNominative, familyNominative, givenNominative, nominativesOf } from '../../names/inflection.ts';
import { type FoundName, findNames } from '../../names/mentions.ts';
import { nominativeElsewhere } from '../../names/oblique.ts';
import { parseName, type Script } from '../../names/parse.ts';
import { isCaseless, type KnownName, projectNames, spotKnownNames } from '../../names/project.ts';
import { learn } from '../../names/runs.ts';
import { judge } from '../../names/verdict.ts';
import { wordsOf } from '../../names/words.ts';

const isRead = (sentence: SentenceView): boolean => sentence.kind !== 'boilerplate';

/** A mention and the known name that it was found by; null where it was found by itself. */
export interface Collected {
  readonly mention: NameMention;
  readonly meant: string | null;
  /** Whether it stands alone in brackets: "(USGS)". */
  readonly bracketed: boolean;
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
  const found = candidates.filter((candidate) => isSure(candidate.name) || borneOut.has(candidate));
  const sure = headedElsewhere(allUninflected(found, known.midSentence));
  return withParticles([...sure, ...searched(read.flat(), sure)])
    .sort(inOrder(articles))
    .map(({ name, sentence }) => ({
      mention: mentionOf(name, sentence),
      meant: name.meant ?? null,
      bracketed: sentence.text.charAt(name.start - 1) === '(' && sentence.text.charAt(name.end) === ')',
    }));
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
      : spotKnownNames(wordsOf(sentence.text, sentence.language), own, known, nameLexicon(sentence.language).articles);
    return found.map((name): Candidate => ({ name, sentence }));
  });
}

/** Small words before a family name that are part of it. */
const PARTICLES = /^(\S+) ((?:\p{L}{1,5} ){1,3})(\S+)$/u;

/** Lone family names with the particles that the full name has: "Von der Leyen said", of Ursula von der Leyen. */
function withParticles(candidates: readonly Candidate[]): Candidate[] {
  const families = new Map<string, string>();
  for (const { name } of candidates) {
    const [, , particles, family] = (name.type === 'person' && PARTICLES.exec(name.form)) || [];
    if (particles && family && particles.trim().split(' ').every(isParticle)) families.set(family, particles);
  }
  if (families.size === 0) return [...candidates];
  return candidates.map((candidate) => {
    const { name, sentence } = candidate;
    const particles = families.get(name.form);
    if (!particles || (name.type !== 'person' && name.type !== 'unknown')) return candidate;
    const start = name.start - particles.length;
    const before = sentence.text.slice(Math.max(0, start), name.start);
    if (start < 0 || before.toLowerCase() !== particles.toLowerCase()) return candidate;
    return { name: { ...name, start, form: particles + name.form }, sentence };
  });
}

const isParticle = (word: string): boolean => nameParts().particles.has(word.toLowerCase());

/** What is known of nominatives when case endings are folded. */
interface CaseKnowledge {
  /** Words seen with a capital in mid-sentence, in whatever case. */
  readonly seen: ReadonlySet<string>;
  /** Family names beside a given name in the nominative. */
  readonly nominatives: ReadonlySet<string>;
}

const WORDS = /[\p{L}\p{M}'’-]+/gu;
/** A given name that has another form in every other case: one in the nominative has its family name in the nominative. */
const DECLINED = /(?:[ьйа-я]|[a-ząćęłńóśźžáčďéěíňřšťúůý])$/u;
const UNDECLINED = /[oeiuуоеиіэюыóéíú]$/u;
const isDeclined = (given: string): boolean => DECLINED.test(given) && !UNDECLINED.test(given);

/** Full names first: the lone ones are known by them. */
function allUninflected(candidates: readonly Candidate[], seen: ReadonlySet<string>): Candidate[] {
  const nominatives = new Set<string>();
  const isFull = ({ name, sentence }: Candidate): boolean =>
    name.type === 'person' && name.form.includes(' ') && nameLexicon(sentence.language).inflections.length > 1;
  for (const { name, sentence } of candidates.filter(isFull)) {
    const words = name.form.match(WORDS) ?? [];
    if (isNominative(words, nameLexicon(sentence.language).inflections, { seen, nominatives }))
      nominatives.add(words.at(-1) ?? '');
  }
  const known = { seen, nominatives };
  const folded = candidates.map((candidate) => (isFull(candidate) ? uninflected(candidate, known) : candidate));
  folded.forEach(({ name }, i) => {
    if (name.form !== candidates[i]?.name.form) nominatives.add(name.form.match(WORDS)?.at(-1) ?? '');
  });
  return folded.map((candidate) => (isFull(candidate) ? candidate : uninflected(candidate, known)));
}

/** Whether the given name of a full name stands in the nominative, and so the rest of it. */
function isNominative(words: readonly string[], inflections: readonly string[], known: CaseKnowledge): boolean {
  const [given] = words;
  return (
    given !== undefined &&
    words.length > 1 &&
    isDeclined(given) &&
    givenName(given) !== undefined &&
    nominativeOf(given, inflections, known) === given
  );
}

/** Folds case endings of a name's words: where their nominative stands somewhere in the run, or a given name shows the case. */
function uninflected(candidate: Candidate, known: CaseKnowledge): Candidate {
  const { name, sentence } = candidate;
  const { inflections } = nameLexicon(sentence.language);
  if (inflections.length === 0 || name.type === 'place') return candidate;
  const words = name.form.match(WORDS) ?? [];
  const hasCases = inflections.length > 1;
  if (hasCases && isNominative(words, inflections, known)) return candidate;
  const first = words[0] ?? '';
  const given = givenNominative(first, inflections) ?? nominativeOf(first, inflections, known) ?? first;
  const oblique = words.length > 1 && given !== first;
  const gender = givenName(given)?.gender;
  const language = sentence.language.split('-')[0] ?? '';
  let at = 0;
  const folded = name.form.replace(WORDS, (word) => {
    at += 1;
    const nominative =
      nominativeOf(word, inflections, known) ??
      adjectivalNominative(word) ??
      (hasCases && at === 1 ? givenNominative(word, inflections) : null) ??
      word;
    return nominative === word && oblique && at === words.length
      ? familyNominative(word, language, gender)
      : nominative;
  });
  return folded === name.form ? candidate : { ...candidate, name: { ...name, form: folded } };
}

/** The nominative of a word that stands somewhere in the run, the word itself where it is one; null where none does. */
function nominativeOf(
  word: string,
  inflections: readonly string[],
  { seen, nominatives }: CaseKnowledge,
): string | null {
  if (nominatives.has(word)) return word;
  const forms = nominativesOf(word, inflections);
  const [found = forms.find((form) => seen.has(form)), ...others] = forms.filter((form) => nominatives.has(form));
  // "Захарову" is of Захаров or of Захарова.
  if (others.some((form) => form !== found)) return null;
  return found ?? (givenName(word) === undefined ? null : word);
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
