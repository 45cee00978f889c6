/**
 * `npm run build`: `dist`, made anew. In `dist/browser` what a page loads, in `dist/script` the same for a release, the
 * rest are the package's modules and types.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { build } from 'vite';

const buildForBrowsers = async (): Promise<void> => {
  for (const mode of ['diagnosis', 'production']) await build({ mode, logLevel: 'warn' });
};

const compile = async (): Promise<void> => {
  const args = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'];
  const [status] = await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'close');
  if (status !== 0) process.exit(1);
};

rmSync('dist', { recursive: true, force: true });
await Promise.all([compile(), buildForBrowsers()]);
for (const part of ['./frame.js', './types.js', './script.js']) await import(part);
