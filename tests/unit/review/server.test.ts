import { readFileSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { VariorumError } from '../../../src/errors.ts';
import type { ReviewState } from '../../../src/model/index.ts';
import { recordOf } from '../../../src/report/decisions/index.ts';
import { LARGEST_BODY } from '../../../src/review/http/body.ts';
import type { ReviewOptions, ReviewServer } from '../../../src/review/server.ts';
import { ask, enter, newStore, openDesk, ownHeaders, type Question, REPORT, type Reply, tokenOf } from './desk.ts';
import { ACCEPTED, DISMISSED } from './findings.ts';

const open: ReviewServer[] = [];
const desk = async (over: Partial<ReviewOptions> = {}): Promise<ReviewServer> => {
  const server = await openDesk(over);
  open.push(server);
  return server;
};
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const [first, second] = REPORT.divergences;
if (!first || !second) throw new Error('the two texts differ in two places');
const record = { ...recordOf(first, { ...DISMISSED, by: null, at: null }) };
const addressOf = (fingerprint: string): string => `/api/decisions/${encodeURIComponent(fingerprint)}`;
const stateIn = ({ body }: Reply): ReviewState => JSON.parse(body);

/** A put that the server would take, but for what is changed in it. */
const put = (headers: Readonly<Record<string, string>>, body: unknown = record): Question => ({
  method: 'PUT',
  headers: { 'If-Match': 'none', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

describe('the door', () => {
  it('shows a browser that it does not know no article, only the way in', async () => {
    const reply = await ask(await desk(), '/');
    expect(reply.status).toBe(200);
    expect(reply.body).not.toContain('a.txt');
    expect(reply.headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'sha256-.*frame-ancestors 'none'$/,
    );
  });

  it('gives the browser that brings the token a cookie that scripts and other sites never see', async () => {
    const server = await desk();
    const reply = await ask(server, '/session', {
      method: 'POST',
      headers: ownHeaders(server),
      body: JSON.stringify({ token: tokenOf(server) }),
    });
    expect(reply.status).toBe(204);
    expect(reply.headers['set-cookie']?.[0]).toMatch(/^variorum-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
  });

  it('takes a token once', async () => {
    const server = await desk();
    await enter(server);
    const again = await ask(server, '/session', {
      method: 'POST',
      headers: ownHeaders(server),
      body: JSON.stringify({ token: tokenOf(server) }),
    });
    expect(again.status).toBe(403);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it.each([[{ token: 'guessed' }], [{ token: '' }], [{ token: null }], [{ token: ['x'] }], [null], ['token'], [{}]])(
    'takes no other token: %j',
    async (body) => {
      const server = await desk();
      const reply = await ask(server, '/session', {
        method: 'POST',
        headers: ownHeaders(server),
        body: JSON.stringify(body),
      });
      expect(reply.status).toBe(403);
      expect(
        (
          await ask(server, '/session', {
            method: 'POST',
            headers: ownHeaders(server),
            body: JSON.stringify({ token: tokenOf(server) }),
          })
        ).status,
      ).toBe(204);
    },
  );

  it('opens the report under the policy of its page', async () => {
    const server = await desk();
    const reply = await ask(server, '/', { headers: await enter(server) });
    expect(reply.body).toContain('a.txt b.txt');
    expect(reply.headers).toMatchObject({
      'content-security-policy': "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(reply.headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('the server refuses', () => {
  it.each(['/api/run', '/api/events', addressOf(record.fp), '/api/rules', '/api/names/x', '/api/nothing'])(
    'whoever brings no cookie: %s',
    async (path) => {
      const server = await desk();
      expect((await ask(server, path)).status).toBe(401);
      expect((await ask(server, path, put(ownHeaders(server)))).status).toBe(401);
      expect((await ask(server, path, { headers: { Cookie: 'variorum-1=x; variorum=y' } })).status).toBe(401);
    },
  );

  it.each([
    'evil.example',
    'evil.example:PORT',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost.evil.example:PORT',
    '127.0.0.2:PORT',
  ])('a name that is not its own: Host: %s', async (host) => {
    const server = await desk();
    const headers = { ...(await enter(server)), Host: host.replace('PORT', new URL(server.url).port) };
    for (const path of ['/', '/api/run']) expect((await ask(server, path, { headers })).status).toBe(421);
  });

  it('by any of the names of this machine for itself it answers', async () => {
    const server = await desk();
    const headers = await enter(server);
    for (const name of ['127.0.0.1', 'localhost', 'LOCALHOST', '[::1]']) {
      const Host = `${name}:${new URL(server.url).port}`;
      expect((await ask(server, '/api/run', { headers: { ...headers, Host } })).status).toBe(200);
    }
  });

  it.each([
    'https://evil.example',
    'null',
    'http://127.0.0.1',
    'http://127.0.0.1:1',
    'https://127.0.0.1:PORT',
    'http://localhost:PORT',
    '',
  ])('a write from another page: Origin: %s', async (origin) => {
    const server = await desk();
    const headers = { ...(await enter(server)), Origin: origin.replace('PORT', new URL(server.url).port) };
    expect((await ask(server, addressOf(record.fp), put(headers))).status).toBe(403);
    expect((await ask(server, '/api/rules', { method: 'DELETE', headers, body: '{}' })).status).toBe(403);
    expect((await ask(server, '/session', { method: 'POST', headers, body: '{}' })).status).toBe(403);
  });

  it('a write that does not say where it comes from', async () => {
    const server = await desk();
    const { Origin: _, ...headers } = await enter(server);
    expect((await ask(server, addressOf(record.fp), put(headers))).status).toBe(403);
  });

  it.each(['cross-site', 'same-site'])('a question that a browser calls %s', async (site) => {
    const server = await desk();
    const headers = { ...(await enter(server)), 'Sec-Fetch-Site': site };
    expect((await ask(server, '/api/run', { headers })).status).toBe(403);
  });

  it.each(['OPTIONS', 'PATCH', 'POST', 'HEAD'])('%s', async (method) => {
    const server = await desk();
    const headers = await enter(server);
    expect((await ask(server, '/api/run', { method, headers })).status).toBe(405);
  });

  it.each([
    '/../../etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/api/../package.json',
    '/api/decisions/..%2f..%2fpasswd',
    '/report.json',
    '//evil.example/',
    '/api/run/more',
    '/api/%2e%2e/%2e%2e/etc/passwd',
  ])('an address that leads elsewhere: %s', async (path) => {
    const server = await desk();
    const reply = await ask(server, path, { headers: await enter(server) });
    expect([404, 405]).toContain(reply.status);
    expect(reply.body).not.toContain('root:');
  });

  it('an address that is none', async () => {
    const server = await desk();
    expect((await ask(server, '/api/%', { headers: await enter(server) })).status).toBe(400);
    expect((await ask(server, '/api/%c3%28', { headers: await enter(server) })).status).toBe(400);
  });

  it('a body of more than a megabyte, said before or found on the way', async () => {
    const server = await desk();
    const headers = await enter(server);
    const body = Buffer.alloc(LARGEST_BODY + 1, ' ');
    expect((await ask(server, addressOf(record.fp), { method: 'PUT', headers, body })).status).toBe(413);
    const { 'Content-Type': type = '' } = headers;
    const chunked = { ...headers, 'Content-Type': type, 'Transfer-Encoding': 'chunked' };
    const reply = await ask(server, addressOf(record.fp), { method: 'PUT', headers: chunked, body }).catch(() => null);
    expect(reply?.status ?? 413).toBe(413);
    expect((await ask(server, '/api/run', { headers })).status).toBe(200);
  });

  it('what is not sent as JSON', async () => {
    const server = await desk();
    const headers = { ...(await enter(server)), 'Content-Type': 'text/plain' };
    expect((await ask(server, addressOf(record.fp), put(headers))).status).toBe(415);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '7',
    '"x"',
    '{"fp":1}',
    '\u0000',
    `${'['.repeat(50_000)}`,
    JSON.stringify({ ...record, reason: 'because' }),
    JSON.stringify({ ...record, verdict: 'dismissed', reason: 'other', note: null }),
    JSON.stringify({ ...record, fp: 'v1:0000000000000000' }),
    `{"__proto__":{"polluted":true},${JSON.stringify(record).slice(1)}`,
    `{"constructor":{"prototype":{"polluted":true}},${JSON.stringify(record).slice(1)}`,
  ])('a decision that is none: %j', async (body) => {
    const store = newStore();
    const server = await desk({ store });
    expect((await ask(server, addressOf(record.fp), put(await enter(server), body))).status).toBe(400);
    expect((await store.read()).revision).toBe('none');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('a body whose bytes are no text', async () => {
    const server = await desk();
    const question = { ...put(await enter(server)), body: Buffer.from([0x22, 0xff, 0xfe, 0x22]) };
    expect((await ask(server, addressOf(record.fp), question)).status).toBe(400);
  });

  it('what is no HTTP, and goes on', async () => {
    const server = await desk();
    const { hostname, port } = new URL(server.url);
    await new Promise<void>((done) => {
      const socket = connect(Number(port), hostname, () => socket.end('GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n'));
      socket.on('close', () => done());
      socket.resume();
    });
    expect((await ask(server, '/api/run', { headers: await enter(server) })).status).toBe(200);
  });
});

describe('deciding', () => {
  it('writes the decision, signed and dated, with what the run knows of the finding', async () => {
    const store = newStore();
    const server = await desk({ store });
    const forged = { ...record, near: ['forged'], facts: [], a: 'forged', cat: 'forged' };
    const reply = await ask(server, addressOf(record.fp), put(await enter(server), forged));
    expect(reply.status).toBe(200);
    const state = stateIn(reply);
    expect(state.file.decisions).toEqual([recordOf(first, { ...DISMISSED, by: 'a.k.', at: '2026-11-22T09:10:11Z' })]);
    expect(state).toMatchObject({ by: 'a.k.', enforced: [], noteRequired: [] });
    const { file, revision } = await store.read();
    expect(state.file).toEqual(file);
    expect(state.revision).toBe(revision);
  });

  it('is taken back', async () => {
    const server = await desk();
    const headers = await enter(server);
    const { revision } = stateIn(await ask(server, addressOf(record.fp), put(headers)));
    const gone = await ask(server, addressOf(record.fp), {
      method: 'DELETE',
      headers: { ...headers, 'If-Match': `"${revision}"` },
    });
    expect(stateIn(gone).file.decisions).toEqual([]);
  });

  it('on a state that is not the last is a conflict: nothing is written, and the last state is told', async () => {
    const server = await desk();
    const headers = await enter(server);
    const one = stateIn(await ask(server, addressOf(record.fp), put(headers)));
    const late = await ask(server, addressOf(second.fingerprint), put(headers, recordOf(second, ACCEPTED)));
    expect(late.status).toBe(409);
    expect(stateIn(late)).toEqual(one);
  });

  it('names the state that it is made on', async () => {
    const server = await desk();
    const question = { method: 'PUT', headers: await enter(server), body: JSON.stringify(record) };
    expect((await ask(server, addressOf(record.fp), question)).status).toBe(428);
  });

  it('by two at once is one decision and one conflict', async () => {
    const store = newStore();
    const server = await desk({ store });
    const headers = await enter(server);
    const replies = await Promise.all([
      ask(server, addressOf(record.fp), put(headers)),
      ask(server, addressOf(second.fingerprint), put(headers, recordOf(second, ACCEPTED))),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await store.read()).file.decisions).toHaveLength(1);
  });

  it('is kept where the run that is shown has no such finding: a file that is brought in may be about others', async () => {
    const server = await desk();
    const other = { ...recordOf(first, DISMISSED), fp: 'v1:0000000000000000', in: ['c', 'd'] };
    const reply = await ask(server, addressOf(other.fp), put(await enter(server), other));
    expect(stateIn(reply).file.decisions).toEqual([other]);
  });

  it('takes the place of the decision that was carried over to the finding', async () => {
    const store = newStore();
    const old = { ...recordOf(first, DISMISSED), fp: 'v1:1111111111111111' };
    await store.update((file) => ({ ...file, decisions: [old] }));
    const server = await desk({ store });
    const headers = await enter(server);
    const { revision } = stateIn(await ask(server, '/api/run', { headers }));
    const reply = await ask(server, addressOf(record.fp), put({ ...headers, 'If-Match': revision }));
    expect(stateIn(reply).file.decisions.map(({ fp }) => fp)).toEqual([record.fp]);
  });

  const review = { enforced: [first.checkId], noteRequired: [second.severity] };
  const strict = { ...REPORT, configuration: { ...REPORT.configuration, review } };

  it('cannot wave through what the team does not let pass', async () => {
    const server = await desk({ report: strict });
    const headers = await enter(server);
    const refused = await ask(server, addressOf(record.fp), put(headers));
    expect(refused.status).toBe(422);
    expect(JSON.parse(refused.body).error).toMatchObject({ because: 'enforced' });
    expect((await ask(server, addressOf(record.fp), put(headers, recordOf(first, ACCEPTED)))).status).toBe(200);
    const rule = { ...DISMISSED, match: { cat: first.checkId } };
    expect((await ask(server, '/api/rules', put(headers, rule))).status).toBe(422);
  });

  it('takes a note where the team asks for one', async () => {
    const report = { ...strict, configuration: { ...strict.configuration, review: { ...review, enforced: [] } } };
    const server = await desk({ report });
    const headers = await enter(server);
    const silent = await ask(server, addressOf(second.fingerprint), put(headers, recordOf(second, DISMISSED)));
    expect(JSON.parse(silent.body).error).toMatchObject({ because: 'note' });
    const noted = recordOf(second, { ...DISMISSED, note: 'Both counts are right: one is of last week.' });
    expect((await ask(server, addressOf(second.fingerprint), put(headers, noted))).status).toBe(200);
  });

  it('by a rule is one line, and is taken back by what it is about', async () => {
    const server = await desk();
    const headers = await enter(server);
    const match = { readings: [record.a, record.b] };
    const made = stateIn(await ask(server, '/api/rules', put(headers, { ...DISMISSED, match })));
    expect(made.file.rules).toMatchObject([{ match, reason: 'both-correct' }]);
    const question = {
      method: 'DELETE',
      headers: { ...headers, 'If-Match': made.revision },
      body: JSON.stringify(match),
    };
    expect(stateIn(await ask(server, '/api/rules', question)).file.rules).toEqual([]);
  });

  it('waits until a file that somebody broke is mended, and says so', async () => {
    const store = newStore();
    const server = await desk({ store });
    const headers = await enter(server);
    writeFileSync(store.path, '<<<<<<< HEAD\n');
    const reply = await ask(server, addressOf(record.fp), put(headers));
    expect(reply.status).toBe(500);
    expect(JSON.parse(reply.body).error).toMatchObject({ code: 'E_DECISIONS' });
    expect(readFileSync(store.path, 'utf8')).toBe('<<<<<<< HEAD\n');
  });
});

describe('a spelling', () => {
  const saved: unknown[] = [];
  const saveName = async (...given: unknown[]): Promise<void> => void saved.push(given);

  it('goes to the configuration', async () => {
    const server = await desk({ saveName });
    const reply = await ask(
      server,
      '/api/names/dmitry-peskov',
      put(await enter(server), { prefer: 'Peskov', original: 'Песков' }),
    );
    expect(reply.status).toBe(204);
    expect(saved).toEqual([['dmitry-peskov', { prefer: 'Peskov', original: 'Песков' }]]);
  });

  it.each([
    ['__proto__', { prefer: 'x' }],
    ['constructor', { prefer: 'x' }],
    ['k'.repeat(201), { prefer: 'x' }],
    ['k', { prefer: '' }],
    ['k', { prefer: 7 }],
    ['k', { prefer: 'x', original: 7 }],
    ['k', null],
  ])('that is none is refused: %s %j', async (key, body) => {
    const server = await desk({ saveName: () => Promise.reject(new Error('not to be called')) });
    expect((await ask(server, `/api/names/${key}`, put(await enter(server), body))).status).toBe(400);
  });

  it('that cannot be written says what to do', async () => {
    const server = await desk({
      saveName: () =>
        Promise.reject(
          new VariorumError('E_CONFIG', { path: 'variorum.config.ts', reason: 'a program', fix: 'Paste it.' }),
        ),
    });
    const reply = await ask(server, '/api/names/peskov', put(await enter(server), { prefer: 'Peskov' }));
    expect(reply.status).toBe(422);
    expect(JSON.parse(reply.body).error).toMatchObject({ code: 'E_CONFIG', fix: 'Paste it.' });
  });
});

describe('open pages', () => {
  /** The events of one page as they come. */
  async function listen(
    server: ReviewServer,
  ): Promise<{ readonly heard: string[]; readonly until: (part: string) => Promise<void> }> {
    const headers = await enter(server);
    const heard: string[] = [];
    const { hostname, port } = new URL(server.url);
    await new Promise<void>((done) => {
      get({ hostname, port, path: '/api/events', headers }, (response) => {
        expect(response.headers['content-type']).toContain('text/event-stream');
        response.on('data', (chunk: Buffer) => heard.push(chunk.toString()));
        response.on('error', () => {});
        response.once('data', () => done());
      });
    });
    const until = async (part: string): Promise<void> => {
      await expect.poll(() => heard.join(''), { timeout: 5_000 }).toContain(part);
    };
    return { heard, until };
  }

  it('are told when the file was changed, by whomever', async () => {
    const store = newStore();
    const server = await desk({ store });
    const { until } = await listen(server);
    await store.update((file) => ({ ...file, decisions: [recordOf(first, DISMISSED)] }));
    await until('event: decisions\ndata: {"revision":');
  });

  it('are told when the texts were compared again, and get the new run', async () => {
    const server = await desk();
    const { until } = await listen(server);
    server.show({ ...REPORT, divergences: [] });
    await until('event: report\n');
  });
});

it('says when the port is taken', async () => {
  const server = await desk();
  await expect(openDesk({ port: Number(new URL(server.url).port) })).rejects.toMatchObject({ code: 'E_LISTEN' });
});

it('does not start on decisions that cannot be understood', async () => {
  const store = newStore();
  writeFileSync(store.path, '{');
  await expect(openDesk({ store })).rejects.toMatchObject({ code: 'E_DECISIONS' });
});
