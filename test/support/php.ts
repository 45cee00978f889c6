/** PHP files, served by PHP itself. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why PHP's tests are left out, where they are; never in CI. */
export const noPhp = (): string | false => {
  if (spawnSync('php', ['--version']).status === 0) return false;
  if (process.env.CI) throw new Error('CI runs the tests of PHP: no php');
  return 'php is not installed';
};

export interface PhpServer {
  readonly url: string;
  /** What PHP and the script wrote to the log so far. */
  log(): string;
  close(): Promise<void>;
}

/** @param what a file that answers everything, or a folder */
export const servePhp = async (
  what: string,
  env: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Promise<PhpServer> => {
  const served = statSync(what).isDirectory() ? ['-t', what] : [what];
  const child = spawn('php', [...flags, '-S', '127.0.0.1:0', ...served], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { PATH: process.env.PATH, ...env },
  });
  let said = '';
  const url = await new Promise<string | undefined>((resolve) => {
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      const started = /\((http:\/\/127\.0\.0\.1:\d+)\) started/.exec(said)?.[1];
      if (started) resolve(started);
    });
    child.once('close', () => resolve(undefined));
  });
  if (!url) throw new Error(`php did not start: ${said}`);
  const close = async () => {
    child.kill();
    await once(child, 'close');
  };
  return { url, log: () => said, close };
};

/** Code that has the endpoint's functions at hand, as a site's own file would. */
export const servePhpCode = async (
  code: string,
  env: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Promise<PhpServer> => {
  const folder = mkdtempSync(join(tmpdir(), 'zoom-join-php-'));
  const file = join(folder, 'site.php');
  writeFileSync(file, `<?php require '${process.cwd()}/php/zoom-signature.php';\n${code}`);
  const server = await servePhp(file, { ZOOM_JOIN_FOLDER: join(folder, 'rate'), ...env }, flags);
  const close = async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  };
  return { ...server, close };
};
