import { CUE_LANGUAGES, cuesOf } from '../data/cues.ts';
import type { Word } from '../model/collation.ts';
import { MARK } from './marks.ts';
import { editSimilarity } from './similarity.ts';
import { scriptOf } from './tokens.ts';
import { hasVocabulary, isKnownWord } from './vocabulary.ts';

/** Words in a row that are not in the language of the text; half-open word indices. */
export interface ForeignRun {
  readonly from: number;
  readonly to: number;
  readonly kind: 'script' | 'words';
  /** [0,1] */
  readonly confidence: number;
}

export interface ForeignOptions {
  /** Index of the counterpart of each word on the other side, -1 where it has none: what both sides have was meant. */
  readonly links: readonly number[];
  readonly other: readonly Word[];
  readonly language: string;
}

/** Confidence, [0,1], by what shows it: another script; a function word of another language or several words; one unknown word. */
const CONFIDENCE = { script: 0.9, several: 0.85, single: 0.6 };
/** Likeness to a word of the other side from which an unknown word is a spelling of it, [0,1]. */
const SPELLING = 0.65;
const SHORTEST = 4;

/** Runs in order. Names (words with a capital) are left to the name checks unless a foreign word stands beside them. */
export function findForeignRuns(words: readonly Word[], options: ForeignOptions): ForeignRun[] {
  const { links } = options;
  let script: string | null = null;
  const runs: ForeignRun[] = [];
  for (let from = 0; from < words.length; from++) {
    if (links[from] !== -1 || ((words[from]?.marks ?? 0) & MARK.letters) === 0) continue;
    script ??= mainScript(words);
    const kind = kindOf(words, from, options, script);
    if (kind === null) continue;
    let to = from + 1;
    while (to < words.length && kindOf(words, to, options, script) === kind) to += 1;
    if (!isGiven(words, from, to) && !(kind === 'script' && besideName(words, { from, to }, script)))
      runs.push({ from, to, kind, confidence: confidenceOf(words.slice(from, to), kind, options.language) });
    from = to;
  }
  return runs;
}

/** A name in its own script ("Новая газета"): the name checks look at it. */
const besideName = (
  words: readonly Word[],
  { from, to }: { readonly from: number; readonly to: number },
  script: string,
): boolean =>
  [words[from - 1], words[to]].some(
    (word) => word?.word === true && /^\p{Lu}/u.test(word.text) && scriptOf(word.text) !== script,
  );

/** A title or an original wording given as such: between quotation marks or brackets. */
const isGiven = (words: readonly Word[], from: number, to: number): boolean =>
  /^["“„«‘'(]$/u.test(words[from - 1]?.text ?? '') && /^["”“»’'),]$/u.test(words[to]?.text ?? '');

function kindOf(
  words: readonly Word[],
  at: number,
  { links, other, language }: ForeignOptions,
  script: string,
): ForeignRun['kind'] | null {
  const word = words[at];
  if (!word?.word || links[at] !== -1 || /[\d.]/u.test(word.key)) return null;
  const capital = word.text !== word.key && /^\p{Lu}/u.test(word.text);
  const code = word.key.charCodeAt(0);
  const own = code >= 0x61 && code <= 0x7a ? 'Latn' : scriptOf(word.text);
  if (own !== script && own !== 'Zyyy' && script !== 'Zyyy')
    return capital || script === 'Kana' || script === 'Hani' ? null : 'script';
  if (script !== 'Latn') return null;
  const standing = standingOf(word.key, language);
  if (standing === 'function word') return besideForeign(words, at, language) ? 'words' : null;
  if (standing === 'own' || (capital && (at > 0 || !hasForeignLetter(word.key)))) return null;
  return other.some((candidate) => candidate.word && editSimilarity(candidate.key, word.key) >= SPELLING)
    ? null
    : 'words';
}

/** A function word of one of the languages known here that is none in the text's own; a word that the text's own list lacks; any other. */
type Standing = 'function word' | 'unknown' | 'own';

/** Distinct words of one language whose standing is kept. */
const CACHE_LIMIT = 50_000;
const standings = new Map<string, Map<string, Standing>>();

function standingOf(key: string, language: string): Standing {
  let known = standings.get(language);
  if (!known || known.size > CACHE_LIMIT) {
    known = new Map();
    standings.set(language, known);
  }
  let standing = known.get(key);
  if (standing === undefined) {
    standing = isForeignFunctionWord(key, language) ? 'function word' : isUnknown(key, language) ? 'unknown' : 'own';
    known.set(key, standing);
  }
  return standing;
}

/** Letters, long enough to be told from an abbreviation, no part of a compound with a hyphen. */
const isUnknown = (key: string, language: string): boolean =>
  key.length >= SHORTEST && hasVocabulary(language) && /^\p{L}+$/u.test(key) && !isKnownWord(key, language);

const hasForeignLetter = (key: string): boolean => /[^a-z']/u.test(key);

/** A function word of one of the languages known here that is none in the text's own. */
function isForeignFunctionWord(key: string, language: string): boolean {
  const own = cuesOf(language);
  if (!own || own.stopWords.has(key) || !functionWords().has(key)) return false;
  return key.length <= 2 || !hasVocabulary(language) || !isKnownWord(key, language);
}

let everyFunctionWord: ReadonlySet<string> | null = null;

function functionWords(): ReadonlySet<string> {
  everyFunctionWord ??= new Set(CUE_LANGUAGES.flatMap((code) => [...(cuesOf(code)?.stopWords ?? [])]));
  return everyFunctionWord;
}

/** "un encuentro": the function word alone may be an initial or part of a name. */
function besideForeign(words: readonly Word[], at: number, language: string): boolean {
  const foreign = (word: Word | undefined): boolean =>
    word?.word === true && word.text === word.key && isUnknown(word.key, language);
  return foreign(words[at - 1]) || foreign(words[at + 1]);
}

function confidenceOf(run: readonly Word[], kind: ForeignRun['kind'], language: string): number {
  if (kind === 'script') return CONFIDENCE.script;
  const several =
    run.length > 1 || run.some(({ key }) => hasForeignLetter(key) || standingOf(key, language) === 'function word');
  return several ? CONFIDENCE.several : CONFIDENCE.single;
}

/** The script of most words; 'Zyyy' for an empty text. */
function mainScript(words: readonly Word[]): string {
  const counts = new Map<string, number>();
  let latin = 0;
  for (const { text, key, word } of words) {
    if (!word) continue;
    const code = key.charCodeAt(0);
    if (code >= 0x61 && code <= 0x7a) {
      latin += text.length;
      continue;
    }
    const script = scriptOf(text);
    counts.set(script, (counts.get(script) ?? 0) + text.length);
  }
  counts.set('Latn', (counts.get('Latn') ?? 0) + latin);
  let main = 'Zyyy';
  for (const [script, count] of counts) if (script !== 'Zyyy' && count > (counts.get(main) ?? 0)) main = script;
  return main;
}
