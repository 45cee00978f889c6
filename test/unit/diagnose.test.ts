import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { diagnoseResponse } from '../../src/protocol/diagnose-response.js';
import { nowInSeconds } from '../../src/signature/claims.js';
import { type DiagnoseContext, diagnose } from '../../src/signature/index.js';
import { base64url, forge, goodClaims, KEY, NUMBER, SECRET } from '../support/forge.js';

const NOW = 1_700_000_000;
const IAT = NOW - 120;

const good = goodClaims(IAT);

const hmac = (head: string, secret: string) => createHmac('sha256', secret).update(head);

const token = forge(good);
const [head = '', payload = '', mac = ''] = token.split('.');

/** What was found, in short: `code`, `code!` for a warning, `/claim` after it. */
const found = async (signature: unknown, context: DiagnoseContext = {}): Promise<string[]> =>
  (await diagnose(signature, { now: NOW, ...context })).map(
    ({ code, level, claim }) =>
      code.replace('signature-', '') +
      (level === 'warning' ? '!' : '') +
      (claim ? `/${claim}` : ''),
  );

const legacy = (separator = '.') => {
  const time = (NOW + 7200) * 1000;
  const message = Buffer.from(`${KEY}${NUMBER}${time}0`).toString('base64');
  const hash = createHmac('sha256', SECRET).update(message).digest('base64');
  return [KEY, NUMBER, time, 0, hash].join(separator);
};

