/** Finds the SDK's files and serves them, the prelude in front of the first. Knows no meeting. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import sirv from 'sirv';
import { ZoomJoinError } from '../problems/error.js';

const INSTALL = 'npm i -D @zoom/meetingsdk@6.2.0 --legacy-peer-deps';

/** The first script that a page takes from the folder. */
const FIRST = 'lib/vendor/react.min.js';

/**
 * The `dist` folder of the Meeting SDK: the one given, else the one installed where the process
 * runs, else the one installed beside this package.
 * @throws {ZoomJoinError} sdk-unreachable
 */
export const findSdk = (given?: string): string => {
  const folders = given === undefined ? [process.cwd(), import.meta.url].map(installed) : [given];
  const folder = folders.find((candidate) => candidate && existsSync(path.join(candidate, FIRST)));
  if (folder) return path.resolve(folder);
  const where = given === undefined ? 'is not installed' : `is not in ${given}`;
  throw new ZoomJoinError('sdk-unreachable', {
    message: `The Meeting SDK ${where}. Install it: ${INSTALL}`,
    hint: `The sandbox serves the SDK's own files. Install them (${INSTALL}), or name the dist folder of @zoom/meetingsdk.`,
  });
};

const installed = (from: string): string | undefined => {
  try {
    const require = createRequire(from.startsWith('file:') ? from : path.join(from, 'index.js'));
    return path.join(path.dirname(require.resolve('@zoom/meetingsdk/package.json')), 'dist');
  } catch {
    return undefined;
  }
};

export type ServeFile = (file: string, request: IncomingMessage, response: ServerResponse) => void;

/** @param prelude goes in front of the first script */
export const serveSdk = async (folder: string, prelude: string): Promise<ServeFile> => {
  const first = prelude + (await readFile(path.join(folder, FIRST), 'utf8'));
  const files = sirv(folder, { etag: true, maxAge: DAY });
  return (file, request, response) => {
    if (file === `/${FIRST}`) {
      response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
      response.setHeader('Cache-Control', 'no-store');
      response.end(first);
      return;
    }
    request.url = file;
    files(request, response, () => {
      response.writeHead(404).end();
    });
  };
};

/** Seconds. Not longer, for a sandbox on a fixed port may come back with another version. */
const DAY = 86_400;
