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
    message: 'This endpoint answers to POST and GET.',
    fix: 'Ask with POST and a JSON body, or with GET and a query.',
  },
  'endpoint-origin-refused': {
    status: 403,
    message: 'This endpoint does not answer to that site.',
    fix: 'Ask from a page of the endpoint’s own origin, or name the page’s in origins (ZOOM_JOIN_ORIGINS); behind a proxy that ends TLS or changes Host, set publicOrigin (ZOOM_JOIN_PUBLIC_ORIGIN).',
  },
  'endpoint-rate-limited': {
    status: 429,
    message: 'Too many requests in a short time.',
    fix: 'Ask again in {seconds} seconds. The owner sets the limit with rateLimit (ZOOM_JOIN_RATE) and, behind a proxy, trustProxy (ZOOM_JOIN_TRUST_PROXY).',
  },
  'endpoint-content-type': {
    status: 415,
    message: 'The body is not application/json.',
    fix: 'Send the header Content-Type: application/json.',
  },
  'endpoint-body-too-large': {
    status: 413,
    message: 'The body is over 8 KiB.',
    fix: 'Send the meeting alone.',
  },
  'endpoint-body-slow': {
    status: 408,
    message: 'The body did not come in time.',
    fix: 'Send the whole body at once.',
  },
  'endpoint-json': {
    status: 400,
    message: 'The body is not a JSON object that asks for a meeting.',
    fix: 'Send {"meetingNumber": "…"} or {"meeting": "…"}, as strings, and nothing that names a prototype.',
  },
  'endpoint-meeting-missing': {
    status: 400,
    message: 'No meeting was asked for.',
    fix: 'Send meetingNumber with 9 to 11 digits, or meeting with a reference.',
  },
  'endpoint-meeting-refused': {
    status: 403,
    message: 'This meeting is not to be had here.',
    fix: 'Ask for a meeting that the endpoint knows, as somebody who may join it.',
  },
  'endpoint-failed': {
    status: 500,
    message: 'The endpoint failed.',
    fix: 'Look into the log of the server.',
  },
} as const satisfies Record<string, ServerProblem>;

export type ServerProblemCode = keyof typeof serverProblems;

export const serverError = errorFactory<ServerProblemCode>(serverProblems);

/** Of the HTTP answer: 500 for all that is the owner's to mend. */
export const statusOf = (code: string): number =>
  code in serverProblems ? serverProblems[code as ServerProblemCode].status : 500;

/** Whether whoever asks may hear it; of other errors the log alone does. */
export const isForCaller = (code: string): boolean =>
  code in serverProblems || code in credentialProblems;
