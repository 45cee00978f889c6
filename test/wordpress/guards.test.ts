/**
 * The table of docs/wordpress.md: who joins a meeting in a post that is hidden in some way. A way of hiding that is not
 * WordPress's own is in support/wordpress-guards.php, by the title of the post.
 */
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { noWordPress, startWordPress, type WordPress } from '../support/wordpress.js';
import {
  makeSite,
  NUMBERS,
  type Post,
  REFUSED,
  SECRET,
  Visitors,
  zoomLink,
} from '../support/wordpress-visitors.js';

/** Block themes, but for 6.4: there a guard may wait for get_header(). */
const versions = {
  '6.2': 'twentytwentythree',
  '6.4': 'twentytwentyone',
  '6.5': 'twentytwentyfour',
  '7.1': 'twentytwentyfive',
};

const KINDS = ['block', 'shortcode'] as const;
type Kind = (typeof KINDS)[number];

const VISITORS = ['anonymous', 'subscriber', 'member', 'author', 'admin'] as const;
type Visitor = (typeof VISITORS)[number];

interface Way {
  readonly name: string;
  readonly lets: readonly Visitor[];
  readonly post?: Readonly<Record<string, string>>;
  readonly content?: (meeting: string) => string;
  readonly kinds?: readonly Kind[];
  readonly themes?: readonly string[];
}

const meeting = (kind: Kind, audience = 'everyone'): string =>
  kind === 'block'
    ? `<!-- wp:zoom-join/meeting ${JSON.stringify({ meeting: 'board', audience })} /-->`
    : `[zoom_join meeting="board" audience="${audience}"]`;

const MEMBERS: readonly Visitor[] = ['member', 'admin'];
const ALL: readonly Visitor[] = VISITORS;
const SIGNED_IN = VISITORS.filter((visitor) => visitor !== 'anonymous');

const guards = [
  'init',
  'the_content at 1',
  'the_content at 5',
  'the_content at 100',
  'the_content at 999999',
  'the_content of the own page',
  'the_content from loop_start on',
  'the_posts that replaces',
  'the_posts that drops',
  'the_posts that sends away',
  'the_post',
  'posts_where',
  'post_password_required',
  'wp at 1',
  'wp at 10',
  'template_redirect at -10',
  'template_redirect at 0',
  'template_redirect at 1000',
  'template_redirect with wp_die',
  'template_redirect but for JSON',
  'template_redirect of a GET',
  'template_include',
  'buffer',
  'buffer that is emptied',
  'buffer from init on',
];

const ways: readonly Way[] = [
  { name: 'nothing', lets: ALL },
  ...guards.map((name) => ({ name, lets: MEMBERS })),
  { name: 'get_header', lets: MEMBERS, themes: ['twentytwentyone'] },
  { name: 'rules for URLs', lets: MEMBERS },
  {
    name: 'render_block',
    lets: MEMBERS,
    content: (inner) =>
      `<!-- wp:group --><div class="wp-block-group">${inner}</div><!-- /wp:group -->`,
  },
  { name: 'do_shortcode_tag', lets: MEMBERS, kinds: ['shortcode'] },
  { name: 'a shortcode around', lets: MEMBERS, content: (inner) => `[members]${inner}[/members]` },
  { name: 'a shortcode that sends away', lets: MEMBERS, content: (inner) => `${inner}[send_away]` },
  { name: 'signed-in', lets: SIGNED_IN },
  { name: 'draft', lets: ['admin'], post: { post_status: 'draft' } },
  {
    name: 'draft of an author',
    lets: ['author', 'admin'],
    post: { post_status: 'draft', post_type: 'post', author: 'author' },
  },
  {
    name: 'pending',
    lets: ['admin'],
    post: { post_status: 'pending', post_type: 'post', author: 'contributor' },
  },
  {
    name: 'scheduled',
    lets: ['admin'],
    post: { post_status: 'future', post_date: '2099-01-01 00:00:00' },
  },
  { name: 'trash', lets: [], post: { post_status: 'trash' } },
  { name: 'private', lets: ['admin'], post: { post_status: 'private' } },
  { name: 'password', lets: [], post: { post_password: 'swordfish' } },
  { name: 'a forum’s topic', lets: [], post: { post_type: 'topic', author: 'subscriber' } },
  {
    name: 'a topic of an editor’s',
    lets: ALL,
    post: { post_type: 'topic', author: 'editor' },
  },
  {
    name: 'a topic in a loop',
    lets: [],
    content: () =>
      `<!-- wp:query {"queryId":1,"query":{"perPage":9,"postType":"topic","inherit":false}} -->
      <div class="wp-block-query"><!-- wp:post-template --><!-- wp:post-content /-->
      <!-- /wp:post-template --></div><!-- /wp:query -->`,
  },
  {
    name: 'a comment in a block',
    lets: [],
    content: () => '<!-- wp:latest-comments {"displayExcerpt":true} /-->',
  },
];

