/**
 * `npm test`: Node's tests, and beside them the browsers' in every browser found; neither keeps the other from its
 * result. With files or folders, those alone: `npm test test/element/join.test.ts`, `npm test test/php`. `--chromium`
 * leaves the other browsers out, `--watch` runs what changed again. After `--`, Node's flags `--test-…` go to Node's
 * tests, other flags to the browsers' runner, which has no filter by name. `CI` set: all three browsers must be there.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { globSync } from 'tinyglobby';
import { chromium, firefox, webkit } from '../../test/support/browsers.js';
import { install } from '../install.mjs';
import { prepare, type TaskName } from '../tasks.js';

/** Where tests run in browsers. */
const IN_BROWSERS = ['test/element/', 'test/sdk/'] as const;

/** What is built before the tests of a room; the rest test the sources. */
const BUILT: Readonly<Record<string, readonly TaskName[]>> = {
  server: ['build'],
  pages: ['build'],
  cli: ['build'],
  package: ['build'],
  frameworks: ['build:frameworks', 'build:frameworks-development'],
  wordpress: ['build:wordpress'],
};

/** Folders with a lock file of their own that the tests of a room use, besides the room's. */
const INSTALLED: Readonly<Record<string, readonly string[]>> = { tools: ['tools/check'] };

/** Of Node's flags those without a value; the others may have theirs after a space. */
const SWITCHES = /^--test-(only|force-exit|update-snapshots|coverage)$/;

/** What tools/test/files.mjs writes. */
interface FileReport {
  readonly file: string;
  readonly tests: number;
  readonly seconds: number;
}

/** A test of this program runs it as well. */
const REPORT = `.cache/test-files-${process.pid}.json`;

const readArguments = (args: readonly string[]) => {
  const named: string[] = [];
  const nodeFlags: string[] = [];
  const runnerFlags: string[] = [];
  let isChromiumAlone = false;
  let isWatching = false;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    if (!arg.startsWith('-')) named.push(arg);
    else if (arg === '--chromium') isChromiumAlone = true;
    else if (arg === '--watch') isWatching = true;
    else if (!arg.startsWith('--test-')) runnerFlags.push(arg);
    else if (arg.includes('=') || SWITCHES.test(arg)) nodeFlags.push(arg);
    else nodeFlags.push(`${arg}=${args[++index] ?? ''}`);
  }
  return { named, nodeFlags, runnerFlags, isChromiumAlone, isWatching };
};

const { named, nodeFlags, runnerFlags, isChromiumAlone, isWatching } = readArguments(
  process.argv.slice(2),
);

const all = globSync('test/**/*.test.ts', { ignore: '**/node_modules/**' }).sort();
/** A file that is named and not there is for the runner to complain of. */
const files =
  named.length === 0
    ? all
    : named.flatMap((name) =>
        name.endsWith('.test.ts') ? name : all.filter((file) => file.startsWith(`${name}/`)),
      );
const isForBrowsers = (file: string): boolean => IN_BROWSERS.some((room) => file.startsWith(room));
const inBrowsers = files.filter(isForBrowsers);
const inNode = files.filter((file) => file.startsWith('test/') && !isForBrowsers(file));
if (inNode.length + inBrowsers.length === 0) {
  console.error(`No tests in ${named.join(', ') || 'test/'}`);
  process.exit(1);
}

const rooms = [...new Set(files.map((file) => file.split('/')[1] ?? ''))];
for (const room of rooms) {
  if (existsSync(`test/${room}/package-lock.json`)) install(`test/${room}`);
  for (const folder of INSTALLED[room] ?? []) install(folder);
}
if (!(await prepare(rooms.flatMap((room) => BUILT[room] ?? [])))) process.exitCode = 1;

interface Part {
  readonly name: string;
  readonly passed: boolean;
}

