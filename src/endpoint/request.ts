/** Asks the signature endpoint over HTTP, and says what went wrong. Knows nothing of the element. */
import { elementError } from '../problems/element.js';
import { readBody } from './answer.js';
import { buildRequest } from './build-request.js';
import { problemIn } from './problem.js';
import type { SignatureRequest, SignatureResponse } from './types.js';

export interface EndpointOptions {
  /** Relative to the document. */
  readonly url: string;
  readonly method: 'post' | 'get';
  readonly credentials: RequestCredentials;
  readonly signal: AbortSignal;
}

/**
 * @throws {ZoomJoinError} endpoint-unreachable, endpoint-redirect, endpoint-status, and what
 * `readBody` throws; the signal's reason where it was aborted
 */
export const requestSignature = async (
  request: SignatureRequest,
  options: EndpointOptions,
): Promise<SignatureResponse> => {
  const { url, signal } = options;
  const response = await ask(request, options).catch(async (cause: unknown) => {
    signal.throwIfAborted();
    // A redirect to a login on another origin fails as CORS does; only asking again tells them apart.
    const redirected = await ask(request, options, 'manual').then(
      ({ type }) => type === 'opaqueredirect',
      () => false,
    );
    signal.throwIfAborted();
    const code = redirected ? 'endpoint-redirect' : 'endpoint-unreachable';
    throw elementError(code, { values: { url }, cause });
  });
  return readResponse(response, url, signal);
};

/**
 * @param url for the errors alone
 * @throws {ZoomJoinError} endpoint-unreachable, endpoint-redirect, endpoint-status, and what
 * `readBody` throws; the signal's reason where it was aborted
 */
export const readResponse = async (
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
    const values = { url, status: response.status, detail: problemIn(body) };
    throw elementError('endpoint-status', { values });
  }
  try {
    return readBody(body, url);
  } catch (cause) {
    throw response.redirected
      ? elementError('endpoint-redirect', { values: { url }, cause })
      : cause;
  }
};

const ask = async (
  request: SignatureRequest,
  { url, method, credentials, signal }: EndpointOptions,
  redirect: RequestRedirect = 'follow',
): Promise<Response> => {
  const { url: target, init } = buildRequest(request, { url, base: document.baseURI, method });
  return fetch(target, { ...init, credentials, signal, redirect, cache: 'no-store' });
};
