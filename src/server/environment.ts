/** The endpoint's options from environment variables: the same for every way to run it. */
import type { Meeting } from './grant.js';
import { readMeetings } from './meetings.js';
import type { SignatureHandlerOptions } from './options.js';
import { originOf } from './origin.js';

type Environment = Readonly<Record<string, unknown>>;

/**
 * @param environment such as `process.env`, or a worker's `env`: ZOOM_SDK_KEY, ZOOM_SDK_SECRET,
 * ZOOM_JOIN_MEETINGS (a JSON map of reference -> `{meetingNumber, passcode?, tk?, userName?}`),
 * ZOOM_JOIN_ORIGINS (comma-separated), ZOOM_JOIN_RATE (requests a minute and client; 60),
 * ZOOM_JOIN_PUBLIC_ORIGIN, ZOOM_JOIN_TRUST_PROXY (number of proxies in front; 0)
 * @param options win over the environment; with `authorize` or `meetings`, ZOOM_JOIN_MEETINGS is not read
 * @throws {TypeError} which names the variable
 */
export const optionsFrom = (
  environment: Environment,
  options: Partial<SignatureHandlerOptions> = {},
): SignatureHandlerOptions => {
  const read = (name: string): string => {
    const value = environment[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const whole = (name: string): number | undefined => {
    const text = read(name);
    if (!text) return undefined;
    if (!/^[0-9]+$/.test(text))
      throw new TypeError(`${name} must be a whole number, not "${text}"`);
    return Number(text);
  };
  const list = (name: string): string[] =>
    read(name)
      .split(',')
      .map((text) => text.trim())
      .filter(Boolean)
      .map((url) => originOf(name, url));
  const { authorize, rateLimit = {} } = options;
  return {
    sdkKey: read('ZOOM_SDK_KEY'),
    sdkSecret: read('ZOOM_SDK_SECRET'),
    ...(!authorize && !options.meetings && { meetings: meetingsIn(read('ZOOM_JOIN_MEETINGS')) }),
    origins: list('ZOOM_JOIN_ORIGINS'),
    publicOrigin: read('ZOOM_JOIN_PUBLIC_ORIGIN') || undefined,
    trustProxy: whole('ZOOM_JOIN_TRUST_PROXY'),
    ...options,
    rateLimit: rateLimit && { perMinute: whole('ZOOM_JOIN_RATE'), ...rateLimit },
  };
};

const HOW =
  'ZOOM_JOIN_MEETINGS must be JSON such as {"weekly": {"meetingNumber": "86934567210", "passcode": "…"}}';

const meetingsIn = (json: string): ReadonlyMap<string, Meeting> => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new TypeError(`${HOW}; it is ${json ? 'no JSON' : 'missing'}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`${HOW}; it is no object`);
  }
  return readMeetings('ZOOM_JOIN_MEETINGS', value);
};
