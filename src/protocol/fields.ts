/** What an answer may have beside the signature, the number and the time: all of it text. */
import type { SignatureResponse } from './types.js';

export const responseFields = [
  'passcode',
  'userName',
  'userEmail',
  'zak',
  'tk',
  'obfToken',
  'recordingToken',
  'customerKey',
  'joinUrl',
] as const satisfies readonly (keyof SignatureResponse)[];
