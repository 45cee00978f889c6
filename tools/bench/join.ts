/**
 * `npm run bench:join`: from the click to joined, with the real SDK and the sandbox, a cold cache,
 * 20 Mbit/s, 40 ms and an endpoint that takes 300 ms. Beside the element the order that most
 * integrations have (signature, then SDK, then init and join in the page) and one that loads the SDK
 * with the page. Measures only.
 */

import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { startSandbox } from '../../src/sandbox/index.js';
import { sign } from '../../src/signature/index.js';
import { launchChromium, type Page } from '../../test/support/browsers.js';

const ROUNDS = 6;
/** Bytes a second, and milliseconds. */
const NETWORK = { offline: false, downloadThroughput: 2.5e6, uploadThroughput: 2.5e6, latency: 40 };
const ENDPOINT_TAKES = 300;

const sandbox = await startSandbox();
const { sdkBase, meetings } = sandbox;

const scripts = [
  'lib/vendor/react.min.js',
  'lib/vendor/react-dom.min.js',
  'zoom-meeting-embedded-ES5.min.js',
];

/** What an integration by hand does. */
const byHand = `
  const load = (src) => new Promise((resolve, reject) => {
    const script = Object.assign(document.createElement('script'), { src, async: false });
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  const join = async (signature) => {
    const client = ZoomMtgEmbedded.createClient();
    await client.init({ zoomAppRoot: document.querySelector('#root'), language: 'en-US',
      assetPath: '${sdkBase}lib/av', webEndpoint: 'zoom.us' });
    await client.join({ signature, meetingNumber: '${meetings.joins}', userName: 'Ada' });
  };
  const ask = async () => (await (await fetch('/sign', { method: 'POST' })).json()).signature;`;

const page = (head: string, body: string): string =>
  `<!doctype html><meta charset="utf-8"><title>bench</title>${head}<body>${body}`;

const element = (loading: string): string =>
  page(
    '<script type="module" src="/zoom-join.js"></script>',
    `<zoom-join loading="${loading}" signature-endpoint="/sign" sdk-base="${sdkBase}"
      meeting-number="${meetings.joins}" user-name="Ada"></zoom-join>
    <script>click = () => document.querySelector('zoom-join').join();</script>`,
  );

const pages: Readonly<Record<string, string>> = {
  '/sequential': page(
    '',
    `<div id="root"></div><script>${byHand}
    click = async () => {
      const signature = await ask();
      for (const file of ${JSON.stringify(scripts)}) await load('${sdkBase}' + file);
      await join(signature);
    };</script>`,
  ),
  '/with-the-page': page(
    scripts.map((file) => `<script src="${sdkBase}${file}"></script>`).join(''),
    `<div id="root"></div><script>${byHand}
    click = async () => join(await ask());</script>`,
  ),
  '/element': element('click'),
  '/element-on-intent': element('intent'),
};

const server = createServer(async (request, response) => {
  const path = request.url ?? '/';
  if (path.endsWith('.js')) {
    response.setHeader('Content-Type', 'text/javascript');
    response.end(readFileSync(`dist/browser${path}`));
    return;
  }
  if (path !== '/sign') {
    response.setHeader('Content-Type', 'text/html');
    response.end(pages[path] ?? '');
    return;
  }
  const claims = { appKey: sandbox.sdkKey, mn: meetings.joins, role: 0 } as const;
  const [signature] = await Promise.all([sign(claims, sandbox.sdkSecret), wait(ENDPOINT_TAKES)]);
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ signature, meetingNumber: meetings.joins }));
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const browser = await launchChromium();

/** Resolves when the frame's SDK has been made ready, after the pointer came over the button. */
const intend = async (opened: Page): Promise<void> => {
  await opened.waitForSelector('zoom-join:defined');
  const { x, y, width, height } = await opened.evaluate(() => {
    const button = document.querySelector('zoom-join')?.shadowRoot?.querySelector('button');
    return (button as HTMLElement).getBoundingClientRect().toJSON() as DOMRect;
  });
  await opened.mouse.move(x + width / 2, y + height / 2);
  await opened.waitForFunction(() => {
    const frame = document.querySelector('zoom-join')?.shadowRoot?.querySelector('iframe');
    return frame?.contentDocument?.querySelector<HTMLElement>('#root')?.style.display === 'flex';
  });
  await opened.waitForNetworkIdle({ idleTime: 200 });
};

const measure = async (
  name: string,
  prepare?: (opened: Page) => Promise<void>,
): Promise<number> => {
  // A context of its own: its cache is empty.
  const context = await browser.createBrowserContext();
  const opened = await context.newPage();
  const session = await opened.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await opened.goto(`${origin}/${name}`, { waitUntil: 'networkidle0' });
  await prepare?.(opened);
  const milliseconds = await opened.evaluate(async () => {
    const from = performance.now();
    await (window as unknown as { click(): Promise<void> }).click();
    return performance.now() - from;
  });
  await context.close();
  return milliseconds;
};

const orders: readonly [string, string, ((opened: Page) => Promise<void>)?][] = [
  ['signature, SDK, join', 'sequential'],
  ['SDK with the page', 'with-the-page'],
  ['<zoom-join>, no intent', 'element'],
  ['<zoom-join>, intent', 'element-on-intent', intend],
];
const times = new Map<string, number[]>(orders.map(([label]) => [label, []]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [label, name, prepare] of orders) times.get(label)?.push(await measure(name, prepare));
}
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const sequential = median(times.get('signature, SDK, join') ?? []);
console.table(
  Object.fromEntries(
    [...times].map(([label, all]) => [
      label,
      {
        'median ms': Math.round(median(all)),
        'least ms': Math.round(Math.min(...all)),
        'most ms': Math.round(Math.max(...all)),
        'of sequential': Number((median(all) / sequential).toFixed(2)),
      },
    ]),
  ),
);
await browser.close();
server.close();
await sandbox.close();
