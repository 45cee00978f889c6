/** `dist`, for tests of what is published: once for all of them, where `npm test` has made it. */
import { spawnSync } from 'node:child_process';

export const buildPackage = (): void => {
  if (process.env.ZOOM_JOIN_BUILT) return;
  run('npm', 'run', 'build', '--silent');
};

/** @throws {Error} with what it printed, where it fails */
export const run = (command: string, ...args: readonly string[]): void => {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
};
