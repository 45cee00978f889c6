/** Makes a signature, and refuses to make one that Zoom would refuse. For servers: it needs the secret. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base64url } from 'jose';
import { signatureError } from '../problems/signature.js';
import {
  BACKDATE,
  type Claims,
  digitsOf,
  LIFETIME,
  LIFETIME_MAX,
  LIFETIME_MIN,
  nowInSeconds,
} from './claims.js';
import { validateCredentials } from './credentials.js';
import { describeValue, validateMeetingNumber, validateRole, validateTime } from './validate.js';

export interface SignOptions {
  /** Client ID of the Meeting SDK app. */
  readonly appKey: string;
  /** Meeting number; spaces and dashes are taken out. */
  readonly mn: string | number;
  /** 0 for a participant; 1 for the host, who needs a ZAK as well. */
  readonly role: 0 | 1;
  /** Seconds since 1970; two minutes ago where it is left out. */
  readonly iat?: number | undefined;
  /** Seconds since 1970; two hours after `iat` where it is left out. */
  readonly exp?: number | undefined;
  /** Seconds since 1970; `exp` where it is left out. */
  readonly tokenExp?: number | undefined;
}

/**
 * The same options and secret make the same signature, byte for byte.
 * @throws {ZoomJoinError} config-sdk-key, config-sdk-secret, signature-meeting-format,
 * signature-role, signature-time-type, signature-time-unit, signature-life-short, signature-life-long
 */
export const sign = async (options: SignOptions, secret: string): Promise<string> => {
  validateCredentials(options.appKey, secret);
  const head = `${HEADER}.${base64url.encode(JSON.stringify(buildClaims(options)))}`;
  return `${head}.${base64url.encode(hmacSha256(secret, encoder.encode(head)))}`;
};

const HEADER = base64url.encode('{"alg":"HS256","typ":"JWT"}');

const encoder = new TextEncoder();

/**
 * Not WebCrypto's, which sends these few bytes to another thread and waits: that is a third of what
 * answering a request takes (npm run bench:server).
 */
const hmacSha256 = (secret: string, bytes: Uint8Array): Uint8Array =>
  hmac(sha256, encoder.encode(secret), bytes);

/** In the order of the contract: it decides the bytes. */
const buildClaims = ({ appKey, role, ...asked }: SignOptions): Claims => {
  const mn = validateMeetingNumber(typeof asked.mn === 'string' ? digitsOf(asked.mn) : asked.mn);
  const { iat = nowInSeconds() - BACKDATE } = asked;
  const { exp = iat + LIFETIME } = asked;
  const { tokenExp = exp } = asked;
  const claims = {
    appKey,
    sdkKey: appKey,
    mn,
    role: validateRole(role),
    iat: validateTime('iat', iat),
    exp: validateTime('exp', exp),
    tokenExp: validateTime('tokenExp', tokenExp),
  };
  validateLifetime('exp', exp - iat);
  validateLifetime('tokenExp', tokenExp - iat);
  return claims;
};

/**
 * @param seconds from `iat` to the claim
 * @throws {ZoomJoinError} signature-life-short, signature-life-long
 */
export const validateLifetime = (claim: 'exp' | 'tokenExp', seconds: number): void => {
  const values = { claim, what: describeValue(seconds) };
  if (!(seconds >= LIFETIME_MIN)) throw signatureError('signature-life-short', { values });
  if (seconds > LIFETIME_MAX) throw signatureError('signature-life-long', { values });
};
