/**
 * The sandbox's HTTP and WebSocket server: which path leads where, with which headers, and an
 * account of what was asked. Decides nothing about signatures or meetings.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { WebSocketServer } from 'ws';
import type { Credentials } from './check-signature.js';
import { preludeFor } from './prelude.js';
import { Scheduler } from './scheduler.js';
import { serveSdk } from './sdk-files.js';
import { ZoomHosts, type ZoomRequest } from './zoom-hosts.js';

export interface ServerOptions {
  readonly port: number;
  readonly sdkFolder: string;
  /** Seconds. */
  readonly delay: number;
  readonly credentials: Credentials;
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** What was asked, without anything secret: of a query only its names. */
interface RecordedRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly query: readonly string[];
}

/** Not "localhost": some systems look that up as ::1 first, where nobody listens. */
const HOST = '127.0.0.1';

export const startServer = async ({
  port,
  sdkFolder,
  delay,
  credentials,
}: ServerOptions): Promise<RunningServer> => {
  const recordedRequests: RecordedRequest[] = [];
  const scheduler = new Scheduler(delay);
  const zoom = new ZoomHosts(credentials, scheduler);
  const sockets = new WebSocketServer({ noServer: true });
  const server = createServer();

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });
  const url = `http://${HOST}:${(server.address() as AddressInfo).port}`;
  const serveFile = await serveSdk(sdkFolder, preludeFor(url)).catch((error: unknown) => {
    server.close();
    throw error;
  });

  const handleRequest = async (
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const { path, query } = parseUrl(request);
    const zoomRequest = parseZoomRequest(path, query);
    if (zoomRequest) recordRequest(request, zoomRequest);
    allowAnyOrigin(request, response);
    if (request.method === 'OPTIONS') end(response, 204);
    else if (path.startsWith('/sdk/')) serveFile(path.slice('/sdk'.length), request, response);
    else if (zoomRequest) await respondAsZoom(zoomRequest, request, response);
    else if (path === '/sandbox/state') {
      const { size } = sockets.clients;
      json(response, { sockets: size, goodbyes: zoom.goodbyes, requests: recordedRequests });
    } else end(response, 404);
  };

  const recordRequest = (
    { method = 'GET' }: IncomingMessage,
    { host, path, query }: ZoomRequest,
  ): void => {
    if (method !== 'OPTIONS')
      recordedRequests.push({ method, host, path, query: [...query.keys()] });
  };

  const respondAsZoom = async (
    zoomRequest: ZoomRequest,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const body = await zoom.respond(zoomRequest, await text(request));
    if (body === 'never') return;
    if (body === 500) end(response, 500);
    else json(response, body);
  };

  server.on('request', (request, response) => {
    // Rejects where the client goes away in the middle of its question.
    handleRequest(request, response).catch(() => response.destroy());
  });
  server.on('upgrade', (request, stream, head) => {
    const { path, query } = parseUrl(request);
    const zoomRequest = parseZoomRequest(path, query);
    if (zoomRequest) recordRequest(request, zoomRequest);
    if (!zoomRequest || !zoom.isSocketAllowed(zoomRequest)) {
      stream.destroy();
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      // A client that breaks off in the middle; "close" follows.
      socket.on('error', () => {});
      zoom.connect(zoomRequest, socket);
    });
  });

  return {
    url,
    close: async () => {
      scheduler.cancelAll();
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await closed;
    },
  };
};

interface ParsedUrl {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Without `new URL`, which throws on what anybody may send. */
const parseUrl = ({ url = '/' }: IncomingMessage): ParsedUrl => {
  const [path = '', query = ''] = url.split('?', 2);
  return { path, query: new URLSearchParams(query) };
};

const parseZoomRequest = (located: string, query: URLSearchParams): ZoomRequest | undefined => {
  const [, host, path] = /^\/zoom\/([^/]+)(\/.*)$/.exec(located) ?? [];
  return host && path ? { host, path, query } : undefined;
};

/** Whatever the page's origin, and in WebKit's frames it is null: every answer is for everybody. */
const allowAnyOrigin = ({ headers }: IncomingMessage, response: ServerResponse): void => {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  response.setHeader('Timing-Allow-Origin', '*');
  response.setHeader('Access-Control-Allow-Private-Network', 'true');
  response.setHeader('Access-Control-Allow-Methods', '*');
  const asked = headers['access-control-request-headers'];
  response.setHeader('Access-Control-Allow-Headers', asked ?? '*');
};

const end = (response: ServerResponse, status: number): void => {
  response.writeHead(status, { 'Cache-Control': 'no-store' }).end();
};

const json = (response: ServerResponse, body: object): void => {
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify(body));
};
