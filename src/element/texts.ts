/** The words of the element's own UI, for the visitor. Words of failures are in problems/. */
import type { EndReason, WaitingFor } from '../meeting/meeting.js';
import type { Status } from './status.js';

export const buttonText = {
  idle: 'Join meeting',
  loading: 'Cancel',
  joining: 'Cancel',
  waiting: 'Cancel',
  ended: 'Join again',
  failed: 'Try again',
} as const satisfies Partial<Record<Status, string>>;

export const waitingText: Readonly<Record<WaitingFor, string>> = {
  host: 'Waiting for the host to start the meeting…',
  admission: 'The host will let you in soon…',
};

export const endText: Readonly<Record<EndReason | 'cancelled', string>> = {
  left: 'You left the meeting.',
  'ended-by-host': 'The meeting has ended.',
  removed: 'The host removed you from the meeting.',
  'duplicate-session': 'You joined this meeting from another place.',
  'connection-lost': 'The connection to the meeting was lost.',
  unknown: 'The meeting has ended.',
  cancelled: 'Cancelled.',
};

export const statusText: Readonly<Record<Exclude<Status, 'waiting' | 'ended'>, string>> = {
  idle: '',
  loading: 'Getting ready…',
  joining: 'Joining…',
  joined: 'You are in the meeting.',
  reconnecting: 'Reconnecting…',
  leaving: 'Leaving…',
  failed: '',
};
