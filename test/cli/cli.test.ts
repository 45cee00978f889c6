import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { verify } from '../../src/signature/index.js';
import { KEY, SECRET } from '../support/forge.js';

const run = async (args: readonly string[], { input = '', env = {} } = {}) => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
    env: { PATH: process.env.PATH, ...env },
  });
  child.stdin.end(input);
  const [stdout, stderr, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  return { stdout, stderr, status };
};

/** What a command prints with --json while it goes on. */
const firstLine = async (stdout: AsyncIterable<unknown>): Promise<{ url: string }> => {
  for await (const chunk of stdout) return JSON.parse(String(chunk));
  return assert.fail('it printed nothing');
};

const env = { ZOOM_SDK_KEY: KEY, ZOOM_SDK_SECRET: SECRET };

describe('zoom-join sign', () => {
  it('prints a signature that diagnose has nothing against', async () => {
    const { stdout, status } = await run(['sign', '--meeting', '869 3456 7210'], { env });
    assert.equal(status, 0);
    assert.equal((await verify(stdout.trim(), SECRET)).mn, '86934567210');
    const diagnosed = await run(['diagnose', '-', '--meeting', '86934567210'], {
      input: stdout.trim(),
      env,
    });
    assert.match(diagnosed.stdout, /Nothing wrong/);
    assert.equal(diagnosed.status, 0);
  });

  it('says what is missing in the environment, with status 2', async () => {
    const { stderr, status } = await run(['sign', '--meeting', '86934567210']);
    assert.match(stderr, /config-sdk-key/);
    assert.equal(status, 2);
  });

  it('says what is wrong with the command, with status 2', async () => {
    for (const args of [['sign'], ['sign', '--meeting', '1'], ['sing'], ['sign', '--role', '2']]) {
      const { stderr, status } = await run(args, { env });
      assert.match(stderr, /error:/);
      assert.equal(status, 2);
    }
  });
});

describe('zoom-join diagnose', () => {
  const legacy = Buffer.from(`${KEY}.86934567210.1700000000000.0.aG1hYw==`).toString('base64');

  it('names the retired format and its fix, with status 1', async () => {
    const { stdout, status } = await run(['diagnose', legacy]);
    assert.match(stdout, /signature-legacy-format/);
    assert.match(stdout, /appKey, sdkKey, mn, role, iat, exp,\s+tokenExp/);
    assert.equal(status, 1);
  });

  it('reads standard input, and shows the claims with times that people read', async () => {
    const { stdout: signature } = await run(['sign', '--meeting', '86934567210'], { env });
    const { stdout } = await run(['diagnose', '-'], { input: `"${signature.trim()}"` });
    assert.match(
      stdout,
      /exp\s+\d+\s+\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC, in 118 minutes|in 2 hours/,
    );
    assert.match(stdout, /signature-wrapped/);
  });

  it('is coloured on a terminal alone, in CI too', async () => {
    const { stdout } = await run(['diagnose', legacy], { env: { CI: 'true' } });
    assert.ok(!stdout.includes('\u001b['), stdout);
  });

  it('shows no secret that stands where the key should', async () => {
    const swapped = { ZOOM_SDK_KEY: SECRET, ZOOM_SDK_SECRET: KEY };
    const { stdout: signature } = await run(['sign', '--meeting', '86934567210'], { env: swapped });
    for (const more of [[], ['--json']]) {
      const { stdout } = await run(['diagnose', signature.trim(), ...more], { env });
      assert.match(stdout, /the secret/);
      assert.doesNotMatch(stdout, new RegExp(SECRET));
    }
  });

  it('prints findings as data with --json', async () => {
    const { stdout } = await run(['diagnose', legacy, '--json']);
    assert.equal(JSON.parse(stdout).findings[0].code, 'signature-legacy-format');
  });

  it('checks the secret of the environment, and shows neither it nor the signature', async () => {
    const { stdout: signature } = await run(['sign', '--meeting', '86934567210'], { env });
    const given = { env: { ZOOM_SDK_SECRET: 'hunter2hunter2' } };
    const { stdout, stderr, status } = await run(['diagnose', signature.trim()], given);
    assert.match(stdout, /signature-secret-mismatch/);
    assert.doesNotMatch(stdout + stderr, /hunter2/);
    assert.ok(!stdout.includes(signature.trim().slice(0, 40)));
    assert.equal(status, 1);
  });
});

