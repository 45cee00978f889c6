/** Requests a signature from the endpoint over HTTP, and says what went wrong. Knows nothing of the element. */
import { elementError } from '../problems/element.js';
import { buildRequest } from './build-request.js';
import { describeProblem } from './parse-problem.js';
import { parseBody } from './parse-response.js';
import type { SignatureRequest, SignatureResponse } from './types.js';

export interface EndpointOptions {
  /** Relative to the document. */
  readonly signatureEndpoint: string;
  readonly signatureMethod: 'post' | 'get';
  readonly signatureCredentials: RequestCredentials;
}

/**
 * Sends one request, whatever becomes of it: each may make a signature, and counts for the rate limit. So a redirect
 * to another origin that does not allow this one, such as a login, is endpoint-unreachable: browsers do not say more.
 * @throws {ZoomJoinError} endpoint-unreachable, endpoint-redirect, endpoint-status, and what
 * `readBody` throws; the signal's reason where it was aborted
 */
export const requestSignature = async (
  request: SignatureRequest,
  { signatureEndpoint: url, signatureMethod, signatureCredentials }: EndpointOptions,
  signal: AbortSignal,
): Promise<SignatureResponse> => {
  let response: Response;
  try {
    const address = { url, base: document.baseURI, method: signatureMethod };
    const { url: target, init } = buildRequest(request, address);
    const credentials = signatureCredentials;
    response = await fetch(target, { ...init, credentials, signal, cache: 'no-store' });
  } catch (cause) {
    signal.throwIfAborted();
    throw elementError('endpoint-unreachable', { values: { url }, cause });
  }
  return readHttpResponse(response, url, signal);
};

/**
 * @param url for the errors alone
 * @throws {ZoomJoinError} endpoint-unreachable, endpoint-redirect, endpoint-status, and what
 * `readBody` throws; the signal's reason where it was aborted
 */
export const readHttpResponse = async (
  response: Response,
  url: string,
  signal: AbortSignal,
): Promise<SignatureResponse> => {
  const body = await response.text().catch((cause: unknown) => {
    signal.throwIfAborted();
    throw elementError('endpoint-unreachable', { values: { url }, cause });
  });
  if (!response.ok) {
    if (response.redirected) throw elementError('endpoint-redirect', { values: { url } });
    const values = { url, status: response.status, detail: describeProblem(body) };
    throw elementError('endpoint-status', { values });
  }
  try {
    return parseBody(body, url);
  } catch (cause) {
    throw response.redirected
      ? elementError('endpoint-redirect', { values: { url }, cause })
      : cause;
  }
};
