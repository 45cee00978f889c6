/**
 * Asks a live endpoint as the element would, and as a stranger would, and says what is wrong with what
 * comes back. Signs nothing, keeps nothing, and gives no signature away.
 */

import { endpointFinding } from '../problems/doctor.js';
import { type Values, ZoomJoinError } from '../problems/error.js';
import type { Finding } from '../problems/finding.js';
import { buildRequest, type RequestFields } from '../protocol/build-request.js';
import { problemIn } from '../protocol/parse-problem.js';
import { readBody } from '../protocol/parse-response.js';
import type { SignatureResponse } from '../protocol/types.js';
import { nowInSeconds } from '../signature/claims.js';
import { diagnose } from '../signature/diagnose.js';
import { spanOf } from '../signature/examine.js';
import { takeApart } from '../signature/parts.js';
import { claimsIn } from './claims.js';

export interface DoctorOptions {
  readonly meetingNumber?: string | undefined;
  readonly meeting?: string | undefined;
  /** The page's origin; the endpoint's own where it is left out. */
  readonly origin?: string | undefined;
  readonly method: 'post' | 'get';
  /** Until when each response must be there, in seconds; 15 where it is left out. */
  readonly timeout?: number | undefined;
  /** To check the HMAC with, and to look for in the answer. Never sent and never shown. */
  readonly secret?: string | undefined;
}

export interface Report {
  /** What was seen to be right, in words. */
  readonly fine: readonly string[];
  readonly findings: readonly Finding[];
  /** What could not be told, and why, in words that go on after "could not tell". */
  readonly unknown: readonly string[];
  readonly claims?: Readonly<Record<string, unknown>> | undefined;
}

/** Seconds. */
const TIMEOUT = 15;

/** What came of a test: nothing wrong, an entry of the catalogue, or why it could not be told. */
type Outcome =
  | { readonly type: 'fine' }
  | { readonly type: 'wrong'; readonly code: string; readonly values?: Values }
  | { readonly type: 'unknown'; readonly reason: string };

interface Test {
  /** What is said where nothing is wrong. */
  readonly fine: string;
  /** What is said where it could not be told, after "could not tell". */
  readonly question: string;
}

/** A request that a stranger could send. */
interface StrangersTest extends Test {
  readonly fields: RequestFields;
  readonly origin: string;
  /** Of an answer with a signature; without one, a stranger got nothing. */
  readonly judge: (signature: string, response: EndpointResponse) => Outcome;
}

export const examineEndpoint = async (url: string, options: DoctorOptions): Promise<Report> => {
  const { method, timeout = TIMEOUT } = options;
  const fine: string[] = [];
  const findings: Finding[] = [];
  const unknown: string[] = [];
  const find = (code: string, values: Values = {}): void => {
    findings.push(endpointFinding(code, { url, ...values }));
  };
  const record = (test: Test, outcome: Outcome): void => {
    if (outcome.type === 'fine') fine.push(test.fine);
    else if (outcome.type === 'wrong') find(outcome.code, outcome.values);
    else unknown.push(`${test.question}: ${outcome.reason}`);
  };
  const own = new URL(url).origin;
  const origin = options.origin ?? own;
  const fields = {
    ...(options.meetingNumber && { meetingNumber: options.meetingNumber }),
    ...(options.meeting && { meeting: options.meeting }),
    role: 0,
  } as const;
  const pagesTest: Test = {
    fine: `pages of ${origin} may read it`,
    question: `whether pages of ${origin} may read it`,
  };
  const tests = strangersTests(fields, origin);
  const cannotGoOn = (): Report => {
    const reason = 'not tested, since the first request brought no signature';
    for (const test of [...(origin === own ? [] : [pagesTest]), ...tests])
      record(test, { type: 'unknown', reason });
    return { fine, findings, unknown };
  };

  if (isInsecure(url)) find('endpoint-insecure');
  const response = await send({ url, method, fields, origin, timeout });
  if (response instanceof NoResponse) {
    find(response.code, { what: response.what, seconds: timeout });
    return cannotGoOn();
  }
  fine.push(`reachable${url.startsWith('https:') ? ' over TLS' : ''}, status ${response.status}`);
  record(
    { fine: 'its clock is right', question: 'whether its clock is right' },
    clockOutcome(response.date),
  );
  const answer = answerIn(response, url, find);
  if (!answer) return cannotGoOn();
  const shape = response.body.trim().startsWith('{') ? 'JSON' : 'the bare signature';
  fine.push(`answers ${shape}, as ${response.contentType || 'no content type'}`);

  if (/(^|,)\s*no-store\b/i.test(response.cacheControl)) fine.push('not cacheable');
  else find('endpoint-cacheable', { what: response.cacheControl || 'no Cache-Control' });
  const leaked = secretIn(response.body, options.secret);
  if (leaked) find('endpoint-leaks-secret', { what: leaked });

  findings.push(
    ...(await diagnose(answer.signature, {
      now: nowInSeconds(),
      meetingNumber: options.meetingNumber ?? answer.meetingNumber,
      role: 0,
      hasZak: Boolean(answer.zak),
      secret: options.secret,
    })),
  );

  if (origin !== own) record(pagesTest, await corsOutcome(url, options, origin, response));
  const outcomes = tests.map(async (test) =>
    outcomeOf(test, await send({ url, method, timeout, ...test })),
  );
  for (const [index, outcome] of (await Promise.all(outcomes)).entries()) {
    const test = tests[index];
    if (test) record(test, outcome);
  }
  return { fine, findings, unknown, claims: claimsIn(answer.signature, options.secret) };
};

