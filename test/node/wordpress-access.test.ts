import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { decode } from '../../src/signature/index.js';
import { cookiesOf, noWordPress, startWordPress, type WordPress } from '../support/wordpress.js';

const SECRET = 'cQ2v8mT4xK7pL1nR6sW9yB3dF5gH0jZa';
const NUMBERS = { open: '86934567210', other: '86934567211', board: '86934567212' };

interface Asking {
  readonly post?: number | undefined;
  readonly body?: unknown;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly as?: string;
  /** Sent with the cookie; fetched where it is left out, none where it is empty. */
  readonly nonce?: string;
  readonly method?: string;
}

/** What others' plugins do, and Zoom, as a must-use plugin. */
const SITE = `<?php
$hides = static function ($shown) { return get_the_title() === 'Hidden late' ? 'Members only.' : $shown; };
add_filter('the_content', $hides, 100);
add_filter('render_block', static function ($shown, $block) {
    return get_the_title() === 'Hidden block' && $block['blockName'] === 'core/group' ? '' : $shown;
}, 10, 2);
add_filter('do_shortcode_tag', static function ($shown) {
    return get_the_title() === 'Hidden shortcode' ? '' : $shown;
});
add_filter('posts_where', static function ($where) {
    return is_user_logged_in() ? $where : "$where AND post_title <> 'Hidden by the query'";
});
add_action('template_redirect', static function () {
    if (get_the_title() === 'Guarded by redirect' && !is_user_logged_in()) {
        wp_safe_redirect('/elsewhere/');
        exit;
    }
});
add_action('init', static function () {
    register_post_type('topic', ['public' => true, 'capability_type' => 'topic']);
});
add_shortcode('members', static function ($attributes, $content) {
    return is_user_logged_in() ? do_shortcode($content) : 'Members only.';
});
add_filter('the_content', static function ($content) {
    $isOfPage = is_singular() && in_the_loop() && is_main_query() && get_queried_object_id() === get_the_ID();
    return $isOfPage && get_the_title() === 'Guarded' && !is_user_logged_in() ? 'Members only.' : $content;
}, 1);
add_filter('zoom_join_endpoint_options', static function ($options) {
    return ['rateLimit' => false] + $options;
}, 5);
add_filter('pre_http_request', static function ($answer, $arguments, $url) {
    file_put_contents(__DIR__ . '/asked.log', "$url\\n", FILE_APPEND);
    $body = strpos($url, 'zoom.us/oauth/token') ? ['access_token' => 'an access token'] : ['token' => 'a-zak'];
    $isOurs = preg_match('#^https://(api\\.)?zoom\\.us/#', $url) === 1;
    return $isOurs ? ['response' => ['code' => 200], 'headers' => [], 'body' => json_encode($body)] : $answer;
}, 10, 3);
`;

