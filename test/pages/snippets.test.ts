import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Browser, Page } from 'puppeteer-core';
import { transformWithOxc } from 'vite';
import {
  type AttributeName,
  attributeNames,
  attributes,
  type Control,
  defaults,
  type Values,
} from '../../demo/playground/attributes.js';
import { type SnippetName, snippets, warningsOf } from '../../demo/playground/snippets.js';
import { ZoomJoinElement } from '../../src/index.js';
import { launchChromium } from '../support/browsers.js';
import { hostileValues } from '../support/hostile-values.js';
import { noPhp } from '../support/php.js';

const textNames = attributeNames.filter((name) => {
  const { kind }: Control = attributes[name];
  return kind === 'text';
});

/** One value in every attribute that can hold any. */
const everywhere = (value: string): Values => ({
  ...defaults,
  ...Object.fromEntries(textNames.map((name) => [name, value])),
});

/** What can be written of a value at all. */
const writable = (value: string): string => value.toWellFormed().replaceAll('\0', '\ufffd');

const expected = (value: string) => Object.fromEntries(textNames.map((n) => [n, writable(value)]));

const random = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), {
  numRuns: 300,
  seed: 6,
});
const values = [...hostileValues, ...random];

describe('the table of attributes', () => {
  it('has each that the element observes, and lang', () => {
    const observed = [...ZoomJoinElement.observedAttributes, 'lang'];
    assert.deepEqual([...attributeNames].sort(), observed.sort());
  });

  it('has check boxes for those that are there or not', () => {
    const flags = [...ZoomJoinElement.elementProperties]
      .filter(([, { type }]) => type === Boolean)
      .map(([property]) => property);
    const checks = attributeNames.filter((name) => attributes[name].kind === 'check');
    assert.deepEqual(checks.sort(), flags.sort());
  });
});

