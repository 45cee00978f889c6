/** The claims of what was handed over for a signature, fit to be shown. */
import { takeApart } from '../signature/parts.js';
import { unwrap } from '../signature/unwrap.js';

/**
 * @param secret stands in none of them afterwards: people mix up key and secret
 * @returns undefined where there are no claims to be read
 */
export const claimsIn = (
  signature: string,
  secret: string | undefined,
): Readonly<Record<string, unknown>> | undefined => {
  const decoded = takeApart(unwrap(signature).inner);
  if (typeof decoded === 'string') return undefined;
  if (!secret) return decoded.claims;
  return Object.fromEntries(
    Object.entries(decoded.claims).map(([name, value]) => [
      name,
      String(JSON.stringify(value)).includes(secret) ? '(the secret)' : value,
    ]),
  );
};
