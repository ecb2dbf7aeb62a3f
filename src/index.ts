export { type AnalyzeOptions, analyze } from './analyze.ts';
export type {
  Engines,
  LanguageCandidate,
  LanguageIdentifier,
  ProgressListener,
  SentenceEncoder,
} from './engines/ports.ts';
export { type ErrorCode, VariorumError } from './errors.ts';
export * from './model/index.ts';
export { compareNames, inferRomanization } from './names/index.ts';
export {
  alignSentences,
  findDivergences,
  identifyLanguage,
  type LanguagePair,
  splitSentences,
  traceProvenance,
} from './parts.ts';
export { renderReport } from './report/render.ts';
