/** A site of its own for tests that need headers, a keyboard or a page that goes: pages, endpoint, sandbox. */
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'puppeteer-core';
import type { Status } from '../../src/index.js';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.js';
import { layoutStyles } from '../../src/sdk/component-view/layout.js';
import { frameHtml } from '../../src/sdk/frame.js';
import { createSignatureHandler } from '../../src/server/index.js';
import { toNodeHandler } from '../../src/server/node.js';
import { browserFiles } from './browser-files.js';

export interface SitePage {
  /** Of the body; the element's script comes with it. */
  readonly body: string;
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Site {
  readonly url: string;
  readonly sandbox: Sandbox;
  close(): Promise<void>;
}

/** The element's own. */
export const SCRIPT = '<script type="module" src="/zoom-join.js"></script>';

/**
 * @param pagesFor by path; the files of the build, `/zoom-join-frame.html` (with the headers of `/`)
 * and `/sign`, which knows each of the sandbox's meetings by its name, are there as well
 * @param rest answers what is none of these
 */
export const startSite = async (
  pagesFor: (sandbox: Sandbox) => Readonly<Record<string, SitePage>>,
  rest: RequestListener = (_, response) => response.writeHead(404).end(),
): Promise<Site> => {
  const sandbox = await startSandbox();
  const { sdkKey, sdkSecret, sdkBase, meetings } = sandbox;
  const handler = createSignatureHandler({
    sdkKey,
    sdkSecret,
    meetings: Object.fromEntries(
      Object.entries(meetings).map(([name, meetingNumber]) => [name, { meetingNumber }]),
    ),
    rateLimit: false,
  });
  const sign = toNodeHandler(handler);
  const pages = pagesFor(sandbox);
  const files = browserFiles();
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] as string;
    const page = pages[path];
    const file = files.get(path.slice(1));
    const send = (type: string, body: string, headers: SitePage['headers'] = {}) =>
      response.writeHead(200, { 'Content-Type': type, ...headers }).end(body);
    if (page) send('text/html', htmlOf(page), page.headers);
    else if (file) send('text/javascript', file);
    else if (path === '/zoom-join-frame.html') {
      // A page that is isolated lets only such frames in; to others it makes no difference.
      send('text/html', frameHtml(sdkBase, layoutStyles), {
        'Cross-Origin-Embedder-Policy': 'require-corp',
      });
    } else if (path === '/sign') sign(request, response);
    else rest(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sandbox,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await sandbox.close();
    },
  };
};

const htmlOf = ({ head = SCRIPT, body }: SitePage): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A site</title>${head}<body>${body}`;

/** The element, in the meeting `joins` unless it is said otherwise. */
export const tag = (attributes: Readonly<Record<string, string>> = {}): string => {
  const all = {
    'signature-endpoint': '/sign',
    meeting: 'joins',
    'user-name': 'Ada',
    ...attributes,
  };
  const written = Object.entries(all).map(([name, value]) => `${name}="${value}"`);
  return `<zoom-join ${written.join(' ')}></zoom-join>`;
};

/** What the page's policy forbade, from now on. */
export const violationsOf = (page: Page): readonly string[] => {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) violations.push(message.text());
  });
  return violations;
};

/** Joins the page's element, and says how that turned out. */
export const joinIn = async (page: Page): Promise<Status> => {
  await page.waitForSelector('zoom-join:defined');
  return page.$eval('zoom-join', async (element) => {
    await element.join();
    return element.status;
  });
};

/** The page inside the element. */
export const meetingFrame = async (page: Page): Promise<Frame> => {
  const frame = await (await page.waitForSelector('zoom-join >>> iframe'))?.contentFrame();
  if (!frame) throw new Error('there is no frame');
  return frame as Frame;
};

/** How often Zoom was told goodbye, when all sockets are closed; the test's own time limit says that one stayed. */
export const goodbyes = async (sandbox: Sandbox): Promise<number> => {
  const state = await stateOf(sandbox);
  return state.sockets > 0 ? goodbyes(sandbox) : state.goodbyes;
};

interface SandboxState {
  readonly sockets: number;
  readonly goodbyes: number;
  readonly requests: readonly { readonly method: string; readonly path: string }[];
}

export const stateOf = async ({ url }: Sandbox): Promise<SandboxState> =>
  (await fetch(`${url}/sandbox/state`)).json();
