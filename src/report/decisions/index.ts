export { type AppliedDecisions, applyDecisions, objection } from './match.ts';
export {
  mergeDecisions,
  NO_DECISIONS,
  recordOf,
  withDecision,
  withoutDecisions,
  withoutRule,
  withRule,
} from './merge.ts';
export { type DecisionsText, type Parsed, parseDecisions, parseRecord, parseRule, parseRuleMatch } from './parse.ts';
export { kindOf, ruleFits } from './rules.ts';
export { serialiseDecisions } from './serialise.ts';
