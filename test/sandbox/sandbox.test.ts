/** The sandbox over real HTTP and real WebSocket, asked as the Meeting SDK 6.2.0 asks. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createContext, runInContext } from 'node:vm';
import WebSocket from 'ws';
import type { ZoomJoinError } from '../../src/problems/error.js';
import { PASSCODE, type Sandbox, startSandbox } from '../../src/sandbox/index.js';
import { preludeFor } from '../../src/sandbox/prelude.js';
import { type SignOptions, sign } from '../../src/signature/index.js';

const HOUR = 3_600;
const now = () => Math.floor(Date.now() / 1000);

let sandbox: Sandbox;
before(async () => {
  sandbox = await startSandbox({ delay: 0.01 });
});
after(() => sandbox.close());

type Fields = Readonly<Record<string, string>>;
type Json = Record<string, unknown>;

const zoom = (at: string, host = 'zoom.us'): string => `${sandbox.url}/zoom/${host}${at}`;

const signFor = (
  mn: string,
  { secret = sandbox.sdkSecret, ...changes }: Partial<SignOptions> & { secret?: string } = {},
): Promise<string> => sign({ appKey: sandbox.sdkKey, mn, role: 0, ...changes }, secret);

/** A signature that `sign` would not make. */
const signClaims = async (changes: object): Promise<string> => {
  const { CompactSign } = await import('jose');
  const iat = now() - 60;
  const claims = { appKey: sandbox.sdkKey, mn: sandbox.meetings.joins, role: 0, iat };
  const times = { exp: iat + HOUR, tokenExp: iat + HOUR };
  return new CompactSign(Buffer.from(JSON.stringify({ ...claims, ...times, ...changes })))
    .setProtectedHeader({ alg: 'HS256' })
    .sign(Buffer.from(sandbox.sdkSecret));
};

const askInfo = (fields: Fields, host?: string): Promise<Response> =>
  fetch(zoom('/api/v1/wc/info', host), {
    method: 'POST',
    body: new URLSearchParams({ apiKey: sandbox.sdkKey, userName: 'Ada', ...fields }),
  });

/** What info answers to a visitor whose signature is good. */
const ask = async (meetingNumber: string, more: Fields = {}, host?: string): Promise<Json> => {
  const signature = more.signature ?? (await signFor(meetingNumber));
  return (await askInfo({ signature, meetingNumber, ...more }, host)).json() as Promise<Json>;
};

const refusalOf = ({ status, errorCode, errorMessage }: Json): unknown => {
  assert.equal(status, false);
  return [errorCode, errorMessage];
};

const resultOf = (answer: Json): Record<string, string> => {
  assert.deepEqual([answer.status, answer.errorCode], [true, 0]);
  return answer.result as Record<string, string>;
};

const stateOf = async (of = sandbox): Promise<{ sockets: number; requests: Json[] }> =>
  (await fetch(`${of.url}/sandbox/state`)).json() as Promise<{ sockets: number; requests: Json[] }>;

interface Said {
  readonly evt: number;
  readonly body: Json;
}

/** The SDK's end of a meeting's socket. */
class Attendee {
  readonly socket: WebSocket;
  readonly #said: Said[] = [];
  #heard: () => void = () => {};

  constructor(number: string, mid: string) {
    const query = new URLSearchParams({ mid, dn2: btoa('Ada') });
    const at = zoom(`/wc/api/${number}?${query}`, 'rwg.zoom.us');
    this.socket = new WebSocket(at.replace(/^http/, 'ws'));
    this.socket.on('message', (data) => {
      this.#said.push(JSON.parse(String(data)) as Said);
      this.#heard();
    });
  }

  say(evt: number): void {
    this.socket.send(JSON.stringify({ evt, body: {} }));
  }

  /** The next thing that is said; whatever was asked for must come in this order. */
  async hears(evt: number): Promise<Json> {
    while (this.#said.length === 0) {
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
      });
    }
    const said = this.#said.shift();
    assert.equal(said?.evt, evt);
    return said?.body ?? {};
  }

  get closed(): Promise<unknown> {
    return once(this.socket, 'close');
  }
}

