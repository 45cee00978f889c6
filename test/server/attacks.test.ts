/** What somebody might try against the endpoint, beside what the vectors of endpoint.test.ts have. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { inspect } from 'node:util';
import { createSignatureHandler, type LogEntry } from '../../src/server/index.js';
import { toNodeHandler } from '../../src/server/node.js';
import { verify } from '../../src/signature/index.js';
import { base64url, forge, goodClaims, KEY, NUMBER, SECRET } from '../support/forge.js';
import { noPhp, servePhpCode } from '../support/php.js';

/** A site of two tenants, each with a meeting, and a host. */
interface Site {
  readonly url: string;
  /** All that the site's owner could read. */
  log(): string;
  close(): unknown;
}

const PASSCODE = 'sesame-opens';
const ZAK = 'zak-of-the-host';

const inNode = async (): Promise<Site> => {
  const logged: LogEntry[] = [];
  const tenants: Readonly<Record<string, Readonly<Record<string, object>>>> = {
    ada: { standup: { meetingNumber: NUMBER, passcode: PASSCODE, role: 1, zak: ZAK } },
    bob: { review: { meetingNumber: '123456789' } },
  };
  const handler = createSignatureHandler({
    sdkKey: KEY,
    sdkSecret: SECRET,
    // Whatever passes for an origin: what is no origin must not come so far.
    origins: () => true,
    rateLimit: false,
    bodyTimeout: 0.05,
    authorize: (request, { meeting = '' }) => {
      if (meeting === 'fails') throw new Error('no database');
      const tenant = /tenant=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? '';
      return tenants[tenant]?.[meeting] as { meetingNumber: string } | undefined;
    },
    log: (entry) => logged.push(entry),
  });
  const server = createServer(toNodeHandler(handler)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log: () => inspect(logged, { depth: 9 }),
    close: () => server.close(),
  };
};

const inPhp = (): Promise<Site> =>
  servePhpCode(`ZoomJoin\\answer(['sdkKey' => '${KEY}', 'sdkSecret' => '${SECRET}',
    'origins' => function () { return true; }, 'rateLimit' => false,
    'log' => function ($entry) { error_log(json_encode(['error' => (string) $entry['error']] + $entry)); },
    'authorize' => function ($asked) {
      if (($asked['meeting'] ?? '') === 'fails') throw new RuntimeException('no database');
      $tenants = [
        'ada' => ['standup' => ['meetingNumber' => '${NUMBER}', 'passcode' => '${PASSCODE}', 'role' => 1, 'zak' => '${ZAK}']],
        'bob' => ['review' => ['meetingNumber' => '123456789']],
      ];
      return $tenants[$_COOKIE['tenant'] ?? ''][$asked['meeting'] ?? ''] ?? null;
    }]);`);

/** Bytes over a socket, as no well-behaved client sends them; what comes back until the end. */
const raw = async (url: string, bytes: string): Promise<string> => {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(bytes);
  return text(socket);
};

const runtimes = {
  Node: { start: inNode, skip: false },
  'php -S': { start: inPhp, skip: noPhp() },
};

for (const [name, { start, skip }] of Object.entries(runtimes)) {
  describe(`an attacker of the endpoint in ${name}`, { skip }, () => {
    let site: Site;
    before(async () => {
      site = await start();
    });
    after(() => site.close());

    const ask = (query: string, headers: Record<string, string> = {}) =>
      fetch(`${site.url}/?${query}`, { headers });
    const asBob = { Cookie: 'tenant=bob' };
    const asAda = { Cookie: 'tenant=ada' };

    /** All that a caller sees, but the time. */
    const seen = async (response: Response): Promise<string> => {
      const headers = [...response.headers].filter(([key]) => key !== 'date');
      return JSON.stringify([response.status, headers, await response.text()]);
    };

    it('does not get the meeting of another tenant', async () => {
      assert.equal((await ask('meeting=standup', asAda)).status, 200);
      assert.equal((await ask('meeting=standup', asBob)).status, 403);
    });

    it('does not learn which meetings there are', async () => {
      const refusals = await Promise.all(
        [
          'meeting=standup',
          'meeting=unknown',
          `meeting=${'x'.repeat(500)}`,
          `meetingNumber=${NUMBER}`,
          'meetingNumber=999999999',
        ].map(async (query) => seen(await ask(query, asBob))),
      );
      refusals.push(await seen(await ask('meeting=standup')));
      assert.deepEqual(new Set(refusals).size, 1, refusals.join('\n'));
    });

    it('does not become host by what a page can say, where the host asks for the same', async () => {
      const { signature } = (await (await ask('meeting=review&role=1&zak=x', asBob)).json()) as {
        signature: string;
      };
      assert.equal((await verify(signature, SECRET)).role, 0);
    });

    for (const origin of [
      'https://www.example\r\n X-Injected: 1',
      'https://www.example\r\n\tX-Injected: 1',
      'https://www.example\nX-Injected: 1',
      'https://www.example\rX-Injected: 1',
      'https://www.example%0d%0aX-Injected: 1',
      'https://www.example\u0000X-Injected: 1',
      'https://www.example\u2028X-Injected: 1',
    ]) {
      it(`puts no header into the answer by the origin ${JSON.stringify(origin)}`, async () => {
        const answer = await raw(
          site.url,
          `GET /?meeting=review HTTP/1.1\r\nHost: x\r\nCookie: tenant=bob\r\nOrigin: ${origin}\r\nConnection: close\r\n\r\n`,
        );
        const [head = ''] = answer.split('\r\n\r\n');
        // A bare line feed ends a header for some servers: then the origin was good, and the rest the request's.
        assert.doesNotMatch(head, /X-Injected/i);
      });
    }

    it('gets nothing that was kept for another', async () => {
      const first = await ask('meeting=review', asBob);
      assert.equal(first.headers.get('cache-control'), 'no-store');
      for (const header of ['etag', 'last-modified', 'expires', 'age']) {
        assert.equal(first.headers.get(header), null, header);
      }
      const conditional = {
        ...asBob,
        'If-None-Match': '*',
        'If-Modified-Since': new Date().toUTCString(),
      };
      assert.equal((await ask('meeting=review', conditional)).status, 200);
      assert.equal((await ask('meeting=unknown', asBob)).headers.get('cache-control'), 'no-store');
    });

    it('can’t use a signature again when it has expired', async () => {
      const { signature } = (await (await ask('meeting=review', asBob)).json()) as {
        signature: string;
      };
      const { exp } = await verify(signature, SECRET);
      await assert.rejects(verify(signature, SECRET, { now: exp }), { code: 'signature-expired' });
    });

    it('finds nothing in the log that joins a meeting', async () => {
      const bodies = await Promise.all(
        [
          ask('meeting=standup', asAda),
          ask('meeting=review', asBob),
          ask('meeting=fails', asBob),
          ask(''),
        ].map(async (asking) => (await asking).text()),
      );
      const log = site.log();
      assert.match(log, /no database/);
      const signatures = bodies.flatMap((body) => /"signature":"([^"]+)"/.exec(body)?.[1] ?? []);
      assert.equal(signatures.length, 2);
      for (const secret of [
        SECRET,
        PASSCODE,
        ZAK,
        ...signatures.flatMap((it) => it.split('.').slice(1)),
      ]) {
        assert.ok(!log.includes(secret), log);
      }
    });
  });
}

