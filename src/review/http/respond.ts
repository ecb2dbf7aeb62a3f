import type { ServerResponse } from 'node:http';

/** Headers of every answer: nothing is stored, sniffed, framed, embedded or told to others. */
const ALWAYS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;
/** The policy of what is no page. */
const NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

/** What is answered to a request. */
export interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export const json = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: `${JSON.stringify(value)}\n`,
  headers,
});

/** A failure in words: what, and how to go on. */
export const failure = (status: number, message: string, details: Readonly<Record<string, string>> = {}): Answer =>
  json(status, { error: { message, ...details } });

export const noContent = (headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 204,
  type: null,
  body: '',
  headers,
});

/** A page; `policy` is its Content Security Policy. */
export const html = (body: string, policy: string): Answer => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  body,
  headers: { 'Content-Security-Policy': `${policy}; frame-ancestors 'none'` },
});

/** Headers for a stream that stays open. */
export const streamHeaders = (): Record<string, string> => ({
  ...ALWAYS,
  'Content-Security-Policy': NO_PAGE,
  'Content-Type': 'text/event-stream; charset=utf-8',
});

export function send(response: ServerResponse, { status, type, body, headers }: Answer): void {
  response.writeHead(status, {
    ...ALWAYS,
    'Content-Security-Policy': NO_PAGE,
    ...(type === null ? {} : { 'Content-Type': type, 'Content-Length': String(Buffer.byteLength(body)) }),
    ...headers,
  });
  response.end(type === null ? undefined : body);
}