describe('who gets a signature from WordPress', { skip: noWordPress() }, () => {
  let wordpress: WordPress;
  const cookies = new Map<string, string>();

  before(async () => {
    wordpress = await startWordPress('6.5', {
      constants: `define('ZOOM_JOIN_SDK_SECRET', '${SECRET}');`,
    });
    mkdirSync(`${wordpress.folder}/wp-content/mu-plugins`);
    writeFileSync(`${wordpress.folder}/wp-content/mu-plugins/site.php`, SITE);
    const meetings = Object.entries(NUMBERS).map(
      ([name, number]) =>
        `'${name}' => ['name' => '${name}', 'meetingNumber' => '${number}', 'passcode' => 'sesame',
        'host' => '${name === 'open' ? 'host@example.org' : ''}']`,
    );
    wordpress.php(`update_option('zoom_join_settings', ['sdkKey' => 'a-client-id-of-a-test']);
      update_option('zoom_join_meetings', [${meetings.join()}]);`);
    for (const role of ['editor', 'author', 'contributor', 'subscriber']) {
      wordpress.php(`wp_insert_user(['user_login' => '${role}', 'user_pass' => wp_generate_password(),
        'role' => '${role}', 'display_name' => 'The ${role}', 'user_email' => '${role}@example.org']);`);
    }
    for (const name of ['admin', 'editor', 'author', 'contributor', 'subscriber']) {
      const given = Object.entries(cookiesOf(wordpress, name));
      cookies.set(
        name,
        given.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('; '),
      );
    }
  });
  after(() => wordpress?.close());

  const post = (fields: Readonly<Record<string, string>>): number => {
    const all = { post_status: 'publish', post_type: 'page', post_title: 'A page', ...fields };
    return Number(
      wordpress.php(`echo wp_insert_post(json_decode(<<<'JSON'
${JSON.stringify(all)}
JSON, true));`),
    );
  };
  const page = (meeting: string, fields: Readonly<Record<string, string>> = {}): number =>
    post({ post_content: `[zoom_join meeting="${meeting}"]`, ...fields });

  const nonceFor = async (cookie: string): Promise<string> => {
    const url = `${wordpress.url}/wp-admin/admin-ajax.php?action=rest-nonce`;
    return (await fetch(url, { headers: { Cookie: cookie } })).text();
  };

  const ask = async (meeting: string, asking: Asking = {}): Promise<Response> => {
    const { post: id, body = { meeting, role: 0 }, query = '', headers = {}, as, method } = asking;
    const cookie = as ? (cookies.get(as) as string) : '';
    const nonce = asking.nonce ?? (as ? await nonceFor(cookie) : '');
    return fetch(`${wordpress.url}/wp-json/zoom-join/v1/signature?post=${id ?? ''}${query}`, {
      method: method ?? 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(cookie && { Cookie: cookie }),
        ...(nonce && { 'X-WP-Nonce': nonce }),
        ...headers,
      },
      ...(method ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  };

  /** @returns where the link into Zoom leads, or the status */
  const open = async (id: number, meeting: string, as?: string): Promise<unknown> => {
    const headers = { Cookie: as ? (cookies.get(as) as string) : '' };
    // By the post's own address, to which WordPress would send on without the query.
    const link = wordpress.php(
      `echo add_query_arg('zoom_join_open', '${meeting}', get_permalink(${id}));`,
    );
    const response = await fetch(link, { redirect: 'manual', headers });
    return response.headers.get('location') ?? response.status;
  };

  /** @returns the claims of what is signed, or the code of the refusal */
  const outcome = async (response: Response): Promise<unknown> => {
    const { signature, code } = (await response.json()) as { signature?: string; code?: string };
    return signature ? decode(signature).claims.mn : code;
  };
  const joins = async (meeting: string, asking: Asking): Promise<unknown> =>
    outcome(await ask(meeting, asking));

  const REFUSED = 'endpoint-meeting-refused';

  it('a visitor, for what stands in a page', async () => {
    const response = await ask('open', { post: page('open') });
    const answer = (await response.json()) as Record<string, string>;
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(answer.meetingNumber, NUMBERS.open);
    assert.equal(answer.passcode, 'sesame');
    assert.equal(answer.joinUrl, `https://zoom.us/j/${NUMBERS.open}`);
    assert.equal(answer.userName, undefined);
    assert.equal(decode(answer.signature ?? '').claims.role, 0);
  });

  it('not for another meeting, nor without a post, nor by number', async () => {
    const id = page('open');
    assert.equal(await joins('board', { post: id }), REFUSED);
    assert.equal(await joins('open', {}), REFUSED);
    assert.equal(await joins('open', { post: 999_999 }), REFUSED);
    const body = { meetingNumber: NUMBERS.board };
    assert.equal(await joins('', { post: id, body }), REFUSED);
    const both = { meetingNumber: NUMBERS.board, meeting: 'open' };
    assert.equal(await joins('', { post: id, body: both }), NUMBERS.open);
  });

  it('with the same answer for what is unknown and what is not theirs', async () => {
    const id = page('open');
    const answers = [];
    for (const meeting of ['board', 'no-such-meeting']) {
      const response = await ask(meeting, { post: id });
      const headers = [...response.headers].filter(([name]) => name !== 'date');
      answers.push([response.status, headers, await response.text()]);
    }
    assert.deepEqual(answers[0], answers[1]);
  });

  it('for a draft, those alone who could publish it', async () => {
    const id = page('board', { post_status: 'draft' });
    assert.equal(await joins('board', { post: id }), REFUSED);
    for (const as of ['subscriber', 'contributor', 'author'])
      assert.equal(await joins('board', { post: id, as }), REFUSED, as);
    assert.equal(await joins('board', { post: id, as: 'editor' }), NUMBERS.board);
    // Whoever may write may write any reference.
    const author = wordpress.php(`echo get_user_by('login', 'contributor')->ID;`);
    const own = page('board', { post_status: 'draft', post_author: author, post_type: 'post' });
    assert.equal(await joins('board', { post: own, as: 'contributor' }), REFUSED);
    const future = page('board', { post_status: 'future', post_date: '2099-01-01 00:00:00' });
    assert.equal(await joins('board', { post: future }), REFUSED);
    const gone = page('board', { post_status: 'trash' });
    assert.equal(await joins('board', { post: gone }), REFUSED);
  });

  it('for a private page, those who may read it', async () => {
    const id = page('board', { post_status: 'private' });
    assert.equal(await joins('board', { post: id }), REFUSED);
    assert.equal(await joins('board', { post: id, as: 'subscriber' }), REFUSED);
    assert.equal(await joins('board', { post: id, as: 'editor' }), NUMBERS.board);
  });

  it('for a page with a password, those who have given it', async () => {
    const id = page('board', { post_password: 'swordfish' });
    assert.equal(await joins('board', { post: id }), REFUSED);
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
    assert.equal(await joins('board', { post: id, headers: { Cookie: cookie } }), NUMBERS.board);
  });

  it('for what a plugin shows to members, those who are', async () => {
    const content = '[members][zoom_join meeting="board"][/members]';
    const id = post({ post_content: content });
    assert.equal(await joins('board', { post: id }), REFUSED);
    assert.equal(await joins('board', { post: id, as: 'subscriber' }), NUMBERS.board);
  });

  it('for what a plugin guards on the post’s own page alone, those who may see it there', async () => {
    const id = page('board', { post_title: 'Guarded' });
    assert.equal(await joins('board', { post: id }), REFUSED);
    assert.equal(await joins('board', { post: id, as: 'subscriber' }), NUMBERS.board);
  });

  it('not for what is hidden after it was drawn, nor for a post that a query hides', async () => {
    const block = '<!-- wp:zoom-join/meeting {"meeting":"board"} /-->';
    const shortcode = '[zoom_join meeting="board"]';
    const cases = [
      ['Hidden late', shortcode],
      ['Hidden late', block],
      ['Hidden block', `<!-- wp:group --><div>${block}</div><!-- /wp:group -->`],
      ['Hidden shortcode', shortcode],
      ['Hidden by the query', shortcode],
    ];
    for (const [post_title = '', post_content = ''] of cases) {
      const id = post({ post_title, post_content });
      assert.equal(await joins('board', { post: id }), REFUSED, post_title);
      assert.notEqual(await open(id, 'board'), `https://zoom.us/j/${NUMBERS.board}`, post_title);
    }
  });

  it('not for what visitors write in a type of their own', async () => {
    const subscriber = wordpress.php(`echo get_user_by('login', 'subscriber')->ID;`);
    const topic = { post_type: 'topic', post_content: '[zoom_join meeting="board"]' };
    const id = post({ ...topic, post_author: subscriber });
    assert.equal(await joins('board', { post: id, as: 'subscriber' }), REFUSED);
    const editors = post({ ...topic, post_author: '1' });
    assert.equal(await joins('board', { post: editors }), NUMBERS.board);
  });

  it('for a block that is for those who are signed in, those who are', async () => {
    const block = '<!-- wp:zoom-join/meeting {"meeting":"board","audience":"signed-in"} /-->';
    const id = post({ post_content: block });
    assert.equal(await joins('board', { post: id }), REFUSED);
    assert.equal(await joins('board', { post: id, as: 'subscriber' }), NUMBERS.board);
    assert.match(String(await open(id, 'board')), /wp-login\.php\?redirect_to=/);
    assert.equal(await open(id, 'board', 'subscriber'), `https://zoom.us/j/${NUMBERS.board}`);
    for (const audience of ['signed_in', 'Signed-In', 'members', '']) {
      const misspelt = post({ post_content: `[zoom_join meeting="board" audience="${audience}"]` });
      assert.equal(await joins('board', { post: misspelt }), REFUSED, audience);
    }
  });

  it('not for what stands in a pattern, a revision or another thing that is no page', async () => {
    const content = '[zoom_join meeting="board"]';
    const pattern = post({ post_type: 'wp_block', post_content: content });
    const inherited = post({
      post_type: 'revision',
      post_status: 'inherit',
      post_content: content,
    });
    for (const id of [pattern, inherited])
      assert.equal(await joins('board', { post: id, as: 'subscriber' }), REFUSED);
    // Where a page shows the pattern, it stands in the page.
    const shown = post({ post_content: `<!-- wp:block {"ref":${pattern}} /-->` });
    assert.equal(await joins('board', { post: shown }), NUMBERS.board);
    const quoted = post({ post_content: 'Write [[zoom_join meeting="board"]].' });
    assert.equal(await joins('board', { post: quoted }), REFUSED);
  });

  it('never as the host because a page asks for it', async () => {
    const id = page('open');
    const bodies = [
      { meeting: 'open', role: 1 },
      { meeting: 'open', role: '1' },
      { meeting: 'open', role: [1] },
      { meeting: 'open', zak: 'a-zak', role: 1 },
    ];
    for (const body of bodies) {
      const response = await ask('', { post: id, body, query: '&role=1&zak=a-zak' });
      const answer = (await response.json()) as Record<string, string>;
      assert.equal(decode(answer.signature ?? '').claims.role, 0);
      assert.equal(answer.zak, undefined);
    }
  });

  it('as the host, an administrator, of a meeting with a host, with credentials for a ZAK', async () => {
    const id = page('open');
    const roleOf = async (as: string): Promise<unknown> => {
      const answer = (await (await ask('open', { post: id, as })).json()) as Record<string, string>;
      return [decode(answer.signature ?? '').claims.role, answer.zak, answer.userName];
    };
    assert.deepEqual(await roleOf('admin'), [0, undefined, 'admin']);
    wordpress.php(`update_option('zoom_join_settings', get_option('zoom_join_settings') +
      ['accountId' => 'an-account', 'clientId' => 'a-client', 'clientSecret' => 'another-secret']);`);
    assert.deepEqual(await roleOf('admin'), [1, 'a-zak', 'admin']);
    assert.deepEqual(await roleOf('editor'), [0, undefined, 'The editor']);
    const other = await ask('other', { post: page('other'), as: 'admin' });
    const { signature } = (await other.json()) as { signature: string };
    assert.equal(decode(signature).claims.role, 0);
  });

  it('not with a nonce that is stale or somebody else’s, and as a stranger with none', async () => {
    const id = page('board', { post_status: 'private' });
    const others = await nonceFor(cookies.get('subscriber') as string);
    for (const nonce of ['0123456789', others]) {
      const response = await ask('board', { post: id, as: 'editor', nonce });
      assert.equal(response.status, 403);
      assert.equal(await outcome(response), 'rest_cookie_invalid_nonce');
    }
    assert.equal(await joins('board', { post: id, as: 'editor', nonce: '' }), REFUSED);
  });

  it('not by a page of another site, and none can read the answer', async () => {
    const id = page('open');
    const headers = { Origin: 'https://evil.example' };
    const response = await ask('open', { post: id, headers });
    assert.equal(await outcome(response), 'endpoint-origin-refused');
    const preflight = await ask('open', {
      post: id,
      method: 'OPTIONS',
      headers: { ...headers, 'Access-Control-Request-Method': 'POST' },
    });
    for (const { headers: answered } of [response, preflight]) {
      assert.equal(answered.get('access-control-allow-origin'), null);
      assert.equal(answered.get('access-control-allow-credentials'), null);
    }
    const crossSite = { 'Sec-Fetch-Site': 'cross-site' };
    assert.equal(await joins('open', { post: id, headers: crossSite }), 'endpoint-origin-refused');
    const plain = { 'Content-Type': 'text/plain' };
    assert.equal(await joins('open', { post: id, headers: plain }), 'endpoint-content-type');
    const own = { Origin: wordpress.url };
    assert.equal(await joins('open', { post: id, headers: own }), NUMBERS.open);
    assert.equal((await ask('open', { post: id, method: 'GET' })).status, 404);
    for (const query of ['&_method=POST&meeting=open', '&_method=POST&meeting=open&_jsonp=read']) {
      const got = await ask('open', { post: id, method: 'GET', query });
      assert.equal(got.status, 405);
      assert.doesNotMatch(await got.text(), /signature"/);
    }
    const wrapped = await ask('open', { post: id, query: '&_envelope=1' });
    assert.doesNotMatch(await wrapped.text(), /signature"/);
    const cased = await fetch(`${wordpress.url}/wp-json/Zoom-Join/V1/Signature?post=${id}`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: '{"meeting":"open"}',
    });
    assert.equal(cased.headers.get('access-control-allow-origin'), null);
  });

  it('by the link into Zoom no more than by the meeting', async () => {
    assert.equal(await open(page('open'), 'open'), `https://zoom.us/j/${NUMBERS.open}`);
    assert.match(String(await open(page('open'), 'board')), /wp-login\.php/);
    assert.equal(await open(page('open'), 'board', 'subscriber'), 403);
    const draft = page('board', { post_status: 'draft' });
    assert.equal(await open(draft, 'board'), 404);
    assert.equal(await open(draft, 'board', 'editor'), `https://zoom.us/j/${NUMBERS.board}`);
    const guarded = page('board', { post_title: 'Guarded by redirect' });
    assert.match(String(await open(guarded, 'board')), /\/elsewhere\/$/);
  });

  it('not more often than a visitor needs', async () => {
    const id = page('open');
    wordpress.php(`file_put_contents(WPMU_PLUGIN_DIR . '/rate.php', '<?php
      add_filter("zoom_join_endpoint_options", static function ($options) {
        return ["rateLimit" => ["perMinute" => 3, "key" => static function () { return "one"; }]] + $options;
      });');`);
    const statuses = [];
    // More than two minutes of the clock let through.
    for (let count = 0; count < 8; count += 1)
      statuses.push((await ask('open', { post: id })).status);
    wordpress.php(`unlink(WPMU_PLUGIN_DIR . '/rate.php');`);
    assert.equal(statuses.includes(429), true);
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
    assert.equal(await joins('open', { post: page('open') }), NUMBERS.open);
    rmSync(copy);
  });

  it('settings and test are for administrators', async () => {
    for (const as of ['editor', 'subscriber']) {
      const headers = { Cookie: cookies.get(as) as string };
      const page = await fetch(`${wordpress.url}/wp-admin/options-general.php?page=zoom-join`, {
        headers,
      });
      assert.equal(page.status, 403);
      const nonce = await nonceFor(headers.Cookie);
      const test = await fetch(`${wordpress.url}/wp-json/zoom-join/v1/test`, {
        method: 'POST',
        headers: { ...headers, 'X-WP-Nonce': nonce, 'Content-Type': 'application/json' },
        body: '{"meeting":"board"}',
      });
      assert.equal(test.status, 403);
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

  it('and WordPress’s log has neither a warning of ours nor a secret', () => {
    const log = readFileSync(`${wordpress.folder}/wp-content/mu-plugins/asked.log`, 'utf8');
    assert.match(log, /zoom\.us\/oauth\/token/);
    const debug = wordpress.php(
      `echo is_file(ABSPATH . 'debug.log') ? file_get_contents(ABSPATH . 'debug.log') : '';`,
    );
    assert.doesNotMatch(debug, /plugins\/zoom-join/);
    for (const secret of [SECRET, 'another-secret', 'a-zak', 'sesame'])
      assert.equal(debug.includes(secret), false);
  });
});
