import { styleText } from 'node:util';
import type { Context } from './context.ts';

/** What of a stream decides how it is written to. */
type Stream = Pick<NodeJS.WriteStream, 'isTTY'> & { readonly columns?: number | undefined };

/** Columns of text that nobody watches being written. */
const PIPED_WIDTH = 100;

/** True where colours are wanted: `--color` first, then NO_COLOR and FORCE_COLOR (no-color.org, force-color.org), then whether a terminal listens. */
export function wantsColor(
  { color }: Pick<Context, 'color'>,
  stream: Stream,
  env: NodeJS.ProcessEnv = process.env,
): boolean {
  if (color !== 'auto') return color === 'always';
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR'] !== undefined) return !['0', 'false'].includes(env['FORCE_COLOR']);
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}

/** Columns to write for: the terminal's own, 100 where the output is piped. */
export const widthOf = (stream: Stream): number => (stream.isTTY ? (stream.columns ?? 80) : PIPED_WIDTH);

/** False where the locale names another character set than UTF-8 ("C", "de_DE.ISO-8859-1"). Nothing named counts as UTF-8. */
export function showsUnicode(env: NodeJS.ProcessEnv = process.env): boolean {
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'];
  return !locale || /utf-?8/i.test(locale);
}

/** A function that styles text, or leaves it as it is where the stream takes no colour. */
export function stylist(
  context: Context,
  stream: Stream,
): (format: Parameters<typeof styleText>[0], text: string) => string {
  const color = wantsColor(context, stream);
  return (format, text) => (color ? styleText(format, text, { validateStream: false }) : text);
}

/** Writes the whole text and waits until the stream has taken it. A reader that went away (`| head`) is no failure. */
export function writeOut(text: string, stream: NodeJS.WritableStream = process.stdout): Promise<void> {
  return new Promise((done, fail) => {
    stream.write(text, (error) => (error && !isBrokenPipe(error) ? fail(error) : done()));
  });
}

/** True for the errors of writing to a pipe whose reader has closed. */
export const isBrokenPipe = (error: NodeJS.ErrnoException): boolean =>
  error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';
