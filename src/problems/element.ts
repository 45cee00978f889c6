/** Catalogue, part two: why a join can fail in the element. */
import { errorFactory, type Problem, ZoomJoinError } from './error.js';
import type { Finding } from './finding.js';

/** All that the element needs to know of a problem. */
export interface ElementProblem extends Problem {
  /** The field that the visitor can fill in. */
  readonly field?: 'userName' | 'passcode' | 'userEmail';
  /** Where else than into the meeting the link leads. */
  readonly link?: 'register' | 'sign-in';
  /** True where what is wrong with the signature can be the cause. */
  readonly isExplainedBySignature?: true;
  /**
   * Zoom's numbers for it, the component view's and those its server maps to.
   * Source: the bundle of @zoom/meetingsdk 6.2.0 and https://developers.zoom.us/docs/meeting-sdk/web/error-codes/
   */
  readonly zoomCodes?: readonly number[];
}

const SETUP = 'This meeting is not set up correctly on this page.';
const NETWORK = 'Zoom could not be reached. Check your internet connection and try again.';
const ENDPOINT = 'The meeting could not be opened. Try again later.';
const IN_ZOOM = 'You cannot join this meeting on this page. Open it in Zoom.';

export const elementProblems = {
  'config-endpoint-missing': {
    message: SETUP,
    fix: 'Add signature-endpoint="…", the URL on your site that returns the signature.',
  },
  'config-meeting-missing': {
    message: SETUP,
    fix: 'Add meeting-number="…" with 9 to 11 digits (in a link, those after /j/), or meeting="…", a reference for which the endpoint returns meetingNumber.',
  },
  'config-user-name-missing': {
    message: 'Enter your name to join.',
    fix: 'Add user-name="…" or let the endpoint return userName.',
    retryable: true,
    field: 'userName',
  },
  'endpoint-unreachable': {
    message: ENDPOINT,
    fix: '{url} can’t be read: the address is wrong, the server is down, it redirects to another origin (most likely a login), or it does not allow this origin (CORS). npx zoom-join doctor shows which.',
    retryable: true,
  },
  'endpoint-timeout': {
    message: ENDPOINT,
    fix: '{url} did not answer within {seconds} s.',
    retryable: true,
  },
  'endpoint-status': {
    message: ENDPOINT,
    fix: '{url} answered with HTTP status {status}{detail}. If it is 404, signature-endpoint is wrong; otherwise check the server’s log.',
    retryable: true,
  },
  'endpoint-redirect': {
    message: ENDPOINT,
    fix: '{url} redirects to another page, most likely a login. Answer without a redirect, with 401 if a login is needed.',
  },
  'endpoint-html': {
    message: ENDPOINT,
    fix: '{url} returned HTML: a login or another page of the site, a PHP warning before the signature, or PHP code that the server does not run.',
  },
  'endpoint-empty': {
    message: ENDPOINT,
    fix: '{url} returned an empty response. Check the server’s log.',
  },
  'endpoint-no-signature': {
    message: ENDPOINT,
    fix: '{url} returned no signature. Return {"signature": "…"}, or only the signature as text.',
  },
  'sdk-unreachable': {
    message: NETWORK,
    fix: 'The Meeting SDK could not be loaded from {base}. Check sdk-base, the Content-Security-Policy (script-src; with frame-src, also the policy in that file) and content blockers.',
    retryable: true,
    zoomCodes: [5001],
  },
  'sdk-invalid': {
    message: IN_ZOOM,
    fix: '{base} has no Meeting SDK that Zoom still supports. Set sdk-base to the dist folder of @zoom/meetingsdk {version} or to Zoom’s CDN.',
    zoomCodes: [10000],
  },
  'sdk-frame-blocked': {
    message: IN_ZOOM,
    fix: 'Check for a sandboxed frame around the page and for content blockers. frame-src must be a copy of zoom-join-frame.html on the page’s own origin.',
  },
  'join-passcode': {
    message: 'The passcode is missing or wrong.',
    fix: 'Add passcode="…" or let the endpoint return passcode.',
    retryable: true,
    field: 'passcode',
    zoomCodes: [3004],
  },
  'join-email': {
    message: 'Enter the email address you registered with.',
    fix: 'Add user-email="…" or let the endpoint return userEmail. It must not be the host’s.',
    retryable: true,
    field: 'userEmail',
    zoomCodes: [3005, 3620, 3627],
  },
  'join-locked': {
    message: 'The meeting is locked. Ask the host to unlock it.',
    fix: 'There is nothing to fix: the host did this.',
    retryable: true,
    zoomCodes: [4006],
  },
  'join-full': {
    message: 'The meeting is full. Try again later.',
    fix: 'The meeting has as many people as the host’s plan allows.',
    retryable: true,
    zoomCodes: [4005],
  },
  'join-not-found': {
    message: 'This meeting no longer exists.',
    fix: 'The number is wrong, the meeting was deleted, or the registrant’s tk has expired.',
    zoomCodes: [3001, 3610, 3703, 3706, 3707],
  },
  'join-not-started': {
    message: 'The meeting has not started yet. Try again later.',
    fix: 'The host has not started the meeting, or is in another one. “Join before host” lets people in.',
    retryable: true,
    zoomCodes: [3000, 3008, 3129],
  },
  'join-ended': {
    message: 'The meeting has ended.',
    fix: 'There is nothing to fix: the host did this.',
    retryable: true,
    zoomCodes: [4004],
  },
  'join-login-required': {
    message: 'This meeting is only for people who are signed in to Zoom. Open it in Zoom.',
    fix: 'Let the endpoint return a zak of the visitor, or change the meeting’s settings.',
    link: 'sign-in',
    zoomCodes: [3032, 3034, 3051, 3052, 3082, 3100, 3501, 3502, 6024],
  },
  'join-registration-required': {
    message: 'You need to register for this meeting.',
    fix: 'Register the visitor and let the endpoint return tk and userEmail, or change the meeting’s settings.',
    retryable: true,
    link: 'register',
    zoomCodes: [3099],
  },
  'join-removed': {
    message: 'The host removed you from this meeting.',
    fix: 'There is nothing to fix: the host did this.',
    zoomCodes: [3009],
  },
  'join-authorization-required': {
    message: SETUP,
    fix: 'Zoom requires a new zak of the right user, or an obfToken whose owner is in the meeting (for meetings outside the app’s own account), not both.',
    isExplainedBySignature: true,
    zoomCodes: [3265, 3623, 3624, 3709, 4012, 4013, 4014, 4015, 4016, 4017, 4018],
  },
  'join-unsupported': {
    message: IN_ZOOM,
    fix: 'Check the account’s “Join from your browser” setting, the kind of meeting, and whether the app is published.',
    zoomCodes: [3603, 3604, 3606, 3608, 3609, 3611, 3630, 3701, 4011],
  },
  'join-role': {
    message: SETUP,
    fix: 'Sign role 0, or role 1 with the host’s zak for a meeting of the app’s own account.',
    isExplainedBySignature: true,
    zoomCodes: [3003, 3010, 3708, 3711, 3713],
  },
  'join-rate-limited': {
    message: 'Too many people are joining at once. Wait a minute and try again.',
    fix: 'Zoom limits how often people can join.',
    retryable: true,
    zoomCodes: [3633, 3634],
  },
  'join-timeout': {
    message: 'Joining took too long. Check your internet connection and try again.',
    fix: 'Joining did not finish within {seconds} s. A firewall or proxy may block Zoom’s hosts or WebSockets.',
    retryable: true,
  },
  'join-aborted': {
    message: 'Joining was cancelled.',
    fix: 'The visitor or the page cancelled, or the element was removed.',
    retryable: true,
  },
  'join-refused': {
    message: IN_ZOOM,
    fix: 'Zoom says: {reason}. An unpublished app can join only meetings of its own account.',
    isExplainedBySignature: true,
  },
  'connection-lost': {
    message: 'The connection to the meeting was lost.',
    fix: 'The connection ended and could not be restored.',
    retryable: true,
    zoomCodes: [4000, 4001],
  },
  'connection-failed': {
    message: NETWORK,
    fix: '{reason}. Check the Content-Security-Policy (connect-src https://*.zoom.us wss://*.zoom.us), firewalls and proxies.',
    retryable: true,
    zoomCodes: [-3000, 403, 3621, 3622, 3635],
  },
  'signature-refused': {
    message: SETUP,
    fix: 'Zoom refused the signature: its format is wrong, or it was made with another app’s secret.',
    isExplainedBySignature: true,
    zoomCodes: [3712],
  },
  'signature-expired': {
    message: 'Your access to this meeting has expired. Try again.',
    fix: 'Make a new signature for each join, do not cache the response, and check the server’s clock.',
    retryable: true,
    isExplainedBySignature: true,
    zoomCodes: [3705],
  },
  'signature-key-refused': {
    message: SETUP,
    fix: 'The key in the signature does not belong to a Meeting SDK app, or the app is deactivated.',
    isExplainedBySignature: true,
    zoomCodes: [3704, 3710],
  },
} as const satisfies Record<string, ElementProblem>;

