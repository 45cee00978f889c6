/** What browser tests ask of a server: endpoints that behave and that misbehave, and a fake SDK. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Sandbox } from '../../src/sandbox/index.js';
import { sign } from '../../src/signature/index.js';

type Next = (error?: unknown) => void;
type Route = (asked: Asked, response: ServerResponse) => void | Promise<void>;

interface Asked {
  readonly method: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What the endpoints were asked, for tests to read back at /endpoint/asked. */
const asked: Asked[] = [];

const routes = (sandbox: Sandbox): Readonly<Record<string, Route>> => {
  const signatureFor = (mn: string, secret = sandbox.sdkSecret) =>
    sign({ appKey: sandbox.sdkKey, mn, role: 0 }, secret);
  const numberIn = ({ body, query }: Asked): string =>
    query.meetingNumber ??
    query.mn ??
    (JSON.parse(body || '{}') as { meetingNumber?: string }).meetingNumber ??
    '';
  return {
    '/endpoint/good': async (request, response) =>
      json(response, { signature: await signatureFor(numberIn(request)) }),
    '/endpoint/text': async (request, response) =>
      html(response, `\uFEFF${await signatureFor(numberIn(request))}\n`),
    '/endpoint/sample': async (request, response) =>
      json(response, { signature: await signatureFor(numberIn(request)), sdkKey: sandbox.sdkKey }),
    '/endpoint/reference': async (_request, response) =>
      json(response, {
        signature: await signatureFor(sandbox.meetings.passcode),
        meetingNumber: sandbox.meetings.passcode,
        passcode: 'sandbox',
        userName: 'Answered Name',
      }),
    '/endpoint/join-url': async (request, response) =>
      json(response, {
        signature: await signatureFor(numberIn(request)),
        joinUrl: request.query.joinUrl,
      }),
    '/endpoint/wrong-secret': async (request, response) =>
      json(response, {
        signature: await signatureFor(numberIn(request), 'another-secret-than-the-sandbox-has'),
      }),
    '/endpoint/as-it-is': (request, response) => html(response, request.query.answer ?? ''),
    '/endpoint/future': async (request, response) => {
      const iat = Math.floor(Date.now() / 1000) + 7200;
      const claims = { appKey: sandbox.sdkKey, mn: numberIn(request), role: 0, iat } as const;
      json(response, { signature: await sign(claims, sandbox.sdkSecret) });
    },
    '/endpoint/legacy': (_request, response) =>
      html(response, btoa('key.86934567210.1700000000000.0.aG1hYw==')),
    '/endpoint/not-found': (_request, response) =>
      json(response, { title: 'No such meeting' }, 404),
    '/endpoint/broken': (_request, response) => html(response, '<h1>Oops</h1>', 500),
    '/endpoint/login': (_request, response) => {
      response.writeHead(302, { Location: '/endpoint/html' }).end();
    },
    '/endpoint/login-refuses': (_request, response) => {
      response.writeHead(307, { Location: '/endpoint/not-found' }).end();
    },
    '/endpoint/login-elsewhere': (_request, response) => {
      response.writeHead(302, { Location: 'http://login.invalid/' }).end();
    },
    '/endpoint/moved': (_request, response) => {
      response.writeHead(307, { Location: '/endpoint/good' }).end();
    },
    '/endpoint/html': (_request, response) =>
      html(response, '<!doctype html><title>Log in</title>'),
    '/endpoint/php-warning': async (request, response) =>
      html(
        response,
        `<br />\n<b>Warning</b>: Undefined index\n${await signatureFor(numberIn(request))}`,
      ),
    '/endpoint/empty': (_request, response) => html(response, ' \n'),
    '/endpoint/no-signature': (_request, response) => json(response, { token: 'x' }),
    '/endpoint/silent': () => {},
    '/endpoint/cut': (_request, response) => {
      response.socket?.destroy();
    },
    '/endpoint/asked': (_request, response) => json(response, asked),
  };
};

const fakeSdk = readFileSync(new URL('./fake-sdk/embedded.js', import.meta.url), 'utf8');

/** Folders laid out like the SDK's, with a fake inside, or with something else. */
const sdkFiles: Readonly<Record<string, string>> = {
  '/fake-sdk/lib/vendor/react.min.js': '',
  '/fake-sdk/lib/vendor/react-dom.min.js': '',
  '/fake-sdk/lib/av/js_media.min.js': '',
  '/fake-sdk/zoom-meeting-embedded-ES5.min.js': fakeSdk,
  '/cdn/6.2.0/lib/vendor/react.min.js': '',
  '/cdn/6.2.0/lib/vendor/react-dom.min.js': '',
  '/cdn/6.2.0/zoom-meeting-embedded-6.2.0.min.js': fakeSdk,
  '/renamed-cdn/lib/vendor/react.min.js': '',
  '/renamed-cdn/lib/vendor/react-dom.min.js': '',
  '/renamed-cdn/zoom-meeting-embedded-6.2.0.min.js': fakeSdk,
  '/not-the-sdk/lib/vendor/react.min.js': '',
  '/not-the-sdk/lib/vendor/react-dom.min.js': '',
  '/not-the-sdk/zoom-meeting-embedded-ES5.min.js': 'window.somethingElse = 1;',
};

export const answerTests = (sandbox: Sandbox) => {
  const endpoints = routes(sandbox);
  return async (request: IncomingMessage, response: ServerResponse, next: Next): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const file = sdkFiles[url.pathname];
    if (file !== undefined) {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(file);
      return;
    }
    if (/^\/(fake-sdk|cdn|renamed-cdn|not-the-sdk|no-sdk)\//.test(url.pathname)) {
      response.writeHead(404).end();
      return;
    }
    const route = endpoints[url.pathname];
    if (!route) return next();
    const { method = 'GET', headers } = request;
    const query = Object.fromEntries(url.searchParams);
    const question = { method, query, headers, body: await text(request) };
    if (url.pathname !== '/endpoint/asked') asked.push(question);
    try {
      await route(question, response);
    } catch (error) {
      // What it is asked to sign can't be signed.
      json(response, { detail: String(error) }, 400);
    }
  };
};

const json = (response: ServerResponse, body: unknown, status = 200): void => {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
};

const html = (response: ServerResponse, body: string, status = 200): void => {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(body);
};
