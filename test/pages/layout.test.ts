import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../support/browsers.js';
import {
  joinIn,
  meetingFrame,
  SCRIPT,
  type Site,
  startSite,
  tag,
  violationsOf,
} from '../support/site.js';

/** The README's. */
const BEFORE = '<style>zoom-join:not(:defined) { display: block; aspect-ratio: 16/9 }</style>';
const NONCE = 'bm90IGEgc2VjcmV0';

describe('a page with the element in it', () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await startSite(({ sdkBase, url }) => {
      const element = tag({ 'sdk-base': sdkBase });
      const sandbox = `${url} ${url.replace('http', 'ws')}`;
      return {
        '/': {
          head: BEFORE + SCRIPT,
          body: `<p>Before</p>${element}<p>After</p><a href="#next">Next</a>`,
        },
        '/asks': {
          body: tag({ 'sdk-base': sdkBase, 'user-name': '' }).replace(
            '></',
            '><a href="#zoom">Open in Zoom</a></',
          ),
        },
        '/nonce': {
          head: SCRIPT.replace('<script', `<script nonce="${NONCE}"`),
          body: element,
          headers: {
            'Content-Security-Policy':
              `default-src 'none'; script-src 'nonce-${NONCE}' blob: 'wasm-unsafe-eval';
              style-src 'nonce-${NONCE}'; worker-src blob:; img-src data:; connect-src 'self' ${sandbox}`.replace(
                /\s+/g,
                ' ',
              ),
          },
        },
      };
    });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  it(
    'does not shift, from the first paint to the end of the meeting',
    { timeout: 30_000 },
    async () => {
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shifts.push((entry as never as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(site.url);
      assert.equal(await joinIn(page), 'joined');
      await page.$eval('zoom-join', (element) => element.leave());
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      assert.deepEqual(
        await page.evaluate(() => (window as never as { shifts: number[] }).shifts),
        [],
      );
      await page.close();
    },
  );

  it('has field, button and link in its box on a phone, and a ring that is seen', async () => {
    const page = await browser.newPage();
    await page.setViewport({ width: 390, height: 700 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await page.goto(`${site.url}/asks`);
    await page.waitForSelector('zoom-join >>> input');
    const cut = await page.$eval('zoom-join', (element) => {
      const box = element.getBoundingClientRect();
      const inside = element.shadowRoot?.querySelectorAll('input, button') ?? [];
      return [...inside, ...element.querySelectorAll('a')]
        .filter((node) => node.getBoundingClientRect().bottom > box.bottom)
        .map(({ localName }) => localName);
    });
    assert.deepEqual(cut, []);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const ring = await page.$eval('zoom-join', (element) => {
      const button = element.shadowRoot?.activeElement as HTMLElement;
      return [button.localName, getComputedStyle(button).outlineColor];
    });
    assert.deepEqual(ring, ['button', 'rgb(19, 22, 25)']);
    await page.close();
  });

  it('joins by a nonce alone, without unsafe-inline', { timeout: 30_000 }, async () => {
    const page = await browser.newPage();
    const violations = violationsOf(page);
    await page.goto(`${site.url}/nonce`);
    assert.equal(await joinIn(page), 'joined');
    const frame = await meetingFrame(page);
    await frame.waitForSelector('[role=region] button');
    const background = await frame.$eval(
      '[role=region]',
      (region) => getComputedStyle(region).display,
    );
    assert.equal(background, 'flex');
    assert.deepEqual(violations, []);
    await page.close();
  });

  it('joins once where Enter is held down', { timeout: 30_000 }, async () => {
    const page = await browser.newPage();
    await page.goto(site.url);
    await page.waitForSelector('zoom-join:defined');
    await page.$eval('zoom-join', (element) => {
      const passed: string[] = [];
      element.addEventListener('status-change', ({ detail }) => passed.push(detail.status));
      Object.assign(window, { passed });
    });
    await page.keyboard.press('Tab');
    for (let repeats = 0; repeats < 5; repeats += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    assert.equal(await joinIn(page), 'joined');
    const passed = await page.evaluate(() => (window as never as { passed: string[] }).passed);
    assert.deepEqual(passed, ['loading', 'joining', 'joined']);
    await page.close();
  });

  /** Where the focus is: in the page, in the element, or in the meeting. */
  const place = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const { activeElement } = document;
      const inner = activeElement?.shadowRoot?.activeElement;
      return (inner ?? activeElement)?.localName ?? '';
    });

  it(
    'is used by the keyboard alone: in, through the meeting, out and on',
    { timeout: 60_000 },
    async () => {
      const page = await browser.newPage();
      await page.goto(site.url);
      await page.waitForSelector('zoom-join:defined');
      await page.keyboard.press('Tab');
      assert.equal(await place(page), 'button');
      const joined = page.$eval(
        'zoom-join',
        (element) =>
          new Promise<void>((resolve) => element.addEventListener('join-success', () => resolve())),
      );
      await page.keyboard.press('Enter');
      await joined;
      await page.waitForFunction(
        () =>
          document.querySelector('zoom-join')?.shadowRoot?.activeElement?.localName === 'iframe',
      );
      const stops = new Set<string>();
      const frame = await meetingFrame(page);
      for (let presses = 0; presses < 40 && (await place(page)) === 'iframe'; presses += 1) {
        await page.keyboard.press('Tab');
        stops.add(
          await frame.evaluate(() => {
            const { title, ariaLabel, textContent } = document.activeElement as HTMLElement;
            return [title, ariaLabel, textContent].join();
          }),
        );
      }
      assert.equal(await place(page), 'a');
      assert.ok(stops.size > 5, `${stops.size} places in the meeting`);
      // Back, and out by the meeting's own button.
      await page.keyboard.down('Shift');
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab');
        const title = await frame.evaluate(
          () => (document.activeElement as HTMLElement | null)?.title,
        );
        if (title === 'Leave') break;
      }
      await page.keyboard.up('Shift');
      const ended = page.$eval(
        'zoom-join',
        (element) =>
          new Promise<void>((resolve) => element.addEventListener('meeting-end', () => resolve())),
      );
      await page.keyboard.press('Enter');
      await frame.waitForSelector('[role=dialog] button ::-p-text(Leave Meeting)');
      for (let presses = 0; presses < 10; presses += 1) {
        const text = await frame.evaluate(() => document.activeElement?.textContent);
        if (text?.includes('Leave Meeting')) break;
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
      await ended;
      await page.waitForFunction(
        () =>
          document.querySelector('zoom-join')?.shadowRoot?.activeElement?.localName === 'button',
      );
      await page.close();
    },
  );
});
