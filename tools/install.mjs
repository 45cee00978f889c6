// Installs what the lock file of a folder (the project's own, unless one is named) has, where node_modules is missing
// or older, so that `npm start`, `npm test` and `npm run check` are all a fresh clone needs. Plain JavaScript: it runs
// before tsx is there.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

const folder = new URL(`../${process.argv[2] ?? '.'}/`, import.meta.url);

const changed = (file) => statSync(new URL(file, folder), { throwIfNoEntry: false })?.mtimeMs ?? 0;

// The second is npm's own note of what it installed.
if (changed('package-lock.json') > changed('node_modules/.package-lock.json')) {
  console.log(
    `Installing dependencies${process.argv[2] ? ` of ${process.argv[2]}` : ''} (npm ci)…`,
  );
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
