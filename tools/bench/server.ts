/**
 * `npm run bench:server`: our endpoint and Zoom's sample, turn and turn about, each server on a
 * core of its own: signatures a second, latency at 20 connections, memory after 100,000 requests. Then how
 * long a refusal takes for a meeting that is unknown and for one that is another's.
 */
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { createSignatureHandler } from '../../src/server/index.js';
import { KEY, NUMBER, SECRET } from '../../test/support/forge.js';

const CONNECTIONS = 20;
const REQUESTS = 100_000;
const ROUNDS = 5;

/** To one core, where the system can: the other is the load's. */
const pin = (pid: number | undefined, core: number): boolean =>
  spawnSync('taskset', ['-acp', String(core), String(pid)]).status === 0;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const megabytes = (bytes: number): number => bytes / 1e6;

const start = async (name: string) => {
  const child: ChildProcess = fork(`tools/bench/server/${name}.ts`, {
    execArgv: ['--expose-gc', '--import', 'tsx'],
  });
  const [url] = (await once(child, 'message')) as [string];
  const isPinned = pin(child.pid, 0);
  const rounds: { perSecond: number; p50: number; p99: number }[] = [];
  const load = async (amount: number) => {
    const options = {
      url,
      connections: CONNECTIONS,
      amount,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ meetingNumber: NUMBER, role: 0 }),
    } as const;
    const from = performance.now();
    let to = from;
    const { latency, non2xx, errors } = await new Promise<autocannon.Result>((resolve, reject) => {
      const done = (error: unknown, result: autocannon.Result) =>
        error ? reject(error) : resolve(result);
      // The library itself tells the end to the second.
      autocannon(options, done).on('response', () => {
        to = performance.now();
      });
    });
    if (non2xx + errors > 0) throw new Error(`${name}: ${non2xx} refused, ${errors} failed`);
    return { perSecond: (amount * 1000) / (to - from), p50: latency.p50, p99: latency.p99 };
  };
  const memory = async (): Promise<NodeJS.MemoryUsage> => {
    child.send('memory');
    return ((await once(child, 'message')) as [NodeJS.MemoryUsage])[0];
  };
  await load(10_000);
  const before = await memory();
  return {
    isPinned,
    round: async () => void rounds.push(await load(REQUESTS / ROUNDS)),
    end: async () => {
      const { rss, heapUsed } = await memory();
      child.kill();
      return {
        name,
        perSecond: median(rounds.map(({ perSecond }) => perSecond)),
        p50: median(rounds.map(({ p50 }) => p50)),
        p99: median(rounds.map(({ p99 }) => p99)),
        rss: megabytes(rss),
        heap: megabytes(heapUsed),
        grown: megabytes(heapUsed - before.heapUsed),
      };
    },
  };
};

/** Microseconds of one refusal, the median of many, the askings mixed so that nothing favours one. */
const refusals = async () => {
  const handle = createSignatureHandler({
    sdkKey: KEY,
    sdkSecret: SECRET,
    rateLimit: false,
    log: () => {},
    meetings: async (reference) =>
      reference === 'another’s' ? undefined : meetings.get(reference),
  });
  const meetings = new Map([['weekly', { meetingNumber: NUMBER }]]);
  const askings = {
    unknown: 'meeting=unknown',
    'another’s': 'meeting=another%E2%80%99s',
    'by number': `meetingNumber=${NUMBER}`,
  };
  const times = Object.entries(askings).map(([name, query]) => ({
    name,
    query,
    all: [] as number[],
  }));
  for (let round = 0; round < 20_000; round++) {
    for (const { query, all } of times) {
      const start = performance.now();
      await handle(new Request(`http://localhost/?${query}`));
      if (round >= 5_000) all.push((performance.now() - start) * 1000);
    }
  }
  return times.map(({ name, all }) => ({
    refused: name,
    'median µs': Number(median(all).toFixed(1)),
  }));
};

const isLoadPinned = pin(process.pid, 1);
const servers = [await start('ours'), await start('sample')] as const;
for (let round = 0; round < ROUNDS; round++) {
  for (const server of servers) await server.round();
}
const [ours, sample] = [await servers[0].end(), await servers[1].end()];
console.table(
  Object.fromEntries(
    [ours, sample].map(({ name, perSecond, p50, p99, rss, heap, grown }) => [
      name,
      {
        'signatures/s': Math.round(perSecond),
        'p50 ms': p50,
        'p99 ms': p99,
        'RSS MB': Number(rss.toFixed(1)),
        'heap MB': Number(heap.toFixed(1)),
        'heap grown MB': Number(grown.toFixed(2)),
      },
    ]),
  ),
);
console.log(`ours signs ${(ours.perSecond / sample.perSecond).toFixed(2)} times as fast`);
if (!isLoadPinned || !servers[0].isPinned)
  console.log('(not bound to one core each: no taskset here)');
console.table(await refusals());
