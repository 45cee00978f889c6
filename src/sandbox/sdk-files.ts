/** Serves the SDK's files, the prelude in front of the first. Knows no meeting. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { FIRST_SCRIPT } from './find-sdk.js';

export type ServeFile = (file: string, request: IncomingMessage, response: ServerResponse) => void;

/** @param prelude goes in front of the first script */
export const serveSdk = async (folder: string, prelude: string): Promise<ServeFile> => {
  const first = prelude + (await readFile(path.join(folder, FIRST_SCRIPT), 'utf8'));
  const files = sirv(folder, { etag: true, maxAge: DAY });
  return (file, request, response) => {
    if (file === `/${FIRST_SCRIPT}`) {
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
