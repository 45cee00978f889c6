/** `zoom-join/signature`: the Meeting SDK signature, for browsers, Node and workers alike. */

export type { Finding, Level } from '../problems/finding.js';
export type { Claims } from './claims.js';
export { decode } from './decode.js';
export { type DiagnoseContext, diagnose } from './diagnose/diagnose.js';
export type { Decoded } from './jwt.js';
export { type SignOptions, sign } from './sign.js';
export { type VerifyOptions, verify } from './verify.js';
