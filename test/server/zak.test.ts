import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { inspect } from 'node:util';
import { createZakSource } from '../../src/server/zak.js';
import { serveWorker } from './workerd.js';

const credentials = { accountId: 'account1', clientId: 'client1', clientSecret: 'hush-hush' };

const withResolvers = <Value>() => {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((resolver) => {
    resolve = resolver;
  });
  return { promise, resolve };
};

/** Zoom's two hosts in one, as its documentation has them. */
describe('createZakSource', () => {
  let server: Server;
  let url: string;
  let asked: string[];
  let clock: number;
  /** What a request is answered with first, in place of what Zoom would. */
  let instead: ((request: IncomingMessage, response: ServerResponse) => void)[];

  const json = (response: ServerResponse, status: number, body: unknown): void => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  };

  beforeEach(async () => {
    asked = [];
    instead = [];
    clock = 1_000;
    let accesses = 0;
    let tokens = 0;
    server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://zoom');
      asked.push(`${request.method} ${pathname}?${searchParams}`);
      const answer = instead.shift();
      if (answer) return answer(request, response);
      const { authorization } = request.headers;
      if (pathname === '/oauth/token') {
        const basic = `Basic ${btoa('client1:hush-hush')}`;
        if (authorization !== basic || searchParams.get('account_id') !== 'account1') {
          return json(response, 400, {
            reason: 'Invalid client_id or client_secret',
            error: 'invalid_client',
          });
        }
        return json(response, 200, { access_token: `access${++accesses}`, expires_in: 3600 });
      }
      if (authorization !== `Bearer access${accesses}`) {
        return json(response, 401, { code: 124, message: 'Invalid access token.' });
      }
      const [, , , user] = pathname.split('/');
      json(response, 200, { token: `${searchParams.get('type')}-${++tokens}-${user}` });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const source = (more = {}) =>
    createZakSource({ ...credentials, oauthUrl: url, apiUrl: url, now: () => clock, ...more });
  const paths = () => asked.map((line) => line.replace(/\?.*/, ''));

  it('fetches a ZAK with an access token of its own', async () => {
    assert.equal(await source().zak('ada@example.com'), 'zak-1-ada%40example.com');
    assert.deepEqual(asked, [
      'POST /oauth/token?grant_type=account_credentials&account_id=account1',
      'GET /v2/users/ada%40example.com/token?type=zak&ttl=7200',
    ]);
  });

  it('keeps a ZAK, for each user, until five minutes before it expires', async () => {
    const { zak } = source();
    const first = await zak('ada');
    assert.equal(await zak('ada'), first);
    assert.notEqual(await zak('bob'), first);
    clock += 6_899_000;
    assert.equal(await zak('ada'), first);
    assert.equal(asked.length, 3);
    clock += 2_000;
    await zak('ada');
    assert.equal(asked.length, 5);
  });

  it('keeps an access token until five minutes before it expires', async () => {
    const { obfToken } = source();
    await obfToken('ada');
    clock += 3_299_000;
    await obfToken('ada');
    assert.deepEqual(paths().filter((path) => path.includes('oauth')).length, 1);
    clock += 2_000;
    await obfToken('ada');
    assert.deepEqual(paths().filter((path) => path.includes('oauth')).length, 2);
  });

  it('fetches an OBF token each time: it is good for one join', async () => {
    const { obfToken } = source();
    await obfToken('ada');
    await obfToken('ada');
    assert.deepEqual(asked.slice(1), [
      'GET /v2/users/ada/token?type=onbehalf',
      'GET /v2/users/ada/token?type=onbehalf',
    ]);
  });

  it('asks once for all who wait', async () => {
    const { zak } = source();
    await Promise.all([zak('ada'), zak('ada'), zak('ada')]);
    assert.deepEqual(paths(), ['POST /oauth/token', 'GET /v2/users/ada/token']);
  });

  it('gets a new access token where the old one was withdrawn', async () => {
    const { obfToken } = source();
    await obfToken('ada');
    instead = [
      (_request, response) => json(response, 401, { code: 124, message: 'Invalid access token.' }),
    ];
    await obfToken('ada');
    assert.deepEqual(paths().slice(2), [
      'GET /v2/users/ada/token',
      'POST /oauth/token',
      'GET /v2/users/ada/token',
    ]);
  });

  it('gets one new access token for two hosts whose old one was withdrawn', async () => {
    const { obfToken } = source();
    await obfToken('ada');
    const held = withResolvers<ServerResponse>();
    const refuse = (response: ServerResponse) =>
      json(response, 401, { code: 124, message: 'Invalid access token.' });
    const second = withResolvers<ServerResponse>();
    instead = [
      (_request, response) => refuse(response),
      (_request, response) => second.resolve(response),
      (_request, response) => held.resolve(response),
    ];
    const tokens = Promise.all([obfToken('ada'), obfToken('bob')]);
    tokens.catch(() => {});
    // The first refetch is under way when the second refusal arrives.
    const [refused, access] = await Promise.all([second.promise, held.promise]);
    refuse(refused);
    await once(refused, 'close');
    // A round trip later the second refusal has been read.
    await fetch(`${url}/v2/users/carol/token`);
    json(access, 200, { access_token: 'access1', expires_in: 3600 });
    assert.match((await tokens).join(), /^onbehalf-\d-ada,onbehalf-\d-bob$/);
    assert.equal(paths().filter((path) => path.includes('oauth')).length, 2);
  });

  it('asks again where Zoom fails for a moment', async () => {
    instead = [
      (_request, response) => response.writeHead(503).end(),
      (_request, response) => response.destroy(),
    ];
    await source().zak('ada');
    assert.equal(paths().filter((path) => path.includes('oauth')).length, 3);
  });

  it('gives up where Zoom does not answer in time', async () => {
    instead = [() => {}];
    await assert.rejects(source({ timeout: 0.05 }).zak('ada'), {
      code: 'endpoint-zak-unreachable',
      message: /no answer in time/,
    });
  });

  it('gives up in time where Zoom sends half an answer, or wants to be asked much later', async () => {
    const half = (_request: IncomingMessage, response: ServerResponse) =>
      void response.writeHead(200, { 'Content-Length': '100' }).write('{"access');
    const later = (_request: IncomingMessage, response: ServerResponse) =>
      void response.writeHead(429, { 'Retry-After': '3600' }).end();
    for (const answer of [half, later]) {
      instead = Array(3).fill(answer);
      const started = source({ timeout: 0.2 }).zak('ada');
      await assert.rejects(started, { code: 'endpoint-zak-unreachable' });
    }
  });

  it('asks for nobody whom a path would lose', async () => {
    for (const user of ['', '.', '..']) {
      await assert.rejects(source().zak(user), { code: 'endpoint-zak-refused' });
    }
    assert.deepEqual(asked, []);
  });

  it('keeps no failure', async () => {
    const { zak } = source({ timeout: 0.2 });
    instead = [(_request, response) => json(response, 400, { reason: 'not now' })];
    await assert.rejects(zak('ada'), { code: 'endpoint-zak-credentials' });
    await zak('ada');
  });

  it('says that the credentials are wrong, in Zoom’s words too', async () => {
    await assert.rejects(source({ clientSecret: 'of-the-sdk-app' }).zak('ada'), {
      code: 'endpoint-zak-credentials',
      message: /400 Invalid client_id or client_secret/,
    });
  });

  it('says that a scope or the user is missing, in Zoom’s words too', async () => {
    const { zak } = source();
    await zak('bob');
    const message = 'Invalid access token, does not contain scopes:[user:read:zak:admin].';
    instead = [(_request, response) => json(response, 400, { code: 4711, message })];
    await assert.rejects(zak('ada'), {
      code: 'endpoint-zak-refused',
      message: /does not contain scopes/,
    });
  });

  it('says that an answer has no token, and that it is no JSON', async () => {
    const { zak } = source();
    for (const body of ['{}', '<html>', '{"access_token": 5}', '']) {
      instead = [(_request, response) => response.writeHead(200).end(body)];
      await assert.rejects(zak('ada'), { code: 'endpoint-zak-unreachable' });
    }
  });

  it('does not follow a redirect with the credentials', async () => {
    instead = Array(3).fill((_request: IncomingMessage, response: ServerResponse) =>
      response.writeHead(302, { Location: `${url}/elsewhere` }).end(),
    );
    await assert.rejects(source().zak('ada'), { code: 'endpoint-zak-unreachable' });
    assert.ok(!asked.some((line) => line.includes('elsewhere')));
  });

  it('puts no credential and no token into an error', async () => {
    const { obfToken } = source();
    await obfToken('ada');
    const answers = [400, 404].map(
      (status) => (_request: IncomingMessage, response: ServerResponse) =>
        json(response, status, {}),
    );
    for (const answer of [...answers, () => server.closeAllConnections()]) {
      instead = Array(3).fill(answer);
      const error = await obfToken('ada').catch((caught: unknown) => caught);
      const shown = inspect(error, { depth: 9, showHidden: true });
      assert.match(shown, /endpoint-zak/);
      for (const secret of ['hush-hush', btoa('client1:hush-hush'), 'access1', 'Bearer']) {
        assert.ok(!shown.includes(secret), shown);
      }
    }
  });

  it('works in workerd', async () => {
    const worker = await serveWorker('test/server/zak-worker.ts', { zak: { ZOOM: url } }, 0);
    try {
      const { text } = await worker.ask('zak', { method: 'GET', query: 'user=ada' });
      assert.equal(text, 'zak-1-ada');
    } finally {
      await worker.close();
    }
  });

  it('refuses to start without credentials, and names which', () => {
    for (const name of ['accountId', 'clientId', 'clientSecret']) {
      assert.throws(() => source({ [name]: ' ' }), new RegExp(name));
    }
  });
});
