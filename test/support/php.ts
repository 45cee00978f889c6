/** A PHP file, served by PHP itself. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** Why PHP's tests are left out, where they are; never in CI. */
export const noPhp = (): string | false => {
  if (spawnSync('php', ['--version']).status === 0) return false;
  if (process.env.CI) throw new Error('CI runs the tests of PHP: no php');
  return 'php is not installed';
};

export const servePhp = async (file: string): Promise<{ url: string; close(): void }> => {
  const child = spawn('php', ['-S', '127.0.0.1:0', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  for await (const chunk of child.stderr) {
    said += chunk;
    const url = /\((http:\/\/127\.0\.0\.1:\d+)\) started/.exec(said)?.[1];
    if (url) return { url, close: () => child.kill() };
  }
  await once(child, 'close');
  throw new Error(`php did not start: ${said}`);
};
