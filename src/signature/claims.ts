/**
 * What a signature claims, and the limits of its times, all in seconds. Knows no secret and no error.
 * Source: https://developers.zoom.us/docs/meeting-sdk/auth/
 */

export interface Claims {
  /** Client ID of the Meeting SDK app. */
  readonly appKey: string;
  /** The same under its old name. */
  readonly sdkKey?: string;
  /** Meeting number, digits only. */
  readonly mn: string;
  /** 0 for a participant, 1 for the host. */
  readonly role: 0 | 1;
  /** Issued at, seconds since 1970. */
  readonly iat: number;
  /** Expires at, seconds since 1970. */
  readonly exp: number;
  /** Until when the session may last, seconds since 1970. */
  readonly tokenExp: number;
}

/** From `iat` to `exp` where nobody says otherwise: two hours. */
export const LIFETIME = 7_200;

/** What Zoom wants at least, by its documentation; some were refused with exactly this. */
export const ZOOM_LIFETIME_MIN = 1_800;

/** What we sign at least: safely more than Zoom wants. */
export const LIFETIME_MIN = 1_860;

/** Zoom takes at most 48 hours. */
export const LIFETIME_MAX = 172_800;

/** How far before the server's clock `iat` lies: Zoom refuses what is in the future of its own. */
export const BACKDATE = 120;

export const nowInSeconds = (): number => Math.floor(Date.now() / 1000);

/** A meeting number as people write it, with spaces and dashes, as the digits that Zoom takes. */
export const digitsOf = (meetingNumber: string): string => meetingNumber.replace(/[\s\-‐-―]/g, '');

export const isMeetingNumber = (mn: string): boolean => /^[0-9]{9,11}$/.test(mn);
