/** Verifies a signature as Zoom's server would, with the secret. */
import { compactVerify, errors } from 'jose';
import { credentialError } from '../problems/credentials.js';
import { signatureError } from '../problems/signature.js';
import { type Claims, nowInSeconds } from './claims.js';
import { decode } from './decode.js';
import { hmacForm } from './jwt.js';
import { describeValue, validateMeetingNumber, validateRole, validateTime } from './validate.js';

export interface VerifyOptions {
  /** Seconds since 1970; the clock's where it is left out. */
  readonly now?: number | undefined;
}

/**
 * What Zoom lets pass is given as the contract has it: `mn` as text where it was a number, `tokenExp`
 * as `exp` where it was missing. How long the signature lives is not judged.
 * @throws {ZoomJoinError} config-sdk-secret where there is none; signature-malformed, signature-alg,
 * signature-secret-mismatch, signature-app-key-missing, signature-meeting-format, signature-role,
 * signature-time-type, signature-time-unit, signature-future, signature-expired
 */
export const verify = async (
  signature: string,
  secret: string,
  { now = nowInSeconds() }: VerifyOptions = {},
): Promise<Claims> => {
  if (!secret) throw credentialError('config-sdk-secret', { values: { what: 'missing' } });
  const { header, claims } = decode(signature);
  if (header.alg !== 'HS256') {
    throw signatureError('signature-alg', { values: { what: describeValue(header.alg) } });
  }
  // jose forgives padding and white space here; Zoom's server does not.
  if (!hmacForm.test(signature.slice(signature.lastIndexOf('.') + 1))) {
    throw malformedError('its third part is not an HMAC of 43 characters in base64url');
  }
  try {
    await compactVerify(signature, new TextEncoder().encode(secret), { algorithms: ['HS256'] });
  } catch (cause) {
    if (cause instanceof errors.JWSSignatureVerificationFailed) {
      throw signatureError('signature-secret-mismatch');
    }
    throw cause instanceof errors.JOSEError
      ? malformedError('its header asks for what no signature of the Meeting SDK has')
      : cause;
  }
  return validateClaims(claims, now);
};

const validateClaims = (claims: Readonly<Record<string, unknown>>, now: number): Claims => {
  const { appKey, sdkKey } = claims;
  if (typeof appKey !== 'string' || !appKey) throw signatureError('signature-app-key-missing');
  const mn = validateMeetingNumber(claims.mn);
  const role = validateRole(claims.role);
  const iat = validateTime('iat', claims.iat);
  const exp = validateTime('exp', claims.exp);
  const tokenExp = claims.tokenExp === undefined ? exp : validateTime('tokenExp', claims.tokenExp);
  if (iat > now) throw signatureError('signature-future', { values: { what: `${iat - now} s` } });
  if (exp <= now) throw signatureError('signature-expired');
  return { appKey, ...(typeof sdkKey === 'string' && { sdkKey }), mn, role, iat, exp, tokenExp };
};

const malformedError = (what: string) =>
  signatureError('signature-malformed', { values: { what } });
