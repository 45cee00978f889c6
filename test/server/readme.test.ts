import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { verify } from '../../src/signature/index.js';
import { noPhp, servePhp } from '../support/php.js';

const readme = readFileSync('README.md', 'utf8');

/** What the README lets people export, read by a shell. */
const env = ((): Record<string, string> => {
  const [exports = ''] = /^export ZOOM_SDK_KEY.*\nexport .*$/m.exec(readme) ?? [];
  const script = `${exports}\nenv`;
  const { stdout } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
  return Object.fromEntries(
    stdout
      .split('\n')
      .filter((line) => line.startsWith('ZOOM_'))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
})();

const lines = readme.split('\n').filter((line) => line.startsWith('curl '));

const noCurl = (): string | false => {
  if (spawnSync('curl', ['--version']).status === 0) return false;
  if (process.env.CI) throw new Error('CI runs the README’s curl lines: no curl');
  return 'curl is not installed';
};

const serve = async () => {
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'serve', '--port', '0', '--json'];
  const child = spawn(process.execPath, args, { env: { PATH: process.env.PATH, ...env } });
  const [line] = await once(child.stdout, 'data');
  const close = async () => {
    child.kill();
    await once(child, 'close');
  };
  return { url: JSON.parse(String(line)).url as string, close };
};

const servers = {
  'zoom-join serve': { start: serve, skip: false },
  'php -S': { start: () => servePhp('php/zoom-signature.php', env), skip: noPhp() },
} as const;

describe('the README’s curl lines', { skip: noCurl() }, () => {
  it('are five', () => assert.equal(lines.length, 5));

  for (const [name, { start, skip }] of Object.entries(servers)) {
    it(`answer as it says, from ${name}`, { skip }, async () => {
      const { url, close } = await start();
      const answers = lines.map((line) => {
        const command = line.replace('http://127.0.0.1:8080', new URL(url).origin);
        const { stdout } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
        const [head = '', body = ''] = stdout.split('\r\n\r\n');
        assert.equal(head.split(' ')[1], /# (\d{3}),/.exec(line)?.[1], `${line}\n${stdout}`);
        return JSON.parse(body) as Record<string, string>;
      });
      await close();
      const [byReference, byNumber, asHost] = answers;
      assert.equal(byReference?.passcode, 'sesame');
      assert.equal(byNumber?.passcode, undefined);
      const { role } = await verify(asHost?.signature ?? '', env.ZOOM_SDK_SECRET ?? '');
      assert.equal(role, 0);
      assert.deepEqual(answers.map(({ code }) => code).slice(3), [
        'endpoint-meeting-refused',
        'endpoint-origin-refused',
      ]);
    });
  }
});
