/** Catalogue, part one: what can be wrong with a signature. */

import { createFinding, type FindingDetails, type FindingProblem } from './create-finding.js';
import { errorFactory } from './error.js';
import type { Finding } from './finding.js';

/** All that the rules and the element need to know of a problem of a signature. */
export interface SignatureProblem extends FindingProblem {
  /** Whether it proves by the signature's form that no join can come of it; for which claims, where it depends. */
  readonly proof?: true | readonly string[];
  /** True where the third part can't be the HMAC of any secret. */
  readonly isAboutHmac?: true;
}

const LIFE = 'Set exp and tokenExp to iat + 7200 (two hours).';
const SECONDS =
  'Sign times as whole numbers of seconds since 1970: time() in PHP, Math.floor(Date.now() / 1000) in JavaScript.';
const BASE64URL = 'Encode each part as base64url: - and _ instead of + and /, and no = at the end.';
const JWT = 'Return only a JWT: three parts joined by dots, signed with HS256.';
const OTHER_APP =
  'Use the Client ID and Client Secret of a Meeting SDK app, and the claims appKey, sdkKey, mn, role, iat, exp, tokenExp.';

export const signatureProblems = {
  'signature-missing': {
    message: 'There is no signature.',
    fix: 'Wait for the endpoint’s response before joining. If the response is empty, check the server’s log.',
    proof: true,
  },
  'signature-not-string': {
    message: 'The signature is {what}, not a string.',
    fix: 'Wait for the endpoint’s response and pass only its signature.',
    proof: true,
  },
  'signature-wrapped': {
    message: 'The signature has {what} around it.',
    fix: 'Pass only the signature, from its first e to the last character of its third part.',
    proof: true,
  },
  'signature-html': {
    message:
      'This is HTML instead of a signature: a web page, or a PHP warning before the signature.',
    fix: 'Open the endpoint in a browser and read the page. If it is a login page, use another address. If it is a warning, fix its cause and turn display_errors off.',
    proof: true,
  },
  'signature-legacy-format': {
    message:
      'This is the format of the retired JWT app: base64 of key, meeting, time, role and HMAC.',
    fix: 'Zoom now requires a JWT with the claims appKey, sdkKey, mn, role, iat, exp, tokenExp. Replace the function that signs.',
    proof: true,
  },
  'signature-hmac-only': {
    message: 'This is only an HMAC, without header and claims.',
    fix: JWT,
    proof: true,
  },
  'signature-malformed': {
    message: 'The signature is not a JWT: {what}.',
    fix: JWT,
    proof: true,
    isAboutHmac: true,
  },
  'signature-base64-standard': {
    message: 'The signature uses standard base64 in its {what}.',
    fix: BASE64URL,
    proof: true,
  },
  'signature-hmac-encoding': {
    message: 'The third part is {what}; an HMAC-SHA-256 in base64url has 43 characters.',
    fix: 'Encode the raw bytes of the HMAC as base64url without padding, not its hexadecimal text.',
    proof: true,
    isAboutHmac: true,
  },
  'signature-alg': {
    message: 'The algorithm of the signature is {what}; Zoom accepts only HS256.',
    fix: 'Sign with HS256 and the header {"alg":"HS256","typ":"JWT"}.',
    proof: true,
    isAboutHmac: true,
  },
  'signature-video-sdk': {
    message: 'This is a signature for the Video SDK ({what}).',
    fix: OTHER_APP,
    proof: true,
  },
  'signature-rest-api': {
    message: 'This is a token of the retired JWT app for the REST API.',
    fix: OTHER_APP,
    proof: true,
  },
  'signature-native': {
    message: 'This signature is for the native SDKs: it has neither mn nor role.',
    fix: 'On the web, also sign mn (the meeting number) and role (0 or 1).',
    proof: true,
  },
  'signature-claim-name': {
    message: 'The claim {what} must be named {claim}.',
    fix: 'Use these exact names: appKey, sdkKey, mn, role, iat, exp, tokenExp.',
    proof: ['appKey', 'mn', 'role', 'iat', 'exp'],
  },
  'signature-claim-missing': {
    message: 'The claim {claim} is missing.',
    fix: 'Sign all of these claims: appKey, sdkKey, mn, role, iat, exp, tokenExp.',
    proof: true,
  },
  'signature-app-key-missing': {
    message: 'The signature has no appKey{what}.',
    fix: 'Set both appKey (required by SDK 5 and later) and sdkKey to the Client ID of your Meeting SDK app.',
    // Zoom may still take sdkKey alone; nobody has proven it.
    proof: ['appKey'],
  },
  'signature-time-unit': {
    message: '{claim} is {what}; it must be in seconds since 1970.',
    fix: SECONDS,
    proof: true,
  },
  'signature-time-type': {
    message: '{claim} is {what}; it must be a whole number of seconds.',
    fix: SECONDS,
  },
  'signature-future': {
    message: 'iat is {what} ahead of the clock{sense}.',
    fix: 'Set iat to the current time in seconds minus 120. Check the server’s clock, and do not add a time-zone offset: Unix time has none.',
    retryable: true,
  },
  'signature-expired': {
    message: 'The signature expired{what}.',
    fix: 'Make a new signature for each join, do not cache it, and check the server’s clock.',
    retryable: true,
  },
  'signature-life-short': {
    message: '{claim} is {what} s after iat; Zoom requires at least 1800 s, and 1860 s is safe.',
    fix: LIFE,
  },
  'signature-life-long': {
    message: '{claim} is {what} s after iat; Zoom accepts at most 172800 s (48 hours).',
    fix: LIFE,
  },
  'signature-token-exp': {
    message: 'tokenExp is {what}.',
    fix: LIFE,
  },
  'signature-meeting-format': {
    message: 'mn is {what}; a meeting number has 9 to 11 digits.',
    fix: 'Sign the digits of the meeting number, without spaces or dashes.',
  },
  'signature-meeting-mismatch': {
    message: 'The signature is for meeting {what}, not for the requested meeting.',
    fix: 'Sign the meeting number that the page requests.',
  },
  'signature-role': {
    message: 'role is {what}; it must be 0 (participant) or 1 (host).',
    fix: 'Sign role as a number: 0, or 1 for the host.',
  },
  'signature-role-mismatch': {
    message: 'The signature is for role {what}, not for the requested role.',
    fix: 'Sign the intended role: 0 for participants.',
  },
  'signature-host-without-zak': {
    level: 'warning',
    message: 'The signature is for the host (role 1), without a ZAK.',
    fix: 'Let the endpoint return the host’s zak, or sign role 0.',
  },
  'signature-no-backdate': {
    level: 'warning',
    message: 'iat is the current time: Zoom sometimes refuses it, when Zoom’s clock is behind.',
    fix: 'Set iat to the current time minus 120 s.',
  },
  'signature-key-mismatch': {
    message: 'appKey and {what} are different.',
    fix: 'Use the same Client ID everywhere: that of the Meeting SDK app whose secret signs.',
  },
  'signature-secret-mismatch': {
    message: 'The signature was not made with this secret{what}.',
    fix: 'Use the Client Secret that belongs to the key in appKey, unchanged: without spaces, quotes or decoding.',
  },
} as const satisfies Record<string, SignatureProblem>;

export type SignatureProblemCode = keyof typeof signatureProblems;

const all: Readonly<Record<string, SignatureProblem>> = signatureProblems;

/** The entry of a finding's code; one that says nothing where another part of the catalogue has the code. */
export const signatureProblemOf = (code: string): Partial<SignatureProblem> => all[code] ?? {};

export const signatureError = errorFactory<SignatureProblemCode>(signatureProblems);

/** An occurrence as data. */
export const signatureFinding = (code: SignatureProblemCode, found?: FindingDetails): Finding =>
  createFinding(code, signatureProblems[code], found);
