/**
 * `npm run bench:wordpress [VERSION]`: what a request for a signature costs WordPress, by the size of the post and by
 * what becomes of it, beside a visit of the page. Milliseconds, medians of five, one at a time.
 */

import { startWordPress } from '../../test/support/wordpress.js';
import { makeSite, SECRET, Visitors } from '../../test/support/wordpress-visitors.js';

const RUNS = 5;
const [version = '6.5'] = process.argv.slice(2);
const SHORTCODE = '[zoom_join meeting="board"]';
const LOOP = `<!-- wp:query {"queryId":1,"query":{"perPage":50,"postType":"post","inherit":false}} -->
  <div class="wp-block-query"><!-- wp:post-template --><!-- wp:post-content /--><!-- /wp:post-template --></div>
  <!-- /wp:query -->`;
const contents = {
  small: SHORTCODE,
  '15,000 blocks': `${'<!-- wp:paragraph --><p>Text.</p><!-- /wp:paragraph -->'.repeat(15_000)}${SHORTCODE}`,
  '40 loops of 50 posts': LOOP.repeat(40) + SHORTCODE,
};

const wordpress = await startWordPress(version, {
  constants: `define('ZOOM_JOIN_SDK_SECRET', '${SECRET}');`,
});
try {
  makeSite(wordpress);
  wordpress.php(`for ($count = 0; $count < 50; $count += 1)
    wp_insert_post(['post_status' => 'publish', 'post_title' => "Post $count", 'post_content' => 'Text.']);`);
  wordpress.php(`mkdir(WPMU_PLUGIN_DIR); file_put_contents(WPMU_PLUGIN_DIR . '/rate.php', '<?php
    add_filter("zoom_join_endpoint_options", function ($options) { return ["rateLimit" => false] + $options; }, 5);');`);
  const visitors = new Visitors(wordpress);
  const names = Object.keys(contents);
  const posts = visitors.posts(
    Object.values(contents).map((post_content) => ({ post_content, post_title: 'A page' })),
  );
  const rows = [];
  for (const [index, { url }] of posts.entries()) {
    const page = await (await fetch(url)).text();
    const [, endpoint = ''] = page.match(/signature-endpoint="([^"]+)"/) ?? [];
    const ask = (meeting: string) => (): Promise<Response> =>
      fetch(new URL(endpoint, url), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ meeting }),
      });
    rows.push({
      post: names[index],
      visit: await median(() => fetch(url), 200),
      granted: await median(ask('board'), 200),
      'not in the post': await median(ask('open'), 403),
      unknown: await median(ask('no-such-meeting'), 403),
    });
  }
  console.log(`WordPress ${version}`);
  console.table(rows);
} finally {
  await wordpress.close();
}

async function median(request: () => Promise<Response>, status: number): Promise<number> {
  const times = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    const response = await request();
    await response.text();
    times.push(performance.now() - start);
    if (response.status !== status) throw new Error(`HTTP ${response.status}, not ${status}`);
  }
  return Math.round(times.sort((one, other) => one - other)[Math.floor(RUNS / 2)] as number);
}
