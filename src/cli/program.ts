import yargs from 'yargs';
import { nearest, VariorumError } from '../errors.ts';
import { VERSION } from '../version.ts';
import align from './commands/align.ts';
import check from './commands/check.ts';
import checks from './commands/checks.ts';
import compare from './commands/compare.ts';
import completion from './commands/completion.ts';
import decisions from './commands/decisions.ts';
import doctor from './commands/doctor.ts';
import explain from './commands/explain.ts';
import init from './commands/init.ts';
import names from './commands/names.ts';
import report from './commands/report.ts';
import review from './commands/review.ts';
import romanise from './commands/romanise.ts';
import scan from './commands/scan.ts';
import source from './commands/source.ts';
import type { Context } from './context.ts';
import type { Register } from './define-command.ts';
import { EXIT } from './exit-code.ts';
import {
  ALIGN_OPTIONS,
  BASELINE_OPTIONS,
  CHECK_OPTIONS,
  COMMON_OPTIONS,
  DECISIONS_OPTIONS,
  EVIDENCE_OPTIONS,
  GATE_OPTIONS,
  INPUT_OPTIONS,
  OUTPUT_OPTIONS,
  REVIEW_OPTIONS,
  ROMANISE_OPTIONS,
  SOURCE_OPTIONS,
} from './options.ts';
import { shieldStdin } from './positionals.ts';
import { writeOut } from './terminal.ts';

/** The commands, in the order of the help. */
const COMMANDS: readonly Register[] = [
  compare,
  check,
  report,
  align,
  names,
  romanise,
  source,
  scan,
  checks,
  explain,
  review,
  decisions,
  init,
  doctor,
  completion,
];

const EPILOGUE = `Exit codes: 0 nothing at --fail-on, 1 findings there, 2 wrong usage, 3 input, 4 incomplete, 5 decisions, 70 bug, 130 interrupted.

  variorum compare seeds/*.txt -f html=report.html
  variorum check draft.txt --source agency.txt
  variorum explain number-mismatch`;

/** Runs the command line; gives the exit code. Throws what a command throws, and E_USAGE for arguments that are not understood. */
export async function runProgram(argv: readonly string[], context: Context): Promise<number> {
  const shielded = shieldStdin(withoutDefaultCommand(argv));
  let exitCode: number = EXIT.ok;
  const program = yargs(shielded)
    .scriptName('variorum')
    .locale('en')
    .usage(
      '$0 <command>\n\nCompares translations of one story: what was changed, lost or added, and how names are spelt.',
    )
    .parserConfiguration({
      'parse-positional-numbers': false,
      'parse-numbers': false,
      'greedy-arrays': false,
      'dot-notation': false,
      'populate--': true,
    })
    .options(COMMON_OPTIONS)
    .middleware((args) => enter(args['cwd']), true)
    .strict()
    .exitProcess(false)
    .showHelpOnFail(false)
    .fail((message, error) => {
      // What yargs itself finds wrong comes as a message, as an error of its own ("YError"), or as both.
      throw error && error.name !== 'YError' ? error : usageError(message ?? error?.message ?? 'wrong usage');
    })
    .alias('help', 'h')
    .version(VERSION)
    .epilogue(EPILOGUE);
  for (const register of COMMANDS) {
    register(program, context, (code) => {
      exitCode = code;
    });
  }
  const printed: string[] = [];
  await program.parseAsync(shielded, {}, (_error, _args, output) => {
    if (output !== '') printed.push(output);
  });
  if (printed.length > 0) await writeOut(`${printed.join('\n')}\n`);
  return exitCode;
}

/** The default command needs no name. With its name, yargs would lay out the whole help before the command runs (30 ms, measured on Node 20). */
function withoutDefaultCommand(argv: readonly string[]): readonly string[] {
  const asksForHelp = argv.some((arg) => ['--help', '-h'].includes(arg));
  return argv[0] === 'compare' && !asksForHelp ? argv.slice(1) : argv;
}

/** `--cwd`: everything counts from that folder. */
function enter(folder: unknown): void {
  if (typeof folder !== 'string') return;
  try {
    process.chdir(folder);
  } catch (cause) {
    throw new VariorumError('E_NOT_FOUND', { path: folder }, { cause });
  }
}

/** What yargs says about wrong arguments, with what was probably meant. */
function usageError(message: string): VariorumError {
  const [, unknown] = /^Unknown arguments?: ([^,\n]+)/.exec(message) ?? [];
  if (unknown !== undefined) return unknownOption(unknown);
  const [, name, given, choices] = /Argument: (\S+), Given: (.+?), Choices: (.+)/.exec(message) ?? [];
  if (name !== undefined && given !== undefined && choices !== undefined) {
    const known = choices.split(', ').map((choice) => choice.replaceAll('"', ''));
    const near = nearest(given.replaceAll('"', ''), known);
    return usage(`--${name} cannot be ${given}`, near ? `Did you mean ${near}?` : `Choose one of ${known.join(', ')}.`);
  }
  const [, lacking] = /^Not enough arguments following: (\S+)/.exec(message) ?? [];
  if (lacking !== undefined) return usage(`${lacking.length > 1 ? '--' : '-'}${lacking} needs a value`);
  if (message.startsWith('Not enough non-option arguments')) return usage('something to work on is missing');
  return usage(message.replace(/\s+/g, ' ').trim());
}

const usage = (reason: string, fix = 'variorum --help lists the commands and options.'): VariorumError =>
  new VariorumError('E_USAGE', { reason, fix });

function unknownOption(name: string): VariorumError {
  const options = [
    ...Object.keys({
      ...INPUT_OPTIONS,
      ...EVIDENCE_OPTIONS,
      ...ALIGN_OPTIONS,
      ...ROMANISE_OPTIONS,
      ...CHECK_OPTIONS,
      ...GATE_OPTIONS,
      ...DECISIONS_OPTIONS,
      ...REVIEW_OPTIONS,
      ...BASELINE_OPTIONS,
      ...SOURCE_OPTIONS,
      ...OUTPUT_OPTIONS,
      ...COMMON_OPTIONS,
    }),
    'help',
    'version',
  ];
  const near = nearest(name, options);
  const dashes = name.length > 1 ? '--' : '-';
  return usage(`unknown option: ${dashes}${name}`, near && near !== name ? `Did you mean --${near}?` : undefined);
}
