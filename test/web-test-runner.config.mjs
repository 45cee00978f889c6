// Tests in browsers: Vite serves the sources, the sandbox stands in for Zoom, and the browsers are
// those that tools/test/run.ts found.
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';
import { startSandbox } from '../src/sandbox/index.ts';
import { answerTests } from './support/server.ts';

const { CHROMIUM, FIREFOX, WEBKIT, SEED = Math.floor(Math.random() * 2 ** 31) } = process.env;
const watching = process.argv.includes('--watch');
const sandbox = await startSandbox();
// Its driver is installed for those who have WebKit.
const webkit = WEBKIT && (await (await import('./support/webkit/launcher.ts')).startWebKit(WEBKIT));

const vite = await createServer({
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: watching ? undefined : null },
  define: {
    'import.meta.env.SEED': Number(SEED),
    'import.meta.env.SANDBOX': JSON.stringify({
      url: sandbox.url,
      sdkBase: sandbox.sdkBase,
      meetings: sandbox.meetings,
    }),
  },
  optimizeDeps: { entries: ['test/element/*.test.ts', 'test/sdk/*.test.ts'] },
  plugins: [
    {
      name: 'leave-the-runner-to-the-runner',
      enforce: 'pre',
      resolveId: (id) => {
        const own = /\/__web-.*/.exec(id)?.[0];
        return own ? { id: own, external: true } : null;
      },
    },
  ],
});

const ofRunner = /^\/(\?|$|__w|__web|(test\/)?node_modules\/@web\/)/;
const tests = answerTests(sandbox);

/** A middleware of node:http's kind for Koa, which must not answer what was answered. */
const asKoa = (handle) => (context, next) =>
  new Promise((resolve, reject) => {
    context.respond = false;
    context.res.statusCode = 200;
    context.res.once('close', resolve);
    handle(context.req, context.res, (error) => {
      context.respond = true;
      if (error) reject(error);
      else resolve(next());
    });
  });

const viteUnlessRunner = asKoa((request, response, next) =>
  ofRunner.test(request.url) ? next() : vite.middlewares(request, response, next),
);

const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--js-flags=--expose-gc',
];

export default {
  rootDir: '.',
  nodeResolve: false,
  concurrentBrowsers: 1,
  concurrency: 1,
  // What the element tells owners in the console is not news here.
  filterBrowserLogs: ({ type }) => type === 'error',
  testsFinishTimeout: 600_000,
  testFramework: { config: { timeout: 20_000 } },
  middleware: [asKoa(tests), viteUnlessRunner],
  browsers: [
    CHROMIUM &&
      chromeLauncher({ launchOptions: { executablePath: CHROMIUM, args: chromiumFlags } }),
    FIREFOX &&
      chromeLauncher({
        puppeteer,
        concurrency: 1,
        launchOptions: { browser: 'firefox', executablePath: FIREFOX, headless: true },
      }),
    webkit?.launcher,
  ].filter(Boolean),
  plugins: [
    {
      name: 'close-servers',
      async serverStop() {
        webkit?.close();
        await Promise.all([vite.close(), sandbox.close()]);
      },
    },
  ],
};
