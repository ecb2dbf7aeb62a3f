import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Bytes of a token and of a cookie: nobody guesses them. */
const SECRET_BYTES = 32;

/** Who may speak to the server: the browser that brought the token first. */
export interface Session {
  /** Stands in the fragment of the address that is printed; taken once. */
  readonly token: string;
  /** The `Set-Cookie` that a token is exchanged for; null for a wrong token, and for the right one the second time. */
  readonly exchange: (token: unknown) => string | null;
  readonly isKnown: (request: IncomingMessage) => boolean;
}

/** Opens a session. Cookies do not know ports, so `name` should: two servers on one machine keep theirs apart. */
export function openSession(name: string): Session {
  const token = secret();
  const cookie = secret();
  let taken = false;
  return {
    token,
    exchange(given) {
      if (taken || typeof given !== 'string' || !same(given, token)) return null;
      taken = true;
      return `${name}=${cookie}; HttpOnly; SameSite=Strict; Path=/`;
    },
    isKnown: (request) => cookiesOf(request, name).some((value) => same(value, cookie)),
  };
}

const secret = (): string => randomBytes(SECRET_BYTES).toString('base64url');

function same(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}

function cookiesOf({ headers }: IncomingMessage, name: string): string[] {
  return (headers.cookie ?? '').split(';').flatMap((pair) => {
    const at = pair.indexOf('=');
    return pair.slice(0, at).trim() === name ? [pair.slice(at + 1).trim()] : [];
  });
}
