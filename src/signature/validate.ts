/** What a claim has to be, for signing and for verifying alike. Knows no clock and no secret. */
import { signatureError } from '../problems/signature.js';
import { isMeetingNumber } from './claims.js';

/** @throws {ZoomJoinError} signature-meeting-format */
export const validateMeetingNumber = (mn: unknown): string => {
  const digits = typeof mn === 'number' ? String(mn) : mn;
  if (typeof digits === 'string' && isMeetingNumber(digits)) return digits;
  throw signatureError('signature-meeting-format', { values: { what: describeValue(mn) } });
};

/** @throws {ZoomJoinError} signature-role */
export const validateRole = (role: unknown): 0 | 1 => {
  if (role === 0 || role === 1) return role;
  throw signatureError('signature-role', { values: { what: describeValue(role) } });
};

/** @throws {ZoomJoinError} signature-time-type, signature-time-unit */
export const validateTime = (claim: string, time: unknown): number => {
  if (typeof time !== 'number' || !Number.isSafeInteger(time)) {
    throw signatureError('signature-time-type', { values: { claim, what: describeValue(time) } });
  }
  if (time >= MILLISECONDS) {
    throw signatureError('signature-time-unit', { values: { claim, what: 'in milliseconds' } });
  }
  return time;
};

/** In seconds it is the year 33658; in milliseconds it was 2001. */
export const MILLISECONDS = 1e12;

/** A value for an owner to recognise. Long texts are not repeated: they may be anything, a secret too. */
export const describeValue = (value: unknown): string => {
  switch (typeof value) {
    case 'undefined':
      return 'missing';
    case 'string':
      if (/^[\w-]{1,12}$/.test(value)) return `the text "${value}"`;
      return value ? `a text of ${value.length} characters` : 'empty';
    case 'object':
      return value ? (Array.isArray(value) ? 'a list' : 'an object') : 'null';
    case 'function':
      return 'a function';
    default:
      return String(value);
  }
};
