/** The real SDK in the element's box. Chromium alone has both a way to isolate pages and a driver that is quick. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { launchChromium } from '../support/browsers.js';
import { joinIn, meetingFrame, SCRIPT, type Site, startSite, tag } from '../support/site.js';

/** The README's. */
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};
const SIZES = [
  [320, 240],
  [480, 320],
  [800, 450],
  [1200, 675],
  [1600, 900],
  [900, 300],
  [300, 600],
] as const;
const VIEWS = ['speaker', 'active', 'ribbon'];
const PANELS = ['Meeting Information', 'Participants', 'Settings', 'Chat', 'More', 'Leave'];

describe('the meeting in the box of its element', () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await startSite(({ sdkBase }) => {
      const page = (meeting: string, more: Readonly<Record<string, string>> = {}) => ({
        head: `${SCRIPT}<style>body { margin: 0 }</style>`,
        body: tag({ 'sdk-base': sdkBase, meeting, ...more }),
      });
      return {
        '/alone': page('alone'),
        '/crowd': page('crowd'),
        '/isolated/alone': { ...page('alone'), headers: ISOLATED },
        '/isolated/crowd': { ...page('crowd'), headers: ISOLATED },
        '/isolated/file': {
          ...page('crowd', { 'frame-src': '/zoom-join-frame.html' }),
          headers: ISOLATED,
        },
      };
    });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  const join = async (path: string): Promise<{ readonly page: Page; readonly frame: Frame }> => {
    const page = await browser.newPage();
    await page.setViewport({ width: 1600, height: 900 });
    await page.goto(site.url + path);
    assert.equal(await joinIn(page), 'joined');
    return { page, frame: await meetingFrame(page) };
  };

  const resize = (page: Page, width: number, height: number): Promise<void> =>
    page.$eval(
      'zoom-join',
      (element, css) => {
        element.style.cssText = css;
      },
      `aspect-ratio: auto; width: ${width}px; height: ${height}px`,
    );

  /** The SDK's region is the box, nothing scrolls, and the pictures are as large as their ratio allows. */
  const fills = (frame: Frame, width: number, height: number): Promise<unknown> =>
    frame.waitForFunction(
      (wide: number, high: number) => {
        const region = document.querySelector('[role=region]')?.getBoundingClientRect();
        const view = [...document.querySelectorAll<HTMLElement>('[role=tabpanel]')].find(
          ({ offsetHeight }) => offsetHeight > 0,
        );
        if (!region || !view) return false;
        const { left, right, top, bottom } = view.getBoundingClientRect();
        const { scrollWidth, scrollHeight } = document.documentElement;
        return (
          [region.x, region.y, region.width, region.height].join() === [0, 0, wide, high].join() &&
          [scrollWidth, scrollHeight].join() === [wide, high].join() &&
          left >= 0 &&
          right <= wide &&
          top >= 0 &&
          bottom <= high - 40 &&
          (right - left >= wide - 6 || bottom - top >= high - 84)
        );
      },
      { polling: 50 },
      width,
      height,
    );

  for (const path of ['/alone', '/crowd', '/isolated/alone', '/isolated/crowd']) {
    it(`fills it, whatever its size: ${path}`, { timeout: 60_000 }, async () => {
      const { page, frame } = await join(path);
      const isolated = await frame.evaluate(() => crossOriginIsolated);
      assert.equal(isolated, path.startsWith('/isolated'));
      for (const [width, height] of SIZES) {
        await resize(page, width, height);
        await fills(frame, width, height);
      }
      await page.close();
    });
  }

  for (const view of VIEWS) {
    it(`fills it in the ${view} view`, { timeout: 60_000 }, async () => {
      const { page, frame } = await join('/isolated/crowd');
      const button = await frame.waitForSelector(`[aria-label=thumbnail-${view}]`);
      await button?.evaluate((element) => (element as HTMLElement).click());
      await frame.waitForSelector(`#suspension-view-tabpanel-${view}-multiple`);
      for (const [width, height] of [SIZES[0], SIZES[3]]) {
        await resize(page, width, height);
        await fills(frame, width, height);
      }
      await page.close();
    });
  }

  for (const path of ['/crowd', '/isolated/crowd']) {
    for (const [width, height] of [SIZES[0], SIZES[2], SIZES[4]]) {
      it(
        `cuts off none of its panels: ${path} in ${width}x${height}`,
        { timeout: 60_000 },
        async () => {
          const { page, frame } = await join(path);
          await resize(page, width, height);
          await fills(frame, width, height);
          for (const panel of PANELS) {
            await open(frame, panel);
            const { left, top, right, bottom } = await boxOf(frame, panel);
            assert.ok(
              left >= 0 && top >= 0 && right <= width && bottom <= height,
              `${panel}: ${[left, top, right, bottom]}`,
            );
            await press(frame, 'Close');
          }
          await page.close();
        },
      );
    }
  }

  it('joins an isolated page in the frame’s own file, too', { timeout: 30_000 }, async () => {
    const { page, frame } = await join('/isolated/file');
    assert.equal(await frame.evaluate(() => crossOriginIsolated), true);
    await page.close();
  });
});

/** @returns false where there is no such button */
const press = (frame: Frame, name: string): Promise<boolean> =>
  frame.evaluate((wanted) => {
    const button = [...document.querySelectorAll<HTMLElement>('button, [role=menuitem]')].find(
      (one) => one.offsetWidth > 0 && [one.title, one.ariaLabel, one.textContent].includes(wanted),
    );
    button?.click();
    return button !== undefined;
  }, name);

/** By its button, or by its entry in "More", where the toolbar has no room for one. */
const open = async (frame: Frame, panel: string): Promise<void> => {
  if (await press(frame, panel)) return;
  assert.ok(await press(frame, 'More'));
  await frame.waitForSelector('[role=menuitem]');
  assert.ok(await press(frame, panel), `there is no ${panel}`);
};

/** Where the panel is, once it stands still. */
const boxOf = async (frame: Frame, panel: string): Promise<DOMRect> => {
  const box = await frame.waitForFunction(
    (name: string) => {
      const panels = document.querySelectorAll<HTMLElement>(
        'body > .zoom-MuiPopper-root [class*=MuiPaper-root]',
      );
      const opened = [...panels].find(
        (one) =>
          one.offsetWidth > 0 &&
          // These two do not have their name in them.
          (/^(More|Meeting Information)$/.test(name) || one.innerText.includes(name)),
      );
      if (!opened || opened.getAnimations({ subtree: true }).length > 0) return false;
      return opened.getBoundingClientRect().toJSON() as DOMRect;
    },
    { polling: 50 },
    panel,
  );
  return (await box.jsonValue()) as DOMRect;
};
