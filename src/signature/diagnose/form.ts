/** Rules for the form of a JWT: its encoding, its algorithm, its HMAC. Knows no claims. */

import { type Decoded, hmacForm, parseJwt, toBase64Url } from '../jwt.js';
import { describeValue } from '../validate.js';
import type { ReportFinding } from './context.js';

/** @returns the parts, where they can be read */
export const examineForm = (signature: string, report: ReportFinding): Decoded | undefined => {
  const standard = partsInStandardBase64(signature);
  if (standard) report('signature-base64-standard', { values: { what: standard } });
  const jwt = standard ? toBase64Url(signature) : signature;
  const decoded = parseJwt(jwt);
  if (typeof decoded === 'string') {
    report('signature-malformed', { values: { what: decoded } });
    return undefined;
  }
  const { alg } = decoded.header;
  if (alg === 'HS256') examineHmac(jwt.slice(jwt.lastIndexOf('.') + 1), report);
  else report('signature-alg', { values: { what: describeValue(alg) } });
  return decoded;
};

const partNames = ['header', 'payload', 'third part'];

const partsInStandardBase64 = (signature: string): string =>
  signature
    .split('.')
    .flatMap((part, index) => (/[+/=]/.test(part) ? [partNames[index]] : []))
    .join(' and ');

const examineHmac = (hmac: string, report: ReportFinding): void => {
  const what = describeHmacEncoding(hmac);
  if (what) report('signature-hmac-encoding', { values: { what } });
};

const describeHmacEncoding = (hmac: string): string | undefined => {
  if (hmacForm.test(hmac)) return undefined;
  if (/^[0-9a-f]{64}$/i.test(hmac)) return '64 hexadecimal characters';
  if (/^[\w-]{43}[0-3]$/.test(hmac))
    return '44 characters, the last one a count, as .NET’s UrlTokenEncode writes it';
  if (hmac.length === 86) return '86 characters, its hexadecimal text encoded once more';
  return hmac ? `${hmac.length} characters, and not of an HMAC-SHA-256` : 'empty';
};
