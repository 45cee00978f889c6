/** The element's events: their types, and how they are fired. */

import type { ZoomJoinError } from '../problems/error.js';
import type { EndReason, WaitingFor } from '../sdk/adapter.js';
import type { Status } from './status.js';

export interface StatusChange {
  readonly status: Status;
  readonly previous: Status;
  /** With `waiting`: until the host starts the meeting, or lets the visitor in. */
  readonly waitingFor?: WaitingFor;
}

export interface JoinSuccess {
  readonly meetingNumber: string;
  readonly userName: string;
}

export interface MeetingEnd {
  readonly reason: EndReason;
}

/** All of them bubble and are composed. */
export interface ZoomJoinEventMap {
  /** Once a join, before the first request to Zoom; cancelable: then nothing is fetched until the next intent. */
  'join-request': CustomEvent<null>;
  /** At every change of `status`: `{status, previous, waitingFor?: 'host' | 'admission'}`. */
  'status-change': CustomEvent<StatusChange>;
  /** Once a join, when the visitor is really in, not in the waiting room: `{meetingNumber, userName}`. */
  'join-success': CustomEvent<JoinSuccess>;
  /** The join failed: the `ZoomJoinError`. */
  'join-error': CustomEvent<ZoomJoinError>;
  /**
   * After `join-success`, when it is over: `{reason: 'left' | 'ended-by-host' | 'removed' | 'duplicate-session' |
   * 'connection-lost' | 'unknown'}`.
   */
  'meeting-end': CustomEvent<MeetingEnd>;
}

/** @returns false where a listener prevented it */
export const fire = <Name extends keyof ZoomJoinEventMap>(
  target: EventTarget,
  name: Name,
  detail: ZoomJoinEventMap[Name]['detail'],
  init: EventInit = {},
): boolean =>
  target.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, ...init, detail }));
