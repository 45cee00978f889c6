// Installs what package-lock.json names where node_modules is missing or stale, so that `npm start`,
// `npm test` and `npm run check` are all a fresh clone needs. Plain JavaScript: it runs before tsx is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const stamp = new URL('node_modules/.zoom-join-installed', root);

const read = (url) => {
  try {
    return readFileSync(url, 'utf8');
  } catch {
    return '';
  }
};

const wanted = createHash('sha256')
  .update(read(new URL('package-lock.json', root)))
  .digest('hex');

if (read(stamp) !== wanted) {
  console.log('Installing dependencies (npm ci)…');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, wanted);
}
