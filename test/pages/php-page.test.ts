import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { type Sandbox, startSandbox } from '../../src/sandbox/index.js';
import { browserFiles } from '../support/browser-files.js';
import { launchChromium } from '../support/browsers.js';
import { noPhp, type PhpServer, servePhp } from '../support/php.js';
import { joinIn } from '../support/site.js';

describe('a plain PHP page', { skip: noPhp() }, () => {
  const folder = mkdtempSync(`${tmpdir()}/zoom-join-page-`);
  let sandbox: Sandbox;
  let php: PhpServer;
  let browser: Browser;

  before(async () => {
    sandbox = await startSandbox();
    const page = /```php\n(<!doctype html>.*?)```/s.exec(readFileSync('docs/cms.md', 'utf8'))?.[1];
    const files = new Map([
      ...browserFiles(),
      ['index.php', page?.replace('<zoom-join', `<zoom-join sdk-base="${sandbox.sdkBase}"`) ?? ''],
    ]);
    for (const [path, text] of files) {
      mkdirSync(dirname(`${folder}/public/${path}`), { recursive: true });
      writeFileSync(`${folder}/public/${path}`, text);
    }
    copyFileSync('php/zoom-signature.php', `${folder}/public/zoom-signature.php`);
    writeFileSync(
      `${folder}/zoom-join-config.php`,
      `<?php return ['sdkKey' => '${sandbox.sdkKey}', 'sdkSecret' => '${sandbox.sdkSecret}',
        'meetings' => ['weekly' => ['meetingNumber' => '${sandbox.meetings.joins}', 'userName' => 'Ada']]];`,
    );
    php = await servePhp(`${folder}/public`);
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await php?.close();
    await sandbox?.close();
    rmSync(folder, { recursive: true });
  });

  it('joins with the files and the endpoint beside it, as the docs have it', async () => {
    const page = await browser.newPage();
    await page.goto(php.url);
    assert.equal(await joinIn(page), 'joined');
  });
});
