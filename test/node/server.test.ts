import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request as httpRequest, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { inspect } from 'node:util';
import { type Authorize, createSignatureHandler } from '../../src/server/index.js';
import { toNodeHandler } from '../../src/server/node.js';
import { verify } from '../../src/signature/index.js';
import { KEY, NUMBER, SECRET } from '../support/forge.js';

describe('the signature endpoint over HTTP', () => {
  let server: Server;
  let url: string;
  let authorize: Authorize;
  let logged: unknown[];

  before(async () => {
    const handler = createSignatureHandler({
      sdkKey: KEY,
      sdkSecret: SECRET,
      authorize: (...args) => authorize(...args),
      publicOrigin: 'https://meet.example',
      log: (error) => logged.push(error),
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
    assert.deepEqual(logged, []);
  });

  it('tells the log, and not the caller, why authorize failed', async () => {
    authorize = () => {
      throw new Error('database password is hunter2');
    };
    const response = await post({ meeting: 'weekly' });
    const body = await response.clone().text();
    assert.doesNotMatch(body, /hunter2/);
    await refused(response, 500, 'endpoint-failed');
    assert.match(String(logged[0]), /hunter2/);
  });

  it('fails without a word where authorize grants what can’t be signed', async () => {
    authorize = () => ({ meetingNumber: 'not a number' });
    await refused(await post({ meeting: 'weekly' }), 500, 'endpoint-failed');
    assert.equal((logged[0] as { code: string }).code, 'signature-meeting-format');
  });

  it('never logs the secret, nor anything where nothing failed', async () => {
    await post({ meeting: 'weekly' });
    await post('{');
    await post({ meeting: 'unknown' });
    assert.deepEqual(logged, []);
    authorize = () => ({ meetingNumber: NUMBER, role: 7 }) as never;
    await post({ meeting: 'weekly' });
    assert.equal(logged.length, 1);
    assert.doesNotMatch(inspect(logged, { depth: 9 }), new RegExp(SECRET));
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

  it('refuses to start without authorize', () => {
    const options = { sdkKey: KEY, sdkSecret: SECRET } as never;
    assert.throws(() => createSignatureHandler(options), /authorize/);
  });
});