describe('snippets', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await launchChromium();
    page = await browser.newPage();
  });
  after(() => browser?.close());

  /** What a browser's parser makes of them: which elements there are, and the attributes of ours. */
  const parsed = (markups: readonly string[]) =>
    page.evaluate(
      (all) =>
        all.map((markup) => {
          const { documentElement } = new DOMParser().parseFromString(markup, 'text/html');
          const element = documentElement.querySelector('zoom-join');
          return {
            tags: [...documentElement.querySelectorAll('*')].map(({ localName }) => localName),
            attributes: Object.fromEntries(
              [...(element?.attributes ?? [])].map(({ name, value }) => [name, value]),
            ),
          };
        }),
      markups,
    );

  it('are read as they were meant: HTML', async () => {
    const read = await parsed(values.map((value) => snippets.html.write(everywhere(value))));
    for (const [index, { tags, attributes: found }] of read.entries()) {
      const value = values[index] as string;
      assert.deepEqual(found, expected(value));
      assert.deepEqual(tags, ['head', 'style', 'script', 'body', 'zoom-join']);
    }
  });

  it('are read as they were meant: Vue', async () => {
    const templates = values.map((value) => {
      const [, inside] = snippets.vue.write(everywhere(value)).split(/<template>|<\/template>\n$/);
      return inside as string;
    });
    const read = await parsed(templates);
    for (const [index, { tags, attributes: found }] of read.entries()) {
      assert.deepEqual(found, expected(values[index] as string));
      assert.deepEqual(tags, ['head', 'body', 'zoom-join']);
    }
  });

  it('are read as they were meant: Angular', async () => {
    const templates = values.map((value) => {
      const snippet = snippets.angular.write(everywhere(value));
      const literal = /template: (`[\s\S]*`),\n\}\)\nexport class/.exec(snippet)?.[1];
      return evaluated(literal as string) as string;
    });
    const read = await parsed(templates);
    for (const [index, { tags, attributes: found }] of read.entries()) {
      assert.deepEqual(tags, ['head', 'body', 'zoom-join']);
      const bound = Object.entries(found).map(([name, text]) => {
        // Angular looks for expressions after references are read.
        assert.doesNotMatch(text, /\{/);
        const attribute = /^\[attr\.(.*)\]$/.exec(name)?.[1];
        return attribute ? [attribute, evaluated(text)] : [name, text];
      });
      assert.deepEqual(Object.fromEntries(bound), expected(values[index] as string));
    }
  });

  for (const name of ['react', 'preact', 'solid'] as const) {
    it(`are read as they were meant: ${snippets[name].label}`, async () => {
      for (const value of values) {
        const { type, props } = await elementOf(snippets[name].write(everywhere(value)));
        assert.equal(type, 'zoom-join');
        assert.deepEqual(props, expected(value));
      }
    });
  }

  it('are read as they were meant: Svelte, which has its expressions from JSX', async () => {
    for (const value of values) {
      const [, markup = ''] = snippets.svelte.write(everywhere(value)).split('</script>\n\n');
      // It looks for expressions between quotes, too.
      assert.doesNotMatch(markup.replaceAll(/=\{"(?:[^"\\]|\\.)*"\}/g, ''), /\{/);
      const { type, props } = await elementOf(`export const Meeting = () => ${markup}`);
      assert.equal(type, 'zoom-join');
      assert.deepEqual(props, expected(value));
    }
  });

  it('are read as they were meant: a shortcode, by PHP', { skip: noPhp() }, () => {
    const written = values.map((meeting) => {
      const shortcode = snippets.wordpress.write({ ...defaults, meeting });
      // As WordPress takes them apart; nothing that it changes in a post's text is left in it.
      const value = /^\[zoom_join meeting="([^"'<>&[\]]*)"\]\n$/.exec(shortcode)?.[1];
      assert.notEqual(value, undefined, shortcode);
      return value as string;
    });
    const code =
      'echo json_encode(array_map("stripcslashes", json_decode(stream_get_contents(STDIN))));';
    const { stdout, stderr } = spawnSync('php', ['-r', code], {
      input: JSON.stringify(written),
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    assert.deepEqual(
      JSON.parse(stdout),
      values.map((value) => value.toWellFormed()),
    );
  });

  it('show everything that is in them', () => {
    for (const name of Object.keys(snippets) as SnippetName[]) {
      for (const value of values) {
        const shown = snippets[name].write(everywhere(value));
        assert.doesNotMatch(
          shown,
          /(?!\u200c|\u200d|[\n\u0080-\u009f])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u,
        );
      }
    }
  });

  it('have what differs from the defaults, and a link where the number is known', () => {
    assert.equal(
      snippets.html.write({
        ...defaults,
        'signature-endpoint': '/sign.php',
        'signature-method': 'get',
        'meeting-number': '869 3456 7210',
        'web-endpoint': 'www.zoomgov.com',
        autojoin: true,
      }),
      `<style>zoom-join:not(:defined) { display: block; aspect-ratio: 16/9 }</style>
<script type="module" src="zoom-join.js"></script>

<zoom-join
  signature-endpoint="/sign.php"
  signature-method="get"
  meeting-number="869 3456 7210"
  autojoin
  web-endpoint="www.zoomgov.com"
>
  <a href="https://www.zoomgov.com/j/86934567210">Open in Zoom</a>
</zoom-join>
`,
    );
    assert.match(snippets.react.write(defaults), /<zoom-join><\/zoom-join>/);
  });

  it('have nothing secret in a shortcode', () => {
    const all = everywhere('s3cret');
    assert.equal(snippets.wordpress.write(all), '[zoom_join meeting="s3cret"]\n');
    const byNumber = { ...all, meeting: '', 'meeting-number': '869-3456-7210' };
    assert.equal(snippets.wordpress.write(byNumber), '[zoom_join meeting="weekly"]\n');
  });

  it('come with a warning where a passcode stands in the page, and nowhere else', () => {
    const set = (changes: Partial<Record<AttributeName, string>>): Values => ({
      ...defaults,
      'signature-endpoint': '/sign',
      meeting: 'weekly',
      ...changes,
    });
    for (const name of Object.keys(snippets) as SnippetName[]) {
      const warns = (changes = {}) =>
        warningsOf(name, set(changes)).some((warning) => /visitors can read it/.test(warning));
      assert.equal(warns(), false);
      assert.equal(warns({ passcode: 'sesame' }), name !== 'wordpress');
    }
  });
});

const evaluated = (code: string): unknown => new Function(`return ${code}`)();

interface Made {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}

/** What a component gives back, compiled by Vite. */
const elementOf = async (source: string): Promise<Made> => {
  const { code } = await transformWithOxc(source, 'meeting.jsx', {
    jsx: { runtime: 'classic', pragma: 'made' },
  });
  const body = code
    .replace(/^import .*;$/m, '')
    .replace(/^export /gm, '')
    .replace(/^\{ Meeting \};$/m, '');
  const made = (type: string, props: Made['props'] | null): Made => ({ type, props: props ?? {} });
  return new Function('made', `${body}; return Meeting();`)(made);
};