const enter = async (number: string, answer?: Json): Promise<Attendee> => {
  const { mid = '' } = resultOf(answer ?? (await ask(number)));
  const attendee = new Attendee(number, mid);
  assert.deepEqual(await attendee.hears(0), { status: 'READY' });
  attendee.say(4301);
  return attendee;
};

const namesIn = ({ add }: Json): string[] =>
  (add as { dn2: string }[]).map(({ dn2 }) => Buffer.from(dn2, 'base64').toString());

describe('the way in', () => {
  it('leads a good signature to the meeting by way of ping', async () => {
    const result = resultOf(await ask(sandbox.meetings.joins));
    const [rwc] = Object.keys(JSON.parse(result.encryptedRWC ?? '{}'));
    assert.equal(rwc, 'rwc.zoom.us');
    const ping = await fetch(zoom(`/wc/ping/${sandbox.meetings.joins}`, rwc));
    assert.deepEqual(await ping.json(), { rwg: 'rwg.zoom.us', rwcAuth: 'sandbox' });
  });

  it('stays with Zoom for Government where it began there', async () => {
    const result = resultOf(await ask(sandbox.meetings.joins, {}, 'www.zoomgov.com'));
    assert.match(result.encryptedRWC ?? '', /"rwc\.zoomgov\.com"/);
  });

  const refusals = {
    passcode: [3004, 'Meeting Passcode wrong.'],
    unknown: [200, 'The meeting number is not found.'],
    login: [3051, '/signin'],
    registration: [3099, 'https://zoom.us/meeting/register/sandbox'],
    webinar: [3000, 'User email is required.'],
  } as const;
  for (const [name, refusal] of Object.entries(refusals)) {
    it(`is closed in the meeting "${name}"`, async () => {
      const answer = await ask(sandbox.meetings[name as keyof typeof refusals]);
      assert.deepEqual(refusalOf(answer), refusal);
    });
  }

  it('is closed in a meeting that is not in the list', async () => {
    assert.deepEqual(refusalOf(await ask('123456789')), refusals.unknown);
  });

  const keys = {
    passcode: { passWord: PASSCODE },
    login: { zsk: 'zak' },
    registration: { tk: 'tk', userEmail: 'ada@example.org' },
    webinar: { userEmail: 'ada@example.org' },
  } as const;
  for (const [name, fields] of Object.entries(keys)) {
    it(`opens in the meeting "${name}" to who brings what it wants`, async () => {
      resultOf(await ask(sandbox.meetings[name as keyof typeof keys], fields));
    });
  }

  it('fails with a 500 in the meeting "serverError"', async () => {
    const meetingNumber = sandbox.meetings.serverError;
    const response = await askInfo({ meetingNumber, signature: await signFor(meetingNumber) });
    assert.equal(response.status, 500);
  });

  it('says nothing in the meeting "silent" until the sandbox ends', async () => {
    const own = await startSandbox();
    const meetingNumber = own.meetings.silent;
    const signature = await sign({ appKey: own.sdkKey, mn: meetingNumber, role: 0 }, own.sdkSecret);
    const answer = fetch(`${own.url}/zoom/zoom.us/api/v1/wc/info`, {
      method: 'POST',
      body: new URLSearchParams({ apiKey: own.sdkKey, signature, meetingNumber }),
    });
    const refused = assert.rejects(answer);
    // Later than the question, so the answer to this comes later than an answer to that would.
    while ((await stateOf(own)).requests.length === 0);
    await own.close();
    await refused;
  });
});

