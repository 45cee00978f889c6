/** `npm run build`, for tests that use what it makes. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';

/** Not again where `npm test` did it: files run side by side, and each would take it from under the others. */
export const buildOnce = (): void => {
  if (process.env.ZOOM_JOIN_BUILT) return;
  const { status, stdout } = spawnSync('npm', ['run', 'build', '--silent'], { encoding: 'utf8' });
  assert.equal(status, 0, stdout);
};
