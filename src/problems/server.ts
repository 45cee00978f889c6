/** Catalogue, part three: why an endpoint of ours refuses, as its answer says it. */
import { credentialProblems } from './credentials.js';
import { errorFactory, type Problem } from './error.js';

interface ServerProblem extends Problem {
  /** Of the HTTP answer. */
  readonly status: number;
}

export const serverProblems = {
  'endpoint-method': {
    status: 405,
    message: 'This endpoint accepts POST and GET only.',
    fix: 'Send a POST request with a JSON body, or a GET request with a query.',
  },
  'endpoint-origin-refused': {
    status: 403,
    message: 'This endpoint does not accept requests from that site.',
    fix: 'Send the request from a page of the endpoint’s own origin, or add the page’s origin to origins (ZOOM_JOIN_ORIGINS). Behind a proxy that ends TLS or changes Host, set publicOrigin (ZOOM_JOIN_PUBLIC_ORIGIN).',
  },
  'endpoint-rate-limited': {
    status: 429,
    message: 'Too many requests in a short time.',
    fix: 'Try again in {seconds} seconds. The owner sets the limit with rateLimit (ZOOM_JOIN_RATE) and, behind a proxy, trustProxy (ZOOM_JOIN_TRUST_PROXY).',
  },
  'endpoint-content-type': {
    status: 415,
    message: 'The body is not application/json.',
    fix: 'Send the header Content-Type: application/json.',
  },
  'endpoint-body-too-large': {
    status: 413,
    message: 'The body is over 8 KiB.',
    fix: 'Send only the meeting.',
  },
  'endpoint-body-slow': {
    status: 408,
    message: 'The body did not arrive in time.',
    fix: 'Send the whole body at once.',
  },
  'endpoint-json': {
    status: 400,
    message: 'The body is not a valid JSON object.',
    fix: 'Send {"meetingNumber": "…"} or {"meeting": "…"}, as strings, and nothing that names a prototype.',
  },
  'endpoint-meeting-missing': {
    status: 400,
    message: 'The request names no meeting.',
    fix: 'Send meetingNumber with 9 to 11 digits, or meeting with a reference.',
  },
  'endpoint-meeting-refused': {
    status: 403,
    message: 'This endpoint does not allow this meeting.',
    fix: 'Request a meeting that the endpoint knows, as a visitor who may join it.',
  },
  'endpoint-failed': {
    status: 500,
    message: 'The endpoint failed.',
    fix: 'Read the server’s log.',
  },
} as const satisfies Record<string, ServerProblem>;

export type ServerProblemCode = keyof typeof serverProblems;

export const serverError = errorFactory<ServerProblemCode>(serverProblems);

/** Of the HTTP answer: 500 for all that is the owner's to fix. */
export const statusOf = (code: string): number =>
  code in serverProblems ? serverProblems[code as ServerProblemCode].status : 500;

/** Whether whoever asks may hear it; of other errors the log alone does. */
export const isForCaller = (code: string): boolean =>
  code in serverProblems || code in credentialProblems;
