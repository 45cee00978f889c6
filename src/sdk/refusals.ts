/** What the SDK says when a join fails, read as one of our errors or as no failure at all. */
import { codeOfZoom, type ElementProblemCode, elementError } from '../problems/element.js';
import type { ZoomJoinError } from '../problems/error.js';
import { SDK_VERSION } from './loader.js';

/** `{type, reason, errorCode}` of a rejected join or of connection-change; any of them may be missing. */
export interface Refusal {
  readonly type?: string;
  readonly reason?: string;
  readonly errorCode?: number;
}

/** The SDK rejects with plain objects for Zoom's refusals and with an `Error` for its own checks. */
export const readRefusal = (thrown: unknown): Refusal => {
  const { type, reason, errorCode, message } = Object(thrown) as Record<string, unknown>;
  const said = [reason, message, thrown].find((text) => typeof text === 'string');
  return {
    ...(typeof type === 'string' && { type }),
    ...(typeof said === 'string' && { reason: said }),
    ...(typeof errorCode === 'number' && { errorCode }),
  };
};

const NOT_STARTED = new Set([3008, 3129]);

/** The SDK goes on by itself: it waits for the host, reconnects, or carries out our own leave. */
export const pendingOf = ({ type, errorCode }: Refusal): 'host' | 'itself' | undefined => {
  if (NOT_STARTED.has(errorCode ?? 0)) return 'host';
  return type === 'OPERATION_CANCELLED' ? 'itself' : undefined;
};

/** The user who authorised the app has to join first; of its kind the only one that passes by itself. */
const USER_ABSENT = 4017;

export const errorOf = (refusal: Refusal): ZoomJoinError => {
  const { reason = 'without a reason', errorCode } = refusal;
  return elementError(codeFor(errorCode, reason), {
    zoomCode: errorCode,
    ...(errorCode === USER_ABSENT && { retryable: true }),
    cause: refusal,
    values: { reason, base: 'sdk-base', version: SDK_VERSION },
  });
};

const codeFor = (errorCode: number | undefined, reason: string): ElementProblemCode => {
  // The SDK's own checks have no code; those of the signature name it.
  if (errorCode === undefined && /signature/i.test(reason)) return 'signature-refused';
  // Most refusals of Zoom's server come as 200, and only their text tells them apart (measured).
  if (errorCode === 200 && /not (exist|found)/i.test(reason)) return 'join-not-found';
  return codeOfZoom(errorCode);
};
