import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Frame, Page } from 'puppeteer-core';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.js';
import { launchChromium } from '../support/browsers.js';
import { joinIn, meetingFrame } from '../support/site.js';
import { noWordPress, signIn, startWordPress, type WordPress } from '../support/wordpress.js';

/** Of each theme that WordPress brings, block themes; twentytwentyone is a classic one. */
const versions = {
  '6.2': 'twentytwentythree',
  '6.4': 'twentytwentyfour',
  '6.5': 'twentytwentyfour',
};

const pageOf = (wordpress: WordPress, content: string): string =>
  wordpress.php(`$id = wp_insert_post(['post_type' => 'page', 'post_status' => 'publish',
    'post_title' => 'A page', 'post_content' => '${content}']); echo get_permalink($id);`);

interface EditorOfWordPress {
  readonly data: {
    dispatch(store: 'core/preferences'): { set(...args: unknown[]): void };
    dispatch(store: 'core/editor'): { editPost(edits: object): void; savePost(): Promise<void> };
    select(store: string): { getPermalink(): string };
  };
}

/** Newer editors draw the content in a frame of its own. */
const canvasOf = async (page: Page): Promise<Page | Frame> => {
  await page.waitForSelector('.editor-post-title__input, iframe[name="editor-canvas"]');
  const frame = await (await page.$('iframe[name="editor-canvas"]'))?.contentFrame();
  return frame ?? page;
};

