import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { fitStyles } from '../../src/meeting/fit.js';
import { frameHtml } from '../../src/meeting/frame.js';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.js';
import { createSignatureHandler } from '../../src/server/index.js';
import { toNodeHandler } from '../../src/server/node.js';
import { launchChromium } from '../../tools/browsers.js';
import { bundle } from '../support/endpoints.js';

/** The README's. */
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src 'self'";

describe('a page with a strict Content-Security-Policy', () => {
  let sandbox: Sandbox;
  let server: Server;
  let browser: Browser;

  before(async () => {
    sandbox = await startSandbox();
    const { sdkKey, sdkSecret, sdkBase, meetings } = sandbox;
    const handler = createSignatureHandler({
      sdkKey,
      sdkSecret,
      meetings: { weekly: { meetingNumber: meetings.joins } },
    });
    const files: Readonly<Record<string, readonly [string, string]>> = {
      '/': [
        'text/html',
        `<!doctype html><meta charset="utf-8"><script type="module" src="/zoom-join.js"></script>
        <zoom-join signature-endpoint="/sign" meeting="weekly" user-name="Ada" sdk-base="${sdkBase}"
          frame-src="/zoom-join-frame.html"></zoom-join>`,
      ],
      '/zoom-join.js': ['text/javascript', await bundle('src/index.ts')],
      '/zoom-join-frame.html': ['text/html', frameHtml(sdkBase, fitStyles)],
    };
    const sign = toNodeHandler(handler);
    server = createServer((request, response) => {
      const [type, body] = files[request.url ?? ''] ?? [];
      if (!type) return void sign(request, response);
      if (request.url === '/') response.setHeader('Content-Security-Policy', POLICY);
      response.setHeader('Content-Type', type).end(body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    server?.close();
    server?.closeAllConnections();
    await sandbox?.close();
  });

  it('joins the real SDK in the frame’s own file, and violates nothing', async () => {
    const page = await browser.newPage();
    const violated: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) violated.push(message.text());
    });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForSelector('zoom-join:defined');
    const status = await page.evaluate(async () => {
      const element = document.querySelector('zoom-join');
      await element?.join();
      return element?.status;
    });
    assert.equal(status, 'joined');
    assert.deepEqual(violated, []);
    await page.evaluate(() => document.querySelector('zoom-join')?.leave());
  });
});
