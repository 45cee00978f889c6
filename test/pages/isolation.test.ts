import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchChromium } from '../support/browsers.js';
import { joinIn, meetingFrame, type Site, startSite, tag } from '../support/site.js';

/** The README's. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

describe("the SDK's media library", () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await startSite(({ sdkBase }) => {
      const page = { body: tag({ 'sdk-base': sdkBase }) };
      return { '/': page, '/isolated': { ...page, headers: ISOLATED } };
    });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  for (const path of ['/', '/isolated']) {
    it(`is fetched once, ahead of the join: ${path}`, { timeout: 30_000 }, async () => {
      const page = await browser.newPage();
      const unused: string[] = [];
      const loads: string[] = [];
      page.on('console', (message) => {
        if (/preload/.test(message.text())) unused.push(message.text());
      });
      page.on('request', (request) => {
        if (request.url().endsWith('/js_media.min.js')) loads.push(request.resourceType());
      });
      await page.goto(site.url + path);
      assert.equal(await joinIn(page), 'joined');
      const frame = await meetingFrame(page);
      assert.equal(await frame.evaluate(() => crossOriginIsolated), path === '/isolated');
      await frame.waitForFunction(() => 'JsMediaSDK_Instance' in window);
      assert.equal(loads.length, 1, `${loads}`);
      assert.deepEqual(unused, []);
      await page.close();
    });
  }
});
