import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../support/browsers.js';
import { joinIn, type Site, startSite, tag } from '../support/site.js';

describe('diagnosis.js, beside the script', () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await startSite(({ sdkBase }) => {
      const legacy = btoa('key.86934567210.1700000000000.0.aG1hYw==');
      const fetchLegacy = `<script type="module">
        document.querySelector('zoom-join').fetchSignature = async () => ({ signature: '${legacy}' });
      </script>`;
      return {
        '/': { body: tag({ 'sdk-base': sdkBase }) },
        '/legacy': { body: tag({ 'sdk-base': sdkBase }) + fetchLegacy },
        '/cached': {
          head: '<script type="module" src="/zoom-join.js?v=2"></script>',
          body: tag({ 'sdk-base': sdkBase }) + fetchLegacy,
        },
      };
    });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  const failureIn = async (page: Page): Promise<{ code: string; hint: string }> => {
    await page.waitForSelector('zoom-join:defined');
    return page.$eval('zoom-join', async (element) => {
      await element.join().catch(() => {});
      const { code = '', hint = '' } = element.error ?? {};
      return { code, hint };
    });
  };

  /** @param answer what becomes of the request for the file */
  const openWithout = async (path: string, answer: 'missing' | 'silent'): Promise<Page> => {
    const page = await browser.newPage();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      if (!request.url().endsWith('/diagnosis.js')) request.continue();
      else if (answer === 'missing') request.respond({ status: 404 });
    });
    await page.goto(site.url + path);
    return page;
  };

  it('says what is wrong with a signature, whatever query the script has', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site.url}/cached`);
    assert.equal((await failureIn(page)).code, 'signature-legacy-format');
    assert.equal(asked.filter((path) => path === '/zoom-join.js').length, 1);
    await page.close();
  });

  it('is named where it is missing and something is wrong', async () => {
    const page = await openWithout('/legacy', 'missing');
    const { code, hint } = await failureIn(page);
    assert.equal(code, 'signature-malformed');
    assert.match(hint, /put diagnosis\.js beside zoom-join\.js/);
    await page.close();
  });

  it('is not needed to join', { timeout: 60_000 }, async () => {
    for (const answer of ['missing', 'silent'] as const) {
      const page = await openWithout('/', answer);
      assert.equal(await joinIn(page), 'joined');
      await page.close();
    }
  });
});
