/**
 * The interface of a view of the SDK: prepare it in a frame, join, leave, and signals that mean what they say. The
 * element knows nothing else of a view.
 */
import type { ZoomJoinError } from '../problems/error.js';
import type { SdkClient } from './component-view/types.js';
import type { Frame } from './frame.js';

/** What a view is loaded with. */
export interface ViewOptions {
  /** URL of a folder laid out like the package's `dist` or like Zoom's CDN, relative to the document. */
  readonly sdkBase: string;
  /** Zoom's host, without a scheme. */
  readonly webEndpoint: string;
  /** One of the SDK's languages. */
  readonly language: string;
  /** URL of the frame's file; empty where the frame is written. */
  readonly frameSrc: string;
  /** Logs what is kept out of the console otherwise. */
  readonly debug: boolean;
}

export interface JoinOptions {
  readonly signature: string;
  /** Digits. */
  readonly meetingNumber: string;
  readonly userName: string;
  readonly passcode?: string | undefined;
  readonly userEmail?: string | undefined;
  readonly zak?: string | undefined;
  readonly tk?: string | undefined;
  readonly obfToken?: string | undefined;
  readonly recordingToken?: string | undefined;
  readonly customerKey?: string | undefined;
}

/**
 * @param stage where the frame goes; in the document
 * @param report is told how much of the SDK is loaded, from 0 to 1
 */
export type PrepareView = (
  stage: Element,
  options: ViewOptions,
  report: (progress: number) => void,
) => Preparation;

/** A view that is being loaded, for a join that may come. Whoever holds it ends it. */
export interface Preparation {
  /** Rejects with a ZoomJoinError (sdk-frame-blocked, sdk-unreachable, sdk-invalid), or with the controller's reason. */
  readonly view: Promise<LoadedView>;
  /** Aborting it removes the frame, now or at any time later. */
  readonly controller: AbortController;
}

export interface LoadedView {
  readonly frame: Frame;
  /** The SDK's own. */
  readonly client: SdkClient;
  /**
   * Signals come until `ended` or `failed`, and may repeat.
   * @param report is never called before this function returns
   */
  readonly join: (options: JoinOptions, report: (signal: MeetingSignal) => void) => Meeting;
}

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
  /** Tells Zoom, at once and only once. Resolves when that is done, or after 2 s; never rejects. */
  readonly leave: () => Promise<void>;
}