export type ElementProblemCode = keyof typeof elementProblems;

const all: Readonly<Record<string, ElementProblem>> = elementProblems;

/** The entry of a failure's code; one that says nothing where another part of the catalogue has the code. */
export const problemOf = (code = ''): Partial<ElementProblem> => all[code] ?? {};

export const elementError = errorFactory<ElementProblemCode>(elementProblems);

/** A join that a signature makes impossible; the first finding gives the code. */
export const signatureFailure = (first: Finding, findings: readonly Finding[]): ZoomJoinError =>
  new ZoomJoinError(first.code, { message: SETUP, hint: hintOf([first]), findings });

/** Not in a format that Zoom accepts, when the checks are not loaded. */
export const malformedSignature = (what: string): ZoomJoinError =>
  new ZoomJoinError('signature-malformed', {
    message: SETUP,
    hint: `The signature is not a JWT: ${what}. ${NOT_DIAGNOSED}`,
  });

/**
 * The same refusal, with what is known about the signature.
 * @param findings left out where nobody could look at it
 */
export const withFindings = (
  error: ZoomJoinError,
  findings?: readonly Finding[],
): ZoomJoinError => {
  const { code, message, hint, retryable, zoomCode, cause } = error;
  const more = findings ? hintOf(findings) || NO_FINDINGS : NOT_DIAGNOSED;
  return new ZoomJoinError(code, {
    message,
    hint: `${hint} ${more}`,
    retryable,
    zoomCode,
    cause,
    findings,
  });
};

const hintOf = (findings: readonly Finding[]): string =>
  findings.map(({ message, fix }) => `${message} ${fix}`).join(' ');

/** The file is built of protocol/diagnose-response.ts. */
const NOT_DIAGNOSED =
  'The signature could not be checked: put diagnosis.js beside zoom-join.js, or run npx zoom-join diagnose.';

/** What no signature shows. */
const NO_FINDINGS =
  'Its format is correct. Check for a wrong or changed secret (npx zoom-join diagnose with ZOOM_SDK_SECRET), a placeholder key, credentials of another kind of app, or a draft or deactivated app.';

const byZoomCode = new Map<number, ElementProblemCode>(
  Object.entries(all).flatMap(([code, { zoomCodes = [] }]) =>
    zoomCodes.map((number) => [number, code as ElementProblemCode] as const),
  ),
);

/** Our code for one of Zoom's; `join-refused` where Zoom's means nothing more. */
export const codeOfZoom = (zoomCode: number | undefined): ElementProblemCode =>
  byZoomCode.get(zoomCode ?? 0) ?? 'join-refused';
