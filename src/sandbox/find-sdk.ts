/** Finds the SDK's files on this machine. Does nothing with them. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ZoomJoinError } from '../problems/error.js';

const INSTALL = 'npm i -D @zoom/meetingsdk@6.2.0 --legacy-peer-deps';

/** The first script that a page takes from the folder. */
export const FIRST_SCRIPT = 'lib/vendor/react.min.js';

/**
 * The `dist` folder of the Meeting SDK: the one given, else the one installed where the process
 * runs, else the one installed beside this package.
 * @throws {ZoomJoinError} sdk-unreachable
 */
export const findSdk = (given?: string): string => {
  const folders =
    given === undefined ? [process.cwd(), import.meta.url].map(installedFolder) : [given];
  const folder = folders.find(
    (candidate) => candidate && existsSync(path.join(candidate, FIRST_SCRIPT)),
  );
  if (folder) return path.resolve(folder);
  const where = given === undefined ? 'is not installed' : `is not in ${given}`;
  throw new ZoomJoinError('sdk-unreachable', {
    message: `The Meeting SDK ${where}. Install it: ${INSTALL}`,
    hint: `These are the SDK's own files, which zoom-join has no copy of. Install them (${INSTALL}), or name the dist folder of @zoom/meetingsdk.`,
  });
};

const installedFolder = (from: string): string | undefined => {
  try {
    const require = createRequire(from.startsWith('file:') ? from : path.join(from, 'index.js'));
    return path.join(path.dirname(require.resolve('@zoom/meetingsdk/package.json')), 'dist');
  } catch {
    return undefined;
  }
};
