import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, Frame, Page } from 'puppeteer-core';
import sirv from 'sirv';
import { build } from 'vite';
import { type Demo, startDemo } from '../../demo/start.js';
import { launchChromium } from '../support/browsers.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** base64(key.meeting.time.role.hmac), as the retired JWT app had it. */
const legacy = btoa(`aKey.86934567210.1600000000000.0.${btoa('x'.repeat(32))}`);

const schemes = ['light', 'dark'] as const;
const widths = [1280, 320] as const;

/** The page in the frame, with its element. */
const previewIn = async (page: Page): Promise<Frame> => {
  const frame = await page.waitForFrame((each) => each.url().endsWith('/preview.html'));
  await frame.waitForSelector('zoom-join:defined');
  return frame;
};

const textOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (found) => found.textContent ?? '');

const says = (page: Page, selector: string, text: string): Promise<unknown> =>
  page.waitForFunction(
    (where, what) => document.querySelector(where)?.textContent?.includes(what),
    {},
    selector,
    text,
  );

const violationsIn = async (page: Page): Promise<readonly string[]> => {
  for (const frame of page.frames()) await frame.evaluate(axe);
  const results = (await page.evaluate('axe.run()')) as AxeResults;
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`);
};

const looks = async (page: Page, look: () => Promise<void>): Promise<void> => {
  for (const width of widths) {
    await page.setViewport({ width, height: 900 });
    for (const value of schemes) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await look();
    }
  }
  await page.emulateMediaFeatures();
};

const isAccessible = (page: Page): Promise<void> =>
  looks(page, async () => {
    assert.deepEqual(await violationsIn(page), []);
    const { width, all } = await page.evaluate(() => ({
      width: innerWidth,
      all: document.documentElement.scrollWidth,
    }));
    assert.ok(all <= width, `${all} px in ${width}`);
  });

describe('the playground', () => {
  let demo: Demo;
  let browser: Browser;
  let page: Page;
  let preview: Frame;

  before(async () => {
    demo = await startDemo({ port: 0 });
    browser = await launchChromium();
    page = await browser.newPage();
    await page.goto(demo.url);
    preview = await previewIn(page);
  });
  after(async () => {
    await browser?.close();
    await demo?.close();
  });

  it('holds by axe and at 320 px, in light and dark', async () => {
    await page.type('#passcode', 'x');
    await page.type('#signature', 'x');
    await says(page, '#verdict', '1 error');
    await isAccessible(page);
    await page.click('#clear-signature');
  });

  it('shows the visitor’s view in his scheme and at his width', async () => {
    await page.setViewport({ width: 1280, height: 900 });
    const look = () =>
      preview.$eval('zoom-join', (element) => [
        getComputedStyle(element).colorScheme,
        element.getBoundingClientRect().width,
      ]);
    await page.select('#width', '30rem');
    for (const scheme of schemes) {
      await page.select('#scheme', scheme);
      await preview.waitForFunction(
        (value) => matchMedia(`(prefers-color-scheme: ${value})`).matches,
        {},
        scheme,
      );
      const [seen, width] = await look();
      assert.equal(seen, scheme);
      // Less the box's border.
      assert.equal(width, 478);
    }
    await page.select('#width', '');
  });

  it('changes the snippet with a control, and by the keyboard', async () => {
    await page.select('#loading', 'click');
    await page.click('#debug');
    const html = await textOf(page, '#snippet pre');
    assert.match(html, /loading="click"/);
    assert.match(html, /\bdebug\b/);
    await page.focus('[name=kind]:checked');
    await page.keyboard.press('ArrowRight');
    assert.equal(await textOf(page, '#snippet pre'), '[zoom_join meeting="weekly"]\n');
    await page.select('#loading', 'intent');
    await page.click('#debug');
    await page.keyboard.press('Tab');
    await page.click('[name=kind][value=html]');
  });

  it('joins with what the controls say, and tells the events', { timeout: 60_000 }, async () => {
    await page.select('#sandbox-meeting', demo.sandbox?.meetings.passcode ?? '');
    await page.$eval('#passcode', (input) => {
      (input as HTMLInputElement).value = '';
    });
    await page.type('#passcode', 'sandbox');
    await page.type('#user-name', 'Ada "A" <L>');
    assert.match(
      await textOf(page, '#snippet pre'),
      /passcode="sandbox"\s+user-name="Ada &quot;A&quot; &lt;L&gt;"/,
    );
    await says(page, '#snippet .warnings', 'visitors can read it');

    await preview.waitForSelector('zoom-join[user-name=\'Ada "A" <L>\']');
    await (await preview.waitForSelector('zoom-join >>> button'))?.click();
    await says(page, '#status', 'joined');
    const log = await page.$$eval('#log li', (lines) => lines.map((each) => each.textContent));
    assert.equal(log[0], 'join-request');
    assert.match(log.at(-1) ?? '', /^join-success .*"userName":"Ada \\"A\\" <L>"/);

    await page.select('#lang', 'de-DE');
    await says(page, '#behind', 'changed since');
    assert.equal(await textOf(page, '#status'), 'joined');
    await page.click('#remake');
    await says(page, '#status', 'idle');
    await preview.waitForSelector('zoom-join[lang=de-DE]');
    assert.equal(await textOf(page, '#behind'), '');
    assert.equal(await page.$('#log li'), null);
    assert.equal(page.url(), demo.url);
  });
});

describe('the built playground, served by anything', () => {
  let folder: string;
  let server: Server;
  let origin: string;
  let browser: Browser;
  let page: Page;
  let preview: Frame;
  const elsewhere: string[] = [];
  const errors: string[] = [];

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zoom-join-playground-'));
    await build({
      root: 'demo',
      configFile: 'demo/vite.config.ts',
      logLevel: 'error',
      build: { outDir: folder },
    });
    const files = sirv(folder);
    server = createServer((request, response) => {
      request.url = request.url?.replace(/^\/some\/folder\//, '/');
      files(request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launchChromium();
    await browser
      .defaultBrowserContext()
      .overridePermissions(origin, ['clipboard-read', 'clipboard-sanitized-write']);
    page = await browser.newPage();
    page.on('request', (request) => {
      if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:'))
        elsewhere.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${origin}/some/folder/`);
    preview = await previewIn(page);
  });
  after(async () => {
    await browser?.close();
    server?.close();
    server?.closeAllConnections();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows the element, says that it can’t join, and how to try', async () => {
    assert.match(await textOf(page, '#mode'), /without a server/);
    assert.match(await textOf(page, '#no-server'), /npm start.*npx zoom-join sandbox/s);
    const button = await preview.waitForSelector('zoom-join >>> button');
    await button?.hover();
    await says(page, '#log', 'join-request prevented');
    await button?.click();
    assert.equal(await textOf(page, '#status'), 'idle');
  });

  it('copies a snippet, and says so', async () => {
    await page.click('[name=kind][value=react]');
    const shown = await textOf(page, '#snippet pre');
    assert.match(shown, /^import 'zoom-join';/);
    await page.click('#copy');
    await says(page, '#snippet [role=status]', 'Copied: React 19.');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), shown);
  });

  it('diagnoses a pasted signature, and keeps nothing of it', async () => {
    await page.type('#signature', legacy);
    await says(page, '.findings', 'signature-legacy-format');
    assert.equal(await textOf(page, '#verdict'), '1 error');
    assert.match(
      await page.$eval('.findings a', (link) => (link as HTMLAnchorElement).href),
      /docs\/problems\/signature-legacy-format\.md$/,
    );
    await page.click('#clear-signature');
    assert.equal(await textOf(page, '#verdict'), '');

    const claims = { appKey: 'aKey12345', mn: '86934567210', role: 0, iat: 1_600_000_000 };
    const parts = [
      { alg: 'HS256', typ: 'JWT' },
      { ...claims, exp: 1_600_007_200 },
    ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
    await page.type('#signature', [...parts, 'A'.repeat(43)].join('.'));
    await says(page, '.findings', 'signature-expired');
    await says(page, '#diagnosis table', '2020-09-13 12:26:40 UTC');

    const left = await page.evaluate(() => ({
      address: location.href,
      stored: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
      cookie: document.cookie,
    }));
    assert.deepEqual(left, { address: `${origin}/some/folder/`, stored: [], cookie: '' });
  });

  it('holds by axe and at 320 px, in light and dark', () => isAccessible(page));

  it('asked nobody else for anything, and had no error', () => {
    assert.deepEqual(elsewhere, []);
    assert.deepEqual(errors, []);
  });

  it('may connect to nothing', async () => {
    const refused = await page.evaluate(() => fetch('./index.html').then(() => '', String));
    assert.match(refused, /TypeError/);
  });
});
