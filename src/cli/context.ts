/** How the command line speaks in this call: told from the raw arguments, so that it holds for wrong ones, too. */
export interface Context {
  /** Errors and warnings as JSON objects, one a line. */
  readonly json: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly color: 'auto' | 'always' | 'never';
}

/** Reads `--json` (or `-f json`), `--quiet`, `--verbose` and `--color` from arguments that nobody has checked yet. */
export function contextOf(argv: readonly string[]): Context {
  const end = argv.indexOf('--');
  const args = end < 0 ? argv : argv.slice(0, end);
  const has = (...names: readonly string[]): boolean => args.some((arg) => names.includes(arg));
  const values = (...names: readonly string[]): string[] =>
    args.flatMap((arg, i) => {
      const name = names.find((candidate) => arg === candidate || arg.startsWith(`${candidate}=`));
      return name === undefined ? [] : [arg === name ? (args[i + 1] ?? '') : arg.slice(name.length + 1)];
    });
  const wanted = values('--color', '--colour').at(-1);
  return {
    json: has('--json', '-fjson') || values('-f', '--format').includes('json'),
    quiet: has('--quiet', '-q'),
    verbose: has('--verbose', '-v'),
    color: has('--no-color', '--no-colour') ? 'never' : wanted === 'always' || wanted === 'never' ? wanted : 'auto',
  };
}