describe('diagnose', () => {
  it('finds nothing in a good signature, whatever the context knows', async () => {
    const context = {
      meetingNumber: '869 3456 7210',
      role: 0,
      appKey: KEY,
      secret: SECRET,
      hasZak: false,
    } as const;
    assert.deepEqual(await found(token, context), []);
    assert.deepEqual(await found(forge({ ...good, mn: Number(NUMBER) }), context), []);
    assert.deepEqual(await found(forge({ ...good, sdkKey: undefined }), context), []);
    assert.deepEqual(await found(forge({ ...good, role: 1 }), { role: 1, hasZak: true }), []);
    assert.deepEqual(await found(forge({ ...good, video_webrtc_mode: 1 })), []);
  });

  const texts: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['undefined', undefined, ['missing']],
    ['null', null, ['missing']],
    ['an empty text', '', ['missing']],
    ['white space', ' \n', ['missing']],
    ['an object', { signature: token }, ['not-string']],
    ['a promise', Promise.resolve(token), ['not-string']],
    ['a number', 5, ['not-string']],
    ['quotes', `"${token}"`, ['wrapped']],
    ['JSON', JSON.stringify({ signature: token }), ['wrapped']],
    ['JSON in JSON', JSON.stringify({ data: { jwt: token } }), ['wrapped']],
    ['Bearer', `Bearer ${token}`, ['wrapped']],
    ['a byte order mark', `\uFEFF${token}`, ['wrapped']],
    ['a newline', `${token}\n`, ['wrapped']],
    ['escaped quotes', `&quot;${token}&quot;`, ['wrapped']],
    ['a literal appKey:', `appKey:${token}`, ['wrapped']],
    ['a label', `token: ${token}`, ['wrapped']],
    ['a label with an equals sign', `jwt=${token}`, ['wrapped']],
    ['a label in words', `My signature is: ${token}`, ['wrapped']],
    ['a label in quotes', `"signature" => "${token}"`, ['wrapped']],
    ['a label without a colon', `JWT ${token}`, ['wrapped']],
    ['a header', `Authorization: Bearer ${token}`, ['wrapped']],
    ['a label before appKey:', `signature=appKey:${token}`, ['wrapped']],
    ['base64 around a JWT', Buffer.from(token).toString('base64'), ['wrapped']],
    ['a login page', '<!DOCTYPE html><title>Log in</title>', ['html']],
    ['a PHP warning', `<br />\n<b>Warning</b>: Undefined variable\n${token}`, ['html']],
    ['the retired format', Buffer.from(legacy()).toString('base64'), ['legacy-format']],
    ['the retired format for URLs', Buffer.from(legacy()).toString('base64url'), ['legacy-format']],
    ['the retired format, not encoded', legacy(), ['legacy-format']],
    ['the HMAC alone', mac, ['hmac-only']],
    [
      'the HMAC alone, standard base64',
      hmac(`${head}.${payload}`, SECRET).digest('base64'),
      ['hmac-only'],
    ],
    [
      'the HMAC alone, hexadecimal',
      hmac(`${head}.${payload}`, SECRET).digest('hex'),
      ['hmac-only'],
    ],
    ['two parts', `${head}.${payload}`, ['malformed']],
    ['words', 'signature could not be made', ['malformed']],
    ['a header that is none', `x${token}`, ['malformed']],
    ['a payload that is none', `${head}.e30x.${mac}`, ['malformed']],
    ['padding', `${token}=`, ['base64-standard']],
    [
      'standard base64',
      `${head}.${Buffer.from(JSON.stringify({ ...good, note: '~~~???' })).toString('base64')}.${mac}`,
      ['base64-standard'],
    ],
    [
      'an HMAC in hexadecimal',
      `${head}.${payload}.${hmac('', SECRET).digest('hex')}`,
      ['hmac-encoding'],
    ],
    ['an HMAC from .NET', `${token}1`, ['hmac-encoding']],
    ['a short HMAC', token.slice(0, -5), ['hmac-encoding']],
    ['alg none', `${base64url({ alg: 'none' })}.${payload}.`, ['alg']],
    ['alg HS512', forge(good, SECRET, { alg: 'HS512' }), ['alg']],
    [
      'a Video SDK token',
      forge({ app_key: KEY, tpc: 'room', role_type: 1, version: 1, iat: IAT, exp: IAT + 7200 }),
      ['video-sdk'],
    ],
    ['a token of the REST API', forge({ iss: KEY, exp: NOW + 3600 }), ['rest-api']],
    ['a token for the native SDKs', forge({ ...good, mn: undefined, role: undefined }), ['native']],
  ];
  for (const [what, signature, expected] of texts) {
    it(`knows ${what}`, async () => {
      assert.deepEqual(await found(signature), expected);
    });
  }

  const mutations: readonly (readonly [
    Readonly<Record<string, unknown>>,
    readonly string[],
    DiagnoseContext?,
  ])[] = [
    [{ mn: undefined, meetingNumber: NUMBER }, ['claim-name/mn']],
    [{ mn: undefined, meeting_number: NUMBER }, ['claim-name/mn']],
    [{ appKey: undefined, app_key: KEY }, ['claim-name/appKey']],
    [{ sdkKey: undefined, sdk_key: KEY }, ['claim-name/sdkKey']],
    [{ tokenExp: undefined, token_exp: IAT + 7200 }, ['claim-name/tokenExp']],
    [{ mn: undefined }, ['claim-missing/mn']],
    [{ role: undefined }, ['claim-missing/role']],
    [{ iat: undefined }, ['claim-missing/iat']],
    [{ exp: undefined }, ['claim-missing/exp']],
    [{ appKey: undefined }, ['app-key-missing/sdkKey']],
    [{ appKey: 'YOUR_SDK_KEY', sdkKey: 'YOUR_SDK_KEY' }, ['app-key-missing/appKey']],
    [{ appKey: undefined, sdkKey: undefined }, ['app-key-missing/appKey']],
    [{ appKey: '' }, ['app-key-missing/sdkKey']],
    [
      { iat: IAT * 1000, exp: IAT * 1000 + 7200, tokenExp: IAT * 1000 },
      ['time-unit/iat', 'time-unit/exp', 'time-unit/tokenExp'],
    ],
    [{ exp: (IAT + 7200) * 1000 }, ['time-unit/exp']],
    [{ exp: 7200 }, ['expired/exp']],
    [{ iat: 0, exp: 0 }, ['expired/exp']],
    [{ iat: 0, exp: 0, tokenExp: 0 }, ['expired/exp', 'token-exp/tokenExp']],
    [{ iat: -5, exp: -5 }, ['expired/exp']],
    [{ iat: 0 }, ['life-long/exp']],
    [{ iat: 1e12, exp: 1e12 + 7200, tokenExp: IAT + 7200 }, ['time-unit/iat', 'time-unit/exp']],
    [{ iat: `${IAT}` }, ['time-type/iat']],
    [{ exp: IAT + 7200.5 }, ['time-type/exp']],
    [{ iat: NOW + 7200, exp: NOW + 14_400, tokenExp: NOW + 14_400 }, ['future/iat']],
    [{ iat: NOW + 6 }, ['future/iat']],
    [{ iat: NOW }, ['no-backdate!/iat']],
    [{ iat: NOW + 5 }, ['no-backdate!/iat']],
    [{ iat: NOW - 9000, exp: NOW, tokenExp: NOW }, ['expired/exp']],
    [{ exp: IAT + 1799 }, ['life-short/exp']],
    [{ exp: IAT + 1800 }, ['life-short!/exp']],
    [{ exp: IAT + 172_801 }, ['life-long/exp']],
    [{ tokenExp: undefined }, ['token-exp!/tokenExp']],
    [{ tokenExp: 7200 }, ['token-exp/tokenExp']],
    [{ tokenExp: IAT + 1799 }, ['token-exp/tokenExp']],
    [{ mn: '869 3456 7210' }, ['meeting-format/mn']],
    [{ mn: 'https://zoom.us/j/86934567210' }, ['meeting-format/mn']],
    [{ mn: 12345678 }, ['meeting-format/mn']],
    [{}, ['meeting-mismatch/mn'], { meetingNumber: '99999999999' }],
    [{ role: 2 }, ['role/role']],
    [{ role: '0' }, ['role!/role']],
    [{ role: 'host' }, ['role/role']],
    [{}, ['role-mismatch/role'], { role: 1 }],
    [{ role: 1 }, ['host-without-zak!/role'], { hasZak: false }],
    [{ sdkKey: 'another' }, ['key-mismatch/sdkKey']],
    [{}, ['key-mismatch/appKey'], { appKey: 'another' }],
    [{}, ['secret-mismatch'], { secret: 'another' }],
  ];
  for (const [change, expected, context] of mutations) {
    it(`finds ${expected} in ${JSON.stringify(change)} ${JSON.stringify(context ?? '')}`, async () => {
      assert.deepEqual(await found(forge({ ...good, ...change }), context), expected);
    });
  }

  it('proves by a claim’s name only that a claim which Zoom needs is missing', () => {
    const proof = (change: Readonly<Record<string, unknown>>) =>
      diagnoseResponse(
        { signature: forge({ ...goodClaims(nowInSeconds() - 120), ...change }) },
        '',
      );
    const required = [
      { appKey: undefined, sdkKey: undefined, app_key: KEY },
      { mn: undefined, meetingNumber: NUMBER },
      { role: undefined, Role: 0 },
      { iat: undefined, issued_at: IAT },
      { exp: undefined, expires: IAT },
    ];
    for (const change of required)
      assert.equal(proof(change).proof?.code, 'signature-claim-name', JSON.stringify(change));
    const optional = [
      { tokenExp: undefined, token_exp: IAT + 7200 },
      { sdkKey: undefined, sdk_key: KEY },
    ];
    for (const change of optional) {
      const { findings, proof: found } = proof(change);
      assert.equal(found, undefined, JSON.stringify(change));
      assert.deepEqual(
        findings.map(({ code }) => code),
        ['signature-claim-name'],
      );
    }
  });

  it('reports independent causes all', async () => {
    const change = { mn: '1 2', role: 3, exp: IAT + 60 };
    assert.deepEqual(await found(`"${forge({ ...good, ...change })}"`), [
      'wrapped',
      'meeting-format/mn',
      'role/role',
      'expired/exp',
      'life-short/exp',
    ]);
  });

  it('names no label, which may be a key or a secret', async () => {
    for (const label of [SECRET, KEY, 'token']) {
      const [finding] = await diagnose(`${label}:${token}`, { now: NOW });
      assert.equal(finding?.code, 'signature-wrapped');
      assert.match(finding?.message ?? '', /a label, such as "appKey:"/);
      assert.doesNotMatch(finding?.message ?? '', new RegExp(label));
    }
  });

  it('says of an expired time that it is a duration or 0', async () => {
    const [duration] = await diagnose(forge({ ...good, exp: 7200 }), { now: NOW });
    assert.match(duration?.message ?? '', /expired: exp is 7200, .*since 1970/);
    const [past] = await diagnose(forge({ ...good, iat: NOW - 9000, exp: NOW - 60 }), { now: NOW });
    assert.match(past?.message ?? '', /expired 60 s ago/);
  });

  it('says the local sense of a time', async () => {
    const [zone] = await diagnose(forge({ ...good, iat: NOW + 7200, exp: NOW + 14_400 }), {
      now: NOW,
    });
    assert.match(zone?.message ?? '', /2 h 00 min ahead.*time-zone/);
    const [drift] = await diagnose(forge({ ...good, iat: NOW + 360 }), { now: NOW });
    assert.match(drift?.message ?? '', /6 min ahead of the clock\.$/);
  });

  it('names the misuse of the secret that made the signature', async () => {
    const secret = Buffer.from('0123456789abcdef').toString('base64');
    const misuses: Readonly<Record<string, [string, string]>> = {
      'white space': [SECRET, ` ${SECRET}\n`],
      quotes: [SECRET, `"${SECRET}"`],
      'decoded from base64': ['0123456789abcdef', secret],
    };
    for (const [what, [used, given]] of Object.entries(misuses)) {
      const [finding] = await diagnose(forge(good, used), { now: NOW, secret: given });
      assert.match(finding?.message ?? '', new RegExp(what));
    }
  });

  it('repeats no secret and no signature', async () => {
    for (const context of [{ secret: 'hunter2hunter2' }, { secret: `"${SECRET}"` }]) {
      const all = JSON.stringify(await diagnose(token, { now: NOW, ...context }));
      assert.doesNotMatch(all, /hunter2|aH7m/);
      assert.ok(!all.includes(payload) && !all.includes(mac));
    }
  });

  it('never throws, whatever it is given', async () => {
    const part = fc.oneof(fc.string(), fc.base64String(), fc.json().map(base64url));
    const anything = fc.oneof(
      fc.anything(),
      fc.string({ unit: 'binary' }),
      fc.tuple(part, part, part).map((parts) => parts.join('.')),
      fc
        .dictionary(fc.constantFrom(...Object.keys(good), 'tpc', 'iss'), fc.anything())
        .map((claims) => {
          try {
            return forge({ ...good, ...claims });
          } catch {
            return token;
          }
        }),
    );
    const secret = fc.option(fc.string({ unit: 'binary' }), { nil: undefined });
    await fc.assert(
      fc.asyncProperty(anything, secret, async (signature, given) => {
        const findings = await diagnose(signature, { now: NOW, secret: given });
        assert.ok(Array.isArray(findings));
      }),
      { numRuns: 10_000 },
    );
  });

  it('finds each mutation of one claim', async () => {
    const wrong = fc.oneof(
      fc.record({
        claim: fc.constantFrom('iat', 'exp', 'tokenExp'),
        value: fc.oneof(
          fc.string(),
          fc.constant(null),
          fc.boolean(),
          fc.double({ noInteger: true }),
          fc.integer({ min: -1e9, max: 1e9 - 1 }),
          fc.integer({ min: 1e12, max: Number.MAX_SAFE_INTEGER }),
        ),
      }),
      fc.record({
        claim: fc.constant('mn'),
        value: fc.oneof(
          fc.string().filter((text) => !/^\d{9,11}$/.test(text)),
          fc.integer({ max: 99_999_999 }),
          fc.constant(null),
          fc.boolean(),
        ),
      }),
      fc.record({
        claim: fc.constant('role'),
        value: fc
          .anything()
          .filter((value) => value !== 0 && value !== 1 && JSON.stringify({ value }) !== '{}'),
      }),
      fc.record({
        claim: fc.constant('appKey'),
        value: fc.oneof(
          fc.constant(''),
          fc.integer(),
          fc.constant(null),
          fc.string().filter((text) => text !== KEY),
        ),
      }),
    );
    await fc.assert(
      fc.asyncProperty(wrong, async ({ claim, value }) => {
        let signature: string;
        try {
          signature = forge({ ...good, [claim]: value });
        } catch {
          return;
        }
        const written = JSON.parse(
          Buffer.from(signature.split('.')[1] ?? '', 'base64url').toString(),
        )[claim];
        if (
          written === (good as Record<string, unknown>)[claim] ||
          (claim === 'role' && written === 1)
        )
          return;
        assert.notDeepEqual(await found(signature), [], `${claim}: ${JSON.stringify(value)}`);
      }),
      { numRuns: 5_000 },
    );
  });
});
