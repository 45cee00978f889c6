/**
 * What can be said of an answer's signature without the secret. The element loads it when a join begins: a page
 * that shows a button does not pay for it.
 */
import type { Finding } from '../problems/finding.js';
import { examine } from '../signature/diagnose/examine.js';
import { isProven } from '../signature/diagnose/proof.js';
import { clockFindings } from './clock.js';
import type { SignatureResponse } from './types.js';

export interface Diagnosis {
  readonly findings: readonly Finding[];
  /** Why no join can come of it, where the form of the signature proves that. */
  readonly proof: Finding | undefined;
}

/** @param meetingNumber the page's own; empty where it has none */
export const diagnoseResponse = (response: SignatureResponse, meetingNumber: string): Diagnosis => {
  const { signature, zak, serverTime } = response;
  const findings = [
    ...examine(signature, {
      now: serverTime,
      meetingNumber: response.meetingNumber || meetingNumber,
      hasZak: Boolean(zak),
    }),
    ...clockFindings(serverTime),
  ];
  return { findings, proof: findings.find(isProven) };
};