/** A meeting that no site has. */
const NOBODYS = '99999999990';
const STRANGER = 'https://stranger.invalid';

/** What a stranger gets: from another site, as a host, for another meeting. */
const strangersTests = (fields: RequestFields, origin: string): readonly StrangersTest[] => [
  {
    fine: 'no other site may read it',
    question: 'whether another site may read it',
    fields,
    origin: STRANGER,
    judge: (_signature, { allowOrigin }) =>
      allowOrigin === '*' || allowOrigin === STRANGER
        ? { type: 'wrong', code: 'endpoint-open-cors', values: { what: allowOrigin } }
        : FINE,
  },
  {
    fine: 'nobody becomes host by asking',
    question: 'whether anybody becomes host by asking',
    fields: { ...fields, role: 1 },
    origin,
    judge: byClaims(({ role }) => Number(role) === 1, 'endpoint-host-for-anybody'),
  },
  {
    fine: 'it does not sign any meeting',
    question: 'whether it signs any meeting',
    fields: { meetingNumber: NOBODYS, role: 0 },
    origin,
    judge: byClaims(({ mn }) => String(mn) === NOBODYS, 'endpoint-any-meeting'),
  },
];

const FINE = { type: 'fine' } as const;

const byClaims =
  (isWrong: (claims: Readonly<Record<string, unknown>>) => boolean, code: string) =>
  (signature: string): Outcome => {
    const decoded = takeApart(signature);
    if (typeof decoded === 'string')
      return { type: 'unknown', reason: 'its signature has no claims that can be read' };
    return isWrong(decoded.claims) ? { type: 'wrong', code } : FINE;
  };

/** A refusal is fine; what is neither that nor an answer tells nothing. */
const outcomeOf = (test: StrangersTest, response: EndpointResponse | NoResponse): Outcome => {
  const reason = reasonNotToTell(response);
  if (reason !== undefined || response instanceof NoResponse) {
    return { type: 'unknown', reason: reason ?? '' };
  }
  if (response.status >= 400) return FINE;
  const signature = answerIn(response, '')?.signature;
  return signature === undefined
    ? { type: 'unknown', reason: `it answered with status ${response.status} and no signature` }
    : test.judge(signature, response);
};

/** Why a response says nothing of what the endpoint would do at another time. */
const reasonNotToTell = (response: EndpointResponse | NoResponse): string | undefined => {
  if (response instanceof NoResponse) return response.reason;
  const { status, location } = response;
  if (status === 429) return 'rate-limited (status 429); run it again in a minute';
  if (status === 408 || status >= 500) return `it failed (status ${status})`;
  if (location !== null) return `it redirects (status ${status})`;
  return undefined;
};

interface EndpointResponse {
  readonly status: number;
  readonly location: string | null;
  readonly body: string;
  readonly contentType: string;
  readonly cacheControl: string;
  readonly date: string | null;
  readonly allowOrigin: string | null;
  readonly allowHeaders: string;
}

/** Why a request got no response. */
class NoResponse {
  /** Of the catalogue. */
  readonly code: 'endpoint-timeout' | 'endpoint-tls' | 'endpoint-unreachable';
  /** The cause's code, where there is one. */
  readonly what: string;
  /** In words. */
  readonly reason: string;

