import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { jwtVerify, SignJWT } from 'jose';
import { decode, sign, verify } from '../../src/signature/index.js';
import { base64url, forge, goodClaims, KEY, NUMBER, SECRET } from '../support/forge.js';

const IAT = 1_700_000_000;

/** Made with Python's hmac and base64. */
const VECTOR = [
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9',
  'eyJhcHBLZXkiOiJxMlZ2VE96ZVJxeTFkRGVtb09ubHkiLCJzZGtLZXkiOiJxMlZ2VE96ZVJxeTFkRGVtb09ubHkiLCJtbiI6Ijg2OTM0NTY3MjEwIiwicm9sZSI6MCwiaWF0IjoxNzAwMDAwMDAwLCJleHAiOjE3MDAwMDcyMDAsInRva2VuRXhwIjoxNzAwMDA3MjAwfQ',
  'YDFrPjm01BJILYYvi9sHmFzRb7hspTRjE0_zXp0s2E8',
];

const good = goodClaims(IAT);

const code = (expected: string) => (error: unknown) => {
  assert.equal((error as { code?: unknown }).code, expected);
  assert.doesNotMatch(inspect(error), new RegExp(SECRET));
  return true;
};

describe('sign', () => {
  it('writes the claims in their order, byte for byte as by hand', async () => {
    const signature = await sign({ appKey: KEY, mn: NUMBER, role: 0, iat: IAT }, SECRET);
    assert.equal(signature, forge(good));
  });

  it('makes the bytes that another language made of the same claims', async () => {
    const signature = await sign({ appKey: KEY, mn: NUMBER, role: 0, iat: IAT }, SECRET);
    assert.equal(signature, VECTOR.join('.'));
  });

  it('makes what jose verifies', async () => {
    const signature = await sign({ appKey: KEY, mn: NUMBER, role: 1 }, SECRET);
    const { payload, protectedHeader } = await jwtVerify(
      signature,
      new TextEncoder().encode(SECRET),
    );
    assert.deepEqual(protectedHeader, { alg: 'HS256', typ: 'JWT' });
    assert.equal(payload.role, 1);
  });

  it('lies two minutes back and lasts two hours where nobody says otherwise', async () => {
    const before = Math.floor(Date.now() / 1000);
    const { claims } = decode(await sign({ appKey: KEY, mn: NUMBER, role: 0 }, SECRET));
    const after = Math.floor(Date.now() / 1000);
    const { iat, exp, tokenExp } = claims as Record<string, number>;
    assert.ok(iat !== undefined && iat >= before - 120 && iat <= after - 120);
    assert.deepEqual([exp, tokenExp], [iat + 7200, iat + 7200]);
  });

  it('takes a number as people write it', async () => {
    for (const mn of ['869 3456 7210', '869-3456-7210', '869–3456 7210', 86934567210]) {
      const { claims } = decode(await sign({ appKey: KEY, mn, role: 0 }, SECRET));
      assert.equal(claims.mn, NUMBER);
    }
  });

  const keys = [
    '',
    '  ',
    'YOUR_SDK_KEY',
    'your client id',
    '<key>',
    'xxxx',
    'undefined',
    'changeMe',
    'YOUR_ZOOM_MEETING_SDK_KEY_HERE',
    'yoursdkkey',
    'XXXX-XXXXXX',
    '<anything at all>',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what an unfilled template leaves behind
    '${ZOOM_KEY_OF_ACME}',
    '{{ acme.key }}',
    '%ACME_KEY%',
    '...',
    `'${KEY}`,
    `${KEY}"`,
    `${KEY}\u200B`,
  ];
  for (const appKey of keys) {
    it(`refuses the key ${JSON.stringify(appKey)}`, async () => {
      await assert.rejects(sign({ appKey, mn: NUMBER, role: 0 }, SECRET), code('config-sdk-key'));
    });
  }

  it('refuses secrets that can be none, without saying them', async () => {
    const secrets = ['', 'YOUR_SECRET', ` ${SECRET}`, `${SECRET}\n`, `"${SECRET}"`];
    for (const secret of secrets) {
      await assert.rejects(
        sign({ appKey: KEY, mn: NUMBER, role: 0 }, secret),
        code('config-sdk-secret'),
      );
    }
  });

  it('takes random keys and secrets as Zoom makes them', async () => {
    for (let i = 0; i < 50; i++) {
      const appKey = randomBytes(16).toString('base64url');
      await sign({ appKey, mn: NUMBER, role: 0 }, randomBytes(24).toString('base64url'));
    }
  });

  it('does not repeat a secret that was given in the wrong place', async () => {
    for (const wrong of [{ mn: SECRET }, { role: SECRET }, { exp: SECRET }]) {
      const all = { appKey: KEY, mn: NUMBER, role: 0, ...wrong } as never;
      await assert.rejects(sign(all, SECRET), (error) => !inspect(error).includes(SECRET));
    }
  });

  const refusals: readonly (readonly [string, object])[] = [
    ['signature-meeting-format', { mn: '' }],
    ['signature-meeting-format', { mn: '12345678' }],
    ['signature-meeting-format', { mn: '123456789012' }],
    ['signature-meeting-format', { mn: 'https://zoom.us/j/86934567210' }],
    ['signature-meeting-format', { mn: '٨٦٩٣٤٥٦٧٢١٠' }],
    ['signature-role', { role: 2 }],
    ['signature-role', { role: '0' }],
    ['signature-role', { role: undefined }],
    ['signature-time-type', { iat: 1.5 }],
    ['signature-time-type', { exp: Number.NaN }],
    ['signature-time-type', { tokenExp: '1700007200' }],
    ['signature-time-unit', { iat: IAT * 1000 }],
    ['signature-role', { role: true }],
    ['signature-life-long', { iat: IAT, tokenExp: IAT + 172_801 }],
    ['signature-life-short', { iat: IAT, exp: IAT + 1859 }],
    ['signature-life-short', { iat: IAT, tokenExp: 7200 }],
    ['signature-life-long', { iat: IAT, exp: IAT + 172_801 }],
  ];
  for (const [expected, options] of refusals) {
    it(`refuses ${Object.entries(options)} with ${expected}`, async () => {
      const all = { appKey: KEY, mn: NUMBER, role: 0 as const, ...options };
      await assert.rejects(sign(all, SECRET), code(expected));
    });
  }

  it('takes the shortest and the longest life', async () => {
    for (const life of [1860, 172_800]) {
      await sign({ appKey: KEY, mn: NUMBER, role: 0, iat: IAT, exp: IAT + life }, SECRET);
    }
  });
});

