/** The endpoint's options from environment variables: the same for every way to run it. */
import type { Meeting } from './grant.js';
import { parseMeetings } from './meetings.js';
import type { SignatureHandlerOptions } from './options.js';
import { parseOrigin } from './origin.js';

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
  const readText = (name: string): string => {
    const value = environment[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const readWholeNumber = (name: string): number | undefined => {
    const text = readText(name);
    if (!text) return undefined;
    if (!/^[0-9]+$/.test(text))
      throw new TypeError(`${name} must be a whole number, not "${text}"`);
    return Number(text);
  };
  const readOrigins = (name: string): string[] =>
    readText(name)
      .split(',')
      .map((text) => text.trim())
      .filter(Boolean)
      .map((url) => parseOrigin(name, url));
  const { authorize, rateLimit = {} } = options;
  return {
    sdkKey: readText('ZOOM_SDK_KEY'),
    sdkSecret: readText('ZOOM_SDK_SECRET'),
    ...(!authorize &&
      !options.meetings && { meetings: parseMeetingsJson(readText('ZOOM_JOIN_MEETINGS')) }),
    origins: readOrigins('ZOOM_JOIN_ORIGINS'),
    publicOrigin: readText('ZOOM_JOIN_PUBLIC_ORIGIN') || undefined,
    trustProxy: readWholeNumber('ZOOM_JOIN_TRUST_PROXY'),
    ...options,
    rateLimit: rateLimit && { perMinute: readWholeNumber('ZOOM_JOIN_RATE'), ...rateLimit },
  };
};

const MEETINGS_FORMAT =
  'ZOOM_JOIN_MEETINGS must be JSON such as {"weekly": {"meetingNumber": "86934567210", "passcode": "…"}}';

const parseMeetingsJson = (json: string): ReadonlyMap<string, Meeting> => {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new TypeError(`${MEETINGS_FORMAT}; it is ${json ? 'no JSON' : 'missing'}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(`${MEETINGS_FORMAT}; it is no object`);
  }
  return parseMeetings('ZOOM_JOIN_MEETINGS', value);
};
