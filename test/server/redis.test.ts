import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';

/** Why Redis's test is left out, where it is; never in CI. */
const noRedis = (): string | false => {
  if (spawnSync('redis-server', ['--version']).status === 0) return false;
  if (process.env.CI) throw new Error('CI runs the test of Redis: no redis-server');
  return 'redis-server is not installed';
};

describe('the rate limit in Redis', { skip: noRedis() }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'zoom-join-redis-'));
  const socket = join(folder, 'redis.sock');
  const children: ReturnType<typeof spawn>[] = [];

  /** What a child says first. */
  const started = async (command: string, args: readonly string[], ready: RegExp) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    let said = '';
    for await (const chunk of child.stdout) {
      said += chunk;
      const found = ready.exec(said);
      if (found) return found[0];
    }
    throw new Error(`${command} did not start: ${said}`);
  };
  const endpoint = () =>
    started(
      process.execPath,
      ['--import', 'tsx', 'test/server/redis-endpoint.ts', socket],
      /http:\S+/,
    );

  let urls: readonly string[];
  before(async () => {
    const nothingKept = ['--save', '', '--appendonly', 'no'];
    const args = ['--port', '0', '--unixsocket', socket, '--dir', folder, ...nothingKept];
    await started('redis-server', args, /Ready to accept|ready to accept/);
    urls = await Promise.all([endpoint(), endpoint()]);
  });
  after(async () => {
    await Promise.all(
      children.map(async (child) => {
        child.kill();
        await once(child, 'close');
      }),
    );
    rmSync(folder, { recursive: true });
  });

  it('holds across two processes', async () => {
    const ask = async (index: number) =>
      (await fetch(`${urls[index % urls.length]}/?meeting=weekly`)).status;
    const statuses = await Promise.all(Array.from({ length: 30 }, (_, index) => ask(index)));
    assert.equal(statuses.filter((status) => status === 200).length, 10);
    assert.equal(statuses.filter((status) => status === 429).length, 20);
  });
});
