/** The conformance vectors, test/vectors/endpoint.json: what each endpoint, in whatever language, must answer. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { jwtVerify } from 'jose';
import { docsUrl } from '../../src/problems/docs.js';
import { fill } from '../../src/problems/error.js';
import { type ServerProblemCode, serverProblems } from '../../src/problems/server.js';
import type { Answer, Endpoints, Environments, Question, Start } from './endpoints.js';
import { KEY, SECRET } from './forge.js';

interface Vector {
  readonly name: string;
  readonly environment: string;
  readonly request: {
    readonly method: string;
    readonly query?: string;
    /** `{origin}` stands for the endpoint's own. */
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    /** The body, where it is no text. */
    readonly base64?: string;
    /** How many bytes the body has, with spaces behind it. */
    readonly pad?: number;
  };
  readonly expect: {
    readonly status: number;
    /** Of a problem. */
    readonly code?: ServerProblemCode;
    /** Of an answer, whole. */
    readonly body?: Readonly<Record<string, string | number>>;
    /** Whole values as regular expressions; null where there must be none. */
    readonly headers?: Readonly<Record<string, string | null>>;
  };
}

const { now, environments, vectors } = JSON.parse(
  readFileSync('test/vectors/endpoint.json', 'utf8'),
) as { now: number; environments: Environments; vectors: readonly Vector[] };

const questionOf = ({ request }: Vector, origin: string): Question => {
  const { method, query, headers = {}, body, base64, pad = 0 } = request;
  const text = body === undefined ? undefined : Buffer.from(body.padEnd(pad));
  const bytes = base64 === undefined ? text : Buffer.from(base64, 'base64');
  const filled = Object.entries(headers).map(([name, value]) => [
    name,
    value.replace('{origin}', origin),
  ]);
  return {
    method,
    query,
    headers: Object.fromEntries(filled),
    ...(bytes && { body: new Uint8Array(bytes) }),
  };
};

const check = async ({ status, headers, text }: Answer, { expect }: Vector): Promise<void> => {
  assert.equal(status, expect.status, text);
  assert.equal(headers.get('cache-control'), 'no-store');
  assert.equal(headers.get('vary'), 'Origin');
  for (const [name, value] of Object.entries(expect.headers ?? {})) {
    const answered = headers.get(name);
    if (value === null) assert.equal(answered, null, name);
    else assert.match(answered ?? '', new RegExp(`^(?:${value})$`), name);
  }
  assert.ok(!text.includes(SECRET));
  if (expect.code) {
    assert.equal(headers.get('content-type'), 'application/problem+json');
    const { message, fix } = serverProblems[expect.code];
    const seconds = headers.get('retry-after') ?? '';
    assert.deepEqual(JSON.parse(text), {
      type: docsUrl(expect.code),
      title: message,
      status,
      code: expect.code,
      detail: fill(fix, { seconds }),
    });
  } else if (expect.body) {
    assert.match(headers.get('content-type') ?? '', /^application\/json/);
    const body = JSON.parse(text);
    assert.deepEqual(body, expect.body);
    const { payload } = await jwtVerify(String(body.signature), new TextEncoder().encode(SECRET), {
      algorithms: ['HS256'],
      currentDate: new Date(now * 1000),
    });
    assert.deepEqual([payload.appKey, payload.mn, payload.role], [KEY, body.meetingNumber, 0]);
  } else {
    assert.equal(text, '');
  }
};

export interface Runtime {
  readonly start: Start;
  readonly skip?: string | false;
}

/** Tests for each vector, in each of the runtimes by its name. */
export const checkRuntimes = (runtimes: Readonly<Record<string, Runtime>>): void => {
  for (const [name, { start, skip = false }] of Object.entries(runtimes)) {
    describe(`the signature endpoint in ${name}`, { skip }, () => {
      let endpoints: Endpoints;
      before(async () => {
        endpoints = await start(environments, now);
      });
      after(() => endpoints.close());

      for (const vector of vectors) {
        it(vector.name, async () => {
          const { environment } = vector;
          const question = questionOf(vector, endpoints.originOf(environment));
          await check(await endpoints.ask(environment, question), vector);
        });
      }
    });
  }
};
