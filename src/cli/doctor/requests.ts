/** Sends the doctor's requests, and says why there was no response. Judges nothing. */
import { buildRequest, type RequestFields } from '../../protocol/build-request.js';

export interface Target {
  readonly url: string;
  readonly method: 'post' | 'get';
  /** Until when each response must be there, in seconds. */
  readonly timeout: number;
}

export interface EndpointResponse {
  readonly status: number;
  readonly location: string | null;
  readonly body: string;
  readonly contentType: string;
  readonly cacheControl: string;
  readonly date: string | null;
  readonly allowOrigin: string | null;
  readonly allowHeaders: string;
}

/** Why a request got no response. */
export class RequestFailure {
  /** Of the catalogue. */
  readonly code: 'endpoint-timeout' | 'endpoint-tls' | 'endpoint-unreachable';
  /** The cause's code, where there is one. */
  readonly what: string;
  /** In words. */
  readonly reason: string;

  /** @param timeout seconds that it was given */
  constructor(error: unknown, timeout: number) {
    // undici says why in the cause.
    const { name, cause } = Object(error) as { name?: string; cause?: { code?: string } };
    this.what = cause?.code ?? 'no connection';
    if (name === 'TimeoutError') this.code = 'endpoint-timeout';
    else if (/CERT|TLS|SSL|SELF_SIGNED/.test(this.what)) this.code = 'endpoint-tls';
    else this.code = 'endpoint-unreachable';
    this.reason =
      this.code === 'endpoint-timeout'
        ? `no answer within ${timeout} s`
        : `no connection${cause?.code ? ` (${cause.code})` : ''}`;
  }
}

/** As a page of an origin would, once. */
export const sendRequest = (
  { url, method, timeout }: Target,
  fields: RequestFields,
  origin: string,
): Promise<EndpointResponse | RequestFailure> => {
  const { url: target, init } = buildRequest(fields, { url, method });
  return fetchResponse(target, { ...init, headers: { ...init.headers, Origin: origin } }, timeout);
};

/** What a browser sends before the POST of a page of another origin. */
export const sendPreflight = (
  { url, timeout }: Target,
  origin: string,
): Promise<EndpointResponse | RequestFailure> => {
  const headers = {
    Origin: origin,
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'content-type',
  };
  return fetchResponse(url, { method: 'OPTIONS', headers }, timeout);
};

const fetchResponse = async (
  url: string,
  init: RequestInit,
  timeout: number,
): Promise<EndpointResponse | RequestFailure> => {
  try {
    const signal = AbortSignal.timeout(timeout * 1000);
    const response = await fetch(url, { ...init, redirect: 'manual', signal });
    const { headers, status } = response;
    return {
      status,
      location: headers.get('location'),
      body: await response.text(),
      contentType: headers.get('content-type') ?? '',
      cacheControl: headers.get('cache-control') ?? '',
      date: headers.get('date'),
      allowOrigin: headers.get('access-control-allow-origin'),
      allowHeaders: headers.get('access-control-allow-headers') ?? '',
    };
  } catch (error) {
    return new RequestFailure(error, timeout);
  }
};
