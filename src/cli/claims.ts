/** The claims of what was handed over for a signature, fit to be shown. */

import { unwrap } from '../signature/diagnose/unwrap.js';
import { parseJwt } from '../signature/jwt.js';

/**
 * @param secret stands in none of them afterwards: people mix up key and secret
 * @returns undefined where there are no claims to be read
 */
export const redactedClaims = (
  signature: string,
  secret: string | undefined,
): Readonly<Record<string, unknown>> | undefined => {
  const decoded = parseJwt(unwrap(signature).inner);
  if (typeof decoded === 'string') return undefined;
  if (!secret) return decoded.claims;
  return Object.fromEntries(
    Object.entries(decoded.claims).map(([name, value]) => [
      name,
      String(JSON.stringify(value)).includes(secret) ? '(the secret)' : value,
    ]),
  );
};

/** A time as people read it. @param now seconds since 1970 @returns nothing where the claim is no time */
export const formatTime = (name: string, value: unknown, now: number): string => {
  if (!['iat', 'exp', 'tokenExp'].includes(name) || typeof value !== 'number') return '';
  const date = new Date(value * 1000);
  if (Number.isNaN(date.getTime())) return 'no time of our days';
  const minutes = Math.round((value - now) / 60);
  const span = new Intl.RelativeTimeFormat('en').format(
    Math.abs(minutes) < 120 ? minutes : Math.round(minutes / 60),
    Math.abs(minutes) < 120 ? 'minute' : 'hour',
  );
  return `${date.toISOString().replace('T', ' ').replace('.000Z', ' UTC')}, ${span}`;
};