for (const [version, blockTheme] of Object.entries(versions)) {
  describe(`WordPress ${version}`, { skip: noWordPress() }, () => {
    let sandbox: Sandbox;
    let wordpress: WordPress;
    let browser: Browser;
    let admin: Page;
    let visitors: BrowserContext;
    let published: string;
    const complaints: string[] = [];
    /** Red lines of the console, and requests that failed. */
    const listen = (page: Page): void => {
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('response', (response) => {
        if (response.status() >= 400 && new URL(response.url()).origin === wordpress.url)
          complaints.push(`${response.status()} ${response.url()}`);
      });
    };

    before(async () => {
      sandbox = await startSandbox();
      wordpress = await startWordPress(version, {
        constants: `define('ZOOM_JOIN_SDK_BASE', '${sandbox.sdkBase}');`,
      });
      wordpress.php(`switch_theme('${blockTheme}');`);
      browser = await launchChromium();
      admin = await browser.newPage();
      await admin.setViewport({ width: 1280, height: 900 });
      visitors = await browser.createBrowserContext();
      await signIn(admin, wordpress);
    });
    after(async () => {
      await browser?.close();
      await wordpress?.close();
      await sandbox?.close();
    });

    it('saves the settings, takes the number out of a link, and never shows the secret', async () => {
      await admin.goto(`${wordpress.url}/wp-admin/options-general.php?page=zoom-join`);
      await admin.type('#zoom-join-sdkKey', sandbox.sdkKey);
      await admin.type('#zoom-join-sdkSecret', sandbox.sdkSecret);
      const row = 'zoom_join_meetings[0]';
      await admin.type(`[name="${row}[name]"]`, 'Weekly meeting');
      await admin.type(
        `[name="${row}[meetingNumber]"]`,
        `https://us02web.zoom.us/j/${sandbox.meetings.joins}?pwd=aGk`,
      );
      await Promise.all([admin.waitForNavigation(), admin.click('#submit')]);
      assert.match(await admin.content(), /Settings saved/);
      assert.equal((await admin.content()).includes(sandbox.sdkSecret), false);
      const saved = await admin.$eval(
        `[name="${row}[meetingNumber]"]`,
        (input) => (input as HTMLInputElement).value,
      );
      assert.equal(saved, sandbox.meetings.joins);
      const reference = await admin.$eval(
        `[name="${row}[reference]"]`,
        (input) => (input as HTMLInputElement).value,
      );
      assert.equal(reference, 'weekly-meeting');
    });

    it('tests what is saved, and joins to see', { timeout: 30_000 }, async () => {
      complaints.length = 0;
      listen(admin);
      await admin.click('#zoom-join-test-button');
      const element = await admin.waitForSelector('#zoom-join-findings zoom-join');
      assert.ok(element);
      const findings = await admin.$eval('#zoom-join-findings', (box) => box.textContent ?? '');
      assert.match(findings, /form is right/);
      await admin.$eval('zoom-join', (own) => {
        own.userName = 'Owner';
      });
      assert.equal(await joinIn(admin), 'joined');
      await admin.$eval('zoom-join', (own) => own.leave());
      assert.deepEqual(complaints, []);
    });

    it('is put into a page with the editor', { timeout: 60_000 }, async () => {
      await admin.goto(`${wordpress.url}/wp-admin/post-new.php?post_type=page`);
      await admin.waitForFunction(() => 'zoomJoinEditor' in window);
      await admin.evaluate(() => {
        const { data } = (window as never as { wp: EditorOfWordPress }).wp;
        data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
      });
      const canvas = await canvasOf(admin);
      const title = await canvas.waitForSelector('.editor-post-title__input');
      await title?.type('Come in');
      await admin.keyboard.press('Enter');
      await admin.keyboard.type('/zoom');
      // Not the list that a slash alone brings.
      await canvas.waitForSelector('[role=option][aria-selected=true]::-p-text(Zoom meeting)');
      await admin.keyboard.press('Enter');
      await canvas.waitForSelector('.zoom-join-preview');
      const select = await admin.waitForSelector('.block-editor-block-inspector select');
      await select?.select('weekly-meeting');
      await canvas.waitForSelector('.zoom-join-preview ::-p-text(Weekly meeting)');
      published = await admin.evaluate(async () => {
        const { data } = (window as never as { wp: EditorOfWordPress }).wp;
        data.dispatch('core/editor').editPost({ status: 'publish' });
        await data.dispatch('core/editor').savePost();
        return data.select('core/editor').getPermalink();
      });
      assert.match(published, /come-in/);
    });

    for (const theme of [blockTheme, 'twentytwentyone']) {
      it(
        `joins a visitor in the theme ${theme}, by the block and by the shortcode`,
        {
          timeout: 60_000,
        },
        async () => {
          wordpress.php(`switch_theme('${theme}');`);
          const byShortcode = pageOf(
            wordpress,
            '[zoom_join meeting="weekly-meeting" label="Come in"]',
          );
          for (const url of [published, byShortcode]) {
            const page = await visitors.newPage();
            complaints.length = 0;
            listen(page);
            await page.setViewport({ width: 1280, height: 900 });
            const asked: string[] = [];
            page.on('request', (request) => asked.push(request.url()));
            const source = await (await page.goto(url, { waitUntil: 'networkidle0' }))?.text();
            assert.equal(source?.includes(sandbox.meetings.joins), false);
            assert.deepEqual(
              asked.filter((one) => !['null', wordpress.url].includes(new URL(one).origin)),
              [],
            );
            const button = await page.waitForSelector(
              url === published ? 'zoom-join >>> button' : 'zoom-join [slot=button]',
            );
            const name = await page.waitForSelector('zoom-join >>> input[name=userName]');
            await name?.type('Visitor');
            const joined = page.$eval(
              'zoom-join',
              (element) =>
                new Promise<string>((resolve) => {
                  element.addEventListener('join-success', () => resolve(element.status));
                  element.addEventListener('join-error', ({ detail }) => resolve(detail.hint));
                }),
            );
            await button?.click();
            assert.equal(await joined, 'joined');
            await (await meetingFrame(page)).waitForSelector('[role=region] button');
            assert.deepEqual(complaints, []);
            await page.close();
          }
        },
      );
    }

    it(
      'joins who is signed in, on a private page, under the name of the account',
      {
        timeout: 30_000,
      },
      async () => {
        const id =
          wordpress.php(`echo wp_insert_post(['post_type' => 'page', 'post_status' => 'private',
        'post_title' => 'Private', 'post_content' => '[zoom_join meeting="weekly-meeting"]']);`);
        await admin.goto(`${wordpress.url}/?page_id=${id}`);
        await admin.$eval('zoom-join', (element) => {
          element.addEventListener('join-success', ({ detail }) => {
            Object.assign(window, { joinedAs: detail.userName });
          });
        });
        await admin.click('zoom-join >>> button');
        await admin.waitForFunction(() => 'joinedAs' in window);
        assert.equal(
          await admin.evaluate(() => (window as never as { joinedAs: string }).joinedAs),
          'admin',
        );
      },
    );
  });
}
