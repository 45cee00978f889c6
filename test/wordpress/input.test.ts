import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../support/browsers.js';
import { noWordPress, signIn, startWordPress, type WordPress } from '../support/wordpress.js';

const ROW = 'zoom_join_meetings[0]';

describe('what is put into the WordPress plugin', { skip: noWordPress() }, () => {
  let wordpress: WordPress;
  let browser: Browser;
  let admin: Page;

  before(async () => {
    wordpress = await startWordPress('6.5');
    browser = await launchChromium();
    admin = await browser.newPage();
    await signIn(admin, wordpress);
  });
  after(async () => {
    await browser?.close();
    await wordpress?.close();
  });

  const save = async (fields: Readonly<Record<string, string>>): Promise<string> => {
    await admin.goto(`${wordpress.url}/wp-admin/options-general.php?page=zoom-join`);
    await admin.$eval('details', (details) => {
      details.open = true;
    });
    for (const [name, value] of Object.entries(fields))
      await admin.locator(`[name="${name}"]`).fill(value);
    await Promise.all([admin.waitForNavigation(), admin.click('#submit')]);
    return admin.$$eval('.notice, .settings-error', (notices) =>
      notices.map(({ textContent }) => textContent).join(' '),
    );
  };
  const settings = (): Record<string, string> =>
    JSON.parse(wordpress.php(`echo json_encode((object) get_option('zoom_join_settings'));`));
  const pageWith = (content: string): string =>
    wordpress.php(`$id = wp_insert_post(['post_type' => 'page', 'post_status' => 'publish',
      'post_title' => 'A page', 'post_content' => wp_slash(base64_decode('${btoa(content)}'))]);
      echo get_permalink($id);`);

  it('is not saved where it can’t be right, and what to do is said', async () => {
    const cases = {
      'zoom_join_settings[sdkKey]': ['YOUR_SDK_KEY', /Client ID.*a placeholder.*marketplace/],
      'zoom_join_settings[sdkSecret]': ['two words', /Client Secret.*white space.*marketplace/],
    } as const;
    for (const [name, [value, said]] of Object.entries(cases)) {
      const notice = await save({ [name]: value });
      assert.match(notice, said);
      assert.equal(notice.includes('two words'), false);
    }
    assert.deepEqual(settings(), { sdkKey: '', accountId: '', clientId: '' });
  });

  it('is saved without the spaces around it, and a blank secret is the one that is there', async () => {
    await save({
      'zoom_join_settings[sdkKey]': ' k4Yv7QmT2nR9wX ',
      'zoom_join_settings[sdkSecret]': ' s8Lp3ZcV6bN1mQ ',
    });
    await save({ 'zoom_join_settings[sdkKey]': 'k4Yv7QmT2nR9wY' });
    const { sdkKey, sdkSecret } = settings();
    assert.deepEqual([sdkKey, sdkSecret], ['k4Yv7QmT2nR9wY', 's8Lp3ZcV6bN1mQ']);
    await admin.click('[name="zoom_join_settings[delete-sdkSecret]"]');
    await Promise.all([admin.waitForNavigation(), admin.click('#submit')]);
    assert.equal(settings().sdkSecret, undefined);
  });

  it('stays for the owner to mend where a number is none', async () => {
    const notice = await save({ [`${ROW}[name]`]: 'Board', [`${ROW}[meetingNumber]`]: '1234' });
    assert.match(notice, /Board.*9 to 11 digits.*link/);
    const row = await admin.$(`[name="${ROW}[meetingNumber]"][aria-invalid]`);
    assert.equal(await row?.evaluate((input) => (input as HTMLInputElement).value), '1234');
    await save({ [`${ROW}[meetingNumber]`]: '869 3456 7210' });
    const meetings = wordpress.php(`echo json_encode(ZoomJoin\\WordPress\\meetings());`);
    assert.equal(JSON.parse(meetings).board.meetingNumber, '86934567210');
  });

  it('keeps the link that a number came in, for the way into Zoom, and loses no meeting', async () => {
    const link = 'https://us02web.zoom.us/j/86934567219?pwd=aGk.1';
    const read = (): Record<string, Record<string, string>> =>
      JSON.parse(wordpress.php(`echo json_encode(ZoomJoin\\WordPress\\meetings());`));
    await save({
      'zoom_join_meetings[1][name]': 'Linked',
      'zoom_join_meetings[1][meetingNumber]': `Join: ${link} (Zoom)`,
      'zoom_join_meetings[1][passcode]': 'a<b%20c',
    });
    await save({});
    const linked = {
      name: 'Linked',
      meetingNumber: '86934567219',
      passcode: 'a<b%20c',
      host: '',
      link,
    };
    assert.deepEqual(read().linked, linked);
    // A host's link lets in as the host: of whatever link, number and key are all that is kept.
    const start = 'https://us02web.zoom.us/s/86934567219?zak=a-zak&tk=a-token&pwd=aGk.1';
    await save({ 'zoom_join_meetings[1][meetingNumber]': start });
    assert.deepEqual(read().linked, linked);
    await save({ 'zoom_join_meetings[1][meetingNumber]': '86934567218' });
    assert.equal(read().linked?.link, '');
    // As PHP does with more fields than max_input_vars.
    await admin.goto(`${wordpress.url}/wp-admin/options-general.php?page=zoom-join`);
    await admin.$eval('[name="zoom_join_meetings[end]"]', (end) => end.remove());
    await Promise.all([admin.waitForNavigation(), admin.click('#submit')]);
    assert.match(await admin.content(), /max_input_vars/);
    assert.deepEqual(Object.keys(read()), ['board', 'linked']);
  });

  it('harms nothing in the database, whatever its type', async () => {
    wordpress.php(`global $wpdb; $before = get_option('zoom_join_meetings');
      $rows = ['number' => ['meetingNumber' => 86934567210], 'text' => 'no row', 'list' => ['name' => ['a']]];
      $wpdb->update($wpdb->options, ['option_value' => serialize($rows + $before)], ['option_name' => 'zoom_join_meetings']);`);
    const page = await admin.goto(`${wordpress.url}/wp-admin/options-general.php?page=zoom-join`);
    assert.equal(page?.status(), 200);
    assert.ok(await admin.$('input[value="86934567210"]'));
    await admin.goto(pageWith('[zoom_join meeting="number"]'));
    assert.ok(await admin.$('zoom-join'));
  });

  it('says to those who can edit what a post lacks, and nothing to visitors', async () => {
    const cases = [
      ['[zoom_join]', /choose a meeting/],
      ['<!-- wp:zoom-join/meeting /-->', /choose a meeting/],
      ['[zoom_join meeting="gone"]', /no meeting “gone”/],
    ] as const;
    const visitor = await (await browser.createBrowserContext()).newPage();
    for (const [content, said] of cases) {
      const url = pageWith(content);
      await admin.goto(url);
      assert.match(
        await admin.$eval('.zoom-join-problem', ({ textContent }) => textContent ?? ''),
        said,
      );
      await visitor.goto(url);
      assert.equal(await visitor.$('.zoom-join-problem, zoom-join'), null);
    }
    await visitor.close();
  });

  it('is the same in the page for everybody, so that a cache may keep it', async () => {
    const url = pageWith('[zoom_join meeting="board"]');
    const element = async (page: Page): Promise<string> => {
      await page.setJavaScriptEnabled(false);
      await page.goto(url);
      const html = await page.$eval('zoom-join', ({ outerHTML }) => outerHTML);
      await page.setJavaScriptEnabled(true);
      return html;
    };
    const visitor = await (await browser.createBrowserContext()).newPage();
    const html = await element(visitor);
    assert.equal(html, await element(admin));
    assert.doesNotMatch(html, /86934567210|_wpnonce/);
    await visitor.close();
  });

  it('runs nowhere as a script, whatever field it is in', { timeout: 60_000 }, async () => {
    const hostile = `"'><img src=x onerror=window.xss=1><script>window.xss=1</script>[zoom_join]`;
    const fields = ['name', 'reference', 'meetingNumber', 'passcode'];
    await save({
      ...Object.fromEntries(fields.map((field) => [`zoom_join_meetings[1][${field}]`, hostile])),
      'zoom_join_settings[sdkKey]': 'k"><img/src=x/onerror=window.xss=1>',
      'zoom_join_settings[accountId]': 'k"><img/src=x/onerror=window.xss=1>',
    });
    const stored = wordpress.php(`echo json_encode(ZoomJoin\\WordPress\\meetings());`);
    const reference = Object.keys(JSON.parse(stored)).find((one) => one !== 'board');
    assert.match(reference ?? '', /^[\w-]+$/);
    // As an attacker who writes to the database would have it.
    wordpress.php(`$hostile = base64_decode('${btoa(hostile)}');
      $meetings = get_option('zoom_join_meetings');
      $meetings['hostile'] = ['name' => $hostile, 'meetingNumber' => '86934567210', 'passcode' => $hostile, 'host' => $hostile];
      remove_all_filters('sanitize_option_zoom_join_meetings');
      update_option('zoom_join_meetings', $meetings);`);
    const json = JSON.stringify({
      meeting: 'board',
      audience: hostile,
      label: hostile,
      ratio: hostile,
      accent: hostile,
      align: hostile,
      className: hostile,
    }).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
    const attributes = ['audience', 'label', 'ratio', 'accent', 'style', 'onclick', 'sdk-base'];
    const written = attributes.map((name) => `${name}='"><img src=x onerror=window.xss=1>'`);
    const pages = [
      `${wordpress.url}/wp-admin/options-general.php?page=zoom-join`,
      `${wordpress.url}/wp-admin/post-new.php?post_type=page`,
      pageWith(`<!-- wp:zoom-join/meeting ${json} /-->`),
      pageWith(`[zoom_join meeting="board" ${written.join(' ')}]`),
      pageWith(`[zoom_join meeting='${hostile.replaceAll("'", '')}']`),
    ];
    for (const url of pages) {
      await admin.goto(url, { waitUntil: 'load' });
      if (url.includes('post-new')) await admin.waitForSelector('.editor-post-title__input');
      assert.equal(await admin.evaluate(() => 'xss' in window), false, url);
      const made = await admin.$$eval('[onerror], [src="x"]', (nodes) => nodes.length);
      assert.equal(made, 0, url);
    }
    await admin.goto(pages[0] as string);
    await admin.select('#zoom-join-test-meeting', 'hostile');
    await admin.click('#zoom-join-test-button');
    await admin.waitForSelector('#zoom-join-findings .notice');
    assert.equal(await admin.evaluate(() => 'xss' in window), false);
  });

  it('goes when the plugin is uninstalled', async () => {
    wordpress.php(`deactivate_plugins('zoom-join/zoom-join.php');`);
    wordpress.php(`uninstall_plugin('zoom-join/zoom-join.php');`);
    const left =
      wordpress.php(`global $wpdb; echo $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->options
      WHERE option_name LIKE '%zoom_join%' OR option_name LIKE '%zoom-join%'");`);
    assert.equal(left, '0');
    const debug = readFileSync(`${wordpress.folder}/debug.log`, 'utf8');
    assert.doesNotMatch(debug, /plugins\/zoom-join/);
  });
});
