/**
 * `npm test`: Node's tests, then the browsers' in every browser found. With file names, those alone:
 * `npm test test/browser/join.test.ts`. `CI` set: all three browsers must be there.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'tinyglobby';
import { buildPackage } from '../test/support/build.js';
import { chromium, firefox, webkit } from './browsers.js';

const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('-'));
const flags = args.filter((arg) => arg.startsWith('-'));

const chosen = (folder: string): string[] =>
  named.length > 0
    ? named.filter((file) => file.startsWith(folder))
    : globSync(`${folder}**/*.test.ts`).sort();

const run = (command: readonly string[], env: Readonly<Record<string, string>> = {}): void => {
  const { status } = spawnSync(process.execPath, command, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
};

const inNode = chosen('test/node/');
const inBrowsers = chosen('test/browser/');
if (inNode.length + inBrowsers.length === 0) {
  console.error(`No tests in ${named.join(', ') || 'test/'}`);
  process.exit(1);
}

if (inNode.length > 1) {
  buildPackage();
  // Several files want it, and each would take it from under the others.
  if (inNode.some((file) => file.includes('wordpress')))
    run(['tools/install.mjs', 'test/wordpress']);
  run(['--import', 'tsx', '--test', ...inNode], { ZOOM_JOIN_BUILT: '1' });
} else if (inNode.length > 0) run(['--import', 'tsx', '--test', ...inNode]);

if (inBrowsers.length > 0) {
  const { path, env } = await chromium();
  const browsers = { CHROMIUM: path, FIREFOX: firefox()?.path, WEBKIT: webkit()?.path };
  for (const [name, file] of Object.entries(browsers)) {
    console.log(`${name.toLowerCase()}: ${file ?? 'not installed, left out'}`);
    if (!file && process.env.CI)
      throw new Error(`CI runs in all three browsers: no ${name.toLowerCase()}`);
  }
  const given = Object.entries(browsers).filter((entry): entry is [string, string] => !!entry[1]);
  const files = inBrowsers.flatMap((file) => ['--files', file]);
  run(['--import', 'tsx', 'node_modules/@web/test-runner/dist/bin.js', ...files, ...flags], {
    ...env,
    ...Object.fromEntries(given),
  });
}
