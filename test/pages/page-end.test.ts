import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../support/browsers.js';
import { goodbyes, joinIn, type Site, startSite, tag } from '../support/site.js';

describe('when the page goes', () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await startSite(({ sdkBase }) => ({
      '/': { body: tag({ 'sdk-base': sdkBase }) },
      '/next': { body: '<h1>Next</h1>', head: '' },
    }));
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  const ways: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    'to another page': (page) => page.goto(`${site.url}/next`),
    'by a reload': (page) => page.reload(),
    'for good': (page) => page.close({ runBeforeUnload: true }),
  };
  for (const [how, go] of Object.entries(ways)) {
    it(`says goodbye to Zoom: ${how}`, { timeout: 30_000 }, async () => {
      const before = await goodbyes(site.sandbox);
      const page = await browser.newPage();
      await page.goto(site.url);
      assert.equal(await joinIn(page), 'joined');
      await go(page);
      assert.equal(await goodbyes(site.sandbox), before + 1);
    });
  }

  it('stays in the meeting where the visitor decides to stay', { timeout: 30_000 }, async () => {
    const page = await browser.newPage();
    await page.goto(site.url);
    await joinIn(page);
    await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()));
    // A page that nobody has touched is not asked about.
    await page.mouse.click(1, 1);
    const asked = new Promise((resolve) => {
      page.once('dialog', (dialog) => resolve(dialog.dismiss()));
    });
    await page.evaluate((url) => {
      location.href = url;
    }, `${site.url}/next`);
    await asked;
    assert.equal(await page.$eval('zoom-join', ({ status }) => status), 'joined');
  });

  it(
    'leaves a page without a meeting in the cache of the browser',
    { timeout: 30_000 },
    async () => {
      const page = await browser.newPage();
      await page.goto(site.url);
      await page.waitForSelector('zoom-join:defined');
      await page.evaluate(() => Object.assign(window, { kept: true }));
      await page.goto(`${site.url}/next`);
      await page.goBack();
      assert.equal(await page.evaluate(() => 'kept' in window), true);
      assert.equal(await joinIn(page), 'joined');
    },
  );
});
