/**
 * `npm run bench:cycles`: what joins and leaves leave behind in a page, with the real SDK: heap after
 * a forced collection, listeners, documents, nodes, and the sandbox's open sockets. Measures only.
 */
import { startDemo } from '../../demo/start.js';
import { launchChromium } from '../../test/support/browsers.js';

const CYCLES = 20;

const demo = await startDemo({ port: 0 });
const browser = await launchChromium(
  // What V8 compiles of code that runs often is no leak, and would be most of what is measured.
  '--js-flags=--no-opt --no-sparkplug --no-maglev',
);
const page = await browser.newPage();
await page.goto(demo.url);
const preview = await page.waitForFrame((frame) => frame.url().endsWith('/preview.html'));
await preview.waitForSelector('zoom-join:defined');
await preview.$eval('zoom-join', (element) => {
  element.userName = 'Ada';
});
const session = await page.createCDPSession();
await session.send('Performance.enable');

const cycle = async (): Promise<void> => {
  await preview.$eval('zoom-join', async (element) => {
    await element.join();
    await element.leave();
  });
  await page.$eval('#log', (log) => log.replaceChildren());
};

const measure = async () => {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  const { sockets } = (await (await fetch(`${demo.sandbox?.url}/sandbox/state`)).json()) as {
    sockets: number;
  };
  return {
    'heap (MB)': Number((of('JSHeapUsedSize') / 1e6).toFixed(2)),
    listeners: of('JSEventListeners'),
    documents: of('Documents'),
    nodes: of('Nodes'),
    sockets,
  };
};

const rows: Record<string, Awaited<ReturnType<typeof measure>>> = { before: await measure() };
for (let count = 1; count <= CYCLES; count += 1) {
  await cycle();
  if (count === 1 || count % 5 === 0) rows[`after ${count}`] = await measure();
}
console.table(rows);
await browser.close();
await demo.close();