describe('a signature that Zoom would refuse', () => {
  const refused = async (signature: string, more: Fields = {}): Promise<unknown> =>
    refusalOf(await ask(sandbox.meetings.joins, { signature, ...more }));

  it('is of another secret', async () => {
    const signature = await signFor(sandbox.meetings.joins, {
      secret: 'another-secret-of-32-bytes',
    });
    assert.deepEqual(await refused(signature), [200, 'Invalid signature.']);
  });

  it('is of another key', async () => {
    const signature = await signFor(sandbox.meetings.joins, { appKey: 'kJ8sAnotherKeyOfAnApp' });
    assert.deepEqual(await refused(signature), [200, 'The api key is wrong.']);
  });

  it('is of another meeting', async () => {
    const signature = await signFor(sandbox.meetings.full);
    assert.deepEqual(await refused(signature), [200, 'The meeting number is wrong.']);
  });

  it('is for a meeting number with spaces in it', async () => {
    const signature = await signFor(sandbox.meetings.joins);
    const answer = await refused(signature, { meetingNumber: '869 3456 7210' });
    assert.deepEqual(answer, [200, 'The meeting number is wrong.']);
  });

  const cases: Readonly<Record<string, readonly [claims: () => object, text: string]>> = {
    'has expired': [
      () => ({ iat: now() - 2 * HOUR, exp: now() - HOUR, tokenExp: now() - HOUR }),
      'The signature has expired.',
    ],
    'has a tokenExp in the past': [
      () => ({ iat: now() - 2 * HOUR, exp: now() + HOUR, tokenExp: now() - HOUR }),
      'The signature has expired.',
    ],
    'has a tokenExp that is a duration': [() => ({ tokenExp: HOUR }), 'The signature has expired.'],
    'is from the future': [
      () => ({ iat: now() + HOUR, exp: now() + 3 * HOUR, tokenExp: now() + 3 * HOUR }),
      'Invalid signature.',
    ],
    'lives less than half an hour': [() => ({ exp: now() + 600 }), 'Invalid signature.'],
    'lives more than two days': [() => ({ exp: now() + 49 * HOUR }), 'Invalid signature.'],
    'has times in milliseconds': [() => ({ iat: Date.now() }), 'Invalid signature.'],
    'has a role that is none': [() => ({ role: 2 }), 'The role is not applicable.'],
    'has no role': [() => ({ role: undefined }), 'The role is not applicable.'],
    'has no meeting number': [() => ({ mn: undefined }), 'The meeting number is wrong.'],
    'has no key': [() => ({ appKey: undefined }), 'The api key is wrong.'],
  };
  for (const [name, [claims, message]] of Object.entries(cases)) {
    it(name, async () => {
      assert.deepEqual(await refused(await signClaims(claims())), [200, message]);
    });
  }

  const malformed = ['', 'a.b', 'a.b.c', '<html>', '{"signature":"a.b.c"}'];
  for (const signature of malformed) {
    it(`is ${JSON.stringify(signature)}`, async () => {
      assert.deepEqual(await refused(signature), [200, 'Invalid signature.']);
    });
  }
});

