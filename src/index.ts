export { type AnalyzeOptions, analyze } from './analyze.ts';
export { type EncoderOptions, loadEncoder } from './engines/encoder.ts';
export { type LexiconFile, parseLexicons } from './engines/lexicons/index.ts';
export type {
  Engines,
  LanguageCandidate,
  LanguageIdentifier,
  ProgressListener,
  SentenceEncoder,
} from './engines/ports.ts';
export { type GlossaryFile, parseGlossary } from './engines/termbase/index.ts';
export { type ErrorCode, VariorumError } from './errors.ts';
export * from './model/index.ts';
export { compareNames, inferRomanization } from './names/index.ts';
export {
  type AlignedText,
  alignSentences,
  alignTexts,
  type ExampleOutcome,
  findDivergences,
  identifyLanguage,
  type LanguagePair,
  romanisationLanguages,
  romaniseName,
  splitSentences,
  type TextAlignment,
  traceProvenance,
  tryExamples,
} from './parts.ts';
export {
  applyDecisions,
  mergeDecisions,
  parseDecisions,
  recordOf,
  serialiseDecisions,
} from './report/decisions/index.ts';
export { renderReport } from './report/render.ts';
export { scanDocuments } from './scan/index.ts';
export { withDecisions } from './with-decisions.ts';
