/** The endpoint's answers over HTTP, none of which may be kept. Knows nothing of why. */
import { docsUrl } from '../problems/docs.js';
import type { ZoomJoinError } from '../problems/error.js';
import { statusOf } from '../problems/server.js';

/** A signature is for one visitor and one moment. */
const headers = { 'Cache-Control': 'no-store', Vary: 'Origin' };

export const jsonResponse = (body: unknown): Response => Response.json(body, { headers });

/** The answer to a browser's question whether a page of another origin may ask. */
export const preflightResponse = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...headers,
      'Access-Control-Allow-Methods': 'GET, POST',
      'Access-Control-Allow-Headers': 'Content-Type',
      // Seconds: the most that Chromium takes.
      'Access-Control-Max-Age': '7200',
    },
  });

/** A problem as RFC 9457 has it, with our code. */
export const problemResponse = ({ code, message, hint }: ZoomJoinError): Response => {
  const status = statusOf(code);
  return Response.json(
    { type: docsUrl(code), title: message, status, code, detail: hint },
    {
      status,
      headers: {
        ...headers,
        'Content-Type': 'application/problem+json',
        ...(code === 'endpoint-method' && { Allow: 'GET, POST' }),
      },
    },
  );
};

/** What the site answers by itself: as it is, but no more to be kept than ours. */
export const uncacheable = (own: Response): Response => {
  const response = new Response(own.body, own);
  response.headers.set('Cache-Control', headers['Cache-Control']);
  response.headers.append('Vary', headers.Vary);
  return response;
};
