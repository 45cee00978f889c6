/** Rules for the form of a JWT: its encoding, its algorithm, its HMAC. Knows no claims. */
import { describe } from '../check.js';
import { type Decoded, hmacForm, takeApart, toBase64Url } from '../parts.js';
import type { Find } from './context.js';

/** @returns the parts, where they can be read */
export const examineForm = (signature: string, find: Find): Decoded | undefined => {
  const standard = standardBase64In(signature);
  if (standard) find('signature-base64-standard', { values: { what: standard } });
  const jwt = standard ? toBase64Url(signature) : signature;
  const decoded = takeApart(jwt);
  if (typeof decoded === 'string') {
    find('signature-malformed', { values: { what: decoded } });
    return undefined;
  }
  const { alg } = decoded.header;
  if (alg === 'HS256') examineHmac(jwt.slice(jwt.lastIndexOf('.') + 1), find);
  else find('signature-alg', { values: { what: describe(alg) } });
  return decoded;
};

const partNames = ['header', 'payload', 'third part'];

const standardBase64In = (signature: string): string =>
  signature
    .split('.')
    .flatMap((part, index) => (/[+/=]/.test(part) ? [partNames[index]] : []))
    .join(' and ');

const examineHmac = (hmac: string, find: Find): void => {
  const what = wrongFormOf(hmac);
  if (what) find('signature-hmac-encoding', { values: { what } });
};

const wrongFormOf = (hmac: string): string | undefined => {
  if (hmacForm.test(hmac)) return undefined;
  if (/^[0-9a-f]{64}$/i.test(hmac)) return '64 hexadecimal characters';
  if (/^[\w-]{43}[0-3]$/.test(hmac))
    return '44 characters, the last one a count, as .NET’s UrlTokenEncode writes it';
  if (hmac.length === 86) return '86 characters, its hexadecimal text encoded once more';
  return hmac ? `${hmac.length} characters, and not of an HMAC-SHA-256` : 'empty';
};
