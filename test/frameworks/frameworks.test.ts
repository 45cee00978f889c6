import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import type { Status } from '../../src/index.js';
import type { MeetingName } from '../../src/sandbox/index.js';
import { launchChromium } from '../support/browsers.js';
import { FrameworkPage, type FrameworkSite, startFrameworkSite } from '../support/frameworks.js';
import { goodbyes, stateOf } from '../support/site.js';

const built = {
  'React 19, StrictMode': 'react',
  'Vue 3': 'vue',
  'Svelte 5': 'svelte',
  'Solid 1': 'solid',
  'Preact 11': 'preact',
  'Angular 21': 'angular',
} as const;

const notBuilt = {
  'HTML alone': 'html',
  'htmx 2': 'htmx',
  'Turbo 8': 'turbo',
} as const;

/** Said though nothing is wrong in the page. */
const expected = /^<zoom-join> join-locked|^Lit is in dev mode/;

type Check = (page: FrameworkPage) => Promise<void>;

describe('the element, as a page has it that is made with', () => {
  let site: FrameworkSite;
  let browser: Browser;

  before(async () => {
    site = await startFrameworkSite();
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  /** How many came to Zoom's door. */
  const joins = async (): Promise<number> => {
    const { requests } = await stateOf(site.sandbox);
    return requests.filter(({ path }) => path === '/api/v1/wc/info').length;
  };

  const goWhile = async (
    page: FrameworkPage,
    status: Status,
    { meeting, goodbye }: { readonly meeting: MeetingName; readonly goodbye: boolean },
  ): Promise<void> => {
    const before = (await stateOf(site.sandbox)).goodbyes;
    site.meeting = meeting;
    await page.clickUntil(status, 'Open for Ada');
    await page.click('Close for Ada');
    await page.shows('Open for Ada');
    assert.equal(await goodbyes(site.sandbox), before + Number(goodbye));
    await page.isEmpty();
  };

  const joinAndLeave: Readonly<Record<string, Check>> = {
    'has what the page gives it, joins once, and is heard': async (page) => {
      const before = await joins();
      await page.click('Open for Ada');
      await page.hears('Ada is in');
      assert.deepEqual(await page.element(), {
        signatureEndpoint: '/zoom/signature',
        meeting: 'weekly',
        userName: 'Ada',
        autojoin: true,
        status: 'joined',
      });
      assert.equal(await joins(), before + 1);
    },
    'takes the visitor out of the meeting with it': async (page) => {
      const before = (await stateOf(site.sandbox)).goodbyes;
      await page.click('Close for Ada');
      await page.hears('Ada is out: left');
      assert.equal(await goodbyes(site.sandbox), before + 1);
      await page.isEmpty();
    },
  };

  const rest: Readonly<Record<string, Check>> = {
    'is two participants where it is there twice': async (page) => {
      const before = await joins();
      await page.click('Open for Ada');
      await page.click('Open for Grace');
      await page.hears('Ada is in', 'Grace is in');
      assert.equal(await joins(), before + 2);
    },
    'leaves with its view, and does not come back with it': async (page) => {
      const before = (await stateOf(site.sandbox)).goodbyes;
      const joined = await joins();
      await page.click('About');
      await page.hears('Ada is out: left', 'Grace is out: left');
      assert.equal(await goodbyes(site.sandbox), before + 2);
      await page.isEmpty();
      await page.click('Meeting');
      await page.shows('Open for Ada');
      await page.isEmpty();
      assert.equal(await joins(), joined);
    },
    'may go while it is joining': (page) =>
      goWhile(page, 'joining', { meeting: 'silent', goodbye: false }),
    'may go while it is waiting': (page) =>
      goWhile(page, 'waiting', { meeting: 'waitingRoom', goodbye: true }),
    'says why Zoom refuses': async (page) => {
      site.meeting = 'locked';
      await page.click('Open for Ada');
      await page.hears('Ada: join-locked');
      await page.click('Close for Ada');
      await page.shows('Open for Ada');
      await page.isEmpty();
    },
  };

  /** In one page: each of the checks but the first begins where the one before left it. */
  const checkPage = (name: string, path: string, checks: Readonly<Record<string, Check>>): void => {
    describe(name, () => {
      let page: FrameworkPage;
      before(async () => {
        page = await FrameworkPage.open(browser, site, `/${path}/`);
      });
      after(() => page?.close());
      for (const [what, check] of Object.entries(checks)) {
        it(what, { timeout: 30_000 }, async () => {
          site.meeting = 'joins';
          await check(page);
        });
      }
      it('has left nothing in the console', () => {
        assert.deepEqual(
          page.complaints.filter((text) => !expected.test(text)),
          [],
        );
      });
    });
  };

  for (const [name, page] of Object.entries(notBuilt))
    checkPage(name, page, { ...joinAndLeave, ...rest });
  for (const [name, page] of Object.entries(built)) {
    checkPage(name, `development/${page}`, { ...joinAndLeave, ...rest });
    checkPage(`${name}, built for production`, page, joinAndLeave);
  }

  it(
    'React’s development build, in which StrictMode mounts twice',
    { timeout: 30_000 },
    async () => {
      const page = await FrameworkPage.open(browser, site, '/development/react/');
      await page.shows('Open for Ada');
      assert.match(page.messages.join('\n'), /React DevTools for a better development experience/);
      await page.close();
    },
  );
});
