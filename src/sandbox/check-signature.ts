/** Whether Zoom would take a signature, and with which words it would refuse. Knows no meeting. */

import { ZoomJoinError } from '../problems/error.js';
import { LIFETIME_MAX, ZOOM_LIFETIME_MIN } from '../signature/claims.js';
import { decode, verify } from '../signature/index.js';
import type { InfoForm, Refusal } from './scenarios.js';

export interface Credentials {
  readonly sdkKey: string;
  readonly sdkSecret: string;
}

export interface SignatureCheck {
  /** Absent where the signature is good for the meeting that is asked for. */
  readonly refusal?: Refusal;
  readonly role?: number;
}

export const checkSignature = async (
  { signature = '', meetingNumber = '', apiKey }: InfoForm,
  { sdkKey, sdkSecret }: Credentials,
): Promise<SignatureCheck> => {
  try {
    // First the key, as with Zoom: it says whose secret the signature is checked with.
    if (appKeyOf(signature) !== sdkKey || apiKey !== sdkKey) return { refusal: refusals.key };
    const { mn, role, iat, exp, tokenExp } = await verify(signature, sdkSecret);
    if (mn !== meetingNumber) return { refusal: refusals.meeting };
    if (tokenExp <= Date.now() / 1000) return { refusal: refusals.expired };
    const short = Math.min(exp, tokenExp) - iat < ZOOM_LIFETIME_MIN;
    return short || exp - iat > LIFETIME_MAX ? { refusal: refusals.signature } : { role };
  } catch (error) {
    if (!(error instanceof ZoomJoinError)) throw error;
    return { refusal: byProblem.get(error.code) ?? refusals.signature };
  }
};

const appKeyOf = (signature: string): unknown => {
  const { appKey } = decode(signature).claims;
  return appKey;
};

const createRefusal = (errorMessage: string): Refusal => ({ errorCode: 200, errorMessage });

/** The SDK finds its own codes by these texts: 3704, 3712, 3705, 3706, 3708. */
const refusals = {
  key: createRefusal('The api key is wrong.'),
  signature: createRefusal('Invalid signature.'),
  expired: createRefusal('The signature has expired.'),
  meeting: createRefusal('The meeting number is wrong.'),
  role: createRefusal('The role is not applicable.'),
};

const byProblem: ReadonlyMap<string, Refusal> = new Map([
  ['signature-expired', refusals.expired],
  ['signature-meeting-format', refusals.meeting],
  ['signature-role', refusals.role],
]);