interface Case {
  readonly way: Way;
  readonly kind: Kind;
  readonly post: Post;
}

for (const [version, theme] of Object.entries(versions)) {
  describe(`a hidden meeting in WordPress ${version}`, { skip: noWordPress(version) }, () => {
    let wordpress: WordPress;
    let visitors: Visitors;
    let cases: readonly Case[];

    before(async () => {
      wordpress = await startWordPress(version, {
        constants: `define('ZOOM_JOIN_SDK_SECRET', '${SECRET}');`,
      });
      const content = `${wordpress.folder}/wp-content`;
      mkdirSync(`${content}/mu-plugins`);
      copyFileSync('test/support/wordpress-guards.php', `${content}/mu-plugins/guards.php`);
      writeFileSync(
        `${content}/members-only.php`,
        '<?php get_header(); echo "Members only."; get_footer();',
      );
      wordpress.php(`switch_theme('${theme}');`);
      makeSite(wordpress);
      visitors = new Visitors(wordpress);
      const here = ways
        .filter(({ themes = [theme] }) => themes.includes(theme))
        .flatMap((way) => (way.kinds ?? KINDS).map((kind) => ({ way, kind })));
      const posts = visitors.posts(
        here.map(({ way: { name, content, post }, kind }) => {
          const inner = meeting(kind, name === 'signed-in' ? name : 'everyone');
          return {
            post_title: name,
            post_name: `${name} ${kind}`.replace(/\W+/g, '-'),
            post_content: content ? content(inner) : inner,
            ...post,
          };
        }),
      );
      cases = here.map((one, index) => ({ ...one, post: posts[index] as Post }));
      wordpress.php(`wp_insert_comment(['comment_post_ID' => ${posts[0]?.id}, 'comment_approved' => 1,
        'comment_author' => 'A visitor', 'comment_content' => '[zoom_join meeting="board"]']);`);
    });
    after(() => wordpress?.close());

    /** Who of all gets what `wanted` says. */
    const who = async (
      wanted: (as: string | undefined) => Promise<boolean>,
    ): Promise<Visitor[]> => {
      const got = await Promise.all(
        VISITORS.map((visitor) => wanted(visitor === 'anonymous' ? undefined : visitor)),
      );
      return VISITORS.filter((_visitor, index) => got[index]);
    };

    for (const way of ways.filter(({ themes = [theme] }) => themes.includes(theme)))
      it(`${way.name}: ${way.lets.join(', ') || 'nobody'}`, async () => {
        for (const { kind, post } of cases.filter((one) => one.way === way)) {
          const { pathname } = new URL(post.url);
          const [shown, signed, linked] = await Promise.all([
            who(async (as) => {
              const page = await visitors.page(post, as);
              return page.includes('<zoom-join') && page.includes(`endpoint="${pathname}`);
            }),
            who(
              async (as) =>
                (await visitors.joins(post, { meeting: 'board', as })) === NUMBERS.board,
            ),
            who(async (as) => (await visitors.open(post, 'board', as)) === zoomLink('board')),
          ]);
          const expected = { shown: [...way.lets], signed: [...way.lets], linked: [...way.lets] };
          // Who may not join for not being signed in is shown what to sign in for.
          if (way.name === 'signed-in') expected.shown = [...ALL];
          assert.deepEqual({ shown, signed, linked }, expected, kind);
        }
      });

    it('is refused in the same words whatever hides it', async () => {
      const answers = new Set<string>();
      for (const { post } of cases) {
        const response = await visitors.ask(post, { meeting: 'other' });
        const headers = [...response.headers].filter(([name]) => name !== 'date');
        answers.add(JSON.stringify([response.status, headers, await response.text()]));
      }
      for (const { way, post } of cases.filter((one) => !one.way.lets.includes('anonymous'))) {
        const response = await visitors.ask(post, { meeting: 'board' });
        const headers = [...response.headers].filter(([name]) => name !== 'date');
        const text = await response.text();
        assert.equal(JSON.parse(text).code, REFUSED, way.name);
        answers.add(JSON.stringify([response.status, headers, text]));
      }
      assert.equal(answers.size, 1, [...answers].join('\n'));
    });
  });
}
