/**
 * Asks a live endpoint as the element would, and as a stranger would, and says what is wrong with what
 * comes back. Signs nothing, keeps nothing, and gives no signature away.
 */
import { readBody } from '../endpoint/answer.js';
import { buildRequest, type RequestFields } from '../endpoint/build-request.js';
import { problemIn } from '../endpoint/problem.js';
import type { SignatureResponse } from '../endpoint/types.js';
import { endpointFinding } from '../problems/doctor.js';
import { ZoomJoinError } from '../problems/error.js';
import type { Finding } from '../problems/finding.js';
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
  /** To check the HMAC with, and to look for in the answer. Never sent and never shown. */
  readonly secret?: string | undefined;
}

export interface Report {
  /** What was seen to be right, in words. */
  readonly fine: readonly string[];
  readonly findings: readonly Finding[];
  readonly claims?: Readonly<Record<string, unknown>> | undefined;
}

/** A meeting that no site has. */
const NOBODYS = '99999999990';
const STRANGER = 'https://stranger.invalid';

/** Milliseconds. */
const LIMIT = 15_000;

export const examineEndpoint = async (url: string, options: DoctorOptions): Promise<Report> => {
  const fine: string[] = [];
  const findings: Finding[] = [];
  const find = (code: string, values = {}): void => {
    findings.push(endpointFinding(code, { url, ...values }));
  };
  const own = new URL(url).origin;
  const origin = options.origin ?? own;
  const asked = {
    ...(options.meetingNumber && { meetingNumber: options.meetingNumber }),
    ...(options.meeting && { meeting: options.meeting }),
    role: 0,
  } as const;

  if (isInsecure(url)) find('endpoint-insecure');
  const answer = await ask(url, options.method, asked, origin).catch((error: unknown) => {
    const { code, values } = unreachable(error);
    find(code, values);
  });
  if (!answer) return { fine, findings };
  fine.push(`reachable${url.startsWith('https:') ? ' over TLS' : ''}, status ${answer.status}`);

  const read = readAnswered(answer, url, find);
  const skew = skewOf(answer.date);
  if (skew) find('endpoint-clock', { what: skew });
  else if (answer.date) fine.push('its clock is right');
  if (!read) return { fine, findings };
  const shape = answer.body.trim().startsWith('{') ? 'JSON' : 'the bare signature';
  fine.push(`answers ${shape}, as ${answer.contentType || 'no content type'}`);

  if (/(^|,)\s*no-store\b/i.test(answer.cacheControl)) fine.push('not cacheable');
  else find('endpoint-cacheable', { what: answer.cacheControl || 'no Cache-Control' });
  const leaked = secretIn(answer.body, options.secret);
  if (leaked) find('endpoint-leaks-secret', { what: leaked });

  findings.push(
    ...(await diagnose(read.signature, {
      now: nowInSeconds(),
      meetingNumber: options.meetingNumber ?? read.meetingNumber,
      role: 0,
      hasZak: Boolean(read.zak),
      secret: options.secret,
    })),
  );

  if (origin !== own) {
    const allows = await allowsOrigin(url, options.method, origin, answer.allowOrigin);
    if (allows) fine.push(`pages of ${origin} may read it`);
    else find('endpoint-cors', { what: origin });
  }
  await askAsStranger();

  return { fine, findings, claims: claimsIn(read.signature, options.secret) };

  /** What a stranger gets: from another site, as a host, for another meeting. */
  async function askAsStranger(): Promise<void> {
    const [elsewhere, host, other] = await Promise.all([
      ask(url, options.method, asked, STRANGER).catch(() => undefined),
      ask(url, options.method, { ...asked, role: 1 }, origin).catch(() => undefined),
      ask(url, options.method, { meetingNumber: NOBODYS, role: 0 }, origin).catch(() => undefined),
    ]);
    const open = signatureIn(elsewhere) && elsewhere?.allowOrigin;
    if (open === '*' || open === STRANGER) find('endpoint-open-cors', { what: open });
    else fine.push('no other site may read it');
    judge(
      host,
      ({ role }) => Number(role) === 1,
      'endpoint-host-for-anybody',
      'nobody becomes host by asking',
    );
    judge(
      other,
      ({ mn }) => String(mn) === NOBODYS,
      'endpoint-any-meeting',
      'it does not sign any meeting',
    );
  }

  /** Refused is fine, too; of what can't be read nothing is said. */
  function judge(
    answer: Answer | undefined,
    isBad: (claims: Readonly<Record<string, unknown>>) => boolean,
    code: string,
    otherwise: string,
  ): void {
    const signature = signatureIn(answer);
    const decoded = signature === undefined ? { claims: {} } : takeApart(signature);
    if (typeof decoded === 'string') return;
    if (isBad(decoded.claims)) find(code);
    else fine.push(otherwise);
  }
};

interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly body: string;
  readonly contentType: string;
  readonly cacheControl: string;
  readonly date: string | null;
  readonly allowOrigin: string | null;
}

const ask = async (
  url: string,
  method: 'post' | 'get',
  fields: RequestFields,
  origin: string,
): Promise<Answer> => {
  const { url: target, init } = buildRequest(fields, { url, method });
  const response = await fetch(target, {
    ...init,
    redirect: 'manual',
    signal: AbortSignal.timeout(LIMIT),
    headers: { ...init.headers, Origin: origin },
  });
  const { headers, status } = response;
  return {
    status,
    location: headers.get('location'),
    body: await response.text(),
    contentType: headers.get('content-type') ?? '',
    cacheControl: headers.get('cache-control') ?? '',
    date: headers.get('date'),
    allowOrigin: headers.get('access-control-allow-origin'),
  };
};

/** The answer where it is one; what it is instead is found, with the element's own codes. */
const readAnswered = (
  { status, location, body }: Answer,
  url: string,
  find: (code: string, values?: object) => void,
): SignatureResponse | undefined => {
  if (location) {
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

const signatureIn = (answer: Answer | undefined): string | undefined =>
  answer && readAnswered(answer, '', () => {})?.signature;

const allowsOrigin = async (
  url: string,
  method: 'post' | 'get',
  origin: string,
  allowed: string | null,
): Promise<boolean> => {
  const isAllowed = (value: string | null) => value === '*' || value === origin;
  if (!isAllowed(allowed)) return false;
  if (method === 'get') return true;
  const preflight = await fetch(url, {
    method: 'OPTIONS',
    signal: AbortSignal.timeout(LIMIT),
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type',
    },
  }).catch(() => undefined);
  const headers = preflight?.headers.get('access-control-allow-headers') ?? '';
  return (
    Boolean(preflight?.ok) &&
    isAllowed(preflight?.headers.get('access-control-allow-origin') ?? null) &&
    /\*|content-type/i.test(headers)
  );
};

const isInsecure = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
};

/** undici says why in the cause. */
const unreachable = (error: unknown): { code: string; values: Record<string, string | number> } => {
  const { name, cause } = Object(error) as { name?: string; cause?: { code?: string } };
  if (name === 'TimeoutError')
    return { code: 'endpoint-timeout', values: { seconds: LIMIT / 1000 } };
  const what = cause?.code ?? 'no connection';
  return /CERT|TLS|SSL|SELF_SIGNED/.test(what)
    ? { code: 'endpoint-tls', values: { what } }
    : { code: 'endpoint-unreachable', values: { what } };
};

/** Seconds that the header and the way may take. */
const TOLERANCE = 5;

const skewOf = (date: string | null): string | undefined => {
  const seconds = Math.round(Date.parse(date ?? '') / 1000) - nowInSeconds();
  if (Number.isNaN(seconds) || Math.abs(seconds) <= TOLERANCE) return undefined;
  return `${spanOf(Math.abs(seconds))} ${seconds > 0 ? 'fast' : 'slow'}`;
};

const secretIn = (body: string, secret: string | undefined): string | undefined => {
  if (secret && body.includes(secret)) return 'the app’s own';
  return /"((?:sdk|client|app|api)?_?secret)"\s*:\s*"[^"]+"/i.exec(body)?.[1];
};
