/** Catalogue, part one: what can be wrong with a signature, or with what it is made of. */
import { errorsOf, type Problem } from './error.js';

export const signatureProblems = {
  'config-sdk-key': {
    message: 'The SDK key is {what}.',
    fix: 'Set it to the Client ID of your Meeting SDK app (marketplace.zoom.us, App Credentials).',
  },
  'config-sdk-secret': {
    message: 'The SDK secret is {what}.',
    fix: 'Set it to the Client Secret of the same Meeting SDK app, on the server alone.',
  },
  'signature-malformed': {
    message: 'The signature is not a JWT: {what}.',
    fix: 'Answer with a JWT of three parts joined by dots, signed with HS256, and nothing around it.',
  },
  'signature-alg': {
    message: 'The algorithm of the signature is {what}; Zoom takes HS256 alone.',
    fix: 'Sign with HS256.',
  },
  'signature-app-key-missing': {
    message: 'The signature has no appKey.',
    fix: 'Put the Client ID of your Meeting SDK app into the claim appKey (and, for older versions of the SDK, into sdkKey).',
  },
  'signature-secret-mismatch': {
    message: 'The signature was not made with this secret.',
    fix: 'Use the Client Secret that belongs to the key in appKey, without spaces or quotes around it.',
  },
  'signature-expired': {
    message: 'The signature has expired.',
    fix: 'Make a new signature for each join and do not cache it; check the clock of the server.',
    retryable: true,
  },
  'signature-future': {
    message: 'iat is {what} s ahead of the clock.',
    fix: 'Set iat to the time now in seconds, less 120; check the clock of the server, and add no time-zone offset.',
    retryable: true,
  },
  'signature-meeting-format': {
    message: 'mn is {what}; a meeting number has 9 to 11 digits.',
    fix: 'Sign the digits of the meeting number, without spaces or dashes.',
  },
  'signature-role': {
    message: 'role is {what}; it must be 0 (participant) or 1 (host).',
    fix: 'Sign role 0, or 1 for the host, as a number.',
  },
  'signature-time-type': {
    message: '{claim} is {what}; it must be a whole number of seconds.',
    fix: 'Sign times as whole numbers of seconds since 1970, not as text.',
  },
  'signature-time-unit': {
    message: '{claim} is in milliseconds; it must be in seconds since 1970.',
    fix: 'Sign times in seconds: in JavaScript Math.floor(Date.now() / 1000).',
  },
  'signature-life-short': {
    message: '{claim} is {what} s after iat; Zoom wants at least 1800 s, and 1860 s is safe.',
    fix: 'Set exp and tokenExp to iat + 7200 (two hours).',
  },
  'signature-life-long': {
    message: '{claim} is {what} s after iat; Zoom takes at most 172800 s (48 hours).',
    fix: 'Set exp and tokenExp to iat + 7200 (two hours).',
  },
} as const satisfies Record<string, Problem>;

export type SignatureProblemCode = keyof typeof signatureProblems;

export const signatureError = errorsOf<SignatureProblemCode>(signatureProblems);
