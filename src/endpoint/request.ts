/** Asks the signature endpoint over HTTP, and says what went wrong. Knows nothing of the element. */
import { elementError } from '../problems/element.js';
import { readBody } from './answer.js';
import { problemIn } from './problem.js';
import type { SignatureRequest, SignatureResponse } from './types.js';

export interface EndpointOptions {
  /** Relative to the document. */
  readonly signatureEndpoint: string;
  readonly signatureMethod: 'post' | 'get';
  readonly signatureCredentials: RequestCredentials;
}

/**
 * @throws {ZoomJoinError} endpoint-unreachable, endpoint-redirect, endpoint-status, and what
 * `readBody` throws; the signal's reason where it was aborted
 */
export const requestSignature = async (
  request: SignatureRequest,
  options: EndpointOptions,
  signal: AbortSignal,
): Promise<SignatureResponse> => {
  const url = options.signatureEndpoint;
  const response = await ask(request, options, signal).catch(async (cause: unknown) => {
    signal.throwIfAborted();
    // A redirect to a login on another origin fails as CORS does; only asking again tells them apart.
    const redirected = await ask(request, options, signal, 'manual').then(
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
  { signatureEndpoint: url, signatureMethod: method, signatureCredentials }: EndpointOptions,
  signal: AbortSignal,
  redirect: RequestRedirect = 'follow',
): Promise<Response> => {
  const init: RequestInit = {
    credentials: signatureCredentials,
    signal,
    redirect,
    cache: 'no-store',
  };
  if (method === 'get') return fetch(withQuery(url, request), init);
  return fetch(url, {
    ...init,
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(request),
  });
};

/** After what is there, which stays as it is to the letter: it may be signed. */
const withQuery = (url: string, request: SignatureRequest): string => {
  const target = new URL(url, document.baseURI);
  const query = new URLSearchParams(
    Object.entries(request).map(([name, value]) => [name, `${value}`]),
  );
  target.search = [target.search.slice(1), query].filter(String).join('&');
  return target.href;
};
