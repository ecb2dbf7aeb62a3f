import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ERROR_CODES, type ErrorCode, errorInfo, VariorumError } from '../errors.ts';
import type { Warning } from '../model/index.ts';
import { wrap } from '../report/formats/columns.ts';
import { onOneLine } from '../report/formats/hostile-text.ts';
import { VERSION } from '../version.ts';
import type { Context } from './context.ts';
import { EXIT } from './exit-code.ts';
import { stylist, widthOf } from './terminal.ts';

/** Tells of a failure on standard error; gives the exit code. What is not in the catalogue is a bug: its details are saved to a file that can be sent. */
export function reportFailure(error: unknown, context: Context): number {
  if (error instanceof VariorumError) {
    say(
      { kind: 'error', code: error.code, message: error.message, path: error.details['path'] ?? null, fix: error.hint },
      context,
    );
    if (context.verbose) process.stderr.write(`${stackOf(error)}\n`);
    return error.exitCode;
  }
  const details = saveDetails(error);
  const message = `Variorum failed in a way that it should not: ${error instanceof Error ? error.message : String(error)}`;
  const fix = details
    ? `This is a bug. Please report it to the maintainers with ${details} (it holds no article text).`
    : 'This is a bug. Please report it to the maintainers with the command, and what --verbose adds.';
  say({ kind: 'error', code: 'E_BUG', message, path: null, fix }, context);
  if (context.verbose) process.stderr.write(`${stackOf(error)}\n`);
  return EXIT.bug;
}

/** Tells of what a run could not do or guessed. Failures (`E_…`) are said even with `--quiet`. */
export function reportWarnings(warnings: readonly Warning[], context: Context): void {
  for (const { code, message, uri } of warnings) {
    const failed = code.startsWith('E_');
    if (context.quiet && !failed) continue;
    say({ kind: failed ? 'error' : 'warning', code, message, path: uri, fix: failed ? plainHint(code) : '' }, context);
  }
}

/** The hint of a code where it needs no values. */
function plainHint(code: string): string {
  const hint = isErrorCode(code) ? errorInfo(code).hint : '';
  return hint.includes('{') ? '' : hint;
}

const isErrorCode = (code: string): code is ErrorCode => ERROR_CODES.some((known) => known === code);

interface Notice {
  readonly kind: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly path: string | null;
  readonly fix: string;
}

function say({ kind, code, message, path, fix }: Notice, context: Context): void {
  const clean = onOneLine(message);
  if (context.json) {
    process.stderr.write(
      `${JSON.stringify({ [kind]: { code, message: clean, path, fix: fix === '' ? null : onOneLine(fix) } })}\n`,
    );
    return;
  }
  const style = stylist(context, process.stderr);
  const indent = kind.length + 2;
  const block = (label: string, text: string): string[] =>
    wrap(onOneLine(text), widthOf(process.stderr) - indent).map(
      (line, i) => `${(i === 0 ? label : '').padStart(kind.length)}  ${line}`,
    );
  const lines = [
    ...block(kind, clean).map((line, i) =>
      i === 0 ? style(kind === 'error' ? 'red' : 'yellow', kind) + line.slice(kind.length) : line,
    ),
    ...(fix === '' ? [] : block('fix', fix)),
    ...(kind === 'error' && isErrorCode(code) && code !== 'E_USAGE' ? block('see', `variorum explain ${code}`) : []),
  ];
  process.stderr.write(`${lines.join('\n')}\n`);
}

const stackOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return `${error.stack ?? error.message}${error.cause === undefined ? '' : `\ncaused by: ${stackOf(error.cause)}`}`;
};

/** Writes what a bug report needs to a new file in the folder for temporary files; null where that fails as well. */
function saveDetails(error: unknown): string | null {
  try {
    const path = join(mkdtempSync(join(tmpdir(), 'variorum-')), 'failure.txt');
    const facts = [
      `variorum ${VERSION}`,
      `node ${process.version}`,
      `${process.platform} ${process.arch}`,
      `icu ${process.versions.icu}`,
    ];
    writeFileSync(
      path,
      `${facts.join('\n')}\narguments ${JSON.stringify(process.argv.slice(2))}\n\n${stackOf(error)}\n`,
    );
    return path;
  } catch {
    return null;
  }
}
