/** Signatures by hand, whatever they claim: what a test holds against the project's own. */
import { createHmac } from 'node:crypto';

/** Dummies, good for nothing but tests. */
export const KEY = 'q2VvTOzeRqy1dDemoOnly';
export const SECRET = 'aH7mNotARealOneForTheTests';
export const NUMBER = '86934567210';

export const base64url = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

export const forge = (
  claims: unknown,
  secret = SECRET,
  header: unknown = { alg: 'HS256', typ: 'JWT' },
): string => {
  const head = `${base64url(header)}.${base64url(claims)}`;
  return `${head}.${createHmac('sha256', secret).update(head).digest('base64url')}`;
};

/** What a good signature claims. */
export const goodClaims = (iat: number) => ({
  appKey: KEY,
  sdkKey: KEY,
  mn: NUMBER,
  role: 0,
  iat,
  exp: iat + 7200,
  tokenExp: iat + 7200,
});
