/** Which findings prove that no join can come of a signature. */
import type { Finding } from '../../problems/finding.js';
import { signatureProblemOf } from '../../problems/signature.js';

/**
 * Whether the form of the signature proves a finding. What depends on a clock, on what was expected, or on a rule
 * that nobody has proven, does not.
 */
export const isProven = ({ code, claim = '' }: Finding): boolean => {
  const { proof = false } = signatureProblemOf(code);
  return typeof proof === 'boolean' ? proof : proof.includes(claim);
};
