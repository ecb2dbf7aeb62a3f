import type { Options } from 'yargs';
import { FORMAT_IDS } from '../report/formats/index.ts';

/** The options that commands share, in the groups of their help. */

export const INPUT_OPTIONS = {
  lang: {
    group: 'Input:',
    type: 'string',
    array: true,
    requiresArg: true,
    describe: 'Language by siglum, file name or glob (a=de,b=en), or one for all (BCP 47)',
  },
  encoding: {
    group: 'Input:',
    type: 'string',
    array: true,
    requiresArg: true,
    describe: 'Encoding in the same way (003=windows-1251)',
  },
} as const satisfies Record<string, Options>;

export const SOURCE_OPTIONS = {
  source: {
    group: 'Input:',
    alias: 's',
    type: 'string',
    array: true,
    requiresArg: true,
    demandOption: true,
    describe: 'What the drafts were made from. Repeatable',
  },
} as const satisfies Record<string, Options>;

export const EVIDENCE_OPTIONS = {
  lexicon: {
    group: 'Alignment:',
    type: 'string',
    array: true,
    requiresArg: true,
    describe: 'Your dictionary or glossary: CSV, TSV, TBX, dictd .index, hunalign .dic. Repeatable',
  },
  encoder: {
    group: 'Alignment:',
    type: 'string',
    requiresArg: true,
    describe: 'Folder of a sentence encoder (ONNX; needs @huggingface/transformers)',
  },
  'encoder-cache': {
    group: 'Alignment:',
    type: 'string',
    requiresArg: true,
    describe: 'Folder that keeps the vectors of the encoder for later runs',
  },
} as const satisfies Record<string, Options>;

export const ALIGN_OPTIONS = {
  segmented: { group: 'Input:', type: 'boolean', describe: 'The texts hold one sentence a line' },
  explain: { group: 'Output:', type: 'boolean', describe: 'Say what carried each bead (pretty, tsv, json)' },
  output: {
    group: 'Output:',
    alias: 'o',
    type: 'string',
    requiresArg: true,
    describe: 'Write to this file instead of standard output',
  },
} as const satisfies Record<string, Options>;

export const ROMANISE_OPTIONS = {
  from: {
    group: 'Input:',
    type: 'string',
    requiresArg: true,
    demandOption: true,
    describe: 'Language of the names (BCP 47): ru, uk, be, zh, …',
  },
  to: {
    group: 'Output:',
    type: 'string',
    array: true,
    requiresArg: true,
    describe: 'Languages of the readers (de,fr,en); default: all that there is a convention for',
  },
} as const satisfies Record<string, Options>;

export const CHECK_OPTIONS = {
  only: {
    group: 'Checks:',
    type: 'string',
    array: true,
    requiresArg: true,
    describe: 'Run these checks alone (ids, comma-separated)',
  },
  skip: { group: 'Checks:', type: 'string', array: true, requiresArg: true, describe: 'Leave these checks out' },
  'min-severity': {
    group: 'Checks:',
    choices: ['neutral', 'minor', 'major', 'critical'],
    requiresArg: true,
    describe: 'Leave findings below out of the report',
  },
  names: {
    group: 'Checks:',
    type: 'string',
    requiresArg: true,
    describe: 'How the house spells names: what `variorum names` printed as CSV or JSON',
  },
  glossary: {
    group: 'Checks:',
    type: 'string',
    array: true,
    requiresArg: true,
    describe: 'Your preferred and forbidden terms: CSV, TSV, TBX. Repeatable',
  },
} as const satisfies Record<string, Options>;

export const GATE_OPTIONS = {
  'fail-on': {
    group: 'Gate:',
    choices: ['critical', 'major', 'minor', 'neutral', 'never'],
    requiresArg: true,
    describe: 'Exit with 1 where a finding is this severe or worse',
  },
  'max-findings': {
    group: 'Gate:',
    type: 'string',
    requiresArg: true,
    describe: 'Exit with 1 where there are more findings',
  },
  'allow-partial': {
    group: 'Gate:',
    type: 'boolean',
    describe: 'Do not exit with 4 where an article or a check failed',
  },
  decisions: {
    group: 'Gate:',
    type: 'string',
    requiresArg: true,
    describe: 'What was decided on findings (default: variorum.decisions.json)',
  },
  'no-decisions': { group: 'Gate:', type: 'boolean', describe: 'Count every finding, whatever was decided' },
  'strict-decisions': {
    group: 'Gate:',
    type: 'boolean',
    describe: 'Exit with 5 where a decision fits no finding, or was carried over',
  },
} as const satisfies Record<string, Options>;

