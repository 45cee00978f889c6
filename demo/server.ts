/** `npm start`: the demo, and where to find it. */
import { fileURLToPath } from 'node:url';
import { loadEnv } from 'vite';
import { startDemo } from './start.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { ZOOM_SDK_KEY: sdkKey, ZOOM_SDK_SECRET: sdkSecret, PORT } = loadEnv('', root, '');

const { url, sandbox, close } = await startDemo({
  port: Number(PORT ?? 5173),
  strict: PORT !== undefined,
  sdkKey,
  sdkSecret,
});

console.log(`
  zoom-join playground   ${url}

  ${
    sandbox
      ? `It joins the sandbox, a stand-in for Zoom on this machine (${sandbox.url}).
  Real meetings: put ZOOM_SDK_KEY and ZOOM_SDK_SECRET into .env and start again.`
      : 'It joins real meetings with the key in .env, through Zoom’s CDN.'
  }
  Ctrl+C ends it.
`);

const end = async (): Promise<void> => {
  await close();
  process.exit(0);
};
process.once('SIGINT', end);
process.once('SIGTERM', end);
