/** `npm run release:version`: the version and the changelog from the changesets, and the lock file after them. */
import { spawnSync } from 'node:child_process';

const steps = [
  ['tools/release/node_modules/.bin/changeset', 'version'],
  ['npm', 'install', '--package-lock-only', '--ignore-scripts'],
] as const;
for (const [command, ...args] of steps) {
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
