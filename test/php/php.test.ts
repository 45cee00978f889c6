import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { ZoomJoinError } from '../../src/problems/error.js';
import { validateCredentials } from '../../src/signature/credentials.js';
import { verify } from '../../src/signature/index.js';
import { KEY, NUMBER, SECRET } from '../support/forge.js';
import { noPhp, type PhpServer, servePhp, servePhpCode } from '../support/php.js';

const env = {
  ZOOM_SDK_KEY: KEY,
  ZOOM_SDK_SECRET: SECRET,
  ZOOM_JOIN_MEETINGS: JSON.stringify({ weekly: { meetingNumber: NUMBER, passcode: 'sesame' } }),
};
const credentials = `'sdkKey' => '${KEY}', 'sdkSecret' => '${SECRET}'`;

const open: { close(): unknown }[] = [];
const opened = <T extends { close(): unknown }>(server: T): T => {
  open.push(server);
  return server;
};

/** A folder that is gone after the test. */
const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'zoom-join-'));
  opened({ close: () => rmSync(path, { recursive: true, force: true }) });
  return path;
};

const serve = async (code: string, more = {}, flags: readonly string[] = []) =>
  opened(await servePhpCode(code, { ...env, ...more }, flags));
const serveAlone = async (more = {}, flags: readonly string[] = []) =>
  opened(
    await servePhp(
      'php/zoom-signature.php',
      { ZOOM_JOIN_FOLDER: folder(), ...env, ...more },
      flags,
    ),
  );

interface Answered {
  readonly status: number;
  readonly body: Record<string, string>;
}

const ask = async ({ url }: PhpServer, query = 'meeting=weekly', init = {}): Promise<Answered> => {
  const response = await fetch(`${url}/?${query}`, init);
  const text = await response.text();
  assert.match(text, /^\{.*\}$/s);
  return { status: response.status, body: JSON.parse(text) };
};

const code = async (server: PhpServer, query?: string, init?: object): Promise<string> =>
  (await ask(server, query, init)).body.code ?? 'signed';

