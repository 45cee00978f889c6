import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { examineEndpoint } from '../../src/cli/doctor/report.js';
import { KEY, NUMBER, SECRET } from '../support/forge.js';

const env = {
  ZOOM_SDK_KEY: KEY,
  ZOOM_SDK_SECRET: SECRET,
  ZOOM_JOIN_MEETINGS: JSON.stringify({ weekly: { meetingNumber: NUMBER, passcode: 'sesame' } }),
};

const MODULES = 'test/server/node_modules';

interface Example {
  readonly folder: string;
  readonly args: readonly string[];
}

describe('an example', () => {
  const home = mkdtempSync(join(tmpdir(), 'zoom-join-examples-'));
  const children: ChildProcess[] = [];

  before(() => {
    // Copied, as the README says, into a project that has what their first lines install.
    const modules = join(home, 'node_modules');
    mkdirSync(modules);
    symlinkSync(process.cwd(), join(modules, 'zoom-join'));
    for (const name of ['express', 'hono', '@hono'])
      symlinkSync(resolve(MODULES, name), join(modules, name));
    for (const name of Object.keys(examples))
      cpSync(`examples/${name}`, join(home, name), { recursive: true });
    const vars = Object.entries(env).map(([name, value]) => `${name}='${value}'\n`);
    writeFileSync(join(home, 'vars'), vars.join(''));
  });
  after(async () => {
    await Promise.all(
      children.map(async (child) => {
        if (child.exitCode !== null) return;
        child.kill('SIGINT');
        await once(child, 'exit');
      }),
    );
    rmSync(home, { recursive: true, force: true });
  });

  /** @returns its endpoint, or where it is no more than the server's address, that */
  const start = async ({ folder, args }: Example): Promise<string> => {
    const child = spawn(process.execPath, args, {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        HOME: home,
        ...env,
        PORT: '0',
        CI: '1',
        WRANGLER_SEND_METRICS: 'false',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    let said = '';
    const url = await new Promise<string | undefined>((resolve) => {
      const hear = (chunk: string): void => {
        said += chunk;
        const found = /(?:Signs at|Ready on) (http:\/\/\S+)/.exec(said)?.[1];
        if (found) resolve(found);
      };
      child.stdout.setEncoding('utf8').on('data', hear);
      child.stderr.setEncoding('utf8').on('data', hear);
      child.once('exit', () => resolve(undefined));
    });
    assert.ok(url, said);
    return url;
  };

  /** As the first line of each says that it is started, on a port that is free. */
  const node = (name: string): Example => ({ folder: join(home, name), args: ['server.mjs'] });
  const wrangler = (name: string): Example => ({
    folder: join(home, name),
    args: [
      resolve(MODULES, 'wrangler/bin/wrangler.js'),
      ...['dev', '--env-file', join(home, 'vars')],
      ...['--ip', '127.0.0.1', '--port', '0', '--inspector-port', '0'],
    ],
  });
  const examples = {
    'node-http': node,
    express: node,
    hono: node,
    'cloudflare-worker': wrangler,
    'static-site': wrangler,
  };
  for (const [name, exampleOf] of Object.entries(examples)) {
    it(`runs with one command, and doctor has nothing against it: ${name}`, async () => {
      const url = new URL('/zoom/signature', await start(exampleOf(name)));
      const asked = [{ meeting: 'weekly' }, { meetingNumber: NUMBER }];
      for (const method of ['post', 'get'] as const) {
        for (const asking of asked) {
          const report = await examineEndpoint(url.href, { ...asking, method, secret: SECRET });
          assert.deepEqual(report.findings, []);
          assert.equal(report.claims?.mn, NUMBER);
        }
      }
      if (name !== 'static-site') return;
      assert.match(await (await fetch(new URL('/', url))).text(), /<zoom-join signature-endpoint/);
      for (const file of ['/zoom-join.js', '/diagnosis.js', '/locales/de.js']) {
        const { headers } = await fetch(new URL(file, url));
        assert.match(headers.get('content-type') ?? '', /javascript/);
      }
    });
  }
});
