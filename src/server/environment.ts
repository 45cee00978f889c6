/** The endpoint's options from environment variables: the same for every way to run it. */
import { digitsOf, isMeetingNumber } from '../signature/claims.js';
import type { Authorize, Grant, SignatureHandlerOptions } from './index.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * @param environment ZOOM_SDK_KEY, ZOOM_SDK_SECRET, ZOOM_JOIN_MEETINGS (a JSON map of reference ->
 * `{meetingNumber, passcode?}`), ZOOM_JOIN_PUBLIC_ORIGIN
 * @throws {TypeError} where ZOOM_JOIN_MEETINGS is not that
 */
export const optionsFrom = (environment: Environment): SignatureHandlerOptions => {
  const { ZOOM_SDK_KEY: sdkKey, ZOOM_SDK_SECRET: sdkSecret } = environment;
  const { ZOOM_JOIN_MEETINGS: meetings, ZOOM_JOIN_PUBLIC_ORIGIN: publicOrigin } = environment;
  const authorize = authorizeFrom(readMeetings(meetings));
  return { sdkKey, sdkSecret, authorize, ...(publicOrigin && { publicOrigin }) };
};

/** By reference or by number, the meetings of the map and no others. */
const authorizeFrom = (meetings: ReadonlyMap<string, Grant>): Authorize => {
  const byNumber = new Map([...meetings.values()].map((grant) => [grant.meetingNumber, grant]));
  return (_request, { meeting, meetingNumber }) =>
    meeting === undefined ? byNumber.get(meetingNumber ?? '') : meetings.get(meeting);
};

const HOW = 'ZOOM_JOIN_MEETINGS must be JSON such as {"weekly": {"meetingNumber": "86934567210"}}';

const readMeetings = (json: string | undefined): ReadonlyMap<string, Grant> => {
  let value: unknown;
  try {
    value = JSON.parse(json ?? '');
  } catch {
    throw new TypeError(`${HOW}; it is ${json ? 'no JSON' : 'missing'}.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`${HOW}; it is no object.`);
  }
  return new Map(
    Object.entries(value).map(([reference, entry]) => [reference, grantOf(reference, entry)]),
  );
};

/** Of an entry what a visitor may get; never a role. */
const grantOf = (reference: string, entry: unknown): Grant => {
  const { meetingNumber, passcode } = Object(entry) as Record<string, unknown>;
  const digits = digitsOf(String(meetingNumber ?? ''));
  if (!isMeetingNumber(digits)) {
    throw new TypeError(`${HOW}; the meetingNumber of "${reference}" has not 9 to 11 digits.`);
  }
  return { meetingNumber: digits, ...(typeof passcode === 'string' && passcode && { passcode }) };
};