describe('a meeting', () => {
  it('lets the visitor in beside the host', async () => {
    const attendee = await enter(sandbox.meetings.joins);
    const { res, userID, role } = await attendee.hears(4098);
    assert.deepEqual([res, role], [0, 0]);
    const roster = await attendee.hears(7937);
    assert.deepEqual(namesIn(roster), ['Grace Hopper', 'Ada']);
    assert.equal((roster.add as { id: number }[])[1]?.id, userID);
    attendee.socket.close();
  });

  it('lets a host in as one', async () => {
    const number = sandbox.meetings.joins;
    const answer = await ask(number, { signature: await signFor(number, { role: 1 }) });
    const attendee = await enter(number, answer);
    assert.equal((await attendee.hears(4098)).role, 1);
    attendee.socket.close();
  });

  it('says goodbye', async () => {
    const attendee = await enter(sandbox.meetings.joins);
    await attendee.hears(4098);
    await attendee.hears(7937);
    attendee.say(4103);
    await attendee.hears(4104);
    attendee.socket.close();
  });

  for (const [name, res] of [
    ['full', 9],
    ['locked', 12],
  ] as const) {
    it(`that is ${name} says so`, async () => {
      const attendee = await enter(sandbox.meetings[name]);
      assert.equal((await attendee.hears(4098)).res, res);
      attendee.socket.close();
    });
  }

  it('holds the visitor in the waiting room, alone, until he is admitted', async () => {
    const attendee = await enter(sandbox.meetings.waitingRoom);
    assert.equal((await attendee.hears(4098)).res, 0);
    assert.deepEqual(await attendee.hears(7942), { bHold: true });
    assert.deepEqual(namesIn(await attendee.hears(7937)), ['Ada']);
    assert.deepEqual(await attendee.hears(7942), { bHold: false });
    const { update } = await attendee.hears(7937);
    assert.equal((update as { bHold: boolean }[])[0]?.bHold, false);
    assert.deepEqual(namesIn(await attendee.hears(7937)), ['Grace Hopper']);
    attendee.socket.close();
  });

  it('that has not started says so, and lets in who asks again when it has', async () => {
    const number = sandbox.meetings.notStarted;
    const signature = await signFor(number);
    const early = await ask(number, { signature });
    const { rsPwd, enableLongPollingCheckStart } = resultOf(early);
    assert.ok(enableLongPollingCheckStart);
    const waiting = await enter(number, early);
    assert.equal((await waiting.hears(4098)).res, 3008);
    waiting.socket.close();
    const poll = await fetch(zoom(`/wc/rs?mn=${number}&lp=1`), {
      method: 'POST',
      body: JSON.stringify({ rspwd: rsPwd }),
    });
    assert.equal(((await poll.json()) as Json).status, true);
    const attendee = await enter(number, await ask(number, { signature }));
    assert.equal((await attendee.hears(4098)).res, 0);
    attendee.socket.close();
  });

  for (const [name, reason] of [
    ['ended', 8],
    ['removed', 7],
  ] as const) {
    it(`that is "${name}" is over after a while`, async () => {
      const attendee = await enter(sandbox.meetings[name]);
      const closed = attendee.closed;
      await attendee.hears(4098);
      await attendee.hears(7937);
      assert.deepEqual(await attendee.hears(7939), { reason });
      await closed;
    });
  }

  it('that drops breaks off once, and is as before for who comes back', async () => {
    const number = sandbox.meetings.drops;
    const signature = await signFor(number);
    const first = await enter(number, await ask(number, { signature }));
    await first.closed;
    const again = await enter(number, await ask(number, { signature }));
    await again.hears(4098);
    assert.deepEqual(namesIn(await again.hears(7937)), ['Grace Hopper', 'Ada']);
    again.say(4103);
    await again.hears(4104);
    again.socket.close();
  });

  it('that drops for ever lets nobody back', async () => {
    const number = sandbox.meetings.dropsForever;
    const signature = await signFor(number);
    const first = await enter(number, await ask(number, { signature }));
    await first.closed;
    const { mid = '' } = resultOf(await ask(number, { signature }));
    const [error] = await once(new Attendee(number, mid).socket, 'error');
    assert.match(String(error), /hang up/);
  });

  it('is closed to whom info did not let in', async () => {
    const stranger = new Attendee(sandbox.meetings.joins, 'nobody');
    await once(stranger.socket, 'error');
  });

  it('has silent sockets for sound and pictures', async () => {
    const at = zoom('/wc/media/86934567210?type=a', 'rwg.zoom.us').replace(/^http/, 'ws');
    const media = new WebSocket(at);
    media.on('message', () => assert.fail('it spoke'));
    await once(media, 'open');
    media.close();
    await once(media, 'close');
  });
});

describe('the account of what was asked', () => {
  it('has hosts, paths and names, and nothing secret', async () => {
    const signature = await signFor(sandbox.meetings.joins);
    const { requests: earlier } = await stateOf();
    await fetch(zoom(`/api/v1/wc/info?signature=${signature}&passWord=sesame`, 'www.zoomgov.com'));
    const { requests } = await stateOf();
    assert.deepEqual(requests.slice(earlier.length), [
      {
        method: 'GET',
        host: 'www.zoomgov.com',
        path: '/api/v1/wc/info',
        query: ['signature', 'passWord'],
      },
    ]);
  });

  it('counts the sockets that are open', async () => {
    const attendee = await enter(sandbox.meetings.joins);
    assert.ok((await stateOf()).sockets >= 1);
    attendee.socket.terminate();
  });
});