describe('decode', () => {
  it('takes a signature apart, whoever made it', () => {
    const claims = { appKey: 'Schlüssel', mn: 1, anything: [true] };
    assert.deepEqual(decode(forge(claims)), { header: { alg: 'HS256', typ: 'JWT' }, claims });
  });

  const legacy = Buffer.from(`${KEY}.${NUMBER}.1700000000000.0.aG1hYw==`).toString('base64');
  const malformed: Readonly<Record<string, string>> = {
    'an empty string': '',
    'the retired format': legacy,
    'two parts': 'e30.e30',
    'four parts': 'e30.e30.e30.e30',
    'an empty payload': 'e30..e30',
    'white space in a part': 'e30.e 30.x',
    'bits left over at the end of a part': 'e30.e31.x',
    'a part of an impossible length': 'e30.e30xx.x',
    'a header that is no base64url': '!!!.e30.x',
    'standard base64': `${Buffer.from('{"a":"ÿÿ>"}').toString('base64')}.e30.x`,
    'a payload that is no JSON': `e30.${base64url('hello')}.x`,
    'a payload that is a list': `e30.${base64url([])}.x`,
    'a payload that is null': `e30.${base64url(null)}.x`,
    'bytes that are no UTF-8': `e30.${Buffer.from('{"a":"\xff"}', 'latin1').toString('base64url')}.x`,
  };
  it('says which part is wrong', () => {
    const parts: Readonly<Record<string, RegExp>> = {
      'e30.e30': /three parts/,
      '!.e30.x': /header is not base64url/,
      'e30.!.x': /payload is not base64url/,
      'bnVsbA.e30.x': /header is not base64url of a JSON object/,
    };
    for (const [signature, message] of Object.entries(parts)) {
      assert.throws(() => decode(signature), { code: 'signature-malformed', message });
    }
  });

  it('refuses what is no text', () => {
    for (const value of [undefined, null, 1, {}, Promise.resolve('')]) {
      assert.throws(() => decode(value as never), { code: 'signature-malformed' });
    }
  });

  for (const [what, signature] of Object.entries(malformed)) {
    it(`refuses ${what}, and does not repeat it`, () => {
      assert.throws(
        () => decode(signature),
        (error: Error & { code?: string; hint?: string }) => {
          assert.equal(error.code, 'signature-malformed');
          if (signature) assert.ok(!`${error.message}${error.hint}`.includes(signature));
          return true;
        },
      );
    });
  }
});

