import { distance } from 'fastest-levenshtein';

/** Every known failure: what happened, how to mend it, and the exit code of the command line (docs/exit-codes.md). */
const CATALOGUE = {
  E_USAGE: { exitCode: 2, message: '{reason}', hint: '{fix}' },
  E_CONFIG: { exitCode: 2, message: 'invalid configuration in {path}: {reason}', hint: '{fix}' },
  E_NOT_FOUND: {
    exitCode: 3,
    message: 'no such file: {path}',
    hint: 'Check the spelling; put a glob in quotation marks so that the shell leaves it alone.',
  },
  E_NO_MATCH: {
    exitCode: 3,
    message: 'nothing matches {path}',
    hint: 'Folders are searched for .txt and .md files; a README is none.',
  },
  E_UNREADABLE: {
    exitCode: 3,
    message: 'cannot read {path}: {reason}',
    hint: 'Check that it is a file and that you may read it.',
  },
  E_EMPTY: { exitCode: 3, message: '{path} holds no text', hint: 'Leave it out, or check how it was saved.' },
  E_BINARY: { exitCode: 3, message: '{path} is not text ({reason})', hint: 'Save the article as .txt or .md first.' },
  E_DECODE: { exitCode: 3, message: 'cannot decode {path} as {encoding}{place}', hint: '{fix}' },
  E_ENCODING_UNKNOWN: {
    exitCode: 2,
    message: 'unknown encoding: {encoding}',
    hint: 'Use a label of the WHATWG Encoding Standard, such as windows-1251, koi8-r or gb18030.',
  },
  E_TOO_LARGE: {
    exitCode: 3,
    message: '{path} is larger than {limit}',
    hint: 'Split it: Variorum compares articles, not archives.',
  },
  E_TOO_FEW: {
    exitCode: 3,
    message: 'comparing takes two articles or more; {count} could be read',
    hint: 'Name at least two files.',
  },
  E_LANGUAGE: {
    exitCode: 2,
    message: 'unknown language: {language}',
    hint: 'Use a BCP 47 tag such as en, de or zh-Hant.',
  },
  E_CHECK_UNKNOWN: { exitCode: 2, message: 'unknown check: {id}', hint: '{fix}' },
  E_FORMAT_UNKNOWN: { exitCode: 2, message: 'unknown format: {format}', hint: '{fix}' },
  E_REPORT_INVALID: {
    exitCode: 3,
    message: '{path} is not a Variorum report: {reason}',
    hint: 'Write one with variorum compare … -f json=run.json.',
  },
  E_BASELINE: { exitCode: 3, message: 'cannot use the baseline {named}: {reason}', hint: '{fix}' },
  E_WRITE: {
    exitCode: 3,
    message: 'cannot write {path}: {reason}',
    hint: 'Check that the folder exists and that you may write there.',
  },
  E_EXISTS: {
    exitCode: 2,
    message: '{path} is there already',
    hint: 'Nothing was changed. Move it away, or use --force.',
  },
  E_CHECK_INVALID: { exitCode: 2, message: 'cannot use the check in {path}: {reason}', hint: '{fix}' },
  E_CHECK_FAILED: {
    exitCode: 4,
    message: 'the check {id} failed: {reason}',
    hint: 'The other checks ran. {fix} --skip {id} leaves the check out.',
  },
  E_LEXICON: { exitCode: 3, message: 'cannot use the lexicon {path}{place}: {reason}', hint: '{fix}' },
  E_GLOSSARY: { exitCode: 3, message: 'cannot use the glossary {path}{place}: {reason}', hint: '{fix}' },
  E_NAME_LIST: { exitCode: 3, message: 'cannot use the list of names {path}{place}: {reason}', hint: '{fix}' },
  E_CORPUS: { exitCode: 3, message: 'cannot read the corpus {path}{place}: {reason}', hint: '{fix}' },
  E_ENCODER: { exitCode: 3, message: 'cannot use the encoder in {path}: {reason}', hint: '{fix}' },
  E_DECISIONS: { exitCode: 5, message: 'cannot use the decisions in {path}: {place}: {reason}', hint: '{fix}' },
  E_DECISIONS_CHANGED: {
    exitCode: 5,
    message: '{path} was changed by someone else meanwhile',
    hint: 'Nothing was written. Run the command again.',
  },
  E_LISTEN: {
    exitCode: 2,
    message: 'cannot listen on {address}: {reason}',
    hint: 'Leave --port out: any free port will do.',
  },
  E_TOPIC_UNKNOWN: { exitCode: 2, message: 'nothing to explain under {topic}', hint: '{fix}' },
  E_FINDING_UNKNOWN: { exitCode: 3, message: 'no finding {id} in {path}', hint: '{fix}' },
} as const satisfies Record<string, { exitCode: number; message: string; hint: string }>;

export type ErrorCode = keyof typeof CATALOGUE;

/** All codes, in the order of the catalogue. */
export const ERROR_CODES = Object.keys(CATALOGUE) as readonly ErrorCode[];

/** Message and hint templates and the exit code of one failure. */
export const errorInfo = (
  code: ErrorCode,
): { readonly exitCode: number; readonly message: string; readonly hint: string } => CATALOGUE[code];

const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');

/** A failure that Variorum knows: `message` says what and where, `hint` how to fix it. Unknown failures are never wrapped. */
export class VariorumError extends Error {
  override readonly name = 'VariorumError';
  readonly code: ErrorCode;
  readonly hint: string;
  readonly exitCode: number;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, details: Readonly<Record<string, string>> = {}, options?: ErrorOptions) {
    super(fill(CATALOGUE[code].message, details), options);
    this.code = code;
    this.details = details;
    this.hint = fill(CATALOGUE[code].hint, details);
    this.exitCode = CATALOGUE[code].exitCode;
  }
}

/**
 * The candidate that `word` was probably meant to be: few of its letters differ, or it is how one candidate
 * begins. Case is ignored; the earlier of two equally near candidates wins. Null where none is near.
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const wanted = word.toLowerCase();
  const scored = candidates.map((candidate) => ({ candidate, edits: distance(wanted, candidate.toLowerCase()) }));
  const [best] = scored.toSorted((a, b) => a.edits - b.edits);
  if (best && best.edits <= editsAllowed(wanted)) return best.candidate;
  const begun = wanted.length < 3 ? [] : candidates.filter((candidate) => candidate.toLowerCase().startsWith(wanted));
  return begun.length === 1 ? (begun[0] ?? null) : null;
}

/** One edit in three letters; two in four to eight, so that two letters may change places; a third beyond. */
const editsAllowed = (word: string): number => (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3)));

/** A hint that names the probable word, or lists what there is: "Did you mean critical?", "Choose one of a, b." */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === null ? `Choose one of ${candidates.join(', ')}.` : `Did you mean ${near}?`;
}