  /** @param timeout seconds that it was given */
  constructor(error: unknown, timeout: number) {
    // undici says why in the cause.
    const { name, cause } = Object(error) as { name?: string; cause?: { code?: string } };
    this.what = cause?.code ?? 'no connection';
    if (name === 'TimeoutError') this.code = 'endpoint-timeout';
    else if (/CERT|TLS|SSL|SELF_SIGNED/.test(this.what)) this.code = 'endpoint-tls';
    else this.code = 'endpoint-unreachable';
    this.reason =
      this.code === 'endpoint-timeout'
        ? `no answer within ${timeout} s`
        : `no connection${cause?.code ? ` (${cause.code})` : ''}`;
  }
}

interface Sending {
  readonly url: string;
  readonly method: 'post' | 'get';
  readonly fields: RequestFields;
  readonly origin: string;
  /** Seconds. */
  readonly timeout: number;
}

const send = ({ url, method, fields, origin, timeout }: Sending) => {
  const { url: target, init } = buildRequest(fields, { url, method });
  return receive(
    target,
    { ...init, redirect: 'manual', headers: { ...init.headers, Origin: origin } },
    timeout,
  );
};

const receive = async (
  url: string,
  init: RequestInit,
  timeout: number,
): Promise<EndpointResponse | NoResponse> => {
  try {
    const signal = AbortSignal.timeout(timeout * 1000);
    const response = await fetch(url, { ...init, signal });
    const { headers, status } = response;
    return {
      status,
      location: headers.get('location'),
      body: await response.text(),
      contentType: headers.get('content-type') ?? '',
      cacheControl: headers.get('cache-control') ?? '',
      date: headers.get('date'),
      allowOrigin: headers.get('access-control-allow-origin'),
      allowHeaders: headers.get('access-control-allow-headers') ?? '',
    };
  } catch (error) {
    return new NoResponse(error, timeout);
  }
};

/** The answer where it is one; what it is instead is found, with the element's own codes. */
const answerIn = (
  { status, location, body }: EndpointResponse,
  url: string,
  find: (code: string, values?: Values) => void = () => {},
): SignatureResponse | undefined => {
  if (location !== null) {
    find('endpoint-redirect');
    return undefined;
  }
  if (status < 200 || status > 299) {
    find('endpoint-status', { status, detail: problemIn(body) });
    return undefined;
  }
  try {
    return readBody(body, url);
  } catch (error) {
    if (!(error instanceof ZoomJoinError)) throw error;
    find(error.code);
    return undefined;
  }
};

/** Whether the page that has the element may read the answer. */
const corsOutcome = async (
  url: string,
  { method, timeout = TIMEOUT }: DoctorOptions,
  origin: string,
  { allowOrigin }: EndpointResponse,
): Promise<Outcome> => {
  const isAllowed = (value: string | null) => value === '*' || value === origin;
  const wrong = { type: 'wrong', code: 'endpoint-cors', values: { what: origin } } as const;
  if (!isAllowed(allowOrigin)) return wrong;
  if (method === 'get') return FINE;
  const headers = {
    Origin: origin,
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'content-type',
  };
  const init = { method: 'OPTIONS', redirect: 'manual', headers } as const;
  const preflight = await receive(url, init, timeout);
  // 501 is how some servers say that they know no OPTIONS.
  const isUnsupported = !(preflight instanceof NoResponse) && preflight.status === 501;
  const reason = isUnsupported ? undefined : reasonNotToTell(preflight);
  if (preflight instanceof NoResponse || (reason !== undefined && preflight.location === null)) {
    return { type: 'unknown', reason: `the preflight (OPTIONS): ${reason}` };
  }
  const isGood =
    preflight.status >= 200 &&
    preflight.status < 300 &&
    isAllowed(preflight.allowOrigin) &&
    /\*|content-type/i.test(preflight.allowHeaders);
  return isGood ? FINE : wrong;
};

const isInsecure = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
};

/** Seconds that the header and the way may take. */
const TOLERANCE = 5;

const clockOutcome = (date: string | null): Outcome => {
  const ahead = Math.round(Date.parse(date ?? '') / 1000) - nowInSeconds();
  if (Number.isNaN(ahead)) return { type: 'unknown', reason: 'it sends no Date' };
  if (Math.abs(ahead) <= TOLERANCE) return FINE;
  const what = `${spanOf(Math.abs(ahead))} ${ahead > 0 ? 'fast' : 'slow'}`;
  return { type: 'wrong', code: 'endpoint-clock', values: { what } };
};

const secretIn = (body: string, secret: string | undefined): string | undefined => {
  if (secret && body.includes(secret)) return 'the app’s own';
  return /"((?:sdk|client|app|api)?_?secret)"\s*:\s*"[^"]+"/i.exec(body)?.[1];
};