describe('zoom-join sandbox', () => {
  it('says in words what it lacks, with status 2', async () => {
    const { stderr, status } = await run(['sandbox', '--sdk', 'no-such-folder']);
    assert.match(stderr, /npm i -D\s+@zoom\/meetingsdk/);
    assert.doesNotMatch(stderr, /\n\s+at /);
    assert.equal(status, 2);
  });

  it('says where it is and how to sign for it', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'sandbox']);
    let printed = '';
    for await (const chunk of child.stdout) {
      printed += chunk;
      if (printed.includes('Ctrl+C')) break;
    }
    child.kill();
    const base = /sdk-base\s+(\S+)/.exec(printed)?.[1];
    assert.match(base ?? '', /^http:\/\/127\.0\.0\.1:\d+\/sdk\/$/);
    assert.match(printed, /86934567210\s+joins/);
  });
});

describe('zoom-join serve', () => {
  it('signs the meetings of the environment, and doctor has nothing against it', async () => {
    const meetings = JSON.stringify({
      weekly: { meetingNumber: '869 3456 7210', passcode: 'sesame' },
    });
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'src/cli/main.ts', 'serve', '--port', '0'],
      {
        env: { PATH: process.env.PATH, ...env, ZOOM_JOIN_MEETINGS: meetings },
      },
    );
    let url = '';
    for await (const chunk of child.stdout) {
      url = /(http:\S+)/.exec(String(chunk))?.[1] ?? '';
      if (url) break;
    }
    const byReference = await (await fetch(`${url}?meeting=weekly`)).json();
    assert.equal(byReference.passcode, 'sesame');
    const other = await fetch(`${url}?meetingNumber=99999999999`);
    assert.equal(other.status, 403);
    const { stdout, status } = await run(['doctor', url, '--ref', 'weekly'], { env });
    child.kill();
    assert.match(stdout, /✓ nobody becomes host by asking/);
    assert.equal(status, 0, stdout);
  });

  it('signs within its limit, and doctor says what it could not tell beyond, with status 0', async () => {
    const meetings = JSON.stringify({ weekly: { meetingNumber: '86934567210' } });
    const args = ['serve', '--port', '0', '--json'];
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
      env: { PATH: process.env.PATH, ...env, ZOOM_JOIN_MEETINGS: meetings, ZOOM_JOIN_RATE: '1' },
    });
    try {
      const { url } = await firstLine(child.stdout);
      const { stdout, status } = await run(['doctor', url, '--ref', 'weekly'], { env });
      assert.match(
        stdout,
        /^\? could not tell whether anybody becomes host by asking: rate-limited/m,
      );
      assert.doesNotMatch(stdout, /✓ nobody becomes host/);
      assert.equal(status, 0, stdout);
    } finally {
      child.kill();
    }
  });

  it('prints a URL that answers, whichever address it listens on', async () => {
    const meetings = JSON.stringify({ weekly: { meetingNumber: '86934567210' } });
    const addresses = Object.values(networkInterfaces()).flat();
    const hosts = ['::1', '127.0.0.1'].filter((host) =>
      addresses.some((known) => known?.address === host),
    );
    for (const host of [...hosts, 'localhost']) {
      const args = ['serve', '--port', '0', '--host', host, '--json'];
      const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], {
        env: { PATH: process.env.PATH, ...env, ZOOM_JOIN_MEETINGS: meetings },
      });
      try {
        const { url } = await firstLine(child.stdout);
        assert.ok(URL.canParse(url), url);
        assert.equal((await fetch(`${url}?meeting=weekly`)).status, 200, url);
      } finally {
        child.kill();
      }
    }
  });

  it('says what is wrong with the environment, with status 2', async () => {
    for (const ZOOM_JOIN_MEETINGS of ['', '{', '[]', '{"weekly": {"meetingNumber": "1"}}']) {
      const { stderr, status } = await run(['serve'], { env: { ...env, ZOOM_JOIN_MEETINGS } });
      assert.match(stderr, /ZOOM_JOIN_MEETINGS/);
      assert.equal(status, 2);
    }
    const { stderr, status } = await run(['serve'], {
      env: { ZOOM_JOIN_MEETINGS: '{"a": {"meetingNumber": "86934567210"}}' },
    });
    assert.match(stderr, /config-sdk-key/);
    assert.equal(status, 2);
  });
});
