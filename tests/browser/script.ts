import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

let built: Promise<string> | null = null;

/** The page's script, bundled from its sources as `npm run build` does; once in a process. */
export function pageScript(): Promise<string> {
  built ??= build({
    entryPoints: [fileURLToPath(new URL('../../src/report/html/app/main.tsx', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
  }).then(({ outputFiles: [file] }) => (file?.text ?? '').trim());
  return built;
}