describe('an attacker of the endpoint in Node, with a socket', () => {
  let site: Site;
  before(async () => {
    site = await inNode();
  });
  after(() => site.close());

  const head = (more: string) =>
    `POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${more}\r\n\r\n`;

  it('keeps no connection by a body that comes slowly', async () => {
    const answer = await raw(site.url, `${head('Content-Length: 100')}{"meet`);
    assert.match(answer, /^HTTP\/1\.1 408 .*endpoint-body-slow/s);
  });

  it('keeps no connection by a body that never ends', async () => {
    const chunk = `2001\r\n${'x'.repeat(0x2001)}\r\n`;
    const answer = await raw(site.url, `${head('Transfer-Encoding: chunked')}${chunk}`);
    assert.match(answer, /^HTTP\/1\.1 413 .*endpoint-body-too-large/s);
  });

  it('does not smuggle a second request behind a length that is a lie', async () => {
    const second = 'GET /?meeting=standup HTTP/1.1\r\nHost: x\r\nCookie: tenant=ada\r\n\r\n';
    const answer = await raw(
      site.url,
      `${head('Content-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close')}0\r\n\r\n${second}`,
    );
    assert.doesNotMatch(answer, /"signature"/);
  });
});

describe('an attacker of verify()', () => {
  const claims = goodClaims(Math.floor(Date.now() / 1000) - 120);
  const unsigned = (header: object) => `${base64url(header)}.${base64url(claims)}.`;
  const forgeries: Readonly<Record<string, string>> = {
    'no algorithm': unsigned({ alg: 'none', typ: 'JWT' }),
    'no algorithm, in other letters': unsigned({ alg: 'NoNe', typ: 'JWT' }),
    'no header to speak of': unsigned({}),
    'no HMAC': `${forge(claims).split('.').slice(0, 2).join('.')}.`,
    'RS256 with the key as the secret': forge(claims, KEY, { alg: 'RS256', typ: 'JWT' }),
    'RS256 over a right HMAC': forge(claims, SECRET, { alg: 'RS256', typ: 'JWT' }),
    'HS512 over a right HMAC': forge(claims, SECRET, { alg: 'HS512', typ: 'JWT' }),
    'the key as the secret': forge(claims, KEY),
    'an empty secret': forge(claims, '\0'),
    'a key of its own in the header': forge(claims, 'mine', {
      alg: 'HS256',
      jwk: { kty: 'oct', k: base64url('mine') },
    }),
    'a critical header': forge(claims, SECRET, { alg: 'HS256', crit: ['exp'] }),
    'the HMAC of other claims': [
      ...forge({ ...claims, role: 1 })
        .split('.')
        .slice(0, 2),
      forge(claims).split('.')[2],
    ].join('.'),
  };
  for (const [what, signature] of Object.entries(forgeries)) {
    it(`gets no further with ${what}`, async () => {
      await assert.rejects(verify(signature, SECRET), { name: 'ZoomJoinError' });
    });
  }

  it('would with a right one', async () => {
    assert.equal((await verify(forge(claims), SECRET)).mn, NUMBER);
  });
});
