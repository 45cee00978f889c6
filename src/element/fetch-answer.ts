/** The endpoint's answer, or that of the page's own function, within a time limit; and the diagnosis of it. */

import { elementError } from '../problems/element.js';
import { ZoomJoinError } from '../problems/error.js';
import { parseResponse } from '../protocol/parse-response.js';
import { readHttpResponse, requestSignature } from '../protocol/request.js';
import type { FetchSignature, SignatureRequest, SignatureResponse } from '../protocol/types.js';
import { aborted } from '../sdk/abort.js';
import type { Options } from './options.js';

/** Milliseconds. */
const ENDPOINT_LIMIT = 15_000;

/** @throws {ZoomJoinError} endpoint-*; the signal's reason where it was aborted */
export const fetchAnswer = async (
  request: SignatureRequest,
  options: Options,
  signal: AbortSignal,
): Promise<SignatureResponse> => {
  const { fetchSignature, signatureEndpoint } = options;
  const limit = new AbortController();
  const timer = setTimeout(() => {
    const values = {
      url: fetchSignature ? 'fetchSignature' : signatureEndpoint,
      seconds: ENDPOINT_LIMIT / 1000,
    };
    limit.abort(elementError('endpoint-timeout', { values }));
  }, ENDPOINT_LIMIT);
  const either = AbortSignal.any([signal, limit.signal]);
  try {
    return await (fetchSignature
      ? Promise.race([ownAnswer(fetchSignature, request, either), aborted(either)])
      : requestSignature(request, options, either));
  } finally {
    clearTimeout(timer);
  }
};

const ownAnswer = async (
  fetchSignature: FetchSignature,
  request: SignatureRequest,
  signal: AbortSignal,
): Promise<SignatureResponse> => {
  const url = 'fetchSignature';
  try {
    const answer = await fetchSignature(request, { signal });
    return await (answer instanceof Response
      ? readHttpResponse(answer, answer.url || url, signal)
      : parseResponse(answer, url));
  } catch (cause) {
    if (cause instanceof ZoomJoinError) throw cause;
    throw elementError('endpoint-unreachable', { values: { url }, cause });
  }
};

/** Milliseconds: it comes while the SDK does, which is a thousand times as long. */
const DIAGNOSIS_LIMIT = 5_000;

/** @returns nothing where it can't be loaded, or not in time: no reason to fail */
export const loadDiagnosis = async (
  signal: AbortSignal,
): Promise<typeof import('../protocol/diagnose-response.js').diagnoseResponse | undefined> => {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(DIAGNOSIS_LIMIT)]);
  try {
    const { diagnoseResponse } = await Promise.race([
      import('../protocol/diagnose-response.js'),
      aborted(limit),
    ]);
    return diagnoseResponse;
  } catch {
    return undefined;
  }
};