export const BASELINE_OPTIONS = {
  baseline: {
    group: 'Gate:',
    type: 'string',
    requiresArg: true,
    describe: 'A saved run (run.json) or git:<commit>: only what is not in it counts at the gate',
  },
  'new-only': { group: 'Gate:', type: 'boolean', describe: 'Leave out what the baseline knows' },
} as const satisfies Record<string, Options>;

export const DECISIONS_OPTIONS = {
  decisions: {
    group: 'Decisions:',
    type: 'string',
    requiresArg: true,
    describe: 'The file (default: variorum.decisions.json)',
  },
  where: {
    group: 'Decisions:',
    type: 'string',
    array: true,
    requiresArg: true,
    describe: 'Only these: id=, check=, verdict=, reason=, article=, by=, text=. Repeatable',
  },
  csv: { group: 'Decisions:', type: 'boolean', describe: 'list: as CSV' },
  output: {
    group: 'Decisions:',
    alias: 'o',
    type: 'string',
    requiresArg: true,
    describe: 'export: write to this file instead of standard output',
  },
  'dry-run': { group: 'Decisions:', type: 'boolean', describe: 'import, reopen, prune: say what would change' },
} as const satisfies Record<string, Options>;

export const REVIEW_OPTIONS = {
  decisions: {
    group: 'Review:',
    type: 'string',
    requiresArg: true,
    describe: 'Where decisions go (default: variorum.decisions.json)',
  },
  by: { group: 'Review:', type: 'string', requiresArg: true, describe: 'Who decides: signs the decisions' },
  watch: { group: 'Review:', type: 'boolean', describe: 'Compare again when an article or the configuration changes' },
  open: { group: 'Review:', type: 'boolean', describe: 'Open the browser' },
  port: { group: 'Review:', type: 'string', requiresArg: true, describe: 'Port (default: any that is free)' },
  host: { group: 'Review:', type: 'string', requiresArg: true, describe: 'Address to listen on (default: 127.0.0.1)' },
  'i-understand': { group: 'Review:', type: 'boolean', hidden: true },
} as const satisfies Record<string, Options>;

export const OUTPUT_OPTIONS = {
  format: {
    group: 'Output:',
    alias: 'f',
    type: 'string',
    array: true,
    requiresArg: true,
    describe: `${FORMAT_IDS.join(', ')}; with a file: html=report.html. Repeatable`,
  },
  html: {
    group: 'Output:',
    type: 'string',
    requiresArg: true,
    describe: 'Write the page to this file, and the summary to standard output',
  },
} as const satisfies Record<string, Options>;

export const COMMON_OPTIONS = {
  config: {
    group: 'Common:',
    alias: 'c',
    type: 'string',
    requiresArg: true,
    describe: 'Configuration file (default: searched upwards)',
  },
  cwd: { group: 'Common:', type: 'string', requiresArg: true, describe: 'Folder that paths count from' },
  json: { group: 'Common:', type: 'boolean', describe: 'The same as -f json; errors are JSON objects' },
  quiet: { group: 'Common:', alias: 'q', type: 'boolean', describe: 'Only the result and errors' },
  verbose: { group: 'Common:', alias: 'v', type: 'boolean', describe: 'Stack traces with errors' },
  color: {
    group: 'Common:',
    choices: ['auto', 'always', 'never'],
    requiresArg: true,
    describe: 'Colours (NO_COLOR and FORCE_COLOR are heeded)',
  },
  progress: { group: 'Common:', type: 'boolean', hidden: true, default: true },
  'no-progress': { group: 'Common:', type: 'boolean', describe: 'No progress line on standard error' },
} as const satisfies Record<string, Options>;
