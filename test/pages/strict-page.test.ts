import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchChromium } from '../support/browsers.js';
import { joinIn, type Site, startSite, tag, violationsOf } from '../support/site.js';

/** The README's. */
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src 'self'";

describe('a page with a strict Content-Security-Policy', () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await startSite(({ sdkBase }) => ({
      '/': {
        body: tag({ 'sdk-base': sdkBase, 'frame-src': '/zoom-join-frame.html' }),
        headers: { 'Content-Security-Policy': POLICY },
      },
    }));
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it('joins the real SDK in the frame’s own file, and violates nothing', async () => {
    const page = await browser.newPage();
    const violations = violationsOf(page);
    await page.goto(site.url);
    assert.equal(await joinIn(page), 'joined');
    assert.deepEqual(violations, []);
  });
});
