import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request as httpRequest, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { format, inspect } from 'node:util';
import { fastify } from 'fastify';
import {
  type Authorize,
  createSignatureHandler,
  type LogEntry,
  optionsFrom,
  type SignatureHandlerOptions,
} from '../../src/server/index.js';
import { toNodeHandler } from '../../src/server/node.js';
import { verify } from '../../src/signature/index.js';
import { KEY, NUMBER, SECRET } from '../support/forge.js';

describe('the signature endpoint over HTTP', () => {
  let server: Server;
  let url: string;
  let authorize: Authorize;
  let logged: LogEntry[];

  before(async () => {
    const handler = createSignatureHandler({
      sdkKey: KEY,
      sdkSecret: SECRET,
      authorize: (...args) => authorize(...args),
      publicOrigin: 'https://meet.example',
      origins: ['https://www.example'],
      rateLimit: false,
      log: (entry) => logged.push(entry),
    });
    server = createServer(toNodeHandler(handler)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/zoom/signature`;
  });
  after(() => server.close());
  beforeEach(() => {
    authorize = (_request, { meetingNumber, meeting }) => {
      if (meetingNumber === NUMBER) return { meetingNumber, passcode: 'sesame' };
      if (meeting === 'weekly')
        return { meetingNumber: NUMBER, passcode: 'sesame', userName: 'Ada' };
      return undefined;
    };
    logged = [];
  });

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });

  const answered = async (response: Response): Promise<Record<string, string>> => {
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^application\/json/);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('vary'), 'Origin');
    return (await response.json()) as Record<string, string>;
  };

  const refused = async (response: Response, status: number, code: string): Promise<void> => {
    const body = await response.text();
    assert.equal(response.status, status, body);
    assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const problem = JSON.parse(body);
    assert.equal(problem.code, code);
    assert.equal(problem.status, status);
    assert.equal(response.headers.get('vary'), 'Origin');
    assert.match(problem.type, new RegExp(`/${code}\\.md$`));
    assert.ok(problem.title && problem.detail);
    assert.doesNotMatch(body, new RegExp(SECRET));
  };

  it('signs what authorize grants, asked by POST', async () => {
    const { signature, meetingNumber, serverTime } = await answered(
      await post({ meetingNumber: '869 3456 7210', role: 0 }),
    );
    const claims = await verify(signature ?? '', SECRET);
    assert.equal(claims.appKey, KEY);
    assert.equal(claims.mn, NUMBER);
    assert.equal(claims.role, 0);
    assert.equal(meetingNumber, NUMBER);
    assert.ok(Math.abs(Number(serverTime) - Date.now() / 1000) < 60);
  });

  it('signs what authorize grants, asked by GET', async () => {
    const body = await answered(await fetch(`${url}?meetingNumber=${NUMBER}&role=0&other=1`));
    assert.equal((await verify(body.signature ?? '', SECRET)).mn, NUMBER);
  });

  it('gives the passcode to who asks by reference, and to nobody who asks by number', async () => {
    assert.equal((await answered(await post({ meeting: 'weekly' }))).passcode, 'sesame');
    assert.equal((await answered(await post({ meetingNumber: NUMBER }))).passcode, undefined);
  });

  it('gives no passcode to who asks by number and makes up a reference', async () => {
    const body = await answered(await post({ meetingNumber: NUMBER, meeting: 'made up' }));
    assert.equal(body.meetingNumber, NUMBER);
    assert.equal(body.passcode, undefined);
  });

  it('answers with the digits of a number that authorize writes with spaces', async () => {
    authorize = () => ({ meetingNumber: '869 3456-7210' });
    assert.equal((await answered(await post({ meeting: 'x' }))).meetingNumber, NUMBER);
  });

  it('answers with nothing of a grant that the contract does not name', async () => {
    authorize = () => ({ meetingNumber: NUMBER, zak: 'z', internalNote: 'private' }) as never;
    const body = await answered(await post({ meeting: 'x' }));
    assert.deepEqual(Object.keys(body).sort(), ['meetingNumber', 'serverTime', 'signature', 'zak']);
  });

  for (const role of [1, '1', true, [1], { valueOf: 1 }]) {
    it(`signs role 0 where a page asks for role ${JSON.stringify(role)}`, async () => {
      const { signature } = await answered(await post({ meetingNumber: NUMBER, role }));
      assert.equal((await verify(signature ?? '', SECRET)).role, 0);
    });
  }

  it('signs role 0 where a query asks for role 1, however', async () => {
    for (const query of ['role=1', 'role[]=1', 'role=0&role=1']) {
      const { signature } = await answered(await fetch(`${url}?meetingNumber=${NUMBER}&${query}`));
      assert.equal((await verify(signature ?? '', SECRET)).role, 0);
    }
  });

  it('signs role 1 where authorize says so', async () => {
    authorize = async () => ({ meetingNumber: NUMBER, role: 1, zak: 'z' });
    const { signature, zak } = await answered(await post({ meeting: 'mine' }));
    assert.equal((await verify(signature ?? '', SECRET)).role, 1);
    assert.equal(zak, 'z');
  });

  it("sends authorize's own response", async () => {
    authorize = () => new Response('Log in first', { status: 401 });
    const response = await post({ meeting: 'weekly' });
    assert.equal(response.status, 401);
    assert.equal(await response.text(), 'Log in first');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('vary'), 'Origin');
  });

  it("lets nobody keep authorize's own response, even one whose headers can't be changed", async () => {
    authorize = () => Response.redirect('https://meet.example/login');
    const response = await fetch(`${url}?meeting=weekly`, { redirect: 'manual' });
    assert.equal(response.status, 302);
    assert.equal(response.headers.get('location'), 'https://meet.example/login');
    assert.equal(response.headers.get('cache-control'), 'no-store');
  });

  it('answers the same for a meeting that is unknown and one that is forbidden', async () => {
    const bodies = [];
    for (const body of [{ meetingNumber: '99999999999' }, { meeting: 'unknown' }]) {
      bodies.push(await (await post(body)).text());
    }
    authorize = () => null as never;
    bodies.push(await (await post({ meeting: 'weekly' })).text());
    assert.equal(new Set(bodies).size, 1, bodies.join());
  });

  it('refuses a meeting that authorize does not grant', async () => {
    await refused(await post({ meetingNumber: '99999999999' }), 403, 'endpoint-meeting-refused');
  });

  it('refuses what asks for no meeting', async () => {
    for (const body of [
      {},
      { meetingNumber: '' },
      { meetingNumber: 'abc' },
      { meetingNumber: '1' },
    ]) {
      await refused(await post(body), 400, 'endpoint-meeting-missing');
    }
  });

  it('refuses what is no JSON object with text in it', async () => {
    const bodies = ['', '{', 'null', '[]', '"x"', '{"meeting":{}}', '{"meetingNumber":[1]}'];
    for (const body of bodies) await refused(await post(body), 400, 'endpoint-json');
  });

  it('refuses keys that would pollute a prototype', async () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      const body = `{"meeting":"weekly","${key}":{"role":1}}`;
      await refused(await post(body), 400, 'endpoint-json');
      await refused(await fetch(`${url}?meeting=weekly&${key}=1`), 400, 'endpoint-json');
    }
  });

  it('refuses content types that spare the preflight', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const response = await post({ meeting: 'weekly' }, { 'Content-Type': type });
      await refused(response, 415, 'endpoint-content-type');
    }
  });

  it('refuses a body over 8 KiB, sent with its length or as a stream', async () => {
    const big = JSON.stringify({ meeting: 'x'.repeat(9000) });
    await refused(await post(big), 413, 'endpoint-body-too-large');
    const body = new Blob([big]).stream();
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body };
    const response = await fetch(url, { ...init, duplex: 'half' } as RequestInit);
    await refused(response, 413, 'endpoint-body-too-large');
  });

  it('refuses a body over 8 KiB before it has an end', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const request = httpRequest(url, { method: 'POST', headers });
    request.write('x'.repeat(8193));
    const [response] = await once(request, 'response');
    assert.equal(response.statusCode, 413);
    response.resume();
    request.destroy();
  });

  it('takes a body of 8 KiB', async () => {
    const body = JSON.stringify({ meeting: 'weekly' }).padEnd(8192);
    assert.equal((await answered(await post(body))).meetingNumber, NUMBER);
  });

  it('refuses a body that is no UTF-8', async () => {
    const body = Buffer.from([...Buffer.from('{"meeting":"'), 0xff, ...Buffer.from('"}')]);
    const headers = { 'Content-Type': 'application/json' };
    await refused(await fetch(url, { method: 'POST', headers, body }), 400, 'endpoint-json');
  });

  it('refuses other methods and says which it takes', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS']) {
      const response = await fetch(url, { method });
      assert.equal(response.headers.get('allow'), 'GET, POST');
      await refused(response, 405, 'endpoint-method');
    }
  });

  it('answers its own origin, as it is called and as the proxy calls it', async () => {
    const { origin } = new URL(url);
    for (const own of [origin, 'https://meet.example']) {
      await answered(await post({ meeting: 'weekly' }, { Origin: own }));
    }
  });

  it('refuses other origins, and gives no CORS header to anybody', async () => {
    for (const origin of ['https://evil.example', 'null', `${new URL(url).origin}.evil.example`]) {
      const response = await post({ meeting: 'weekly' }, { Origin: origin });
      assert.equal(response.headers.get('access-control-allow-origin'), null);
      await refused(response, 403, 'endpoint-origin-refused');
    }
  });

  it('refuses a cross-site request without an origin, such as an image', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site' };
    const response = await fetch(`${url}?meeting=weekly`, { headers });
    await refused(response, 403, 'endpoint-origin-refused');
  });

  it('answers a page of its own site that sends no origin, and what is no browser', async () => {
    for (const site of ['same-origin', 'same-site', 'none']) {
      const headers = { 'Sec-Fetch-Site': site };
      await answered(await fetch(`${url}?meeting=weekly`, { headers }));
    }
    await answered(await post({ meeting: 'weekly' }));
  });

  it('asks authorize nothing for a foreign page', async () => {
    let asked = 0;
    authorize = () => void asked++ as undefined;
    await post({ meeting: 'weekly' }, { Origin: 'https://evil.example' });
    assert.equal(asked, 0);
  });

  it('gives authorize the request with its cookies', async () => {
    authorize = (request) =>
      request.headers.get('cookie') === 'session=ada' ? { meetingNumber: NUMBER } : undefined;
    await answered(await post({ meeting: 'x' }, { Cookie: 'session=ada' }));
    await refused(await post({ meeting: 'x' }), 403, 'endpoint-meeting-refused');
  });

  it('logs nothing where a caller goes away in the middle of a body', async () => {
    const gone = new AbortController();
    const headers = { 'Content-Type': 'application/json', 'Content-Length': '100' };
    const request = httpRequest(url, { method: 'POST', headers, signal: gone.signal });
    const arrival = once(server, 'request');
    request.on('error', () => {}).write('{"meeting":');
    const [{ socket }] = await arrival;
    const closed = new Promise((resolve) => socket.once('close', resolve));
    gone.abort();
    await closed;
    await answered(await post({ meeting: 'weekly' }));
    assert.deepEqual(
      logged.map(({ code }) => code),
      ['signed'],
    );
  });

  it('tells the log, and not the caller, why authorize failed', async () => {
    authorize = () => {
      throw new Error('database password is hunter2');
    };
    const response = await post({ meeting: 'weekly' });
    const body = await response.clone().text();
    assert.doesNotMatch(body, /hunter2/);
    await refused(response, 500, 'endpoint-failed');
    assert.deepEqual([logged[0]?.level, logged[0]?.code], ['error', 'endpoint-failed']);
    assert.match(String(logged[0]?.error), /hunter2/);
  });

  it('fails without a word where authorize grants what can’t be signed', async () => {
    authorize = () => ({ meetingNumber: 'not a number' });
    await refused(await post({ meeting: 'weekly' }), 500, 'endpoint-failed');
    assert.equal((logged[0]?.error as { code: string }).code, 'signature-meeting-format');
  });

  it('tells the log who was refused and why, and what was signed', async () => {
    await post({ meeting: 'unknown' });
    await post('{');
    await post({ meeting: 'weekly' });
    const address = '127.0.0.1';
    assert.deepEqual(
      logged.map(({ message: _, error: _none, ...entry }) => entry),
      [
        { level: 'warn', code: 'endpoint-meeting-refused', asked: 'unknown', address },
        { level: 'warn', code: 'endpoint-json', asked: undefined, address },
        { level: 'info', code: 'signed', asked: 'weekly', address },
      ],
    );
  });

  it('cuts in the log what was asked for', async () => {
    await post({ meeting: 'x'.repeat(5000) });
    assert.equal(logged[0]?.asked, 'x'.repeat(100));
  });

  it('warns in the log of a host without a ZAK', async () => {
    authorize = () => ({ meetingNumber: NUMBER, role: 1 });
    await answered(await post({ meeting: 'mine' }));
    assert.deepEqual(
      logged.map(({ code }) => code),
      ['signature-host-without-zak', 'signed'],
    );
  });

  it('lets a listed site read its answers, its refusals too, with cookies', async () => {
    const headers = { Origin: 'https://www.example', 'Sec-Fetch-Site': 'cross-site' };
    for (const meeting of ['weekly', 'unknown']) {
      const response = await post({ meeting }, headers);
      assert.equal(response.headers.get('access-control-allow-origin'), 'https://www.example');
      assert.equal(response.headers.get('access-control-allow-credentials'), 'true');
      assert.equal(response.headers.get('vary'), 'Origin');
    }
  });

  it('answers the preflight of a listed site, and of no other', async () => {
    const ask = (origin: string) =>
      fetch(url, {
        method: 'OPTIONS',
        headers: {
          Origin: origin,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type',
        },
      });
    const response = await ask('https://www.example');
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-origin'), 'https://www.example');
    assert.equal(response.headers.get('access-control-allow-headers'), 'Content-Type');
    assert.equal(response.headers.get('access-control-allow-methods'), 'GET, POST');
    const other = await ask('https://evil.example');
    assert.equal(other.headers.get('access-control-allow-origin'), null);
    await refused(other, 403, 'endpoint-origin-refused');
  });
});

describe('toNodeHandler behind a body parser', () => {
  /** As `express.json()` does: reads the stream to its end and leaves what was in it. */
  const parsing =
    (listener: RequestListener): RequestListener =>
    async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      const text = Buffer.concat(chunks).toString();
      listener(Object.assign(request, { body: text ? JSON.parse(text) : undefined }), response);
    };

  let server: Server;
  let url: string;
  before(async () => {
    const authorize: Authorize = (_request, { meeting }) =>
      meeting === 'weekly' ? { meetingNumber: NUMBER } : undefined;
    const handler = createSignatureHandler({ sdkKey: KEY, sdkSecret: SECRET, authorize });
    server = createServer(parsing(toNodeHandler(handler))).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  after(() => server.close());

  const post = (body: string, type = 'application/json') =>
    fetch(url, { method: 'POST', headers: { 'Content-Type': type }, body });

  it('answers from the body that the parser read', async () => {
    assert.equal((await post('{"meeting":"weekly"}')).status, 200);
    assert.equal((await post('{"meeting":"other"}')).status, 403);
  });

  it('keeps its rules', async () => {
    assert.equal((await post('{"meeting":"weekly"}', 'text/plain')).status, 415);
    assert.equal((await post('{"meeting":"weekly","__proto__":{}}')).status, 400);
    assert.equal((await post(`{"meeting":"${'x'.repeat(8192)}"}`)).status, 413);
  });
});

describe('toNodeHandler in Fastify', () => {
  const app = fastify();
  let url: string;
  before(async () => {
    const meetings = { weekly: { meetingNumber: NUMBER } };
    const handler = createSignatureHandler({ sdkKey: KEY, sdkSecret: SECRET, meetings });
    const listener = toNodeHandler(handler);
    app.all('/zoom/signature', (request, reply) => {
      reply.hijack();
      listener(Object.assign(request.raw, { body: request.body }), reply.raw);
    });
    url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/zoom/signature`;
  });
  after(() => app.close());

  it('answers', async () => {
    const body = JSON.stringify({ meeting: 'weekly' });
    const headers = { 'Content-Type': 'application/json' };
    assert.equal((await fetch(url, { method: 'POST', headers, body })).status, 200);
    assert.equal((await fetch(`${url}?meeting=weekly`)).status, 200);
    assert.equal((await fetch(`${url}?meeting=other`)).status, 403);
    const asText = { method: 'POST', headers: { 'Content-Type': 'text/plain' }, body };
    assert.equal((await fetch(url, asText)).status, 415);
  });
});

describe('createSignatureHandler', () => {
  const authorize: Authorize = () => undefined;

  it('refuses to start with a key or a secret that is missing or a placeholder', () => {
    for (const sdkKey of [undefined, '', 'YOUR_SDK_KEY']) {
      assert.throws(() => createSignatureHandler({ sdkKey, sdkSecret: SECRET, authorize }), {
        code: 'config-sdk-key',
      });
    }
    for (const sdkSecret of [undefined, ' ', '<client secret>']) {
      assert.throws(() => createSignatureHandler({ sdkKey: KEY, sdkSecret, authorize }), {
        code: 'config-sdk-secret',
      });
    }
  });

  const request = (url: string, headers: Record<string, string> = {}) =>
    new Request(url, { headers });
  const granting = { sdkKey: KEY, sdkSecret: SECRET, authorize: () => ({ meetingNumber: NUMBER }) };

  it('signs for the lifetime and at the time that it is given', async () => {
    const now = () => 1_700_000_120;
    const handle = createSignatureHandler({ ...granting, lifetime: 3600, now });
    const response = await handle(request('http://localhost/?meeting=x'));
    const { signature, serverTime } = (await response.json()) as Record<string, string>;
    const claims = await verify(signature ?? '', SECRET, { now: now() });
    assert.deepEqual(
      [claims.iat, claims.exp, claims.tokenExp],
      [1_700_000_000, 1_700_003_600, 1_700_003_600],
    );
    assert.equal(serverTime, 1_700_000_120);
  });

  it('refuses to start with a lifetime that Zoom would refuse', () => {
    const refusals = [
      [1859, 'signature-life-short'],
      [172_801, 'signature-life-long'],
      [Number.NaN, 'signature-time-type'],
      ['7200', 'signature-time-type'],
    ] as const;
    for (const [lifetime, code] of refusals) {
      const options = { ...granting, lifetime: lifetime as number };
      assert.throws(() => createSignatureHandler(options), { code });
    }
  });

  it('takes a public origin however it is written, and no other beside it', async () => {
    const handle = createSignatureHandler({
      ...granting,
      publicOrigin: 'https://Meet.Example:443/',
    });
    const status = async (Origin: string) =>
      (await handle(request('http://10.0.0.1:8080/?meeting=x', { Origin }))).status;
    assert.equal(await status('https://meet.example'), 200);
    assert.equal(await status('http://10.0.0.1:8080'), 200);
    assert.equal(await status('http://meet.example'), 403);
    assert.equal(await status('https://meet.example:8443'), 403);
  });

  it('refuses to start with a public origin that is none', () => {
    for (const publicOrigin of ['meet.example', 'null', '*', 'file:///x']) {
      assert.throws(() => createSignatureHandler({ ...granting, publicOrigin }), /publicOrigin/);
    }
  });

  it('says nothing of a secret where it refuses to start', () => {
    const options = { ...granting, sdkSecret: `"${SECRET}"` };
    assert.throws(
      () => createSignatureHandler(options),
      (error) => !inspect(error).includes(SECRET),
    );
  });

  it('refuses to start without meetings or authorize, and with both', () => {
    const credentials = { sdkKey: KEY, sdkSecret: SECRET };
    assert.throws(() => createSignatureHandler(credentials), /needs meetings or authorize/);
    const both = { ...credentials, authorize, meetings: {} };
    assert.throws(() => createSignatureHandler(both), /meetings or authorize/);
  });

  it('refuses to start with an option that is wrong, and names it', () => {
    const wrong: readonly [Readonly<Record<string, unknown>>, RegExp][] = [
      [{ orgins: [] }, /no option orgins/],
      [{ rateLimit: 0 }, /rateLimit/],
      [{ bodyTimeout: Number.NaN }, /bodyTimeout/],
      [{ origins: ['https://www.example/page'] }, /origins/],
      [{ origins: ['*'] }, /origins: "\*"/],
      [{ origins: ['https://*.example'] }, /origins/],
      [{ origins: ['www.example'] }, /origins: "www.example"/],
      [{ backdate: -1 }, /backdate/],
      [{ backdate: 1000 }, /backdate/],
      [{ trustProxy: true }, /trustProxy/],
      [{ trustProxy: 1.5 }, /trustProxy/],
      [{ rateLimit: { perMinute: 0 } }, /rateLimit.perMinute/],
      [{ rateLimit: { perMinute: '60' } }, /rateLimit.perMinute/],
      [{ rateLimit: { perMinut: 5 } }, /rateLimit knows no option perMinut; .*perMinute/],
    ];
    for (const [options, named] of wrong) {
      assert.throws(() => createSignatureHandler({ ...granting, ...options }), named);
    }
  });

  it('refuses to start with a meeting that is none, and names it', () => {
    const wrong: readonly [unknown, RegExp][] = [
      [{}, /"weekly" has no meetingNumber/],
      [null, /"weekly" has no meetingNumber/],
      [{ meetingNumber: '123' }, /"weekly" has no meetingNumber/],
      [{ meetingNumber: NUMBER, passcode: ['x'] }, /"weekly" has a passcode that is no text/],
      [{ meetingNumber: NUMBER, role: 1 }, /"weekly" has a role/],
      [{ meetingNumber: NUMBER, password: 'x' }, /"weekly" has a password, which is none of/],
    ];
    for (const [weekly, named] of wrong) {
      const meetings = { weekly } as never;
      const options = { sdkKey: KEY, sdkSecret: SECRET, meetings };
      assert.throws(() => createSignatureHandler(options), named);
    }
  });

  it('goes on where the log fails, now or later', async () => {
    const { warn } = console;
    const warned: unknown[][] = [];
    console.warn = (...args) => warned.push(args);
    try {
      const logs = [
        () => {
          throw new Error('disk full');
        },
        () => Promise.reject(new Error('disk full')),
      ];
      for (const log of logs) {
        const handle = createSignatureHandler({ ...granting, log });
        assert.equal((await handle(request('http://localhost/?meeting=x'))).status, 200);
        assert.equal((await handle(request('http://localhost/'))).status, 400);
      }
      assert.match(inspect(warned), /disk full/);
    } finally {
      console.warn = warn;
    }
  });

  it('lets nobody who asks format the console, nor move its cursor', async () => {
    const { warn } = console;
    const warned: string[] = [];
    console.warn = (...args) => warned.push(format(...args));
    try {
      const handle = createSignatureHandler({
        ...granting,
        authorize: () => {
          throw new Error('no database');
        },
      });
      await handle(request('http://localhost/?meeting=%25c%25s%1b[2J%c2%9b2J%0aline'));
    } finally {
      console.warn = warn;
    }
    assert.match(warned.join(), /no database/);
    assert.doesNotMatch(warned.join().split('Error: no database')[0] ?? '', /\p{C}/u);
  });

  it('takes options beside the environment, which win', async () => {
    const env = {
      ZOOM_SDK_KEY: KEY,
      ZOOM_SDK_SECRET: SECRET,
      ZOOM_JOIN_RATE: '1',
      ZOOM_JOIN_ORIGINS: 'https://www.example',
    };
    const { authorize } = granting;
    const handle = createSignatureHandler(optionsFrom(env, { authorize, log: () => {} }));
    const ask = async () => (await handle(request('http://localhost/?meeting=x'))).status;
    assert.deepEqual([await ask(), await ask()], [200, 429]);
    const limiter = { consume: async () => {} };
    const options = optionsFrom(env, { authorize, rateLimit: { limiter } });
    assert.deepEqual(options.rateLimit, { perMinute: 1, limiter });
    assert.equal(optionsFrom(env, { authorize, rateLimit: false }).rateLimit, false);
    assert.throws(() => optionsFrom(env), /ZOOM_JOIN_MEETINGS/);
    const wrong = { ...env, ZOOM_JOIN_PUBLIC_ORIGIN: 'https://a.example,https://b.example' };
    assert.throws(() => createSignatureHandler(optionsFrom(wrong, { authorize })), /publicOrigin/);
  });

  it('gives no URL to join by, which has the passcode, to who asks by number', async () => {
    const joinUrl = 'https://zoom.us/j/86934567210?pwd=sesame';
    const authorize = () => ({ meetingNumber: NUMBER, passcode: 'sesame', joinUrl });
    const handle = createSignatureHandler({ sdkKey: KEY, sdkSecret: SECRET, authorize });
    const ask = async (query: string) =>
      (await handle(request(`http://localhost/?${query}`))).text();
    assert.doesNotMatch(await ask(`meetingNumber=${NUMBER}`), /sesame/);
    assert.match(await ask('meeting=weekly'), /pwd=sesame/);
  });

  it('takes the key and the secret from functions, anew for each request', async () => {
    let secret = SECRET;
    const { authorize } = granting;
    const sdkKey = () => KEY;
    const handle = createSignatureHandler({ sdkKey, sdkSecret: async () => secret, authorize });
    const ask = async () => {
      const response = await handle(request('http://localhost/?meeting=x'));
      return (await response.json()) as Record<string, string>;
    };
    await verify((await ask()).signature ?? '', SECRET);
    secret = 'another0secret0than0before';
    await verify((await ask()).signature ?? '', secret);
    secret = 'YOUR_SDK_SECRET';
    assert.equal((await ask()).code, 'config-sdk-secret');
  });

  it('asks a function for its meetings by reference, and nobody hosts by it', async () => {
    const meetings = async (reference: string, { headers }: Request) =>
      reference === 'weekly' && headers.get('cookie') === 'session=ada'
        ? { meetingNumber: NUMBER, passcode: 'sesame', role: 1 }
        : undefined;
    const handle = createSignatureHandler({ sdkKey: KEY, sdkSecret: SECRET, meetings });
    const ask = async (query: string, headers = {}) =>
      (await handle(request(`http://localhost/?${query}`, headers))).json();
    const ada = { Cookie: 'session=ada' };
    const { signature, passcode } = (await ask('meeting=weekly', ada)) as Record<string, string>;
    assert.equal((await verify(signature ?? '', SECRET)).role, 0);
    assert.equal(passcode, 'sesame');
    for (const query of ['meeting=weekly', 'meeting=other', `meetingNumber=${NUMBER}`]) {
      const { code } = (await ask(query)) as Record<string, string>;
      assert.equal(code, 'endpoint-meeting-refused');
    }
  });

  it('gives who asks by number nothing of what the map knows beside', async () => {
    const weekly = {
      meetingNumber: 86934567210 as never,
      passcode: 123456 as never,
      tk: 'registrant',
    };
    const handle = createSignatureHandler({
      sdkKey: KEY,
      sdkSecret: SECRET,
      meetings: new Map([['weekly', weekly]]),
    });
    const ask = async (query: string) =>
      (await handle(request(`http://localhost/?${query}`))).json() as Promise<
        Record<string, string>
      >;
    const { passcode, tk } = await ask('meeting=weekly');
    assert.deepEqual([passcode, tk], ['123456', 'registrant']);
    assert.deepEqual(Object.keys(await ask(`meetingNumber=${NUMBER}`)).sort(), [
      'meetingNumber',
      'serverTime',
      'signature',
    ]);
    assert.equal((await ask('meeting=constructor')).code, 'endpoint-meeting-refused');
  });

  it('lets a function say which origins may ask', async () => {
    const origins = async (origin: string) => origin.endsWith('.example');
    const handle = createSignatureHandler({ ...granting, origins });
    const status = async (Origin: string) =>
      (await handle(request('http://localhost/?meeting=x', { Origin }))).status;
    assert.equal(await status('https://www.example'), 200);
    assert.equal(await status('https://www.other'), 403);
    assert.equal(await status('https://www.example/'), 403);
    assert.equal(await status('null'), 403);
  });

  it('refuses a body that does not come to an end in time', async () => {
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"meeting":')),
    });
    const headers = { 'Content-Type': 'application/json' };
    const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit;
    const handle = createSignatureHandler({ ...granting, bodyTimeout: 0 });
    const response = await handle(new Request('http://localhost/', init));
    assert.equal(response.status, 408);
    assert.equal(((await response.json()) as { code: string }).code, 'endpoint-body-slow');
  });

  describe('limits the rate', () => {
    interface Asking {
      readonly ip?: string;
      readonly forwarded?: string;
    }
    const limited = (options: Partial<SignatureHandlerOptions> = {}) => {
      const logged: LogEntry[] = [];
      const handle = createSignatureHandler({
        ...granting,
        rateLimit: { perMinute: 2 },
        log: (entry) => logged.push(entry),
        ...options,
      });
      const ask = ({ ip, forwarded }: Asking = {}) =>
        handle(
          Object.assign(
            request('http://localhost/?meeting=x', {
              ...(forwarded !== undefined && { 'X-Forwarded-For': forwarded }),
            }),
            { ip },
          ),
        );
      const statuses = async (askings: readonly Asking[]) => {
        const all = [];
        for (const asking of askings) all.push((await ask(asking)).status);
        return all;
      };
      return { ask, statuses, logged };
    };

    it('by the client’s address', async () => {
      const { ask, statuses } = limited();
      const ada = { ip: '203.0.113.1' };
      assert.deepEqual(await statuses([ada, ada, { ip: '203.0.113.2' }]), [200, 200, 200]);
      const response = await ask(ada);
      assert.equal(response.status, 429);
      const seconds = Number(response.headers.get('retry-after'));
      assert.ok(seconds > 0 && seconds <= 60, `${seconds}`);
      assert.equal(((await response.json()) as { code: string }).code, 'endpoint-rate-limited');
    });

    it('not at all where it is told so', async () => {
      const { statuses } = limited({ rateLimit: false });
      assert.deepEqual(
        new Set(await statuses(Array(100).fill({ ip: '203.0.113.1' }))),
        new Set([200]),
      );
    });

    it('whatever X-Forwarded-For says, where no proxy is trusted', async () => {
      const { statuses } = limited();
      const asking = (forwarded: string) => ({ ip: '203.0.113.1', forwarded });
      assert.deepEqual(
        await statuses(['198.51.100.1', '198.51.100.2', '198.51.100.3'].map(asking)),
        [200, 200, 429],
      );
    });

    it('by what the outermost trusted proxy wrote, not by what stands before it', async () => {
      const { statuses } = limited({ trustProxy: 2 });
      const asking = (forwarded: string) => ({ ip: '10.0.0.1', forwarded });
      assert.deepEqual(
        await statuses(
          [
            '1.1.1.1, 203.0.113.1, 10.0.0.2',
            '2.2.2.2, 203.0.113.1, 10.0.0.2',
            '3.3.3.3, 203.0.113.1, 10.0.0.2',
            '203.0.113.2, 10.0.0.2',
          ].map(asking),
        ),
        [200, 200, 429, 200],
      );
    });

    it('by the address that connected, where the proxies wrote too little or nonsense', async () => {
      const { statuses } = limited({ trustProxy: 2 });
      const asking = (forwarded: string) => ({ ip: '10.0.0.1', forwarded });
      assert.deepEqual(
        await statuses(['198.51.100.1', 'nonsense, 10.0.0.2', ''].map(asking)),
        [200, 200, 429],
      );
    });

    it('by the address that a proxy wrote with a port or in brackets, as Azure’s do', async () => {
      const { statuses, logged } = limited({ trustProxy: 1 });
      const asking = (forwarded: string) => ({ ip: '10.0.0.1', forwarded });
      const four = ['203.0.113.1:50001', '203.0.113.1:50002', '203.0.113.1', '203.0.113.2:50001'];
      assert.deepEqual(await statuses(four.map(asking)), [200, 200, 429, 200]);
      const six = ['[2001:db8::1]:50001', '[2001:db8::2]', '2001:db8::3', '[2001:db8:0:1::1]:1'];
      assert.deepEqual(await statuses(six.map(asking)), [200, 200, 429, 200]);
      assert.deepEqual(
        logged.flatMap(({ level, address }) => (level === 'warn' ? [address] : [])),
        ['203.0.113.1', '2001:db8::3'],
      );
    });

    it('by the address that connected where a proxy wrote none, and says so once', async () => {
      const { statuses, logged } = limited({ trustProxy: 1, rateLimit: { perMinute: 9 } });
      const unreadable = ['nonsense', '203.0.113.1:port', '[203.0.113.1]', '2001:db8::1]:1', '1'];
      await statuses(unreadable.map((forwarded) => ({ ip: '10.0.0.1', forwarded })));
      const told = logged.filter(({ level }) => level === 'warn');
      assert.equal(told.length, 1);
      assert.match(told[0]?.message ?? '', /X-Forwarded-For.*trustProxy/);
      assert.doesNotMatch(JSON.stringify(told), /nonsense/);
      assert.ok(logged.every(({ address }) => address === '10.0.0.1'));
    });

    it('of an IPv6 network as one client, and of an IPv4 address however it is written', async () => {
      const { statuses } = limited();
      const six = ['2001:db8::1', '2001:db8::2', '2001:0DB8:0:0:ffff::3', '2001:db8:0:1::1'];
      assert.deepEqual(await statuses(six.map((ip) => ({ ip }))), [200, 200, 429, 200]);
      const four = ['203.0.113.1', '::ffff:203.0.113.1', '::ffff:cb00:7101'];
      assert.deepEqual(await statuses(four.map((ip) => ({ ip }))), [200, 200, 429]);
    });

    it('by a key of the site’s own', async () => {
      const key = (request: Request) => request.headers.get('x-forwarded-for') ?? '';
      const { statuses } = limited({ rateLimit: { perMinute: 1, key } });
      assert.deepEqual(
        await statuses([{ forwarded: 'ada' }, { forwarded: 'ada' }, { forwarded: 'bob' }]),
        [200, 429, 200],
      );
    });

    it('of all together where nothing tells them apart, and says so once', async () => {
      const { statuses, logged } = limited();
      assert.deepEqual(await statuses([{}, {}, {}]), [200, 200, 429]);
      assert.equal(logged.filter(({ message }) => /share one limit/.test(message)).length, 1);
    });

    it('not for a page of another site, which would use up its visitor’s', async () => {
      const handle = createSignatureHandler({ ...granting, rateLimit: { perMinute: 1 } });
      const ask = async (headers: Record<string, string>) =>
        (
          await handle(
            Object.assign(request('http://localhost/?meeting=x', headers), { ip: '203.0.113.1' }),
          )
        ).status;
      assert.equal(await ask({ Origin: 'https://evil.example' }), 403);
      assert.equal(await ask({}), 200);
    });

    it('fails closed where the store fails', async () => {
      const limiter = { consume: () => Promise.reject(new Error('no connection to the store')) };
      const { ask, logged } = limited({ rateLimit: { limiter } });
      assert.equal((await ask()).status, 500);
      assert.match(String(logged.at(-1)?.error), /no connection to the store/);
    });
  });
});
