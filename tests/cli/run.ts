import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';

/** A test starts the program several times; machines under load are slow to start it. */
vi.setConfig({ testTimeout: 60_000 });

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The built program; VARIORUM_DIST names another build than `dist`. */
export const MAIN = join(resolve(ROOT, process.env['VARIORUM_DIST'] ?? 'dist'), 'bin/main.js');

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments of Node itself. */
  readonly node?: readonly string[];
}

export interface RunResult {
  readonly stdout: string;
  readonly stderr: string;
  /** Exit code; 128 + 2 where the process died of SIGINT, as a shell says it. */
  readonly code: number | null;
}

/** An environment that says nothing about colours, CI or this program. */
const PLAIN = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(VARIORUM_|NO_COLOR|FORCE_COLOR|CI$|LC_|LANG|GITHUB_|NODE_OPTIONS|VITEST)/.test(name),
  ),
);

/** Runs the built program to its end. */
export function variorum(
  args: readonly string[],
  { cwd = ROOT, input, env = {}, node = [] }: RunOptions = {},
): Promise<RunResult> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...node, MAIN, ...args], { cwd, env: { ...PLAIN, ...env }, stdio: 'pipe' });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdin.on('error', () => {});
    child.on('error', fail);
    child.on('close', (code, signal) => {
      const text = (chunks: Buffer[]): string => Buffer.concat(chunks).toString('utf8');
      done({ stdout: text(out), stderr: text(err), code: signal === 'SIGINT' ? 130 : code });
    });
    child.stdin.end(input ?? '');
  });
}

/** A new folder that holds these files (and an empty `.git`, so that no configuration above it counts). */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'variorum-cli-'));
  for (const [path, content] of Object.entries({ '.git/HEAD': '', ...files })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** Two reports of one meeting that agree, but for the day and the number of the plan's points. */
export const MINSK = `Lukashenko meets Xi in Beijing

Belarusian President Alexander Lukashenko arrived in Beijing on Tuesday for a three-day visit. He met Chinese President Xi Jinping in the Great Hall of the People.

"We support the peace plan that China has put forward," Lukashenko said. The plan has 12 points and calls for a ceasefire.

Trade between the two countries reached 5.8 billion dollars last year, the state agency reported.
`;
export const BEIJING = `Xi receives Lukashenko in Beijing

Belarusian President Alexander Lukashenko arrived in Beijing on Wednesday for a three-day visit. He met Chinese President Xi Jinping in the Great Hall of the People.

"We support the peace plan that China has put forward," Lukashenko said. The plan has 13 points and calls for a ceasefire.

Trade between the two countries reached 5.8 billion dollars last year, the state agency reported.
`;
