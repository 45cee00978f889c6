import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { browserFiles } from '../support/browser-files.js';
import { launchChromium } from '../support/browsers.js';
import { joinIn, type Site, startSite, tag } from '../support/site.js';

/** As the build writes it. */
const scriptTag = readFileSync('dist/script/tag.html', 'utf8');

describe('a script tag for another host, with integrity', () => {
  let host: Server;
  let site: Site;
  let browser: Browser;

  before(async () => {
    const files = browserFiles();
    host = createServer((request, response) => {
      const [, folder, ...path] = (request.url ?? '').split('/');
      const code = files.get(path.join('/'));
      response.setHeader('Access-Control-Allow-Origin', '*');
      const change = folder === 'changed' ? ';' : '';
      if (code) response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(code + change);
      else response.writeHead(404).end();
    }).listen(0, '127.0.0.1');
    await once(host, 'listening');
    const origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
    const tagFor = (folder: string): string =>
      scriptTag.replace(/src="[^"]*"/, `src="${origin}/${folder}/zoom-join.js"`);
    site = await startSite(({ sdkBase }) => {
      const body = tag({ 'sdk-base': sdkBase, lang: 'de' });
      return {
        '/': { head: tagFor('zoom-join-1.2.3'), body },
        '/changed': { head: tagFor('changed'), body },
      };
    });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    host?.close();
    host?.closeAllConnections();
  });

  it('joins, and has its languages from there', { timeout: 60_000 }, async () => {
    const page = await browser.newPage();
    await page.goto(site.url);
    await page.waitForSelector('zoom-join:defined');
    await page.waitForFunction(() => {
      const button = document.querySelector('zoom-join')?.shadowRoot?.querySelector('button');
      return button?.textContent?.includes('beitreten');
    });
    assert.equal(await joinIn(page), 'joined');
    await page.close();
  });

  it('runs nothing that is not what was built', async () => {
    const page = await browser.newPage();
    await page.goto(`${site.url}/changed`);
    assert.equal(await page.$('zoom-join:defined'), null);
    await page.close();
  });
});