describe('verify', () => {
  const now = IAT + 60;

  it('gives the claims of a good signature', async () => {
    assert.deepEqual(await verify(forge(good), SECRET, { now }), good);
  });

  it('takes a meeting number that is a number, and gives it as text', async () => {
    const { mn } = await verify(forge({ ...good, mn: Number(NUMBER) }), SECRET, { now });
    assert.equal(mn, NUMBER);
  });

  it("takes jose's own signature", async () => {
    const signature = await new SignJWT({ ...good })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .sign(new TextEncoder().encode(SECRET));
    assert.deepEqual(await verify(signature, SECRET, { now }), good);
  });

  const refusals: Readonly<Record<string, readonly [string, string]>> = {
    'another secret': ['signature-secret-mismatch', forge(good, 'another')],
    'changed claims': [
      'signature-secret-mismatch',
      forge(good).replace(/\..*\./, `.${base64url({ ...good, role: 1 })}.`),
    ],
    'alg none': ['signature-alg', forge(good, SECRET, { alg: 'none' })],
    'alg none, as it comes with an empty third part': [
      'signature-alg',
      `${base64url({ alg: 'none' })}.${base64url(good)}.`,
    ],
    'an alg that is no text': [
      'signature-alg',
      forge(good, SECRET, { alg: { toString: 1, valueOf: 1 } }),
    ],
    'no alg': ['signature-alg', forge(good, SECRET, {})],
    'a critical extension': [
      'signature-malformed',
      forge(good, SECRET, { alg: 'HS256', crit: ['x'], x: 1 }),
    ],
    'padding after the HMAC': ['signature-malformed', `${forge(good)}=`],
    'a newline after the HMAC': ['signature-malformed', `${forge(good)}\n`],
    'a shortened HMAC': ['signature-malformed', forge(good).slice(0, -1)],
    'an HMAC in hex': [
      'signature-malformed',
      forge(good).replace(/[^.]*$/, (hmac) => Buffer.from(hmac, 'base64url').toString('hex')),
    ],
    'a time in milliseconds': ['signature-time-unit', forge({ ...good, exp: IAT * 1000 })],
    'alg RS256': ['signature-alg', forge(good, SECRET, { alg: 'RS256' })],
    'alg HS512': ['signature-alg', forge(good, SECRET, { alg: 'HS512' })],
    'no appKey': ['signature-app-key-missing', forge({ ...good, appKey: undefined })],
    'a meeting that is none': ['signature-meeting-format', forge({ ...good, mn: 'x' })],
    'a role that is none': ['signature-role', forge({ ...good, role: '1' })],
    'a time that is none': ['signature-time-type', forge({ ...good, iat: `${IAT}` })],
    'a future iat': ['signature-future', forge({ ...good, iat: now + 1 })],
    'a past exp': ['signature-expired', forge({ ...good, exp: now })],
    'no signature at all': ['signature-malformed', 'hello'],
  };
  for (const [what, [expected, signature]] of Object.entries(refusals)) {
    it(`refuses ${what} with ${expected}`, async () => {
      await assert.rejects(verify(signature, SECRET, { now }), code(expected));
    });
  }

  it('takes exp for tokenExp where that is missing', async () => {
    const { tokenExp } = await verify(forge({ ...good, tokenExp: undefined }), SECRET, { now });
    assert.equal(tokenExp, good.exp);
  });

  it('says that there is no secret rather than that it does not fit', async () => {
    await assert.rejects(verify(forge(good), '', { now }), code('config-sdk-secret'));
  });

  it('goes by the clock where it is not told the time', async () => {
    await assert.rejects(verify(forge(good), SECRET), code('signature-expired'));
  });
});
