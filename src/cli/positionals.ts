import { VariorumError } from '../errors.ts';

/** yargs loses a bare "-" among its positionals (18.2): it goes through the parser under this name. */
const STDIN_STAND_IN = 'standard-input:';

/** Arguments as they are handed to the parser. What follows `--` is left alone: the parser does so, too. */
export function shieldStdin(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  return argv.map((arg, i) => (arg === '-' && (end < 0 || i < end) ? STDIN_STAND_IN : arg));
}

/** A positional as it was written. */
export const unshield = (positional: string): string => (positional === STDIN_STAND_IN ? '-' : positional);

/** The files of a command: its positionals, then what stands after `--`. Throws E_USAGE where there are none. */
export function filesOf(args: {
  readonly files?: readonly string[] | undefined;
  readonly [key: string]: unknown;
}): string[] {
  const rest = args['--'];
  const files = [...(args.files ?? []).map(unshield), ...(Array.isArray(rest) ? rest.map(String) : [])];
  if (files.length > 0) return files;
  throw new VariorumError('E_USAGE', {
    reason: 'no article is named',
    fix: 'For example: variorum compare a.txt b.txt, or variorum --help.',
  });
}
