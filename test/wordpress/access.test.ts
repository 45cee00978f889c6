import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { decode } from '../../src/signature/index.js';
import { noWordPress, startWordPress, type WordPress } from '../support/wordpress.js';
import {
  makeSite,
  NUMBERS,
  outcome,
  type Post,
  REFUSED,
  SECRET,
  Visitors,
  zoomLink,
} from '../support/wordpress-visitors.js';

/** A site's own plugin, and Zoom. */
const SITE = `<?php
add_filter('zoom_join_endpoint_options', static function ($options) {
    return ['rateLimit' => false] + $options;
}, 5);
add_action('init', static function () {
    register_post_type('topic', ['public' => true, 'capability_type' => 'topic']);
});
add_filter('pre_http_request', static function ($answer, $arguments, $url) {
    file_put_contents(__DIR__ . '/asked.log', "$url\\n", FILE_APPEND);
    $body = strpos($url, 'zoom.us/oauth/token') ? ['access_token' => 'an access token'] : ['token' => 'a-zak'];
    $isOurs = preg_match('#^https://(api\\.)?zoom\\.us/#', $url) === 1;
    return $isOurs ? ['response' => ['code' => 200], 'headers' => [], 'body' => json_encode($body)] : $answer;
}, 10, 3);
`;

const BLOCK = '<!-- wp:zoom-join/meeting {"meeting":"board"} /-->';
const SHORTCODE = '[zoom_join meeting="board"]';
const LOOP = `<!-- wp:query {"queryId":1,"query":{"perPage":20,"postType":"POST_TYPE","inherit":false}} -->
  <div class="wp-block-query"><!-- wp:post-template --><!-- wp:post-content /-->
  <!-- /wp:post-template --></div><!-- /wp:query -->`;

