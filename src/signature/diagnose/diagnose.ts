/** Says what is wrong with a signature before Zoom does; with the secret, also whether that made it. */
import type { Finding } from '../../problems/finding.js';
import { signatureFinding, signatureProblemOf } from '../../problems/signature.js';
import { isPlaceholder } from '../credentials.js';
import { parseJwt, toBase64Url } from '../jwt.js';
import type { ExamineContext } from './context.js';
import { examine } from './examine.js';
import { secretFindings } from './secret.js';
import { unwrap } from './unwrap.js';

export interface DiagnoseContext extends ExamineContext {
  /** The app's secret. No part of it is ever repeated. */
  readonly secret?: string | undefined;
}

/**
 * In browsers, Node and workers alike. A good signature has no finding of level error; one cause has
 * one error. Never rejects, whatever it is given.
 */
export const diagnose = async (
  signature: unknown,
  context: DiagnoseContext = {},
): Promise<Finding[]> => {
  const findings = examine(signature, context);
  if (typeof signature !== 'string') return findings;
  const { inner, kind } = unwrap(signature);
  if (kind !== 'jwt') return findings;
  findings.push(...placeholderFindings(inner));
  if (context.secret === undefined || findings.some(isAboutHmac)) {
    return findings;
  }
  const bySecret = await secretFindings(inner, context.secret);
  return [
    ...findings,
    ...bySecret.map((found) => signatureFinding('signature-secret-mismatch', found)),
  ];
};

/** Then it is no HMAC of the secret's in any case. */
const isAboutHmac = ({ code }: Finding): boolean => signatureProblemOf(code).isAboutHmac === true;

/** A key that was never filled in: for Zoom it is none. Not for the browser file, for its weight. */
const placeholderFindings = (jwt: string): readonly Finding[] => {
  const decoded = parseJwt(toBase64Url(jwt));
  const appKey = typeof decoded === 'string' ? undefined : decoded.claims.appKey;
  if (typeof appKey !== 'string' || !appKey.trim() || !isPlaceholder(appKey)) return [];
  const values = { what: ' but a placeholder, such as examples carry' };
  return [signatureFinding('signature-app-key-missing', { claim: 'appKey', values })];
};
