/** Takes a signature apart without verifying it, in browsers, Node and workers alike. */
import { signatureError } from '../problems/signature.js';
import { type Decoded, parseJwt } from './jwt.js';

/** @throws {ZoomJoinError} signature-malformed; it says which part is wrong, and repeats none */
export const decode = (signature: string): Decoded => {
  const decoded = parseJwt(signature);
  if (typeof decoded !== 'string') return decoded;
  throw signatureError('signature-malformed', { values: { what: decoded } });
};
