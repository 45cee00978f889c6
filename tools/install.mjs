// Installs what package-lock.json names where node_modules is missing or older, so that `npm start`,
// `npm test` and `npm run check` are all a fresh clone needs. With a folder, `node tools/install.mjs FOLDER`, what
// the lock file there names. Plain JavaScript: it runs before tsx is there.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

const folder = process.argv[2] ?? '.';
const root = new URL(`../${folder}/`, import.meta.url);

const changed = (file) => statSync(new URL(file, root), { throwIfNoEntry: false })?.mtimeMs ?? 0;

// The second is npm's own note of what it installed.
if (changed('package-lock.json') > changed('node_modules/.package-lock.json')) {
  console.log(`Installing dependencies of ${folder} (npm ci)…`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
