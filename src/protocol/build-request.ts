/** The one way in which a request for a signature is written, for the element and the doctor. Sends nothing. */
import type { SignatureRequest } from './types.js';

export interface EndpointAddress {
  /** As the page writes it. */
  readonly url: string;
  /** What a relative URL is relative to; none where the URL is absolute. */
  readonly base?: string;
  readonly method: 'post' | 'get';
}

/** The role is another than 0 only where the doctor tests what a visitor gets who sends one. */
export type RequestFields = Omit<SignatureRequest, 'role'> & { readonly role: 0 | 1 };

export interface BuiltRequest {
  readonly url: string;
  readonly init: {
    readonly method: 'GET' | 'POST';
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
  };
}

/** @throws {TypeError} where the URL is none */
export const buildRequest = (
  fields: RequestFields,
  { url, base, method }: EndpointAddress,
): BuiltRequest => {
  const target = new URL(url, base);
  if (method === 'post') {
    const headers = { 'Content-Type': 'application/json' };
    return {
      url: target.href,
      init: { method: 'POST', headers, body: JSON.stringify(fields) },
    };
  }
  const query = new URLSearchParams(
    Object.entries(fields).map(([name, value]) => [name, String(value)]),
  );
  // What is there already stays as it is to the letter: it may be signed.
  target.search = [target.search.slice(1), query].filter(String).join('&');
  return { url: target.href, init: { method: 'GET' } };
};
