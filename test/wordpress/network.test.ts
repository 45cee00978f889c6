import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { noWordPress, startWordPress, type WordPress } from '../support/wordpress.js';

describe('a network of WordPress sites', { skip: noWordPress() }, () => {
  let wordpress: WordPress;
  before(async () => {
    wordpress = await startWordPress('6.5', { network: true });
  });
  after(() => wordpress?.close());

  const pageOf = (site: number, number: string): string =>
    wordpress.php(`switch_to_blog(${site});
        update_option('zoom_join_settings', ['sdkKey' => 'a-client-id', 'sdkSecret' => 's8Lp3ZcV6bN1mQ']);
        update_option('zoom_join_meetings', ['m${site}' => ['name' => '', 'meetingNumber' => '${number}', 'passcode' => '', 'host' => '']]);
        echo get_permalink(wp_insert_post(['post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'A page',
          'post_content' => '[zoom_join meeting="m${site}"]']));`);

  it('has meetings of their own, and a site gives none of another’s', async () => {
    const pages = { '/': pageOf(1, '86934567210'), '/second/': pageOf(2, '86934567211') };
    for (const [site, page] of Object.entries(pages)) {
      const numbers = [];
      for (const meeting of ['m1', 'm2']) {
        const url = new URL(page);
        url.searchParams.set('zoom_join_signature', '1');
        const headers = { 'Content-Type': 'application/json' };
        const body = JSON.stringify({ meeting });
        const response = await fetch(url, { method: 'POST', headers, body });
        numbers.push(((await response.json()) as { meetingNumber?: string }).meetingNumber);
      }
      assert.deepEqual(
        numbers,
        site === '/' ? ['86934567210', undefined] : [undefined, '86934567211'],
      );
    }
  });

  it('has nothing left on any site when the plugin is uninstalled', () => {
    wordpress.php(`deactivate_plugins('zoom-join/zoom-join.php', true, true);`);
    wordpress.php(`uninstall_plugin('zoom-join/zoom-join.php');`);
    for (const site of [1, 2]) {
      const left = wordpress.php(`switch_to_blog(${site}); global $wpdb;
        echo $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE 'zoom_join%'");`);
      assert.equal(left, '0');
    }
  });
});
