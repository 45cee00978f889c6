/**
 * `zoom-join/server/node`: the handler for `http.createServer`, Express and what else is built on it.
 * Knows nothing of meetings.
 */
import type { IncomingMessage, RequestListener } from 'node:http';
import type { ServerRequest } from 'srvx';
import { toNodeHandler as adapt } from 'srvx/node';

/**
 * Takes the protocol from the socket and the host from `Host`; `X-Forwarded-*` is not read (see
 * publicOrigin). Under a mount path of Express the URL that `authorize` sees lacks that path. A JSON
 * body that `express.json()` has read before is taken as it left it.
 */
export const toNodeHandler = (
  handler: (request: Request) => Promise<Response>,
): RequestListener => {
  const listener = adapt(async (request) =>
    closeUnreadConnection(request, await handler(request)),
  ) as RequestListener;
  return (request, response) => {
    restoreBody(request);
    return listener(request, response);
  };
};

/** Nobody reads the rest of a body that was refused, or that never ends; Node would, for minutes. */
const closeUnreadConnection = ({ runtime }: ServerRequest, response: Response): Response => {
  const request = runtime?.node?.req;
  if (request && !request.complete && request.httpVersionMajor === 1) {
    response.headers.set('Connection', 'close');
  }
  return response;
};

interface ParsedMessage extends IncomingMessage {
  /** Where a body parser such as `express.json()` ran before. */
  readonly body?: unknown;
  /** What srvx takes in place of a stream that was read. */
  rawBody?: Buffer;
}

/** A parser has read the stream and left what was in it. */
const restoreBody = (request: ParsedMessage): void => {
  const { body, rawBody, readableEnded } = request;
  if (!readableEnded || rawBody || typeof body !== 'object' || body === null) return;
  request.rawBody = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
};
