import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, it } from 'node:test';
import { type DoctorOptions, examineEndpoint } from '../../src/cli/doctor/report.js';
import { createSignatureHandler } from '../../src/server/index.js';
import { toNodeHandler } from '../../src/server/node.js';
import { sign } from '../../src/signature/index.js';
import { KEY, NUMBER, SECRET } from '../support/forge.js';
import { noPhp, servePhp } from '../support/php.js';

const open: { close(): unknown }[] = [];

const serve = async (listener: RequestListener): Promise<string> => {
  const server: Server = createServer(listener).listen(0, '127.0.0.1');
  open.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/sign`;
};

const codes = async (url: string, options: Partial<DoctorOptions> = {}): Promise<string[]> => {
  const all = { meetingNumber: NUMBER, method: 'post', ...options } as const;
  const { findings } = await examineEndpoint(url, all);
  return findings.map(({ code }) => code).sort();
};

const signed = (times = {}, role: 0 | 1 = 0, mn = NUMBER) =>
  sign({ appKey: KEY, mn, role, ...times }, SECRET);

const noStore = { 'Cache-Control': 'no-store' };

describe('zoom-join doctor', () => {
  afterEach(() => {
    for (const server of open.splice(0)) server.close();
  });

  it("has nothing against the project's own endpoint", async () => {
    const handler = createSignatureHandler({
      sdkKey: KEY,
      sdkSecret: SECRET,
      authorize: (_request, { meetingNumber, meeting }) =>
        meetingNumber === NUMBER || meeting === 'weekly' ? { meetingNumber: NUMBER } : undefined,
    });
    const url = await serve(toNodeHandler(handler));
    for (const method of ['post', 'get'] as const) {
      assert.deepEqual(await codes(url, { method, secret: SECRET }), []);
    }
    assert.deepEqual(await codes(url, { meetingNumber: undefined, meeting: 'weekly' }), []);
  });

  it('sees an endpoint that is open to everybody and signs whatever is asked', async () => {
    const url = await serve(async (request, response) => {
      const body = await text(request);
      const { meetingNumber = NUMBER, role = 0 } = body ? JSON.parse(body) : {};
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.end(
        JSON.stringify({ signature: await signed({}, role, meetingNumber), sdkKey: KEY }),
      );
    });
    assert.deepEqual(await codes(url), [
      'endpoint-any-meeting',
      'endpoint-cacheable',
      'endpoint-host-for-anybody',
      'endpoint-open-cors',
    ]);
  });

  const STRANGERS = [
    /^whether another site may read it: /,
    /^whether anybody becomes host by asking: /,
    /^whether it signs any meeting: /,
  ];

  it('says what it could not tell where it is rate-limited, and does not call it fine', async () => {
    const meetings = { weekly: { meetingNumber: NUMBER } };
    const rateLimit = { perMinute: 1 };
    const handler = createSignatureHandler({ sdkKey: KEY, sdkSecret: SECRET, meetings, rateLimit });
    const url = await serve(toNodeHandler(handler));
    const options = { meeting: 'weekly', method: 'post' } as const;
    const { fine, findings, unknown } = await examineEndpoint(url, options);
    assert.deepEqual(findings, []);
    assert.doesNotMatch(fine.join('\n'), /nobody|does not sign/);
    // A stranger's site is refused before the limit counts.
    assert.match(fine.join('\n'), /no other site may read it/);
    assert.equal(unknown.length, 2);
    assert.match(unknown[0] ?? '', /^whether anybody becomes host by asking: rate-limited/);
    assert.match(unknown[1] ?? '', /^whether it signs any meeting: rate-limited/);
  });

  it('says what it could not tell where a request fails or times out', async () => {
    const url = await serve(async (request, response) => {
      const { role, meetingNumber } = JSON.parse(await text(request));
      response.writeHead(200, noStore);
      if (request.headers.origin === 'https://stranger.invalid') return;
      if (role === 1) response.socket?.destroy();
      else if (meetingNumber === NUMBER) response.end(await signed());
      else response.end('<h1>Database error</h1>');
    });
    const options = { meetingNumber: NUMBER, method: 'post', timeout: 0.2 } as const;
    const { fine, findings, unknown } = await examineEndpoint(url, options);
    assert.deepEqual(findings, []);
    assert.doesNotMatch(fine.join('\n'), /nobody|no other site|does not sign/);
    assert.match(unknown.join('\n'), /another site may read it: no answer within 0.2 s$/m);
    assert.match(unknown.join('\n'), /becomes host by asking: no connection \(\w+\)$/m);
    assert.match(
      unknown.join('\n'),
      /signs any meeting: it answered with status 200 and no signature$/m,
    );
  });

  it('says that it tested nothing further where the first request brought no signature', async () => {
    const url = await serve((_request, response) => response.writeHead(500).end());
    const { fine, unknown } = await examineEndpoint(url, { meetingNumber: NUMBER, method: 'post' });
    assert.doesNotMatch(fine.join('\n'), /nobody|no other site|does not sign/);
    for (const [index, form] of STRANGERS.entries()) assert.match(unknown[index] ?? '', form);
  });

  it('calls a refusal fine: it gives no signature', async () => {
    const handler = createSignatureHandler({
      sdkKey: KEY,
      sdkSecret: SECRET,
      meetings: { weekly: { meetingNumber: NUMBER } },
    });
    const url = await serve(toNodeHandler(handler));
    const { fine, unknown } = await examineEndpoint(url, { meeting: 'weekly', method: 'post' });
    assert.deepEqual(unknown, []);
    assert.match(
      fine.join('\n'),
      /no other site may read it\nnobody becomes host.*\nit does not sign any/,
    );
  });

  it('says that it could not tell whether a page may read the answer where the preflight fails', async () => {
    const origin = 'https://www.example';
    const url = await serve(async (request, response) => {
      if (request.method === 'OPTIONS') return void response.writeHead(503).end();
      response.writeHead(200, { ...noStore, 'Access-Control-Allow-Origin': origin });
      response.end(await signed());
    });
    const options = { meetingNumber: NUMBER, method: 'post', origin } as const;
    const { findings, unknown } = await examineEndpoint(url, options);
    assert.deepEqual(findings, []);
    assert.match(unknown.join('\n'), /^whether pages of https:\/\/www.example may read it: .*503/m);
  });

  it('passes on what an endpoint says of its refusal', async () => {
    const meetings = { weekly: { meetingNumber: NUMBER } };
    const handler = createSignatureHandler({ sdkKey: KEY, sdkSecret: SECRET, meetings });
    const url = await serve(toNodeHandler(handler));
    const { findings } = await examineEndpoint(url, { meeting: 'monthly', method: 'post' });
    assert.match(findings[0]?.message ?? '', /403 \(endpoint-meeting-refused: .*knows/);
  });

  it('sees a redirect to a login', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(302, { Location: '/login' }).end();
    });
    assert.deepEqual(await codes(url), ['endpoint-redirect']);
  });

  it('sends its requests as the element does, to the letter', async () => {
    const received: string[] = [];
    const url = await serve(async (request, response) => {
      const body = await text(request);
      received.push(`${request.method} ${request.url} ${body}`.trim());
      response.writeHead(200, noStore).end(await signed());
    });
    const address = `${url}?sig=a+b%2fc&meetingNumber=1&empty`;
    await codes(address, { meeting: 'böard 1', method: 'get' });
    await codes(address);
    const get = `GET /sign?sig=a+b%2fc&meetingNumber=1&empty&meetingNumber=${NUMBER}&meeting=b%C3%B6ard+1&role=`;
    const post = `POST /sign?sig=a+b%2fc&meetingNumber=1&empty {"meetingNumber":"${NUMBER}","role":`;
    for (const line of [`${get}0`, `${get}1`, `${post}0}`, `${post}1}`])
      assert.ok(received.includes(line), `${line} is none of\n${received.join('\n')}`);
  });

  it('sees a server that is 6 minutes fast, by its clock and by its signature', async () => {
    const url = await serve(async (_request, response) => {
      const ahead = Date.now() + 360_000;
      response.sendDate = false;
      response.setHeader('Date', new Date(ahead).toUTCString());
      response.writeHead(200, noStore);
      response.end(await signed({ iat: Math.floor(ahead / 1000) }));
    });
    const { findings } = await examineEndpoint(url, { meetingNumber: NUMBER, method: 'post' });
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['endpoint-clock', 'signature-future'],
    );
    assert.match(findings[0]?.message ?? '', /6 min fast/);
    assert.match(findings[1]?.message ?? '', /6 min ahead/);
  });

  it('sees a secret in the answer, and does not repeat it', async () => {
    const url = await serve(async (_request, response) => {
      response.writeHead(200, noStore);
      response.end(JSON.stringify({ signature: await signed(), sdkSecret: SECRET }));
    });
    const report = await examineEndpoint(url, {
      meetingNumber: NUMBER,
      method: 'post',
      secret: SECRET,
    });
    assert.deepEqual(
      report.findings.map(({ code }) => code),
      ['endpoint-leaks-secret'],
    );
    assert.doesNotMatch(JSON.stringify(report), new RegExp(SECRET));
  });

  it('sees whether a page of another origin may read the answer', async () => {
    const origin = 'https://www.example';
    const answer = async (response: import('node:http').ServerResponse) => {
      response.writeHead(200, { ...noStore, 'Access-Control-Allow-Origin': origin });
      response.end(await signed());
    };
    const without = await serve((request, response) => {
      if (request.method === 'OPTIONS') response.writeHead(405).end();
      else answer(response);
    });
    assert.deepEqual(await codes(without, { origin }), ['endpoint-cors']);
    assert.deepEqual(await codes(without, { origin, method: 'get' }), []);
    const withPreflight = await serve((request, response) => {
      if (request.method !== 'OPTIONS') return void answer(response);
      response.writeHead(204, {
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Headers': 'Content-Type',
      });
      response.end();
    });
    assert.deepEqual(await codes(withPreflight, { origin }), []);
  });

  it('sees an endpoint that is not there, is empty, fails, or answers with a page', async () => {
    assert.deepEqual(await codes('http://127.0.0.1:1/sign'), ['endpoint-unreachable']);
    assert.deepEqual(await codes(await serve((_request, response) => response.end())), [
      'endpoint-empty',
    ]);
    const failing = await serve((_request, response) => response.writeHead(500).end('no'));
    assert.deepEqual(await codes(failing), ['endpoint-status']);
    const page = await serve((_request, response) => response.end('<!doctype html><p>Hello'));
    assert.deepEqual(await codes(page), ['endpoint-html']);
    const heading = await serve((_request, response) => response.end('<h1>Hello</h1>'));
    assert.deepEqual(await codes(heading), ['endpoint-html']);
    const gone = await serve(() => {});
    for (const server of open.splice(0)) server.close();
    const { findings } = await examineEndpoint(gone, { method: 'post' });
    assert.match(findings[0]?.message ?? '', /ECONNREFUSED/);
  });

  it('names the retired format that PHP still makes', { skip: noPhp() }, async () => {
    const php = await servePhp('test/support/php/legacy.php');
    open.push(php);
    assert.deepEqual(await codes(php.url), ['endpoint-cacheable', 'signature-legacy-format']);
  });

  it("names PHP's warning before the signature", { skip: noPhp() }, async () => {
    const php = await servePhp('test/support/php/warning.php');
    open.push(php);
    assert.deepEqual(await codes(php.url, { method: 'get' }), ['endpoint-html']);
  });
});