for (const version of ['6.2', '6.4', '6.5', '7.1']) {
  describe(`who gets a signature from WordPress ${version}`, { skip: noWordPress(version) }, () => {
    let wordpress: WordPress;
    let visitors: Visitors;

    before(async () => {
      wordpress = await startWordPress(version, {
        constants: `define('ZOOM_JOIN_SDK_SECRET', '${SECRET}');`,
      });
      mkdirSync(`${wordpress.folder}/wp-content/mu-plugins`);
      writeFileSync(`${wordpress.folder}/wp-content/mu-plugins/site.php`, SITE);
      makeSite(wordpress);
      visitors = new Visitors(wordpress);
    });
    after(() => wordpress?.close());

    const post = (fields: Readonly<Record<string, unknown>>): Post =>
      visitors.posts([fields])[0] as Post;
    const page = (meeting: string, fields: Readonly<Record<string, unknown>> = {}): Post =>
      post({ post_content: `[zoom_join meeting="${meeting}"]`, ...fields });
    const joins = (at: Post, meeting: string, as?: string): Promise<string | undefined> =>
      visitors.joins(at, { meeting, ...(as && { as }) });

    it('a visitor, for what stands in a page', async () => {
      const response = await visitors.ask(page('open'), { meeting: 'open' });
      const answer = (await response.json()) as Record<string, string>;
      assert.equal(response.headers.get('cache-control'), 'no-store');
      assert.equal(answer.meetingNumber, NUMBERS.open);
      assert.equal(answer.passcode, 'sesame');
      assert.equal(answer.joinUrl, zoomLink('open'));
      assert.equal(answer.userName, undefined);
      assert.equal(decode(answer.signature ?? '').claims.role, 0);
    });

    it('not for another meeting, nor where there is no post, nor by number', async () => {
      const at = page('open');
      const home = { id: 0, url: `${wordpress.url}/` };
      const nowhere = { id: 0, url: `${wordpress.url}/no-such-page/` };
      assert.equal(await joins(at, 'board'), REFUSED);
      assert.equal(await joins(home, 'open'), REFUSED);
      assert.equal(await joins(nowhere, 'open'), REFUSED);
      const body = { meetingNumber: NUMBERS.board };
      assert.equal(await visitors.joins(at, { body }), REFUSED);
      const both = { meetingNumber: NUMBERS.board, meeting: 'open' };
      assert.equal(await visitors.joins(at, { body: both }), NUMBERS.open);
    });

    it('with the same answer for what is unknown and what is not theirs', async () => {
      const at = page('open');
      const answers = [];
      for (const meeting of ['board', 'no-such-meeting']) {
        const response = await visitors.ask(at, { meeting });
        const headers = [...response.headers].filter(([name]) => name !== 'date');
        answers.push([response.status, headers, await response.text()]);
      }
      assert.deepEqual(answers[0], answers[1]);
      assert.equal(answers[0]?.[0], 403);
    });

    it('at the post’s own URL, not at another one that leads there', async () => {
      const at = page('board');
      assert.equal(await joins(at, 'board'), NUMBERS.board);
      for (const url of [`/?page_id=${at.id}`, `/?p=${at.id}`, `${new URL(at.url).pathname}feed/`])
        assert.equal(await joins({ ...at, url: wordpress.url + url }, 'board'), REFUSED, url);
      const embedded = { ...at, url: `${at.url}embed/` };
      assert.equal(await joins(embedded, 'board'), REFUSED);
      assert.notEqual(await visitors.open(embedded, 'board'), zoomLink('board'));
    });

    it('on the page of the post that has the meeting', async () => {
      const at = page('board', { post_content: `One<!--nextpage-->${SHORTCODE}` });
      const second = { ...at, url: `${at.url}2/` };
      assert.equal(/<zoom-join/.test(await visitors.page(at)), false);
      const [, endpoint] =
        (await visitors.page(second)).match(/signature-endpoint="([^"]+)"/) ?? [];
      assert.equal(endpoint, `${new URL(second.url).pathname}?zoom_join_signature=1`);
      assert.equal(await joins(at, 'board'), REFUSED);
      assert.equal(await joins(second, 'board'), NUMBERS.board);
      assert.equal(await visitors.open(second, 'board'), zoomLink('board'));
    });

    it('for a page with a password, those who have given it', async () => {
      const at = page('board', { post_password: 'swordfish' });
      assert.equal(await joins(at, 'board'), REFUSED);
      assert.match(await (await visitors.followLink(at, 'board')).text(), /post_password/);
      const given = await fetch(`${wordpress.url}/wp-login.php?action=postpass`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ post_password: 'swordfish' }),
        headers: { Referer: `${wordpress.url}/` },
      });
      const cookie = given.headers
        .getSetCookie()
        .map((one) => one.split(';')[0])
        .join('; ');
      const headers = { Cookie: cookie };
      assert.equal(await visitors.joins(at, { meeting: 'board', headers }), NUMBERS.board);
    });

    it('not for a draft of their own, who may not publish it', async () => {
      const fields = { post_status: 'draft', post_type: 'post', author: 'contributor' };
      assert.equal(await joins(page('board', fields), 'board', 'contributor'), REFUSED);
    });

    it('not for what visitors write in a type of their own, and for what editors write there', async () => {
      const topic = { post_type: 'topic', post_content: SHORTCODE };
      assert.equal(
        await joins(post({ ...topic, author: 'subscriber' }), 'board', 'subscriber'),
        REFUSED,
      );
      assert.equal(await joins(post({ ...topic, author: 'editor' }), 'board'), NUMBERS.board);
    });

    it('for a post in a loop by the post’s own right, not by that of the page around it', async () => {
      const written = post({ post_type: 'post', post_content: BLOCK, post_title: 'In a loop' });
      const topic = post({ post_type: 'topic', post_content: BLOCK, author: 'subscriber' });
      for (const own of ['', SHORTCODE.replace(']', ' audience="signed-in"]')]) {
        const around = post({ post_content: LOOP.replace('POST_TYPE', 'topic') + own });
        assert.equal(await joins(around, 'board'), REFUSED);
        assert.notEqual(await visitors.open(around, 'board'), zoomLink('board'));
      }
      assert.equal(await joins(topic, 'board'), REFUSED);
      const around = post({ post_content: LOOP.replace('POST_TYPE', 'post') });
      const [, endpoint = ''] =
        (await visitors.page(around)).match(/signature-endpoint="([^"]+)"/) ?? [];
      assert.equal(endpoint, `${new URL(written.url).pathname}?zoom_join_signature=1`);
      assert.equal(await joins(around, 'board'), REFUSED);
      assert.equal(await joins(written, 'board'), NUMBERS.board);
      const itself = post({ post_content: LOOP.replace('POST_TYPE', 'page') + BLOCK });
      assert.equal(await joins(itself, 'board'), NUMBERS.board);
    });

    it('not for a shortcode that a visitor got into the page, in a comment or by the query', async () => {
      const signedIn = SHORTCODE.replace(']', ' audience="signed-in"]');
      const at = post({
        post_content: `<!-- wp:latest-comments /-->${signedIn}<!-- wp:search /-->`,
      });
      wordpress.php(`wp_insert_comment(['comment_post_ID' => ${at.id}, 'comment_approved' => 1,
      'comment_author' => 'A visitor', 'comment_content' => '${SHORTCODE}']);`);
      assert.equal(await joins(at, 'board'), REFUSED);
      const searched = { ...at, url: `${at.url}?s=${encodeURIComponent(SHORTCODE)}` };
      assert.equal(await joins(searched, 'board'), REFUSED);
      assert.equal(await joins(at, 'board', 'subscriber'), NUMBERS.board);
    });

    it('for a block that is for those who are signed in, those who are', async () => {
      const block = '<!-- wp:zoom-join/meeting {"meeting":"board","audience":"signed-in"} /-->';
      const at = post({ post_content: block });
      assert.equal(await joins(at, 'board'), REFUSED);
      assert.match(
        String(await visitors.open(at, 'board')),
        /wp-login\.php\?redirect_to=.*zoom_join_open/,
      );
      for (const audience of ['signed_in', 'Signed-In', 'members', '']) {
        const misspelt = post({
          post_content: `[zoom_join meeting="board" audience="${audience}"]`,
        });
        assert.equal(await joins(misspelt, 'board'), REFUSED, audience);
      }
    });

    it('not for what stands in a pattern, a revision or another thing that is no page', async () => {
      const pattern = post({ post_type: 'wp_block', post_content: SHORTCODE });
      const revision = post({
        post_type: 'revision',
        post_status: 'inherit',
        post_content: SHORTCODE,
      });
      for (const at of [pattern, revision])
        assert.equal(await joins(at, 'board', 'subscriber'), REFUSED);
      // Where a page shows the pattern, it stands in the page.
      const around = post({
        post_type: 'wp_block',
        post_content: `<!-- wp:block {"ref":${pattern.id}} /-->`,
      });
      for (const { id } of [pattern, around])
        assert.equal(
          await joins(post({ post_content: `<!-- wp:block {"ref":${id}} /-->` }), 'board'),
          NUMBERS.board,
        );
      wordpress.php(`wp_update_post(['ID' => ${around.id},
      'post_content' => '<!-- wp:block {"ref":${around.id}} /-->']);`);
      const endless = post({ post_content: `<!-- wp:block {"ref":${around.id}} /-->${BLOCK}` });
      assert.equal(await joins(endless, 'board'), NUMBERS.board);
      const columns = `<!-- wp:columns --><div class="wp-block-columns"><!-- wp:column --><div class="wp-block-column">
      ${BLOCK}</div><!-- /wp:column --></div><!-- /wp:columns -->`;
      assert.equal(await joins(post({ post_content: columns }), 'board'), NUMBERS.board);
      const quoted = post({ post_content: 'Write [[zoom_join meeting="board"]].' });
      assert.equal(await joins(quoted, 'board'), REFUSED);
    });

    it('not for a widget, a template or a feed, whatever the post has', async () => {
      const at = post({ post_content: 'Nothing here.' });
      wordpress.php(`register_sidebar(['id' => 'sidebar-1']);
      update_option('widget_block', [2 => ['content' => '${BLOCK}'], '_multiwidget' => 1]);
      update_option('sidebars_widgets', ['sidebar-1' => ['block-2']]);
      $template = wp_insert_post(['post_type' => 'wp_template', 'post_status' => 'publish', 'post_name' => 'page',
        'post_title' => 'page', 'post_content' => '${BLOCK}${SHORTCODE}<!-- wp:post-content /-->']);
      wp_set_post_terms($template, get_stylesheet(), 'wp_theme');`);
      assert.ok((await visitors.page(at)).includes('Nothing here'));
      assert.equal(/<zoom-join|zoom-join\.js/.test(await visitors.page(at)), false);
      assert.equal(await joins(at, 'board'), REFUSED);
      // In the template above a content that is hidden, the meeting is not the content's.
      const hidden = post({ post_content: SHORTCODE, post_title: 'Hidden' });
      writeFileSync(
        `${wordpress.folder}/wp-content/mu-plugins/hides.php`,
        `<?php
      add_filter('the_content', static function ($content) { return get_the_title() === 'Hidden' ? '' : $content; }, 99);`,
      );
      assert.equal(await joins(hidden, 'board'), REFUSED);
      rmSync(`${wordpress.folder}/wp-content/mu-plugins/hides.php`);
      wordpress.php(
        `wp_delete_post(get_posts(['post_type' => 'wp_template', 'name' => 'page'])[0]->ID, true);`,
      );
      const feed = await (await fetch(`${wordpress.url}/feed/`)).text();
      assert.equal(/zoom-join|zoom_join/.test(feed), false);
    });

    it('never as the host because a page asks for it', async () => {
      const at = page('open');
      const bodies = [
        { meeting: 'open', role: 1 },
        { meeting: 'open', role: '1' },
        { meeting: 'open', role: [1] },
        { meeting: 'open', zak: 'a-zak', role: 1 },
      ];
      for (const body of bodies) {
        const response = await visitors.ask(at, { body, query: '&role=1&zak=a-zak' });
        const answer = (await response.json()) as Record<string, string>;
        assert.equal(decode(answer.signature ?? '').claims.role, 0);
        assert.equal(answer.zak, undefined);
      }
    });

    it('as the host, an administrator, of a meeting with a host, with credentials for a ZAK', async () => {
      const at = page('open');
      const roleOf = async (as: string): Promise<unknown> => {
        const response = await visitors.ask(at, { meeting: 'open', as });
        const answer = (await response.json()) as Record<string, string>;
        return [decode(answer.signature ?? '').claims.role, answer.zak, answer.userName];
      };
      assert.deepEqual(await roleOf('admin'), [0, undefined, 'admin']);
      wordpress.php(`update_option('zoom_join_settings', get_option('zoom_join_settings') +
      ['accountId' => 'an-account', 'clientId' => 'a-client', 'clientSecret' => 'another-secret']);`);
      assert.deepEqual(await roleOf('admin'), [1, 'a-zak', 'admin']);
      assert.deepEqual(await roleOf('editor'), [0, undefined, 'The editor']);
      const other = await visitors.ask(page('other'), { meeting: 'other', as: 'admin' });
      const { signature } = (await other.json()) as { signature: string };
      assert.equal(decode(signature).claims.role, 0);
    });

    it('not by a page of another site, and none can read the answer', async () => {
      const at = page('open');
      const headers = { Origin: 'https://evil.example' };
      const response = await visitors.ask(at, { meeting: 'open', headers });
      const preflight = await visitors.ask(at, {
        method: 'OPTIONS',
        headers: { ...headers, 'Access-Control-Request-Method': 'POST' },
      });
      for (const answer of [response, preflight]) {
        assert.equal(answer.headers.get('access-control-allow-origin'), null);
        assert.equal(answer.headers.get('access-control-allow-credentials'), null);
        assert.equal(await outcome(answer), 'endpoint-origin-refused');
      }
      const by = (headers: Readonly<Record<string, string>>): Promise<string | undefined> =>
        visitors.joins(at, { meeting: 'open', headers });
      assert.equal(await by({ 'Sec-Fetch-Site': 'cross-site' }), 'endpoint-origin-refused');
      assert.equal(await by({ 'Content-Type': 'text/plain' }), 'endpoint-content-type');
      assert.equal(await by({ Origin: wordpress.url }), NUMBERS.open);
      for (const query of ['&meeting=open', '&meeting=open&_method=POST&_jsonp=read&_envelope=1']) {
        const got = await visitors.ask(at, { method: 'GET', query });
        assert.equal(got.status, 405);
        assert.equal(await outcome(got), 'endpoint-method');
      }
    });

    it('for a page of a site that the owner lets ask, as a stranger', async () => {
      writeFileSync(
        `${wordpress.folder}/wp-content/mu-plugins/partner.php`,
        `<?php add_filter('zoom_join_endpoint_options', static function ($options) {
        return ['origins' => ['https://partner.example']] + $options;
      });`,
      );
      const headers = { Origin: 'https://partner.example' };
      const request = { meeting: 'board', as: 'editor', headers };
      const hidden = page('board', { post_status: 'private' });
      assert.equal(await visitors.joins(hidden, request), REFUSED);
      const response = await visitors.ask(page('board'), request);
      assert.equal(response.headers.get('access-control-allow-origin'), 'https://partner.example');
      const { userName, signature } = (await response.json()) as Record<string, string>;
      assert.equal(userName, undefined);
      assert.ok(signature);
      rmSync(`${wordpress.folder}/wp-content/mu-plugins/partner.php`);
    });

    it('by the link into Zoom no more than by the meeting', async () => {
      assert.equal(await visitors.open(page('open'), 'open'), zoomLink('open'));
      // Else it leads to the page as it is.
      assert.equal(await visitors.open(page('open'), 'board'), 200);
      assert.equal(await visitors.open(page('open'), 'no-such-meeting', 'subscriber'), 200);
      const draft = page('board', { post_status: 'draft' });
      assert.equal(await visitors.open(draft, 'board'), 404);
      assert.equal(await visitors.open(draft, 'board', 'editor'), zoomLink('board'));
    });

    it('and a crawler, nothing', async () => {
      const at = page('open');
      assert.ok(/<a href="[^"]*zoom_join_open=open" rel="nofollow">/.test(await visitors.page(at)));
      const link = await visitors.followLink(at, 'open');
      assert.equal(link.headers.get('x-robots-tag'), 'noindex, nofollow');
      assert.match(link.headers.get('cache-control') ?? '', /no-store/);
      const robots = [
        'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
        'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
        'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
        'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
        'WhatsApp/2.23.20.0',
        'Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/help/us/ysearch/slurp)',
        'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
      ];
      for (const agent of robots) {
        const answer = await visitors.followLink(at, 'open', undefined, { 'User-Agent': agent });
        assert.equal(answer.status, 403, agent);
        assert.equal(answer.headers.get('location'), null);
        assert.equal(answer.headers.get('x-robots-tag'), 'noindex, nofollow');
        assert.equal(await answer.text(), '');
      }
      const phones = [
        'Mozilla/5.0 (Linux; Android 9; CUBOT X19) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36',
        'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 Version/17.4 Mobile/15E148 Safari/604.1',
      ];
      for (const agent of phones) {
        const answer = await visitors.followLink(at, 'open', undefined, { 'User-Agent': agent });
        assert.equal(answer.headers.get('location'), zoomLink('open'), agent);
      }
    });

    it('before anything of the post runs, where the meeting is not there or not in the post', async () => {
      const counted = `${wordpress.folder}/wp-content/mu-plugins/counted.log`;
      writeFileSync(
        `${wordpress.folder}/wp-content/mu-plugins/counts.php`,
        `<?php add_shortcode('counts', static function () {
        file_put_contents(__DIR__ . '/counted.log', '.', FILE_APPEND);
        return '';
      });`,
      );
      const at = page('open', {
        post_content: '[counts][zoom_join meeting="open"][zoom_join meeting="gone"]',
      });
      const count = (): number => (existsSync(counted) ? readFileSync(counted).length : 0);
      assert.equal(await joins(at, 'gone'), REFUSED);
      assert.equal(await joins(at, 'board'), REFUSED);
      assert.equal(count(), 0);
      assert.equal(await joins(at, 'open'), NUMBERS.open);
      assert.equal(count(), 1);
      rmSync(`${wordpress.folder}/wp-content/mu-plugins/counts.php`);
    });

    it('not more often than a visitor needs, refusals too, and whatever was asked for', async () => {
      const at = page('open');
      const rate = `${wordpress.folder}/wp-content/mu-plugins/rate.php`;
      // A second key for the second meeting: so the first does not use up what it has.
      writeFileSync(
        rate,
        `<?php add_filter("zoom_join_endpoint_options", static function ($options) {
        return ["rateLimit" => ["perMinute" => 3, "key" => static function ($request) {
          return $request["headers"]["x-key"];
        }]] + $options;
      });`,
      );
      for (const meeting of ['open', 'board', 'no-such-meeting']) {
        const statuses = [];
        // More than two minutes of the clock let through.
        for (let count = 0; count < 8; count += 1) {
          const response = await visitors.ask(at, { meeting, headers: { 'X-Key': meeting } });
          statuses.push(response.status);
          await response.body?.cancel();
        }
        assert.equal(statuses.includes(429), true, meeting);
      }
      const links = [];
      for (let count = 0; count < 8; count += 1)
        links.push((await visitors.followLink(at, 'open', undefined, { 'X-Key': 'link' })).status);
      assert.equal(links.includes(429), true);
      rmSync(rate);
    });

    it('and nothing from the plugin’s own files, nor a broken site beside the same file of a theme', async () => {
      const core = await fetch(
        `${wordpress.url}/wp-content/plugins/zoom-join/includes/endpoint-core.php?meeting=open`,
      );
      assert.equal(await core.text(), '');
      const copy = `${wordpress.folder}/wp-content/mu-plugins/copy.php`;
      copyFileSync('php/zoom-signature.php', `${wordpress.folder}/zoom-signature.php`);
      writeFileSync(
        copy,
        `<?php add_action('after_setup_theme', function () { require_once ABSPATH . 'zoom-signature.php'; });`,
      );
      assert.equal(await joins(page('open'), 'open'), NUMBERS.open);
      rmSync(copy);
    });

    it('in German, the link too, where the site is German', async () => {
      wordpress.php(`update_option('WPLANG', 'de_DE');`);
      mkdirSync(`${wordpress.folder}/wp-content/languages`, { recursive: true });
      writeFileSync(
        `${wordpress.folder}/wp-content/mu-plugins/german.php`,
        `<?php add_filter('locale', static function () { return 'de_DE'; });`,
      );
      assert.ok((await visitors.page(page('open'))).includes('>In Zoom öffnen</a>'));
      rmSync(`${wordpress.folder}/wp-content/mu-plugins/german.php`);
      wordpress.php(`update_option('WPLANG', '');`);
      assert.ok((await visitors.page(page('open'))).includes('>Open in Zoom</a>'));
    });

    it('settings and test are for administrators', async () => {
      for (const as of ['editor', 'subscriber']) {
        const headers = { Cookie: visitors.cookie(as) };
        const settings = await fetch(
          `${wordpress.url}/wp-admin/options-general.php?page=zoom-join`,
          {
            headers,
          },
        );
        assert.equal(settings.status, 403);
        const given = `${wordpress.url}/wp-admin/admin-ajax.php?action=rest-nonce`;
        const nonce = await (await fetch(given, { headers })).text();
        const test = await fetch(`${wordpress.url}/wp-json/zoom-join/v1/test`, {
          method: 'POST',
          headers: { ...headers, 'X-WP-Nonce': nonce, 'Content-Type': 'application/json' },
          body: '{"meeting":"board"}',
        });
        assert.equal(test.status, 403);
        assert.equal(test.headers.get('access-control-allow-origin'), null);
        await fetch(`${wordpress.url}/wp-admin/options.php`, {
          method: 'POST',
          headers,
          body: new URLSearchParams({
            option_page: 'zoom-join',
            action: 'update',
            _wpnonce: nonce,
            'zoom_join_settings[sdkKey]': 'a-key-of-an-attacker',
          }),
        });
      }
      const key = wordpress.php(`echo get_option('zoom_join_settings')['sdkKey'];`);
      assert.equal(key, 'a-client-id-of-a-test');
    });

    it('and the log has no word of a refusal but for who debugs, each counted, and no secret', async () => {
      const log = `${wordpress.folder}/debug.log`;
      const lines = (): string[] =>
        (existsSync(log) ? readFileSync(log, 'utf8') : '').split('\n').filter(Boolean);
      const refuse = async (times: number): Promise<void> => {
        const at = page('open');
        for (let count = 0; count < times; count += 1)
          await (await visitors.ask(at, { meeting: `hostile\n-${count}` })).body?.cancel();
      };
      wordpress.php(`delete_transient('zoom_join_counts');`);
      rmSync(log, { force: true });
      await refuse(12);
      const told = lines().filter((line) => line.includes('endpoint-meeting-refused'));
      assert.match(told[0] ?? '', /endpoint-meeting-refused, 1 since/);
      assert.match(told[1] ?? '', /endpoint-meeting-refused, 10 since/);
      assert.equal(told.length, 2, lines().join('\n'));
      assert.doesNotMatch(lines().join('\n'), /hostile|127\.0\.0\.1/);
      const configuration = `${wordpress.folder}/wp-config.php`;
      const written = readFileSync(configuration, 'utf8');
      wordpress.php(`delete_transient('zoom_join_counts');`);
      rmSync(log, { force: true });
      writeFileSync(
        configuration,
        written.replace(
          `define('WP_DEBUG', true)`,
          `define('WP_DEBUG', false); ini_set('error_log', '${log}')`,
        ),
      );
      await refuse(12);
      assert.deepEqual(lines(), []);
      // What the owner has to repair is told in any case.
      wordpress.php(
        `update_option('zoom_join_settings', ['sdkKey' => ''] + get_option('zoom_join_settings'));`,
      );
      await (await visitors.ask(page('open'), { meeting: 'open' })).body?.cancel();
      assert.match(lines().join('\n'), /config-sdk-key, 1 since/);
      writeFileSync(configuration, written);
      const asked = readFileSync(`${wordpress.folder}/wp-content/mu-plugins/asked.log`, 'utf8');
      assert.match(asked, /zoom\.us\/oauth\/token/);
      assert.doesNotMatch(lines().join('\n'), /plugins\/zoom-join/);
      for (const secret of [SECRET, 'another-secret', 'a-zak', 'sesame'])
        assert.equal(lines().join('\n').includes(secret), false);
    });
  });
}