describe('the server', () => {
  it('answers every origin, preflights of private networks too', async () => {
    const response = await fetch(zoom('/api/v1/wc/info'), {
      method: 'OPTIONS',
      headers: { Origin: 'null', 'Access-Control-Request-Headers': 'x-own' },
    });
    const header = (name: string) => response.headers.get(name);
    assert.equal(response.status, 204);
    assert.equal(header('access-control-allow-origin'), '*');
    assert.equal(header('access-control-allow-headers'), 'x-own');
    assert.equal(header('access-control-allow-private-network'), 'true');
    assert.equal(header('cross-origin-resource-policy'), 'cross-origin');
    assert.equal(header('timing-allow-origin'), '*');
  });

  it('serves the SDK, the prelude in front of its first script', async () => {
    const first = await fetch(`${sandbox.sdkBase}lib/vendor/react.min.js`);
    assert.equal(first.headers.get('cache-control'), 'no-store');
    const text = await first.text();
    assert.ok(text.startsWith(preludeFor(sandbox.url)));
    assert.ok(text.length > preludeFor(sandbox.url).length);
    const embedded = await fetch(`${sandbox.sdkBase}zoom-meeting-embedded-ES5.min.js`);
    assert.match(embedded.headers.get('content-type') ?? '', /javascript/);
    assert.match(embedded.headers.get('cache-control') ?? '', /max-age=\d{4,}/);
    await embedded.body?.cancel();
  });

  it('has nothing outside of its folders', async () => {
    for (const at of [
      '/',
      '/sdk/nothing.js',
      '/sdk/../package.json',
      '/zoom',
      '//',
      '/sdk/%2e%2e/x',
    ]) {
      assert.equal((await fetch(sandbox.url + at)).status, 404, at);
    }
  });

  it('says how to install the SDK where there is none', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'no-sdk-'));
    await assert.rejects(startSandbox({ sdk: folder }), (error: ZoomJoinError) => {
      assert.equal(error.code, 'sdk-unreachable');
      assert.match(error.message, /npm i -D @zoom\/meetingsdk@6\.2\.0 --legacy-peer-deps/);
      return true;
    });
  });

  it('takes its sockets, waits and port along when it ends', async () => {
    const own = await startSandbox({ delay: HOUR });
    const number = own.meetings.notStarted;
    const signature = await sign({ appKey: own.sdkKey, mn: number, role: 0 }, own.sdkSecret);
    await fetch(`${own.url}/zoom/zoom.us/api/v1/wc/info`, {
      method: 'POST',
      body: new URLSearchParams({ apiKey: own.sdkKey, signature, meetingNumber: number }),
    });
    const media = new WebSocket(`${own.url.replace(/^http/, 'ws')}/zoom/rwg.zoom.us/wc/media/1`);
    await once(media, 'open');
    const closed = once(media, 'close');
    await own.close();
    await closed;
    const port = Number(new URL(own.url).port);
    const successor = await startSandbox({ port });
    assert.equal(successor.url, own.url);
    await successor.close();
  });
});

