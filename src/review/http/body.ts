import type { IncomingMessage } from 'node:http';
import { type Answer, failure } from './respond.ts';

/** Larger requests hold no decision. Bytes. */
export const LARGEST_BODY = 1024 * 1024;

/** The JSON that a request brings, or the answer that it gets instead. */
export type Body =
  | { readonly value: unknown; readonly refused: null }
  | { readonly value: null; readonly refused: Answer };

const refused = (answer: Answer): Body => ({ value: null, refused: answer });

/** Reads the body of a request as JSON: at most 1 MB, sent as application/json, UTF-8. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return refused(failure(415, 'the request is to be sent as application/json'));
  const tooLarge = { ...failure(413, 'the request is larger than 1 MB'), close: true };
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return refused(closing(tooLarge));
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_BODY) return refused(closing(tooLarge));
    chunks.push(bytes);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { value: JSON.parse(text), refused: null };
  } catch {
    return refused(failure(400, 'the request is not JSON'));
  }
}

/** What is left of the request is not read. */
const closing = (answer: Answer): Answer => ({ ...answer, headers: { ...answer.headers, Connection: 'close' } });
