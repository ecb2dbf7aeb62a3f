import { mkdtempSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyze } from '../../../src/analyze.ts';
import type { Report } from '../../../src/model/index.ts';
import { type ReviewOptions, type ReviewServer, startReview } from '../../../src/review/server.ts';
import { type DecisionsStore, openStore } from '../../../src/review/store.ts';

const A = `Lukashenko meets Xi in Beijing

Belarusian President Alexander Lukashenko arrived in Beijing on Tuesday for a three-day visit. He met Chinese President Xi Jinping in the Great Hall of the People.

"We support the peace plan that China has put forward," Lukashenko said. The plan has 12 points and calls for a ceasefire.
`;
/** Two reports of one meeting that differ in the day and in the number of points. */
export const TEXTS = [
  { uri: 'a.txt', text: A },
  { uri: 'b.txt', text: A.replace('Tuesday', 'Wednesday').replace('12', '13') },
];
export const REPORT: Report = await analyze(TEXTS);

/** A decisions file in a new folder, that need not be there. */
export const newStore = (): DecisionsStore =>
  openStore(join(mkdtempSync(join(tmpdir(), 'variorum-review-')), 'variorum.decisions.json'), (path, text) =>
    writeFile(path, text),
  );

const PAGE =
  '<!doctype html><head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; connect-src \'self\'"></head>';

/** A review of that run on a free port, signed "a.k." on one day in November. */
export const openDesk = (over: Partial<ReviewOptions> = {}): Promise<ReviewServer> =>
  startReview({
    store: newStore(),
    report: REPORT,
    page: (report) => `${PAGE}<p>${report.articles.map(({ uri }) => uri).join(' ')}</p>`,
    by: 'a.k.',
    saveName: async () => {},
    host: '127.0.0.1',
    port: 0,
    now: () => new Date('2026-11-22T09:10:11.123Z'),
    failed: () => {},
    ...over,
  });

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Question {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** One request, with whatever headers: a browser would not let itself be told all of them. */
export function ask(
  server: ReviewServer,
  path: string,
  { method = 'GET', headers = {}, body }: Question = {},
): Promise<Reply> {
  const { hostname, port } = new URL(server.url);
  return new Promise((done, fail) => {
    // Node leaves the length out of a DELETE; a browser does not.
    const length =
      body === undefined || 'Transfer-Encoding' in headers ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const sent = request({ hostname, port, path, method, headers: { ...length, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on('error', fail);
    sent.end(body);
  });
}

/** What the page of this server sends with a write. */
export const ownHeaders = (server: ReviewServer): Record<string, string> => ({
  Origin: new URL(server.url).origin,
  'Content-Type': 'application/json',
});

export const tokenOf = ({ url }: ReviewServer): string =>
  new URLSearchParams(new URL(url).hash.slice(1)).get('token') ?? '';

/** The headers of a page that has brought the token. */
export async function enter(server: ReviewServer): Promise<Record<string, string>> {
  const headers = ownHeaders(server);
  const reply = await ask(server, '/session', {
    method: 'POST',
    headers,
    body: JSON.stringify({ token: tokenOf(server) }),
  });
  const [cookie = ''] = reply.headers['set-cookie'] ?? [];
  return { ...headers, Cookie: cookie.split(';')[0] ?? '' };
}