describe('php/zoom-signature.php', { skip: noPhp() }, () => {
  afterEach(async () => {
    for (const server of open.splice(0).reverse()) await server.close();
  });

  it('prints nothing of PHP’s own before the signature, nor what the site’s functions print', async () => {
    const server = await serve(
      `ZoomJoin\\answer([${credentials}, 'authorize' => function () {
        echo "\\u{FEFF} hello"; echo $undefined; trigger_error('old', E_USER_DEPRECATED);
        return ['meetingNumber' => '${NUMBER}'];
      }]);`,
      {},
      ['-d', 'display_errors=1', '-d', 'error_reporting=-1'],
    );
    await verify((await ask(server)).body.signature ?? '', SECRET);
  });

  it('throws away what was printed before the call, and what authorize keeps from being cleaned', async () => {
    const before = await serve(
      `echo $undefined; ZoomJoin\\answer(ZoomJoin\\optionsFrom([]));`,
      {},
      ['-d', 'display_errors=1', '-d', 'output_buffering=4096'],
    );
    assert.equal(await code(before), 'signed');
    const stubborn = await serve(`ZoomJoin\\answer([${credentials}, 'authorize' => function () {
      ob_start(null, 0, 0);
      return ['meetingNumber' => '${NUMBER}'];
    }]);`);
    assert.equal(await code(stubborn), 'signed');
  });

  it('sends authorize’s own answer, which nobody may keep and a listed site may read', async () => {
    const server =
      await serve(`ZoomJoin\\answer([${credentials}, 'origins' => ['https://www.example'],
      'authorize' => function () {
        return ['status' => 401, 'headers' => ['Content-Type' => 'text/plain'], 'body' => 'Log in first'];
      }]);`);
    const headers = { Origin: 'https://www.example' };
    const response = await fetch(`${server.url}/?meeting=weekly`, { headers });
    assert.equal(response.status, 401);
    assert.equal(await response.text(), 'Log in first');
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('access-control-allow-origin'), 'https://www.example');
  });

  it('takes a grant that is an object, as databases give them', async () => {
    const server = await serve(`ZoomJoin\\answer([${credentials}, 'authorize' => function () {
      return (object) ['meetingNumber' => '${NUMBER}', 'zak' => null, 'status' => 'planned'];
    }]);`);
    const { body } = await ask(server);
    assert.equal(body.meetingNumber, NUMBER);
    assert.ok(!('zak' in body));
  });

  it('answers where the log fails, and says so in PHP’s', async () => {
    const server = await serve(`ZoomJoin\\answer(['log' => function () {
      throw new RuntimeException('disk full');
    }] + ZoomJoin\\optionsFrom([]));`);
    assert.equal(await code(server), 'signed');
    assert.match(server.log(), /disk full/);
  });

  it('does nothing where it is included, until it is called', async () => {
    const server = await serve('echo "a page";');
    assert.equal(await (await fetch(`${server.url}/?meeting=weekly`)).text(), 'a page');
  });

  it('reads its options from a file above the web root', async () => {
    const site = folder();
    mkdirSync(join(site, 'public'));
    cpSync('php/zoom-signature.php', join(site, 'public/zoom-signature.php'));
    writeFileSync(
      join(site, 'zoom-join-config.php'),
      `\uFEFF<?php echo $undefined; return [${credentials}, 'meetings' => ['daily' => ['meetingNumber' => '123 456 789']]];`,
    );
    const server = opened(
      await servePhp(
        join(site, 'public/zoom-signature.php'),
        { ZOOM_JOIN_FOLDER: join(site, 'rate') },
        ['-d', 'display_errors=1', '-t', join(site, 'public')],
      ),
    );
    assert.equal((await ask(server, 'meeting=daily')).body.meetingNumber, '123456789');
    assert.equal(await code(server, 'meeting=weekly'), 'endpoint-meeting-refused');
  });

  it('reads them from where ZOOM_JOIN_CONFIG says, and the environment for what is not there', async () => {
    const file = join(folder(), 'options.php');
    writeFileSync(
      file,
      `<?php return ['lifetime' => 3600, 'backdate' => 60, 'rateLimit' => false];`,
    );
    const server = await serveAlone({ ZOOM_JOIN_CONFIG: file });
    const { body } = await ask(server);
    const claims = await verify(body.signature ?? '', SECRET);
    assert.equal(claims.iat, Number(body.serverTime) - 60);
    assert.equal(claims.exp - claims.iat, 3600);
  });

  it('signs role 1 where authorize says so, and warns in the log of one without a ZAK', async () => {
    const server = await serve(`ZoomJoin\\answer([${credentials}, 'authorize' => function ($asked) {
      return ['meetingNumber' => '${NUMBER}', 'role' => 1, 'zak' => $asked['meeting'] === 'mine' ? 'a-zak' : null];
    }]);`);
    const { signature = '', zak } = (await ask(server, 'meeting=mine')).body;
    assert.equal((await verify(signature, SECRET)).role, 1);
    assert.equal(zak, 'a-zak');
    assert.doesNotMatch(server.log(), /signature-host-without-zak/);
    await ask(server, 'meeting=other');
    assert.match(server.log(), /signature-host-without-zak/);
  });

  it('makes nobody host by a map, nor by a function for meetings', async () => {
    const map = await serve(
      `ZoomJoin\\answer([${credentials}, 'meetings' => ['weekly' => ['meetingNumber' => '${NUMBER}', 'role' => 1]]]);`,
    );
    assert.equal(await code(map), 'endpoint-failed');
    assert.match(map.log(), /a meeting has a role.*weekly/);
    const found = await serve(
      `ZoomJoin\\answer([${credentials}, 'meetings' => function ($reference) {
        return $reference === 'weekly' ? ['meetingNumber' => '${NUMBER}', 'role' => 1] : null;
      }]);`,
    );
    assert.equal((await verify((await ask(found)).body.signature ?? '', SECRET)).role, 0);
    assert.equal(await code(found, 'meeting=other'), 'endpoint-meeting-refused');
    assert.equal(await code(found, `meetingNumber=${NUMBER}`), 'endpoint-meeting-refused');
  });

  it('lets authorize look at the session, and gives strangers none', async () => {
    const server = await serve(`
      if ($_SERVER['REQUEST_URI'] === '/login') { session_start(); $_SESSION['user'] = 'ada'; return; }
      ZoomJoin\\answer([${credentials}, 'authorize' => function () {
        $user = ZoomJoin\\session()['user'] ?? null;
        return $user ? ['meetingNumber' => '${NUMBER}', 'userName' => $user] : null;
      }]);`);
    const stranger = await fetch(`${server.url}/?meeting=weekly`);
    assert.equal(stranger.status, 403);
    assert.equal(stranger.headers.get('set-cookie'), null);
    const login = await fetch(`${server.url}/login`);
    const Cookie = login.headers.get('set-cookie')?.split(';')[0] ?? '';
    const response = await fetch(`${server.url}/?meeting=weekly`, { headers: { Cookie } });
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(((await response.json()) as { userName: string }).userName, 'ada');
  });

  it('lets authorize look at a nonce', async () => {
    const server = await serve(`ZoomJoin\\answer([${credentials}, 'authorize' => function () {
      return hash_equals('once', $_GET['nonce'] ?? '')
        ? ['meetingNumber' => '${NUMBER}'] : null;
    }]);`);
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"meeting":"weekly"}',
    };
    assert.equal(await code(server, 'nonce=once', init), 'signed');
    assert.equal(await code(server, 'nonce=twice', init), 'endpoint-meeting-refused');
  });

  it('lets a function say which origins may ask', async () => {
    const server = await serve(`ZoomJoin\\answer(['origins' => function ($origin) {
      return substr($origin, -8) === '.example';
    }] + ZoomJoin\\optionsFrom([]));`);
    const from = (Origin: string) => code(server, 'meeting=weekly', { headers: { Origin } });
    assert.equal(await from('https://www.example'), 'signed');
    for (const origin of ['https://www.other', 'null', 'https://www.example/']) {
      assert.equal(await from(origin), 'endpoint-origin-refused');
    }
  });

  it('says what is wrong with its key and secret, and not what they are', async () => {
    const missing = await serveAlone({ ZOOM_SDK_KEY: '' });
    const { status, body } = await ask(missing);
    assert.deepEqual(
      [status, body.code, body.title],
      [500, 'config-sdk-key', 'The SDK key is missing.'],
    );
    const quoted = await serveAlone({ ZOOM_SDK_SECRET: `"${SECRET}"` });
    assert.equal(await code(quoted), 'config-sdk-secret');
    assert.match(quoted.log(), /config-sdk-secret.*wrapped in quotes/);
    assert.doesNotMatch(quoted.log(), new RegExp(SECRET));
  });

  it('names in the log the option that is wrong, and tells the caller nothing of it', async () => {
    const wrong: readonly [Record<string, string>, RegExp][] = [
      [
        { ZOOM_JOIN_MEETINGS: '' },
        /there is no .*zoom-join-config.php, and ZOOM_JOIN_MEETINGS is missing/,
      ],
      [{ ZOOM_JOIN_MEETINGS: '{' }, /it is not JSON/],
      [{ ZOOM_JOIN_MEETINGS: '[]' }, /it is not an object/],
      [{ ZOOM_JOIN_MEETINGS: '{}' }, /contains no meeting/],
      [{ ZOOM_JOIN_MEETINGS: '{"weekly":{}}' }, /no meetingNumber.*weekly/],
      [
        { ZOOM_JOIN_MEETINGS: `{"weekly":{"meetingNumber":"${NUMBER}","password":"x"}}` },
        /the unknown field password/,
      ],
      [{ ZOOM_JOIN_ORIGINS: '*' }, /ZOOM_JOIN_ORIGINS: .*is not an origin/],
      [{ ZOOM_JOIN_ORIGINS: 'https://*.example' }, /ZOOM_JOIN_ORIGINS/],
      [{ ZOOM_JOIN_PUBLIC_ORIGIN: 'www.example' }, /publicOrigin/],
      [{ ZOOM_JOIN_ORIGINS: 'https://www.example/page' }, /ZOOM_JOIN_ORIGINS/],
      [{ ZOOM_JOIN_RATE: 'many' }, /ZOOM_JOIN_RATE/],
      [{ ZOOM_JOIN_RATE: '0' }, /rateLimit.perMinute/],
      [{ ZOOM_JOIN_TRUST_PROXY: 'yes' }, /ZOOM_JOIN_TRUST_PROXY/],
      [{ ZOOM_JOIN_CONFIG: '/nowhere.php' }, /nowhere.php/],
    ];
    for (const [more, named] of wrong) {
      const server = await serveAlone(more);
      const { status, body } = await ask(server);
      assert.deepEqual([status, body.code], [500, 'endpoint-failed']);
      assert.match(server.log(), named);
    }
  });

  it('tells the log, and not the caller, why authorize failed, with ZOOM_JOIN_DEBUG too', async () => {
    const failing = `ZoomJoin\\answer([${credentials}, 'authorize' => function () {
      throw new RuntimeException('database password is hunter2');
    }]);`;
    const server = await serve(failing, { ZOOM_JOIN_DEBUG: '1' });
    const { status, body } = await ask(server);
    assert.deepEqual([status, body.code], [500, 'endpoint-failed']);
    assert.doesNotMatch(JSON.stringify(body), /hunter2/);
    assert.match(server.log(), /hunter2/);
  });

  describe('opened in a browser', () => {
    const page = async ({ url }: PhpServer, path = '/'): Promise<string> =>
      (await fetch(`${url}${path}`)).text();

    it('checks itself where ZOOM_JOIN_DEBUG is on, without secrets', async () => {
      const server = await serveAlone({ ZOOM_JOIN_DEBUG: 'on' });
      const said = await page(server);
      assert.match(said, /PHP 8/);
      assert.match(said, /SDK key: present/);
      assert.match(said, /Clock: \d{4}-/);
      for (const secret of [KEY, SECRET, NUMBER, 'sesame', 'weekly']) {
        assert.ok(!said.includes(secret), said);
      }
    });

    it('says what is wrong', async () => {
      const placeholder = await serveAlone({
        ZOOM_JOIN_DEBUG: '1',
        ZOOM_SDK_SECRET: 'YOUR_SECRET',
      });
      assert.match(await page(placeholder), /✗ The SDK secret is a placeholder/);
      const without = await serveAlone({ ZOOM_JOIN_DEBUG: '1', ZOOM_JOIN_MEETINGS: '' });
      assert.match(await page(without), /✗ No meetings: there is no .*zoom-join-config.php/);
      const file = join(folder(), 'options.php');
      writeFileSync(file, '<?php return [');
      const unreadable = await serveAlone({ ZOOM_JOIN_DEBUG: '1', ZOOM_JOIN_CONFIG: file });
      assert.match(await page(unreadable), /✗ PHP can’t parse options.php, line 1/);
    });

    const alone = async (config: string, more = {}) => {
      const file = join(folder(), 'options.php');
      writeFileSync(file, config);
      return serveAlone({ ZOOM_JOIN_CONFIG: file, ...more });
    };

    it('shows no secret and no reference where the configuration is wrong, nor does the log', async () => {
      const forgotten = await alone(`<?php return ['sdkSecret' '${SECRET}'];`, {
        ZOOM_JOIN_DEBUG: '1',
      });
      assert.match(await page(forgotten), /line 1\. Look for a missing comma/);
      assert.equal(await code(forgotten), 'endpoint-failed');
      assert.match(forgotten.log(), /options.php, line 1/);
      assert.ok(!`${await page(forgotten)}${forgotten.log()}`.includes(SECRET));
      const ZOOM_JOIN_MEETINGS = '{"a-secret-reference":{}}';
      const nameless = await serveAlone({ ZOOM_JOIN_DEBUG: '1', ZOOM_JOIN_MEETINGS });
      const said = await page(nameless);
      assert.match(said, /no meetingNumber.*the server’s log names the meeting/);
      assert.ok(!said.includes('a-secret-reference'));
      assert.match(nameless.log(), /a-secret-reference/);
    });

    it('shows nothing of what the site’s own code throws, which is in the log', async () => {
      const server = await alone(`<?php throw new InvalidArgumentException('vault password');`, {
        ZOOM_JOIN_DEBUG: '1',
      });
      assert.match(await page(server), /the server’s log has the details/);
      assert.match(server.log(), /vault password/);
    });

    it('can be switched on by the configuration, right or wrong', async () => {
      const right = await alone(`<?php return ['debug' => true];`);
      assert.match(await page(right), /Meetings: 1, with a passcode: 1/);
      const wrong = await alone(
        `<?php return ['debug' => true, 'sdkSecret' => 'YOUR_SDK_SECRET'];`,
      );
      assert.match(await page(wrong), /✗ The SDK secret is a placeholder/);
      const misspelt = await alone(`<?php return ['debug' => true, 'orgins' => []];`);
      assert.match(await page(misspelt), /✗ There is no option orgins/);
    });

    it('names what people write wrong in a configuration', async () => {
      const meetings = (entry: string) =>
        `<?php return ['debug' => true, 'meetings' => [${entry}]];`;
      const wrong: readonly [string, RegExp][] = [
        [
          meetings(`'a' => ['meetingNumber' => '${NUMBER}', 'passcode' => 012345]`),
          /passcode without quotes/,
        ],
        [meetings(`['meetingNumber' => '${NUMBER}']`), /have no references/],
        [meetings(''), /contains no meeting/],
        [`<?php return ['debug' => true, 'rateLimit' => 30];`, /rateLimit must be/],
        [
          `<?php return ['debug' => true, 'rateLimit' => ['perMinut' => 5]];`,
          /no option rateLimit\.perMinut\. .*perMinute/,
        ],
        [
          `<?php return ['debug' => true, 'origins' => 'https://www.example'];`,
          /origins must be a list/,
        ],
        [`<?php return ['debug' => true, 'authorize' => 'nosuch'];`, /authorize is not a function/],
        [`<?php return 'x';`, /does not return an array/],
      ];
      for (const [config, named] of wrong) {
        assert.match(await page(await alone(config, { ZOOM_JOIN_DEBUG: '1' })), named);
      }
      const nowhere = await serveAlone({ ZOOM_JOIN_DEBUG: '1', ZOOM_JOIN_CONFIG: '/nowhere.php' });
      assert.match(await page(nowhere), /there is no file \/nowhere.php/);
    });

    it('says where it looked for the configuration, and that the web root is no place for it', async () => {
      const site = folder();
      mkdirSync(join(site, 'public'));
      cpSync('php/zoom-signature.php', join(site, 'public/index.php'));
      const start = async (more = {}) =>
        opened(
          await servePhp(
            join(site, 'public/index.php'),
            { ZOOM_JOIN_DEBUG: '1', ZOOM_JOIN_FOLDER: join(site, 'rate'), ...more },
            ['-t', join(site, 'public')],
          ),
        );
      writeFileSync(join(site, 'public/zoom-join-config.php'), '<?php return [];');
      assert.match(
        await page(await start()),
        new RegExp(`there is no ${site}/zoom-join-config.php`),
      );
      assert.match(await page(await start(env)), /✗ zoom-join-config.php is in the web root/);
    });

    it('says nothing of itself otherwise', async () => {
      for (const ZOOM_JOIN_DEBUG of ['', '0', 'off', 'false']) {
        assert.match(await page(await serveAlone({ ZOOM_JOIN_DEBUG })), /endpoint-meeting-missing/);
      }
      const server = await serveAlone({ ZOOM_JOIN_DEBUG: '1' });
      assert.match(await page(server, '/?meeting=unknown'), /endpoint-meeting-refused/);
    });
  });

  describe('limits the rate', () => {
    const limited = { ZOOM_JOIN_RATE: '2' };

    it('in files, for all processes that share the folder', async () => {
      const shared = { ...limited, ZOOM_JOIN_FOLDER: folder(), NOW: '1700000000' };
      const [one, other] = [
        opened(await servePhp('test/support/php/endpoint.php', { ...env, ...shared })),
        opened(await servePhp('test/support/php/endpoint.php', { ...env, ...shared })),
      ];
      assert.equal(await code(one), 'signed');
      assert.equal(await code(other), 'signed');
      assert.equal(await code(one), 'endpoint-rate-limited');
      assert.equal(await code(other), 'endpoint-rate-limited');
    });

    it('for one minute, and keeps no counters of minutes before', async () => {
      const path = folder();
      const at = async (NOW: string) =>
        opened(
          await servePhp('test/support/php/endpoint.php', {
            ...env,
            ...limited,
            ZOOM_JOIN_FOLDER: path,
            NOW,
          }),
        );
      const first = await at('1700000000');
      for (const expected of ['signed', 'signed', 'endpoint-rate-limited']) {
        assert.equal(await code(first), expected);
      }
      assert.equal(await code(await at('1700000060')), 'signed');
      assert.equal(await code(await at('1700000120')), 'signed');
      assert.deepEqual(
        readdirSync(path),
        [1_700_000_060, 1_700_000_120].map((now) => String(Math.floor(now / 60))),
      );
    });

    it('in APCu where it is there and no folder is named', { skip: noApcu() }, async () => {
      const server = opened(
        await servePhp(
          'test/support/php/endpoint.php',
          { ...env, ...limited, NOW: '1700000000', TMPDIR: '/nowhere' },
          ['-d', 'apc.enabled=1', '-d', 'apc.enable_cli=1'],
        ),
      );
      for (const expected of ['signed', 'signed', 'endpoint-rate-limited']) {
        assert.equal(await code(server), expected);
      }
    });

    const proxied = { ZOOM_JOIN_TRUST_PROXY: '1', NOW: '1700000000' };
    for (const [where, more, flags, skip] of [
      ['files', {}, [], false],
      ['APCu', { ZOOM_JOIN_FOLDER: '' }, ['apc.enabled=1', 'apc.enable_cli=1'], noApcu()],
    ] as const) {
      it(`says once that a proxy wrote no address, counting in ${where}`, { skip }, async () => {
        const server = await serveAlone(
          { ...proxied, ...more },
          flags.flatMap((flag) => ['-d', flag]),
        );
        for (const forwarded of ['nonsense', '203.0.113.1:port', '203.0.113.1:50001']) {
          const headers = { 'X-Forwarded-For': forwarded };
          assert.equal(await code(server, 'meeting=weekly', { headers }), 'signed');
        }
        assert.equal(server.log().match(/X-Forwarded-For.*trustProxy/g)?.length, 1);
        assert.doesNotMatch(server.log(), /nonsense/);
      });
    }

    it('by a key of the site’s own, and not at all where it is told so', async () => {
      const own = await serve(`ZoomJoin\\answer(['now' => function () { return 1700000000; },
        'rateLimit' => ['perMinute' => 1, 'folder' => getenv('ZOOM_JOIN_FOLDER'), 'key' => function ($request) {
          return $request['headers']['cookie'] ?? '';
        }]] + ZoomJoin\\optionsFrom([]));`);
      const as = (Cookie: string) => code(own, 'meeting=weekly', { headers: { Cookie } });
      assert.equal(await as('ada'), 'signed');
      assert.equal(await as('ada'), 'endpoint-rate-limited');
      assert.equal(await as('../../bob'), 'signed');
      const none = await serve(
        `ZoomJoin\\answer(['rateLimit' => false] + ZoomJoin\\optionsFrom([]));`,
        {
          ZOOM_JOIN_RATE: '1',
        },
      );
      for (let asked = 0; asked < 3; asked++) assert.equal(await code(none), 'signed');
    });

    it('fails closed where it can’t count, and says how to mend it', async () => {
      const [file, target, link, openToAll] = ['file', 'target', 'link', 'open'].map((name) =>
        join(folder(), name),
      ) as [string, string, string, string];
      writeFileSync(file, '');
      mkdirSync(target);
      symlinkSync(target, link);
      mkdirSync(openToAll);
      chmodSync(openToAll, 0o777);
      for (const ZOOM_JOIN_FOLDER of [file, link, openToAll]) {
        const server = await serveAlone({ ZOOM_JOIN_FOLDER });
        assert.equal(await code(server), 'endpoint-failed');
        assert.match(server.log(), /can't be counted.*ZOOM_JOIN_FOLDER/);
      }
      assert.deepEqual(readdirSync(target), []);
    });
  });

  it('judges keys and secrets as the other endpoints do', () => {
    const values = [
      ...[
        '',
        ' ',
        '\n',
        KEY,
        SECRET,
        'YOUR_SDK_KEY',
        'your-client-id',
        '<secret>',
        '${SECRET}',
        '[key]',
      ],
      ...[
        '{{SDK_KEY}}',
        '%KEY%',
        'xxxx',
        'XXXXXXXX',
        '0000',
        'changeMe',
        'change_me',
        'test',
        'undefined',
      ],
      ...[
        'null',
        `${KEY} `,
        ` ${KEY}`,
        `${KEY}\n`,
        `"${KEY}"`,
        `'${KEY}`,
        `“${KEY}”`,
        'a b',
        'a\u0000b',
      ],
      ...[
        'a\u200bb',
        'a\u00a0b',
        'schlüssel1',
        '東京東京東',
        '....',
        'my-key-1',
        'AbCdEf123456',
        '\u{1F511}',
      ],
    ];
    const script = `require 'php/zoom-signature.php';
      echo json_encode(array_map('ZoomJoin\\\\credentialFinding', json_decode(stream_get_contents(STDIN))));`;
    const { stdout } = spawnSync('php', ['-r', script], { input: JSON.stringify(values) });
    const flaws = values.map((value) => {
      try {
        validateCredentials(value, SECRET);
        return '';
      } catch (error) {
        return error instanceof ZoomJoinError ? error.message : String(error);
      }
    });
    assert.deepEqual(
      (JSON.parse(String(stdout)) as string[]).map((flaw) => flaw && `The SDK key is ${flaw}.`),
      flaws,
    );
  });
});

/** Why the test of APCu is left out, where it is; never in CI. */
function noApcu(): string | false {
  const { stdout } = spawnSync('php', ['-m']);
  if (/^apcu$/im.test(String(stdout ?? ''))) return false;
  if (process.env.CI && !noPhp()) throw new Error('CI runs the test of APCu: no php-apcu');
  return 'php-apcu is not installed';
}
