/**
 * What Zoom's HTTP hosts answer on the way to a meeting, as bodies: may this visitor in, and where
 * is the meeting. Knows neither HTTP nor the socket's protocol.
 */
import type { InfoForm, Refusal, Scenario } from './scenarios.js';
import type { Visitor } from './visitors.js';

/** Why a meeting does not let this visitor in. */
export const failureFor = ({ failure, admits }: Scenario, form: InfoForm): Scenario['failure'] =>
  admits?.(form) ? undefined : failure;

export const refusedBody = (refusal: Refusal): object => ({
  status: false,
  ...refusal,
  result: null,
});

/**
 * The way in. The SDK gives `mid` back when it opens the socket, and `rsPwd` when it asks whether
 * the meeting has started.
 */
export const admittedBody = ({ id }: Visitor, form: InfoForm, domain: string): object => ({
  status: true,
  errorCode: 0,
  errorMessage: '',
  result: {
    meetingNumber: form.meetingNumber,
    userName: form.userName,
    userEmail: form.userEmail ?? '',
    passWord: form.passWord ?? '',
    tk: form.tk ?? '',
    mid: id,
    tid: id.slice(0, 12),
    ts: String(Date.now()),
    auth: 'sandbox',
    track_auth: 'sandbox',
    sign: PLACEHOLDER_JWT,
    rsPwd: id,
    enableLongPollingCheckStart: true,
    meetingTopic: 'Sandbox meeting',
    // The SDK's UI fails to draw without it.
    invite_email: `https://${domain}/j/${form.meetingNumber}`,
    isWebinar: '0',
    isOriginHost: 'false',
    isSupportQA: 'false',
    encryptedRWC: JSON.stringify({ [`rwc.${domain}`]: 'sandbox' }),
    // Without captions the SDK leaves rejections of its own unhandled.
    meetingOptions: JSON.stringify({ isEnableClosedCaption: true, isChatEnabled: true }),
  },
});

/** The SDK wants to take it apart, nobody wants to verify it. */
const PLACEHOLDER_JWT = ['{"alg":"HS256","typ":"JWT"}', '{}', 'sandbox']
  .map((part) => Buffer.from(part).toString('base64url'))
  .join('.');

export const locationBody = (domain: string): object => ({
  rwg: `rwg.${domain}`,
  rwcAuth: 'sandbox',
});

/** 31585: not yet, ask again. */
export const startedBody = (hasStarted: boolean): object => ({
  status: hasStarted,
  errorCode: hasStarted ? 0 : 31_585,
  errorMessage: '',
  result: null,
});
