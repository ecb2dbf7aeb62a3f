import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { networkInterfaces } from 'node:os';
import { VariorumError } from '../errors.ts';
import type { DecisionsFile, NameSpelling, Report } from '../model/index.ts';
import { answerApi, type ReviewDesk, stateOf } from './api.ts';
import { readJson } from './http/body.ts';
import { ENTRY_PAGE, ENTRY_POLICY } from './http/entry-page.ts';
import { openEvents } from './http/events.ts';
import { isForeign, refusal } from './http/guard.ts';
import { type Answer, failure, html, noContent, send } from './http/respond.ts';
import { openSession, type Session } from './http/session.ts';
import { poll } from './poll.ts';
import type { DecisionsStore } from './store.ts';

/** A request is read within this time, or its sender is gone. Milliseconds. */
const REQUEST_TIMEOUT = 30_000;
/** Between two looks at the decisions file, which version control may change. Milliseconds. */
const LOOK_EVERY = 500;
const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

export interface ReviewOptions {
  readonly store: DecisionsStore;
  readonly report: Report;
  /** The report as a page: a whole document with its Content Security Policy in a `meta` element. */
  readonly page: (report: Report, decisions: DecisionsFile) => string | Promise<string>;
  readonly by: string | null;
  readonly saveName: (key: string, spelling: NameSpelling) => Promise<void>;
  /** Address to listen on; not a name. */
  readonly host: string;
  /** 0 = any that is free. */
  readonly port: number;
  readonly now: () => Date;
  /** Is told of failures that are bugs. */
  readonly failed: (error: unknown) => void;
}

/** A review that is going on. */
export interface ReviewServer {
  /** With the token, to be opened once. */
  readonly url: string;
  /** Shows another run of the same articles, and has open pages load it. */
  readonly show: (report: Report) => void;
  readonly close: () => Promise<void>;
}

/** Starts the server of `variorum review`: one browser on this machine, one decisions file. Throws E_LISTEN, and what reading the decisions throws. */
export async function startReview(options: ReviewOptions): Promise<ReviewServer> {
  const { store } = options;
  let { report } = options;
  let told = '';
  const pages = pageCache(options);
  await pages(report);
  const events = openEvents();
  const desk: ReviewDesk = {
    ...options,
    report: () => report,
    changed(state) {
      told = state.revision;
      events.tell('decisions', state);
    },
  };
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT, headersTimeout: REQUEST_TIMEOUT });
  const port = await listen(server, options);
  const hosts = namesOf(options.host).map((name) => `${name}:${port}`.toLowerCase());
  const session = openSession(`variorum-${port}`);
  const room: Room = { desk, session, hosts, events, page: () => pages(report) };
  server.on('request', (request, response) => {
    answer(room, request, response).catch((error: unknown) => {
      options.failed(error);
      if (response.headersSent) response.destroy();
      else send(response, failure(500, 'the server failed; the terminal says why'));
    });
  });
  const watched = poll(
    async () => (await store.read()).revision,
    LOOK_EVERY,
    async () => {
      const now = await store.read();
      if (now.revision !== told) desk.changed(stateOf(desk, now));
    },
  );
  return {
    url: `http://${hosts[0] ?? ''}/#token=${session.token}`,
    show(next) {
      report = next;
      events.tell('report', {});
    },
    async close() {
      watched.stop();
      events.close();
      await new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
    },
  };
}

interface Room {
  readonly desk: ReviewDesk;
  readonly session: Session;
  readonly hosts: readonly string[];
  readonly events: ReturnType<typeof openEvents>;
  readonly page: () => Promise<Answer>;
}

async function answer(room: Room, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const refused = refusal(request, room.hosts);
  if (refused) return send(response, refused);
  const path = pathOf(request.url ?? '/');
  if (path === null) return send(response, failure(400, 'that is no address'));
  const [first = '', ...rest] = path;
  const method = request.method ?? 'GET';
  if (first === '' && rest.length === 0 && method === 'GET')
    return send(response, room.session.isKnown(request) ? await room.page() : html(ENTRY_PAGE, ENTRY_POLICY));
  if (first === 'session' && method === 'POST') return send(response, await enter(room.session, request));
  if (first === 'favicon.ico') return send(response, noContent());
  if (first !== 'api') return send(response, failure(404, 'there is nothing here'));
  if (isForeign(request)) return send(response, failure(403, 'only the page of this server may ask'));
  if (!room.session.isKnown(request)) return send(response, failure(401, 'open the address that the terminal printed'));
  if (method === 'GET' && rest.join('/') === 'events') {
    if (!room.events.add(response)) send(response, failure(503, 'too many pages are open'));
    return;
  }
  const hasBody = method === 'PUT' || (method === 'DELETE' && rest[0] === 'rules');
  const body = hasBody ? await readJson(request) : { value: null, refused: null };
  if (body.refused) return send(response, body.refused);
  const revision = /^(?:W\/)?"?([0-9a-z]+)"?$/.exec(request.headers['if-match'] ?? '')?.[1] ?? null;
  send(response, await answerApi(room.desk, { method, path: rest, revision, body: body.value }).catch(unreadable));
}

/** The decisions file can be broken by hand while the review goes on: that is said, and nothing is written. */
function unreadable(error: unknown): Answer {
  if (!(error instanceof VariorumError)) throw error;
  return failure(500, error.message, { code: error.code, fix: error.hint });
}

async function enter(session: Session, request: IncomingMessage): Promise<Answer> {
  const { value, refused } = await readJson(request);
  if (refused) return refused;
  const token = typeof value === 'object' && value !== null && 'token' in value ? value.token : null;
  const cookie = session.exchange(token);
  return cookie === null ? failure(403, 'this address was used already') : noContent({ 'Set-Cookie': cookie });
}

/** Segments of a path, decoded; null where it is none. */
function pathOf(url: string): string[] | null {
  const [path = ''] = url.split(/[?#]/);
  if (!path.startsWith('/')) return null;
  try {
    return path.slice(1).split('/').map(decodeURIComponent);
  } catch {
    return null;
  }
}

/** The page of a run and a state of the decisions, made once. */
function pageCache({ store, page }: ReviewOptions): (report: Report) => Promise<Answer> {
  let last: { readonly report: Report; readonly revision: string; readonly answer: Answer } | null = null;
  return async (report) => {
    const { file, revision } = await store.read();
    if (last?.report !== report || last.revision !== revision) {
      const document = await page(report, file);
      last = { report, revision, answer: html(document, policyOf(document)) };
    }
    return last.answer;
  };
}

/** The policy that the page has for itself. */
function policyOf(document: string): string {
  const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(document) ?? [];
  return policy ?? "default-src 'none'";
}

function listen(server: Server, { host, port }: ReviewOptions): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const reason = cause.code === 'EADDRINUSE' ? 'the port is taken' : cause.message;
      fail(new VariorumError('E_LISTEN', { address: `${host}:${port}`, reason }, { cause }));
    });
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** The names that a server on this address is asked for by; the first is the one that is printed. */
function namesOf(host: string): string[] {
  if (isLoopback(host)) return [bracketed(host), ...LOOPBACK];
  const wildcard = host === '0.0.0.0' || host === '::';
  const own = Object.values(networkInterfaces()).flatMap((list) =>
    (list ?? []).map(({ address }) => bracketed(address)),
  );
  return wildcard ? [...LOOPBACK, ...own] : [bracketed(host)];
}

const bracketed = (address: string): string => (address.includes(':') ? `[${address}]` : address);

/** True for an address that other machines can not reach. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
