import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { EventEmitter, on } from 'node:events';
import { statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import sirv from 'sirv';
import { preludeFor } from '../../src/sandbox/prelude.js';
import { launchChromium } from '../support/browsers.js';
import { joinIn, type Site, startSite, tag } from '../support/site.js';

const run = (...args: readonly string[]) => {
  const command = ['--import', 'tsx', 'src/cli/main.ts', 'copy-sdk', ...args];
  return spawnSync(process.execPath, command, { encoding: 'utf8' });
};

describe('zoom-join copy-sdk', () => {
  let place: string;

  before(async () => {
    place = await mkdtemp(path.join(tmpdir(), 'copy-sdk-'));
  });
  after(() => rm(place, { recursive: true, force: true }));

  it('says how many files and MB, and what to write', async () => {
    const folder = path.join(place, 'public/zoom-sdk');
    const { status, stdout, stderr } = run(folder);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^77 files, 65\.5 MB, are in /);
    assert.match(stdout, /^ {2}sdk-base="\/zoom-sdk\/"$/m);
    const { stdout: json } = run(folder, '--json');
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const there = entries.filter((entry) => entry.isFile());
    const sizes = there.map((file) => statSync(path.join(file.parentPath, file.name)).size);
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    assert.deepEqual(JSON.parse(json), { folder, files: there.length, bytes });
  });

  it('takes nothing away', async () => {
    const folder = path.join(place, 'full');
    await mkdir(path.join(folder, 'lib/av'), { recursive: true });
    const own = [path.join(folder, 'mine.txt'), path.join(folder, 'lib/av/mine.txt')];
    for (const file of own) await writeFile(file, 'mine');
    assert.equal(run(folder).status, 0);
    for (const file of own) assert.equal(await readFile(file, 'utf8'), 'mine');
  });

  it('says what is wrong with the folder, with status 2', async () => {
    const file = path.join(place, 'file');
    await writeFile(file, '');
    const wrong = { [file]: /is a file/, [path.join(file, 'in-it')]: /is a file/ };
    for (const [folder, words] of Object.entries(wrong)) {
      const { status, stderr } = run(folder);
      assert.match(stderr, words);
      assert.doesNotMatch(stderr, /\n\s+at /);
      assert.equal(status, 2);
    }
  });

  it('says how to get the SDK where there is none, and what is missing where it is not whole', async () => {
    const none = run(path.join(place, 'out'), '--sdk', place);
    assert.match(none.stderr, /sdk-unreachable/);
    assert.match(none.stderr, /npm i -D\s+@zoom\/meetingsdk@6\.2\.0/);
    assert.equal(none.status, 2);
    const half = path.join(place, 'half');
    await mkdir(path.join(half, 'lib/vendor'), { recursive: true });
    for (const name of ['react', 'react-dom'])
      await writeFile(path.join(half, `lib/vendor/${name}.min.js`), '');
    const { status, stderr } = run(path.join(place, 'out'), '--sdk', half);
    assert.match(stderr, /zoom-meeting-embedded-ES5\.min\.js is missing/);
    assert.equal(status, 2);
  });

  // In a folder with a version for a name, the element asks for the name that the file has on Zoom's CDN.
  for (const name of ['zoom-sdk', '6.2.0']) {
    describe(`in a site's own folder ${name}`, () => {
      let site: Site;
      let browser: Browser;
      const answers = new EventEmitter<{ answer: [file: string, status: number] }>();

      before(async () => {
        const root = path.join(place, `site-${name}`);
        assert.equal(run(path.join(root, name)).status, 0);
        const files = sirv(root);
        const serve: RequestListener = (request, response) => {
          const file = request.url ?? '';
          response.on('finish', () => answers.emit('answer', file, response.statusCode));
          files(request, response, () => {
            response.writeHead(404).end();
          });
        };
        const element = { body: tag({ 'sdk-base': `/${name}/` }) };
        const headers = {
          'Cross-Origin-Opener-Policy': 'same-origin',
          'Cross-Origin-Embedder-Policy': 'require-corp',
        };
        const pages = { '/': element, '/isolated': { ...element, headers } };
        site = await startSite(() => pages, serve);
        browser = await launchChromium();
      });
      after(async () => {
        await browser?.close();
        await site?.close();
      });

      /** What a meeting asks for last, in either mode. */
      const last = {
        '/': ['audio.simd.wasm', 'video.simd.wasm', 'net.wasm', 'earth.jpg', 'grass.jpg'],
        '/isolated': ['audio.simd.wasm', 'video.mtsimd.wasm', 'net.wasm', 'earth.jpg', 'grass.jpg'],
      } as const;

      for (const [at, files] of Object.entries(last)) {
        it(`has every file that a meeting asks for, at ${at}`, { timeout: 60_000 }, async () => {
          const context = await browser.createBrowserContext();
          const page = await context.newPage();
          // What the sandbox puts in front of the SDK that it serves itself.
          await page.evaluateOnNewDocument(preludeFor(site.sandbox.url));
          const given = on(answers, 'answer');
          await page.goto(site.url + at);
          assert.equal(await joinIn(page), 'joined');
          const missing = new Set<string>(files);
          for await (const [file, status] of given) {
            if (file === '/favicon.ico') continue;
            assert.equal(status, 200, file);
            missing.delete(path.basename(file));
            if (missing.size === 0) break;
          }
          await context.close();
        });
      }
    });
  }
});
