/**
 * `examples/frameworks` as its visitors find it: built by `npm test`, and served with an endpoint and the sandbox.
 * Its pages have the same buttons and say the same words, and so they are driven in the same way.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'puppeteer-core';
import sirv from 'sirv';
import type { Status } from '../../src/index.js';
import { type MeetingName, type Sandbox, startSandbox } from '../../src/sandbox/index.js';
import { createSignatureHandler } from '../../src/server/index.js';
import { toNodeHandler } from '../../src/server/node.js';
import { BROWSER_FOLDER } from './browser-files.js';

const FOLDER = 'examples/frameworks';

/** Seconds: nobody is admitted from the waiting room here. */
const NEVER = 600;

export interface FrameworkSite {
  readonly url: string;
  readonly sandbox: Sandbox;
  /** What its one meeting, `weekly`, does. */
  meeting: MeetingName;
  close(): Promise<void>;
}

export const startFrameworkSite = async (): Promise<FrameworkSite> => {
  const sandbox = await startSandbox({ delay: NEVER });
  const sign = createSignatureHandler({
    sdkKey: sandbox.sdkKey,
    sdkSecret: sandbox.sdkSecret,
    authorize: (_, { meeting }) =>
      meeting === 'weekly' ? { meetingNumber: sandbox.meetings[site.meeting] } : undefined,
    rateLimit: false,
  });
  const server = createServer(serve(toNodeHandler(sign))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const site: FrameworkSite = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sandbox,
    meeting: 'joins',
    close: async () => {
      server.close();
      server.closeAllConnections();
      await sandbox.close();
    },
  };
  return site;
};

/** What Vite built, then the pages that need no build and the scripts that they take from beside them. */
const serve = (sign: RequestListener): RequestListener => {
  const scripts: Readonly<Record<string, string>> = {
    '/htmx.min.js': '/node_modules/htmx.org/dist/htmx.min.js',
    '/turbo.js': '/node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js',
  };
  const built = sirv(`${FOLDER}/dist`);
  // `dev`, or it would look through all of it first, and its dependencies lead back to the root.
  const sources = sirv(FOLDER, { dev: true });
  const element = sirv(BROWSER_FOLDER);
  return (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/zoom/signature') return sign(request, response);
    request.url = scripts[path] ?? request.url;
    built(request, response, () =>
      sources(request, response, () =>
        element(request, response, () => {
          response.writeHead(404).end();
        }),
      ),
    );
  };
};

/** Before anything is fetched, and so the pages need no attribute that a user's page has not. */
const useSandbox = (sdkBase: string): void =>
  document.addEventListener('join-request', ({ target }) =>
    Object.assign(target ?? {}, { sdkBase }),
  );

export class FrameworkPage {
  /** Errors, and warnings of what was built here: the SDK and the browser have their own. */
  readonly complaints: string[] = [];
  /** All that the console has. */
  readonly messages: string[] = [];
  readonly #page: Page;
  #heard = 0;

  private constructor(page: Page) {
    this.#page = page;
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => {
      this.messages.push(message.text());
      const isOurs = message.location().url?.includes('/assets/');
      if (message.type() === 'error' || (message.type() === 'warn' && isOurs))
        this.complaints.push(message.text());
    });
  }

  static async open(browser: Browser, site: FrameworkSite, path: string): Promise<FrameworkPage> {
    const page = await browser.newPage();
    const opened = new FrameworkPage(page);
    // Not by `pageerror`, which has no words for what is thrown and is no Error, as the SDK does.
    const session = await page.createCDPSession();
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
      const fields = exception?.preview?.properties ?? [];
      // The SDK cancels what runs when its frame goes; what would hear of it may be gone as well.
      if (fields.some(({ name, value }) => name === 'type' && value === 'OPERATION_CANCELLED'))
        return;
      const words = fields.map(({ name, value }) => `${name}: ${value}`);
      opened.complaints.push([text, exception?.description, ...words].join(' '));
    });
    await session.send('Runtime.enable');
    await page.evaluateOnNewDocument(useSandbox, site.sandbox.sdkBase);
    await page.goto(site.url + path);
    return opened;
  }

  close(): Promise<void> {
    return this.#page.close();
  }

  async shows(button: string): Promise<void> {
    await this.#page.waitForSelector(`::-p-text(${button})`);
  }

  async click(button: string): Promise<void> {
    const found = await this.#page.waitForSelector(`::-p-text(${button})`);
    // htmx shows its buttons a moment before it hears them.
    await this.#page.waitForSelector('body:not(:has(.htmx-added))');
    await found?.click();
  }

  /** Clicks, and waits until the element is that far. */
  async clickUntil(status: Status, button: string): Promise<void> {
    const came = this.#page.evaluate(
      (status) =>
        new Promise<void>((resolve) => {
          document.addEventListener('status-change', (event) => {
            if ((event as CustomEvent).detail.status === status) resolve();
          });
        }),
      status,
    );
    await this.click(button);
    await came;
  }

  /** That the page's own listeners hear this next, in any order, and nothing else. */
  async hears(...lines: readonly string[]): Promise<void> {
    const count = this.#heard + lines.length;
    const heard = await this.#page.waitForFunction(
      (count) => {
        const said = document.querySelector('output')?.textContent;
        const lines = said ? said.split(', ') : [];
        return lines.length >= count && lines;
      },
      {},
      count,
    );
    const all = (await heard.jsonValue()) || [];
    assert.deepEqual(all.slice(this.#heard).sort(), [...lines].sort());
    this.#heard = count;
  }

  element() {
    return this.#page.$eval(
      'zoom-join',
      ({ signatureEndpoint, meeting, userName, autojoin, status }) => ({
        signatureEndpoint,
        meeting,
        userName,
        autojoin,
        status,
      }),
    );
  }

  /** Of elements and of frames. */
  async isEmpty(): Promise<void> {
    assert.equal(await this.#page.$('zoom-join'), null);
    assert.equal(this.#page.frames().length, 1);
  }
}
