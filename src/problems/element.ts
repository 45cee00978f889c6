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

const SETUP = 'This meeting is not set up correctly here.';
const NETWORK = 'Zoom could not be reached. Check your connection and try again.';
const ENDPOINT = 'The meeting could not be opened. Try again later.';
const IN_ZOOM = 'This meeting can’t be joined in the page. Open it in Zoom.';

export const elementProblems = {
  'config-endpoint-missing': {
    message: SETUP,
    fix: 'Add signature-endpoint="…", the URL on your site that answers with the signature.',
  },
  'config-meeting-missing': {
    message: SETUP,
    fix: 'Write meeting-number="…" with 9 to 11 digits (of a link, those after /j/), or meeting="…", a reference for which the endpoint answers meetingNumber.',
  },
  'config-user-name-missing': {
    message: 'A name is needed to join.',
    fix: 'Add user-name="…" or let the endpoint answer userName.',
    retryable: true,
    field: 'userName',
  },
  'endpoint-unreachable': {
    message: ENDPOINT,
    fix: '{url} can’t be read: the address is wrong, the server is down, it redirects to another origin (most likely a login), or it is on another origin and does not allow this one (CORS). npx zoom-join doctor tells which.',
    retryable: true,
  },
  'endpoint-timeout': {
    message: ENDPOINT,
    fix: '{url} did not answer within {seconds} s.',
    retryable: true,
  },
  'endpoint-status': {
    message: ENDPOINT,
    fix: '{url} answered with HTTP status {status}{detail}. Where it is 404, the address in signature-endpoint is wrong; else the log of the server says more.',
    retryable: true,
  },
  'endpoint-redirect': {
    message: ENDPOINT,
    fix: '{url} redirects to another page, most likely a login. Answer without a redirect, with 401 where a login is needed.',
  },
  'endpoint-html': {
    message: ENDPOINT,
    fix: '{url} answered with HTML: a login or another page of the site, a PHP warning before the signature, or PHP that is not run there.',
  },
  'endpoint-empty': {
    message: ENDPOINT,
    fix: '{url} answered with nothing. Look into the server’s log.',
  },
  'endpoint-no-signature': {
    message: ENDPOINT,
    fix: '{url} answered without a signature. Answer {"signature": "…"}, or the bare signature as text.',
  },
  'sdk-unreachable': {
    message: NETWORK,
    fix: 'The Meeting SDK could not be loaded from {base}: check sdk-base, the Content-Security-Policy (script-src; with frame-src, that in its file, too) and content blockers.',
    retryable: true,
    zoomCodes: [5001],
  },
  'sdk-invalid': {
    message: IN_ZOOM,
    fix: '{base} holds no Meeting SDK that Zoom still supports. Point sdk-base at the dist folder of @zoom/meetingsdk {version} or at Zoom’s CDN.',
    zoomCodes: [10000],
  },
  'sdk-frame-blocked': {
    message: IN_ZOOM,
    fix: 'Look for a sandboxed frame around the page, for content blockers, and at frame-src: it is a copy of zoom-join-frame.html on the page’s own origin.',
  },
  'join-passcode': {
    message: 'The passcode is missing or wrong.',
    fix: 'Add passcode="…" or let the endpoint answer passcode.',
    retryable: true,
    field: 'passcode',
    zoomCodes: [3004],
  },
  'join-email': {
    message: 'This meeting wants an email address that it accepts.',
    fix: 'Add user-email="…" or let the endpoint answer userEmail; it must not be the host’s.',
    retryable: true,
    field: 'userEmail',
    zoomCodes: [3005, 3620, 3627],
  },
  'join-locked': {
    message: 'The meeting is locked. Ask the host to unlock it.',
    fix: 'Nothing to mend: the host did it.',
    retryable: true,
    zoomCodes: [4006],
  },
  'join-full': {
    message: 'The meeting is full. Try again later.',
    fix: 'It has as many people as the host’s plan allows.',
    retryable: true,
    zoomCodes: [4005],
  },
  'join-not-found': {
    message: 'This meeting does not exist any more.',
    fix: 'The number is wrong, the meeting was deleted, or the registrant’s tk has expired.',
    zoomCodes: [3001, 3610, 3703, 3706, 3707],
  },
  'join-not-started': {
    message: 'The meeting has not started yet. Try again later.',
    fix: 'The host has not started it, or is in another meeting. “Join before host” lets people in.',
    retryable: true,
    zoomCodes: [3000, 3008, 3129],
  },
  'join-ended': {
    message: 'The meeting has ended.',
    fix: 'Nothing to mend: the host did it.',
    retryable: true,
    zoomCodes: [4004],
  },
  'join-login-required': {
    message: 'This meeting is for people who are signed in to Zoom. Open it in Zoom.',
    fix: 'Let the endpoint answer a zak of the visitor, or change the meeting’s settings.',
    link: 'sign-in',
    zoomCodes: [3032, 3034, 3051, 3052, 3082, 3100, 3501, 3502, 6024],
  },
  'join-registration-required': {
    message: 'Registration is needed for this meeting.',
    fix: 'Register the visitor and let the endpoint answer tk and userEmail, or change the meeting’s settings.',
    retryable: true,
    link: 'register',
    zoomCodes: [3099],
  },
  'join-removed': {
    message: 'The host removed you from this meeting.',
    fix: 'Nothing to mend: the host did it.',
    zoomCodes: [3009],
  },
  'join-authorization-required': {
    message: SETUP,
    fix: 'Zoom wants a fresh zak of the right user, or an obfToken whose owner is in the meeting (needed for meetings outside the app’s own account), and not both.',
    isExplainedBySignature: true,
    zoomCodes: [3265, 3623, 3624, 3709, 4012, 4013, 4014, 4015, 4016, 4017, 4018],
  },
  'join-unsupported': {
    message: IN_ZOOM,
    fix: 'Look at the account’s “Join from your browser” setting, the kind of meeting, and whether the app is published.',
    zoomCodes: [3603, 3604, 3606, 3608, 3609, 3611, 3630, 3701, 4011],
  },
  'join-role': {
    message: SETUP,
    fix: 'Sign role 0, or role 1 with a zak of the host, in the account of the app.',
    isExplainedBySignature: true,
    zoomCodes: [3003, 3010, 3708, 3711, 3713],
  },
  'join-rate-limited': {
    message: 'Too many people are joining at once. Wait a minute and try again.',
    fix: 'Zoom limits the rate.',
    retryable: true,
    zoomCodes: [3633, 3634],
  },
  'join-timeout': {
    message: 'Joining took too long. Check your connection and try again.',
    fix: 'Not done within {seconds} s: a firewall or proxy holds up Zoom’s hosts or WebSockets.',
    retryable: true,
  },
  'join-aborted': {
    message: 'Joining was cancelled.',
    fix: 'join-request was prevented, or the element left or removed.',
    retryable: true,
  },
  'join-refused': {
    message: IN_ZOOM,
    fix: 'Zoom says: {reason}. An unpublished app can only join meetings of its own account.',
    isExplainedBySignature: true,
  },
  'connection-lost': {
    message: 'The connection to the meeting was lost.',
    fix: 'It broke off and could not be made again.',
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
    fix: 'Zoom refused the signature: it is not made as Zoom wants it, or with the secret of another app.',
    isExplainedBySignature: true,
    zoomCodes: [3712],
  },
  'signature-expired': {
    message: 'The way into this meeting has expired. Try again.',
    fix: 'Make a signature for each join, do not cache the endpoint’s answer, and check the clock of the server.',
    retryable: true,
    isExplainedBySignature: true,
    zoomCodes: [3705],
  },
  'signature-key-refused': {
    message: SETUP,
    fix: 'The key in the signature is of another kind of app than Meeting SDK, or the app is deactivated.',
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

/** Of no form that Zoom takes, while nobody can look further. */
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
  'What is wrong with it could not be found out: put diagnosis.js beside zoom-join.js, or run npx zoom-join diagnose.';

/** What no signature shows. */
const NO_FINDINGS =
  'Its form is right: look for a wrong or changed secret (npx zoom-join diagnose with ZOOM_SDK_SECRET tells), a placeholder for a key, credentials of another kind of app than Meeting SDK, or a draft or deactivated app.';

const byZoomCode = new Map<number, ElementProblemCode>(
  Object.entries(all).flatMap(([code, { zoomCodes = [] }]) =>
    zoomCodes.map((number) => [number, code as ElementProblemCode] as const),
  ),
);

/** Our code for one of Zoom's; `join-refused` where Zoom's means nothing more. */
export const codeOfZoom = (zoomCode: number | undefined): ElementProblemCode =>
  byZoomCode.get(zoomCode ?? 0) ?? 'join-refused';
