/**
 * What we use of the Meeting SDK's component view, as its 6.2.0 really behaves: structural, so that
 * neither we nor our users need the package. Zoom's own types leave out what is marked (measured).
 */

export interface SdkNamespace {
  createClient(): SdkClient;
}

export interface SdkClient {
  init(options: SdkInitOptions): Promise<unknown>;
  join(options: SdkJoinOptions): Promise<unknown>;
  leaveMeeting(): Promise<unknown> | undefined;
  on<Name extends keyof SdkEvents>(name: Name, listener: (payload: SdkEvents[Name]) => void): void;
  off<Name extends keyof SdkEvents>(name: Name, listener: (payload: SdkEvents[Name]) => void): void;
  /** Null until the visitor is in the meeting or its waiting room. */
  getCurrentUser(): SdkUser | null | undefined;
  getAttendeeslist(): readonly SdkUser[];
  updateVideoOptions(options: SdkVideoOptions): void;
}

export interface SdkUser {
  readonly userId: number;
  readonly userName?: string;
  /** In the waiting room (measured). */
  readonly isHold?: boolean;
}

export interface SdkEvents {
  'connection-change': ConnectionChange;
  'user-added': unknown;
  'user-updated': unknown;
}

/** `reason` and `errorCode` may be missing in any state (measured). */
export interface ConnectionChange {
  readonly state: 'Connected' | 'Reconnecting' | 'Closed' | 'Fail';
  readonly reason?: string;
  readonly errorCode?: number;
}

export interface SdkJoinOptions {
  readonly signature: string;
  readonly meetingNumber: string;
  readonly userName: string;
  readonly password?: string | undefined;
  readonly userEmail?: string | undefined;
  readonly zak?: string | undefined;
  readonly tk?: string | undefined;
  readonly obfToken?: string | undefined;
  readonly recordingToken?: string | undefined;
  readonly customerKey?: string | undefined;
}

export interface SdkSize {
  readonly width: number;
  readonly height: number;
}

export interface SdkVideoOptions {
  readonly isResizable?: boolean;
  readonly defaultViewType?: 'minimized' | 'speaker' | 'ribbon' | 'gallery' | 'active';
  readonly viewSizes?: { readonly default: SdkSize; readonly ribbon: SdkSize };
  readonly popper?: SdkPopper;
}

export interface SdkPopper {
  readonly disableDraggable?: boolean;
  readonly anchorElement?: HTMLElement;
  readonly anchorPosition?: { readonly top: number; readonly left: number };
  readonly placement?: 'bottom-end';
  readonly modifiers?: readonly unknown[];
}

export interface SdkInitOptions {
  readonly zoomAppRoot: HTMLElement;
  readonly language: string;
  readonly assetPath: string;
  readonly webEndpoint: string;
  readonly leaveOnPageUnload: boolean;
  readonly customize: Readonly<Record<string, unknown>> & { readonly video: SdkVideoOptions };
}
