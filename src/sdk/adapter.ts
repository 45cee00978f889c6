/** What a view of the SDK is to the rest of the element: a meeting to leave, and signals from it. Knows no view. */
import type { ZoomJoinError } from '../problems/error.js';

/** `ended-by-host`: over for everybody, a plan's time limit included. */
export type EndReason =
  | 'left'
  | 'ended-by-host'
  | 'removed'
  | 'duplicate-session'
  | 'connection-lost'
  | 'unknown';

export type WaitingFor = 'host' | 'admission';

export type MeetingSignal =
  | { readonly type: 'waiting'; readonly for: WaitingFor }
  | { readonly type: 'joined' }
  | { readonly type: 'reconnecting' }
  /** Only after the first `joined`. */
  | { readonly type: 'ended'; readonly reason: EndReason }
  | { readonly type: 'failed'; readonly error: ZoomJoinError };

export interface Meeting {
  /**
   * Says goodbye to Zoom, at once and only once; resolves when that is done or `LEAVE_LIMIT` is over, and
   * never rejects.
   */
  readonly leave: () => Promise<void>;
}
