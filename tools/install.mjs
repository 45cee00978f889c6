// Installs what a folder's package-lock.json names where its node_modules is missing or older, so that `npm start`,
// `npm test` and `npm run check` are all a fresh clone needs. Plain JavaScript: it runs before tsx is there.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** @param folder in the repository, without slashes at its ends */
export const install = (folder = '.') => {
  const root = new URL(`../${folder}/`, import.meta.url);
  const changed = (file) => statSync(new URL(file, root), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  // The second is npm's own note of what it installed.
  if (changed('package-lock.json') <= changed('node_modules/.package-lock.json')) return;
  console.log(`Installing dependencies${folder === '.' ? '' : ` of ${folder}`} (npm ci)…`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ci failed in ${folder}`);
};
