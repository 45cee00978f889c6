/** What the doctor checks at an endpoint, one outcome for each check. Prints nothing. */

import { type Values, ZoomJoinError } from '../../problems/error.js';
import type { RequestFields } from '../../protocol/build-request.js';
import { describeProblem } from '../../protocol/parse-problem.js';
import { parseBody } from '../../protocol/parse-response.js';
import type { SignatureResponse } from '../../protocol/types.js';
import { nowInSeconds } from '../../signature/claims.js';
import { formatDuration } from '../../signature/duration.js';
import { parseJwt } from '../../signature/jwt.js';
import {
  type EndpointResponse,
  RequestFailure,
  sendPreflight,
  sendRequest,
  type Target,
} from './requests.js';

/** Nothing wrong, an entry of the catalogue, or why it could not be told. */
export type Outcome =
  | { readonly type: 'fine' }
  | { readonly type: 'wrong'; readonly code: string; readonly values?: Values }
  | { readonly type: 'unknown'; readonly reason: string };

export interface Check {
  /** What is said where nothing is wrong. */
  readonly fine: string;
  /** What is said where it could not be told, after "could not tell". */
  readonly question: string;
}

/** A check that sends requests of its own. */
export interface RequestingCheck extends Check {
  readonly run: () => Promise<Outcome>;
}

const FINE = { type: 'fine' } as const;

const wrong = (code: string, values: Values = {}): Outcome => ({ type: 'wrong', code, values });

export const unknown = (reason: string): Outcome => ({ type: 'unknown', reason });

/** The answer where it is one; else what it is instead, with the element's own codes. */
export const parseEndpointResponse = (
  { status, location, body }: EndpointResponse,
  url: string,
): SignatureResponse | Extract<Outcome, { type: 'wrong' }> => {
  if (location !== null) return { type: 'wrong', code: 'endpoint-redirect' };
  if (status < 200 || status > 299) {
    const values = { status, detail: describeProblem(body) };
    return { type: 'wrong', code: 'endpoint-status', values };
  }
  try {
    return parseBody(body, url);
  } catch (error) {
    if (!(error instanceof ZoomJoinError)) throw error;
    return { type: 'wrong', code: error.code };
  }
};

export const isInsecure = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
};

export const isCacheable = ({ cacheControl }: EndpointResponse): boolean =>
  !/(^|,)\s*no-store\b/i.test(cacheControl);

/** @returns which secret is in the answer, if one is; it is not repeated */
export const findSecret = (body: string, secret: string | undefined): string | undefined => {
  if (secret && body.includes(secret)) return 'the app’s own';
  return /"((?:sdk|client|app|api)?_?secret)"\s*:\s*"[^"]+"/i.exec(body)?.[1];
};

export const clockCheck: Check = {
  fine: 'its clock is right',
  question: 'whether its clock is right',
};

/** Seconds that the header and the network may take. */
const TOLERANCE = 5;

export const checkClock = ({ date }: EndpointResponse): Outcome => {
  const ahead = Math.round(Date.parse(date ?? '') / 1000) - nowInSeconds();
  if (Number.isNaN(ahead)) return unknown('it sends no Date');
  if (Math.abs(ahead) <= TOLERANCE) return FINE;
  const what = `${formatDuration(Math.abs(ahead))} ${ahead > 0 ? 'fast' : 'slow'}`;
  return wrong('endpoint-clock', { what });
};

/** A meeting that no site has. */
const UNKNOWN_MEETING = '99999999990';
const FOREIGN_ORIGIN = 'https://stranger.invalid';

/** What a stranger gets: from another site, as a host, for another meeting. */
export const accessChecks = (
  target: Target,
  fields: RequestFields,
  origin: string,
): readonly RequestingCheck[] => [
  {
    fine: 'no other site may read it',
    question: 'whether another site may read it',
    run: async () =>
      outcomeOf(await sendRequest(target, fields, FOREIGN_ORIGIN), (_signature, { allowOrigin }) =>
        allowOrigin === '*' || allowOrigin === FOREIGN_ORIGIN
          ? wrong('endpoint-open-cors', { what: allowOrigin })
          : FINE,
      ),
  },
  {
    fine: 'nobody becomes host by asking',
    question: 'whether anybody becomes host by asking',
    run: async () =>
      outcomeOf(
        await sendRequest(target, { ...fields, role: 1 }, origin),
        judgeClaims(({ role }) => Number(role) === 1, 'endpoint-host-for-anybody'),
      ),
  },
  {
    fine: 'it does not sign any meeting',
    question: 'whether it signs any meeting',
    run: async () =>
      outcomeOf(
        await sendRequest(target, { meetingNumber: UNKNOWN_MEETING, role: 0 }, origin),
        judgeClaims(({ mn }) => String(mn) === UNKNOWN_MEETING, 'endpoint-any-meeting'),
      ),
  },
];

type Judge = (signature: string, response: EndpointResponse) => Outcome;

/** @param judge of an answer with a signature: who is refused got nothing, and that is fine */
const outcomeOf = (result: EndpointResponse | RequestFailure, judge: Judge): Outcome => {
  const response = conclusiveResponse(result);
  if (typeof response === 'string') return unknown(response);
  if (response.status >= 400) return FINE;
  const answer = parseEndpointResponse(response, '');
  return 'signature' in answer
    ? judge(answer.signature, response)
    : unknown(`it answered with status ${response.status} and no signature`);
};

const judgeClaims =
  (isWrong: (claims: Readonly<Record<string, unknown>>) => boolean, code: string): Judge =>
  (signature) => {
    const decoded = parseJwt(signature);
    if (typeof decoded === 'string') return unknown('its signature has no claims that can be read');
    return isWrong(decoded.claims) ? wrong(code) : FINE;
  };

/** The response, or why it says nothing of what the endpoint does at another time. */
const conclusiveResponse = (
  response: EndpointResponse | RequestFailure,
): EndpointResponse | string => {
  if (response instanceof RequestFailure) return response.reason;
  const { status, location } = response;
  if (status === 429) return 'rate-limited (status 429); run it again in a minute';
  if (status === 408 || status >= 500) return `it failed (status ${status})`;
  return location === null ? response : `it redirects (status ${status})`;
};

/** Whether the page that has the element may read the answer. */
export const corsCheck = (
  target: Target,
  origin: string,
  allowOrigin: string | null,
): RequestingCheck => {
  const isAllowed = (value: string | null) => value === '*' || value === origin;
  const refused = wrong('endpoint-cors', { what: origin });
  return {
    fine: `pages of ${origin} may read it`,
    question: `whether pages of ${origin} may read it`,
    run: async () => {
      if (!isAllowed(allowOrigin)) return refused;
      if (target.method === 'get') return FINE;
      const response = conclusivePreflight(await sendPreflight(target, origin));
      if (typeof response === 'string') return unknown(`the preflight (OPTIONS): ${response}`);
      const isGood =
        response.status >= 200 &&
        response.status < 300 &&
        isAllowed(response.allowOrigin) &&
        /\*|content-type/i.test(response.allowHeaders);
      return isGood ? FINE : refused;
    },
  };
};

/** A browser takes no redirect for a preflight, and 501 is how some servers say that they know no OPTIONS. */
const conclusivePreflight = (
  response: EndpointResponse | RequestFailure,
): EndpointResponse | string => {
  const isRefusal =
    !(response instanceof RequestFailure) &&
    (response.location !== null || response.status === 501);
  return isRefusal ? response : conclusiveResponse(response);
};
