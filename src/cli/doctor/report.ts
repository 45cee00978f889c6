/**
 * Asks a live endpoint as the element would, and as a stranger would, and reports what is right, what is wrong and
 * what could not be told. Signs nothing, keeps nothing, and gives no signature away.
 */

import { endpointFinding } from '../../problems/doctor.js';
import type { Values } from '../../problems/error.js';
import type { Finding } from '../../problems/finding.js';
import type { SignatureResponse } from '../../protocol/types.js';
import { nowInSeconds } from '../../signature/claims.js';
import { diagnose } from '../../signature/diagnose/diagnose.js';
import { redactedClaims } from '../claims.js';
import {
  accessChecks,
  type Check,
  checkClock,
  clockCheck,
  corsCheck,
  findSecret,
  isCacheable,
  isInsecure,
  type Outcome,
  parseEndpointResponse,
  unknown,
} from './checks.js';
import { type EndpointResponse, RequestFailure, sendRequest, type Target } from './requests.js';

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

export const examineEndpoint = async (url: string, options: DoctorOptions): Promise<Report> => {
  const { method, timeout = TIMEOUT, secret } = options;
  const own = new URL(url).origin;
  const { origin = own } = options;
  const target: Target = { url, method, timeout };
  const fields = {
    ...(options.meetingNumber && { meetingNumber: options.meetingNumber }),
    ...(options.meeting && { meeting: options.meeting }),
    role: 0,
  } as const;
  const report = new ReportBuilder(url);

  if (isInsecure(url)) report.addFinding('endpoint-insecure');
  const response = await sendRequest(target, fields, origin);
  const answer = parseFirstResponse(response, target, report);
  const allowOrigin = response instanceof RequestFailure ? null : response.allowOrigin;
  const checks = [
    ...(origin === own ? [] : [corsCheck(target, origin, allowOrigin)]),
    ...accessChecks(target, fields, origin),
  ];
  if (response instanceof RequestFailure || !answer) {
    const reason = 'not tested, since the first request brought no signature';
    for (const check of checks) report.record(check, unknown(reason));
    return report.build();
  }
  examineHeadersAndBody(response, secret, report);
  report.addFindings(
    await diagnose(answer.signature, {
      now: nowInSeconds(),
      meetingNumber: options.meetingNumber ?? answer.meetingNumber,
      role: 0,
      hasZak: Boolean(answer.zak),
      secret,
    }),
  );
  const outcomes = await Promise.all(
    checks.map(async (check) => ({ check, outcome: await check.run() })),
  );
  for (const { check, outcome } of outcomes) report.record(check, outcome);
  return report.build(redactedClaims(answer.signature, secret));
};

/** What the element would have: an answer, or a problem, which is found. */
const parseFirstResponse = (
  response: EndpointResponse | RequestFailure,
  { url, timeout }: Target,
  report: ReportBuilder,
): SignatureResponse | undefined => {
  if (response instanceof RequestFailure) {
    report.addFinding(response.code, { what: response.what, seconds: timeout });
    return undefined;
  }
  report.addFine(
    `reachable${url.startsWith('https:') ? ' over TLS' : ''}, status ${response.status}`,
  );
  report.record(clockCheck, checkClock(response));
  const answer = parseEndpointResponse(response, url);
  if ('signature' in answer) return answer;
  report.addFinding(answer.code, answer.values);
  return undefined;
};

const examineHeadersAndBody = (
  response: EndpointResponse,
  secret: string | undefined,
  report: ReportBuilder,
): void => {
  const { body, contentType, cacheControl } = response;
  const shape = body.trim().startsWith('{') ? 'JSON' : 'the bare signature';
  report.addFine(`answers ${shape}, as ${contentType || 'no content type'}`);
  if (isCacheable(response)) {
    report.addFinding('endpoint-cacheable', { what: cacheControl || 'no Cache-Control' });
  } else report.addFine('not cacheable');
  const leaked = findSecret(body, secret);
  if (leaked) report.addFinding('endpoint-leaks-secret', { what: leaked });
};

class ReportBuilder {
  readonly #url: string;
  readonly #fine: string[] = [];
  readonly #findings: Finding[] = [];
  readonly #unknown: string[] = [];

  constructor(url: string) {
    this.#url = url;
  }

  addFine(what: string): void {
    this.#fine.push(what);
  }

  addFinding(code: string, values: Values = {}): void {
    this.#findings.push(endpointFinding(code, { url: this.#url, ...values }));
  }

  addFindings(findings: readonly Finding[]): void {
    this.#findings.push(...findings);
  }

  record({ fine, question }: Check, outcome: Outcome): void {
    if (outcome.type === 'fine') this.addFine(fine);
    else if (outcome.type === 'wrong') this.addFinding(outcome.code, outcome.values);
    else this.#unknown.push(`${question}: ${outcome.reason}`);
  }

  build(claims?: Report['claims']): Report {
    return { fine: this.#fine, findings: this.#findings, unknown: this.#unknown, claims };
  }
}