describe('the prelude', () => {
  const HERE = 'http://127.0.0.1:4000';

  /** A realm with what browsers have and nothing of Node's, which keeps what it is asked for. */
  const realmOf = ({ frame }: { frame: boolean }) => {
    const seen: unknown[] = [];
    const made = new Map<string, Blob>();
    const see = (given: unknown) => {
      seen.push(given);
    };
    class Element {
      setAttribute(_name: string, value: string) {
        see(value);
      }
    }
    const withSrc = () =>
      class extends Element {
        set src(value: string) {
          see(value);
        }
      };
    const context = {
      see,
      URL: class extends URL {
        static override createObjectURL(blob: Blob) {
          const url = `blob:${made.size}`;
          made.set(url, blob);
          return url;
        }
      },
      Blob,
      Request,
      fetch: (input: Request | string) => see(input instanceof Request ? input.url : input),
      XMLHttpRequest: class {
        open(_method: string, url: string) {
          see(url);
        }
      },
      WebSocket: class {
        constructor(url: string) {
          see(url);
        }
      },
      Worker: class {
        constructor(url: string) {
          see(url);
        }
      },
      navigator: { sendBeacon: see },
      location: { href: 'blob:http://localhost:3000/some' },
      ...(frame
        ? {
            document: { baseURI: 'http://localhost:3000/some/page' },
            Element,
            HTMLScriptElement: withSrc(),
            HTMLImageElement: withSrc(),
            HTMLMediaElement: withSrc(),
            HTMLSourceElement: withSrc(),
          }
        : { importScripts: see }),
    };
    createContext(context);
    runInContext(preludeFor(HERE), context);
    return {
      sees: (code: string): unknown => {
        runInContext(code, context);
        return seen.pop();
      },
      made,
    };
  };

  const ways: Readonly<Record<string, (url: string) => string>> = {
    fetch: (url) => `fetch('${url}')`,
    'a URL': (url) => `fetch(new URL('${url}'))`,
    'a Request': (url) => `fetch(new Request('${url}'))`,
    XMLHttpRequest: (url) => `new XMLHttpRequest().open('POST', '${url}')`,
    sendBeacon: (url) => `navigator.sendBeacon('${url}')`,
    'the src of a script': (url) => `new HTMLScriptElement().src = '${url}'`,
    'the src of an image': (url) => `new HTMLImageElement().src = '${url}'`,
    'the src of a video': (url) => `new HTMLMediaElement().src = '${url}'`,
    'the attribute src': (url) => `new HTMLImageElement().setAttribute('src', '${url}')`,
  };
  for (const [name, code] of Object.entries(ways)) {
    it(`redirects ${name} to the sandbox where it leads to Zoom`, () => {
      const { sees } = realmOf({ frame: true });
      for (const host of ['zoom.us', 'rwc.zoom.us', 'zoomgov.com', 'www.zoomgov.com']) {
        assert.equal(sees(code(`https://${host}/a?b=c`)), `${HERE}/zoom/${host}/a?b=c`);
      }
      for (const url of ['https://notzoom.us/', 'https://zoom.us.example.org/']) {
        assert.equal(String(sees(code(url))), url);
      }
    });
  }

  it('redirects sockets to a socket', () => {
    const { sees } = realmOf({ frame: true });
    const url = sees(`new WebSocket('wss://rwg.zoom.us/wc/api/1?a=b')`);
    assert.equal(url, 'ws://127.0.0.1:4000/zoom/rwg.zoom.us/wc/api/1?a=b');
    assert.equal(sees(`new WebSocket('wss://example.org/')`), 'wss://example.org/');
  });

  it('leaves alone what is relative or no URL', () => {
    const { sees } = realmOf({ frame: true });
    assert.equal(sees(`fetch('/own/path')`), '/own/path');
    assert.equal(sees(`fetch('https://')`), 'https://');
  });

  it('redirects in a worker, which has no document', () => {
    const { sees } = realmOf({ frame: false });
    assert.equal(sees(`fetch('https://zoom.us/a')`), `${HERE}/zoom/zoom.us/a`);
    assert.equal(sees(`importScripts('https://zoom.us/a.js')`), `${HERE}/zoom/zoom.us/a.js`);
  });

  it('goes in front of the scripts of workers that are made of blobs', async () => {
    const { sees, made } = realmOf({ frame: true });
    const url = sees(`new Worker(URL.createObjectURL(new Blob(['own()'])))`);
    const script = await made.get(String(url))?.text();
    assert.equal(script, `${preludeFor(HERE)}own()`);
    assert.equal(sees(`new Worker('/own.js')`), '/own.js');
  });
});
