/**
 * The words of the element's own UI, in English, which are the keys of the translations beside, too. Words of
 * failures are in problems/.
 */

import type { elementProblems } from '../problems/element.js';
import type { EndReason, WaitingFor } from '../sdk/adapter.js';
import type { Obstacle } from '../sdk/page-obstacles.js';

export const buttonText = {
  idle: 'Join meeting',
  loading: 'Cancel',
  joining: 'Cancel',
  waiting: 'Cancel',
  ended: 'Join again',
  failed: 'Try again',
} as const satisfies Record<string, string>;

export const waitingText = {
  // The SDK 6.2.0 asks that often, unless Zoom lets it wait for the answer.
  host: 'Waiting for the host to start the meeting… This page checks every 30 seconds and joins automatically.',
  admission: 'The host will let you in soon…',
} as const satisfies Record<WaitingFor, string>;

export const endText = {
  left: 'You left the meeting.',
  'ended-by-host': 'The meeting has ended.',
  removed: 'The host removed you from the meeting.',
  'duplicate-session': 'You joined this meeting on another device or in another window.',
  'connection-lost': 'The connection to the meeting was lost.',
  unknown: 'The meeting has ended.',
  cancelled: 'Cancelled.',
} as const satisfies Record<EndReason | 'cancelled', string>;

export const statusText = {
  idle: '',
  loading: 'Getting ready…',
  joining: 'Joining…',
  joined: 'You are in the meeting.',
  reconnecting: 'Reconnecting…',
  leaving: 'Leaving…',
  failed: '',
} as const satisfies Record<string, string>;

export const fieldText = {
  userName: 'Your name',
  passcode: 'Passcode',
  userEmail: 'Email address',
} as const;

export type FieldName = keyof typeof fieldText;

export const linkText = {
  open: 'Open in Zoom',
  register: 'Register',
  'sign-in': 'Sign in to Zoom',
} as const;

export const obstacleText = {
  phone: 'On a phone or tablet this meeting works better in the Zoom app.',
  insecure:
    'This page is not secure (no https), so the meeting cannot use your camera and microphone.',
  devices: 'This page does not allow the meeting to use your camera and microphone.',
} as const satisfies Record<Obstacle, string>;

export const frameTitle = 'Zoom meeting';

type Values<T> = T[keyof T];

/** Every text that a visitor can see. */
export type Text =
  | Exclude<
      | Values<typeof buttonText>
      | Values<typeof waitingText>
      | Values<typeof endText>
      | Values<typeof statusText>
      | Values<typeof fieldText>
      | Values<typeof linkText>
      | Values<typeof obstacleText>
      | typeof frameTitle,
      ''
    >
  | Values<typeof elementProblems>['message'];

/** A language: all of the texts, each by its English one. */
export type Translation = Readonly<Record<Text, string>>;
