/**
 * `npm test`: Node's tests, then the browsers' in every browser found, also where one of Node's failed. With file
 * names, those alone: `npm test test/browser/join.test.ts`. After `--`, Node's flags `--test-…` go to Node's tests,
 * other flags to the browsers' runner, which has no filter by name. `CI` set: all three browsers must be there.
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'tinyglobby';
import { buildPackage } from '../test/support/build.js';
import { chromium, firefox, webkit } from './browsers.js';

/** Of Node's flags those without a value; the others may have theirs after a space. */
const SWITCHES = /^--test-(only|force-exit|update-snapshots|coverage)$/;

const readArguments = (args: readonly string[]) => {
  const files: string[] = [];
  const nodeFlags: string[] = [];
  const runnerFlags: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    if (!arg.startsWith('-')) files.push(arg);
    else if (!arg.startsWith('--test-')) runnerFlags.push(arg);
    else if (arg.includes('=') || SWITCHES.test(arg)) nodeFlags.push(arg);
    else nodeFlags.push(`${arg}=${args[++index] ?? ''}`);
  }
  return { files, nodeFlags, runnerFlags };
};

const { files: named, nodeFlags, runnerFlags } = readArguments(process.argv.slice(2));

const chosen = (folder: string): string[] =>
  named.length > 0
    ? named.filter((file) => file.startsWith(folder))
    : globSync(`${folder}**/*.test.ts`).sort();

/** A failure does not keep what comes after it from running; it is the exit status in the end. */
const run = (command: readonly string[], env: Readonly<Record<string, string>> = {}): void => {
  const { status } = spawnSync(process.execPath, command, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exitCode = status ?? 1;
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
  run(['--import', 'tsx', '--test', ...nodeFlags, ...inNode], { ZOOM_JOIN_BUILT: '1' });
} else if (inNode.length > 0) run(['--import', 'tsx', '--test', ...nodeFlags, ...inNode]);

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
  run(['--import', 'tsx', 'node_modules/@web/test-runner/dist/bin.js', ...files, ...runnerFlags], {
    ...env,
    ...Object.fromEntries(given),
  });
}