/** @param isKept whether its output waits until `shown` */
const run = (
  command: readonly string[],
  env: Readonly<Record<string, string>>,
  shown?: Promise<unknown>,
): Promise<boolean> =>
  new Promise((resolve) => {
    const child: ChildProcess = spawn(process.execPath, command, {
      stdio: shown ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...env },
    });
    const output = new PassThrough({ highWaterMark: 2 ** 30 });
    for (const stream of [child.stdout, child.stderr]) stream?.pipe(output, { end: false });
    child.once('close', async (status) => {
      output.end();
      if (printed) await printed;
      resolve(status === 0);
    });
    const printed = shown?.then(() => pipeline(output, process.stdout, { end: false }));
  });

/** As many files at once as keep the processors busy while most of them wait for something. */
const concurrency = availableParallelism() + 1;

const runNode = async (): Promise<Part> => {
  mkdirSync('.cache', { recursive: true });
  const isOwnReporter = !nodeFlags.some((flag) => flag.startsWith('--test-reporter'));
  const reporters = [
    `--test-reporter=${process.stdout.isTTY ? 'spec' : 'tap'}`,
    '--test-reporter-destination=stdout',
    '--test-reporter=./tools/test/files.mjs',
    `--test-reporter-destination=${REPORT}`,
  ];
  const passed = await run(
    [
      ...['--import', 'tsx', '--test', `--test-concurrency=${concurrency}`],
      ...(isWatching ? ['--watch'] : isOwnReporter ? reporters : []),
      ...nodeFlags,
      ...inNode,
    ],
    {},
  );
  if (isWatching || !isOwnReporter) return { name: 'node', passed };
  const report = JSON.parse(readFileSync(REPORT, 'utf8')) as readonly FileReport[];
  rmSync(REPORT);
  const count = report.reduce((sum, { tests }) => sum + tests, 0);
  console.log(`\nnode: ${count} tests in ${report.length} files, the slowest:`);
  for (const { file, seconds } of report.slice(0, 12))
    console.log(`${seconds.toFixed(1).padStart(6)} s  ${file}`);
  return { name: count > 0 ? 'node' : 'node (no test ran)', passed: passed && count > 0 };
};

const runBrowsers = async (after: Promise<unknown> | undefined): Promise<Part> => {
  const { path, env } = await chromium();
  const browsers: Readonly<Record<string, string | undefined>> = {
    CHROMIUM: path,
    ...(!isChromiumAlone && { FIREFOX: firefox()?.path, WEBKIT: webkit()?.path }),
  };
  for (const [name, file] of Object.entries(browsers)) {
    console.log(`${name.toLowerCase()}: ${file ?? 'not installed, left out'}`);
    if (!file && process.env.CI)
      throw new Error(`CI runs in all three browsers: no ${name.toLowerCase()}`);
  }
  if (browsers.WEBKIT) install('test/support/webkit');
  const given = Object.entries(browsers).filter((entry): entry is [string, string] => !!entry[1]);
  const passed = await run(
    [
      ...['--import', 'tsx', 'test/node_modules/@web/test-runner/dist/bin.js'],
      ...['--config', 'test/web-test-runner.config.mjs'],
      ...inBrowsers.flatMap((file) => ['--files', file]),
      ...(isWatching ? ['--watch'] : []),
      ...runnerFlags,
    ],
    { ...env, ...Object.fromEntries(given) },
    after,
  );
  return { name: Object.keys(Object.fromEntries(given)).join(', ').toLowerCase(), passed };
};

const start = performance.now();
const node = inNode.length > 0 ? runNode() : undefined;
const browsers = inBrowsers.length > 0 ? runBrowsers(isWatching ? undefined : node) : undefined;
const parts = await Promise.all([node, browsers].filter((part) => part !== undefined));
for (const { name, passed } of parts) console.log(`${name}: ${passed ? 'passed' : 'failed'}`);
console.log(`${Math.round((performance.now() - start) / 1000)} s`);
if (!parts.every(({ passed }) => passed)) process.exitCode = 1;
