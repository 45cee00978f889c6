/** Finds the browsers that tests can run in, and gets a Chromium where there is none. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser as DrivenBrowser, launch } from 'puppeteer-core';

export type { Page } from 'puppeteer-core';

export interface Browser {
  readonly path: string;
  readonly env?: Readonly<Record<string, string>>;
}

const WEBKIT = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const SPARTICUZ = '@sparticuz/chromium@153.0.0';

/** An installed Chrome or Chromium, else Debian's, else the one inside an npm package. */
export const chromium = async (): Promise<Browser> => {
  const installed = installedChromium();
  if (installed) return { path: installed };
  if (isRootOnDebian() && aptInstall('chromium')) {
    const fromDebian = installedChromium();
    if (fromDebian) return { path: fromDebian };
  }
  return fromNpm();
};

/** A headless one with a camera that is made up, driven from here. */
export const launchChromium = async (...flags: readonly string[]): Promise<DrivenBrowser> => {
  const { path, env } = await chromium();
  return launch({
    executablePath: path,
    env: { ...process.env, ...env },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      ...flags,
    ],
  });
};

export const firefox = (): Browser | undefined => found(which('firefox-esr') ?? which('firefox'));

/** WebKitGTK's MiniBrowser, where its driver and a display server for it are installed as well. */
export const webkit = (): Browser | undefined =>
  which('WebKitWebDriver') && which('Xvfb') && existsSync(WEBKIT) ? { path: WEBKIT } : undefined;

const installedChromium = (): string | undefined =>
  [
    process.env.CHROME_PATH,
    ...['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'].map(which),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
  ].find((candidate) => candidate && existsSync(candidate));

const found = (file: string | undefined): Browser | undefined =>
  file ? { path: file } : undefined;

const which = (command: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, command))
    .find(existsSync);

const isRootOnDebian = (): boolean => {
  if (process.getuid?.() !== 0 || !which('apt-get')) return false;
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
};

export const aptInstall = (...packages: readonly string[]): boolean => {
  console.log(`Installing ${packages.join(', ')} (apt-get)…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: readonly string[]) =>
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] })
      .status === 0;
  return run('update') && run('install', '-y', '--no-install-recommends', ...packages);
};

/** For machines without a browser and without root. Kept in .cache, out of everybody's node_modules. */
const fromNpm = async (): Promise<Browser> => {
  const cache = path.resolve('.cache/chromium');
  await mkdir(cache, { recursive: true });
  const require = createRequire(path.join(cache, 'package.json'));
  if (!existsSync(path.join(cache, 'node_modules/@sparticuz/chromium'))) {
    console.log(`Installing ${SPARTICUZ} (npm)…`);
    const args = [
      'install',
      '--prefix',
      cache,
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      SPARTICUZ,
    ];
    execFileSync('npm', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  // The package unpacks the libraries that a bare machine lacks only for a runtime that it knows.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  const { default: packed } = (await import(require.resolve('@sparticuz/chromium'))) as {
    default: { executablePath(): Promise<string> };
  };
  const file = await packed.executablePath();
  return { path: file, env: { LD_LIBRARY_PATH: path.join(path.dirname(file), 'al2023/lib') } };
};
