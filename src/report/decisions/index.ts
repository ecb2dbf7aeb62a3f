export {
  type AppliedDecisions,
  type ApplyOptions,
  applyDecisions,
  type CarriedOver,
  objection,
  type Refused,
} from './match.ts';
export {
  mergeDecisions,
  NO_DECISIONS,
  recordOf,
  withDecision,
  withoutDecisions,
  withoutRule,
  withRule,
} from './merge.ts';
export {
  type DecisionsProblem,
  type DecisionsText,
  type Parsed,
  parseDecisions,
  parseRecord,
  parseRule,
  parseRuleMatch,
} from './parse.ts';
export { kindOf, ruleFits, ruleFor, timeOf } from './rules.ts';
export { serialiseDecisions } from './serialise.ts';
