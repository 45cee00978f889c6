/** WordPress itself, of a version, with its own database of SQLite and the plugin in it, served by PHP. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { noPhp } from './php.js';

export interface WordPress {
  readonly url: string;
  /** The folder of the site. */
  readonly folder: string;
  /** Runs PHP in WordPress, as an administrator, and gives what it prints. */
  php(code: string): string;
  close(): Promise<void>;
}

/** As `npm run build:wordpress` makes it; `npm test` builds before it tests. */
const PLUGIN = 'wordpress/build/zoom-join';
const BUILDS = 'test/wordpress/node_modules/@wp-playground/wordpress-builds';
/** Debian's, for a classic theme: the builds have block themes. */
const CLASSIC_THEME = '/usr/share/wordpress/wp-content/themes/twentytwentyone';

/** A page in a third of the time; files that a test writes are seen at once. */
const OPCACHE = ['enable_cli=1', 'revalidate_freq=0'].flatMap((set) => ['-d', `opcache.${set}`]);

/** WordPress 7.1 is in no package: an archive as wordpress.org has it, with a SQLite drop-in, or its folder. */
const NEWEST = process.env.ZOOM_JOIN_WORDPRESS ?? '../shared/wordpress/wordpress-7.1.0.tar.xz';

/** Why the tests of a version are left out, where they are; never in CI. */
export const noWordPress = (version = '6.5'): string | false => {
  const missing = noPhp();
  if (missing) return missing;
  const modules = execFileSync('php', ['-m'], { encoding: 'utf8' });
  const lacks = [
    !(/^pdo_sqlite$/m.test(modules) && existsSync(CLASSIC_THEME)) &&
      'php-sqlite3 or wordpress-theme-twentytwentyone is not installed',
    version === '7.1' &&
      !existsSync(NEWEST) &&
      `there is no ${NEWEST}: set ZOOM_JOIN_WORDPRESS to an archive or a folder of WordPress 7.1`,
  ];
  const lack = lacks.find((one) => one !== false);
  if (lack && process.env.CI) throw new Error(`CI runs the tests of WordPress ${version}: ${lack}`);
  return lack ?? false;
};

const copyNewest = (folder: string): void => {
  if (statSync(NEWEST).isDirectory()) cpSync(NEWEST, folder, { recursive: true });
  else execFileSync('tar', ['xf', NEWEST, '-C', folder, '--strip-components=1']);
};

const copyBuild = (version: string, folder: string): void => {
  unzip(`${BUILDS}/src/wordpress/wp-${version}.zip`, folder);
  // Static files, which the builds have apart.
  cpSync(`${BUILDS}/public/wp-${version}`, folder, { recursive: true, force: false });
  const content = `${folder}/wp-content`;
  // The builds are installed already, with a password of their own.
  rmSync(`${content}/database`, { recursive: true });
  unzip(
    `${BUILDS}/src/sqlite-database-integration/sqlite-database-integration.zip`,
    `${content}/plugins`,
  );
  const sqlite = `${content}/plugins/sqlite-database-integration-main`;
  writeFileSync(
    `${content}/db.php`,
    readFileSync(`${sqlite}/db.copy`, 'utf8').replace(
      '{SQLITE_IMPLEMENTATION_FOLDER_PATH}',
      sqlite,
    ),
  );
  // Of some builds its pictures are there, and nothing else.
  rmSync(`${content}/themes/twentytwentyone`, { recursive: true, force: true });
  symlinkSync(CLASSIC_THEME, `${content}/themes/twentytwentyone`);
};

export const startWordPress = async (
  version: string,
  { constants = '', network = false } = {},
): Promise<WordPress> => {
  const folder = mkdtempSync(join(tmpdir(), `zoom-join-wordpress-${version}-`));
  if (version === '7.1') copyNewest(folder);
  else copyBuild(version, folder);
  const content = `${folder}/wp-content`;
  cpSync(PLUGIN, `${content}/plugins/zoom-join`, { recursive: true });

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const address = `define('WP_HOME', '${url}'); define('WP_SITEURL', '${url}');`;
  writeFileSync(`${folder}/wp-config.php`, configuration(address + constants));
  writeFileSync(`${folder}/router.php`, ROUTER);

  const run = (code: string): string =>
    execFileSync('php', ['-d', 'display_errors=stderr', '-r', code], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  run(`define('WP_INSTALLING', true); require 'wp-load.php'; require 'wp-admin/includes/upgrade.php';
    wp_install('A site', 'admin', 'admin@example.org', true, '', 'correct horse battery staple');`);
  const php = (code: string): string =>
    run(`$_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; $_SERVER['REMOTE_ADDR'] = '127.0.0.1';
      $_SERVER['REQUEST_URI'] = '/'; require 'wp-load.php';
      require_once 'wp-admin/includes/admin.php'; wp_set_current_user(1); ${code}`);
  php(`activate_plugin('zoom-join/zoom-join.php');
    $GLOBALS['wp_rewrite']->set_permalink_structure('/%postname%/'); flush_rewrite_rules();`);

  if (network) makeNetwork(folder, `127.0.0.1:${port}`, url, constants, php);

  const server = spawn('php', [...OPCACHE, '-S', `127.0.0.1:${port}`, 'router.php'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    // A page of WordPress asks WordPress. The workers are of the server's process group, which ends as one.
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
    detached: true,
  });
  await new Promise<void>((resolve, reject) => {
    server.stderr.setEncoding('utf8').on('data', (said: string) => {
      if (said.includes('started')) resolve();
    });
    server.once('close', () => reject(new Error('php did not start')));
  });
  return {
    url,
    folder,
    php,
    close: async () => {
      const ended = once(server, 'close');
      if (server.pid) process.kill(-server.pid);
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** The cookies of a user who is signed in, by name. */
export const cookiesOf = ({ php }: WordPress, login: string): Readonly<Record<string, string>> =>
  JSON.parse(
    php(`$id = get_user_by('login', '${login}')->ID; $until = time() + 3600;
      $token = WP_Session_Tokens::get_instance($id)->create($until);
      echo json_encode([
        AUTH_COOKIE => wp_generate_auth_cookie($id, $until, 'auth', $token),
        LOGGED_IN_COOKIE => wp_generate_auth_cookie($id, $until, 'logged_in', $token),
      ]);`),
  );

/** An administrator, in a browser. */
export const signIn = async (page: Page, wordpress: WordPress): Promise<void> => {
  const cookies = Object.entries(cookiesOf(wordpress, 'admin'));
  await page.setCookie(...cookies.map(([name, value]) => ({ name, value, url: wordpress.url })));
};

const write = (file: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
};

const unzip = (archive: string, folder: string): void => {
  for (const [path, content] of Object.entries(unzipSync(readFileSync(archive))))
    if (!path.endsWith('/')) write(join(folder, path), content);
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
};

/** Of sites in folders, with the plugin active in all of them and a second one at `/second/`. */
const makeNetwork = (
  folder: string,
  host: string,
  url: string,
  constants: string,
  php: WordPress['php'],
): void => {
  php(`require_once 'wp-admin/includes/upgrade.php'; global $wpdb;
    foreach ($wpdb->tables('ms_global') as $name => $table) $wpdb->$name = $table;
    install_network(); populate_network(1, '${host}', 'admin@example.org', 'A network', '/', false);`);
  const settings = `${constants} define('MULTISITE', true); define('SUBDOMAIN_INSTALL', false);
    define('DOMAIN_CURRENT_SITE', '${host}'); define('PATH_CURRENT_SITE', '/');
    define('SITE_ID_CURRENT_SITE', 1); define('BLOG_ID_CURRENT_SITE', 1);`;
  writeFileSync(`${folder}/wp-config.php`, configuration(settings));
  // WordPress takes the port out of a new site's address.
  php(`$id = wp_insert_site(['domain' => 'second', 'path' => '/second/', 'network_id' => 1, 'user_id' => 1, 'title' => 'Second']);
    $GLOBALS['wpdb']->update($GLOBALS['wpdb']->blogs, ['domain' => '${host}'], ['blog_id' => $id]);
    foreach (['home', 'siteurl'] as $name) update_blog_option($id, $name, '${url}/second');
    deactivate_plugins('zoom-join/zoom-join.php'); activate_plugin('zoom-join/zoom-join.php', '', true);`);
};

const configuration = (constants: string): string => `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', ''); define('DB_PASSWORD', ''); define('DB_HOST', '');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
    define($name . '_KEY', $name . ' key of a test'); define($name . '_SALT', $name . ' salt of a test');
}
$table_prefix = 'wp_';
define('WP_DEBUG', true); define('WP_DEBUG_DISPLAY', false); define('WP_DEBUG_LOG', __DIR__ . '/debug.log');
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
${constants}
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** As Apache's rewrite rules do: what is there is served, the rest is WordPress's. */
const ROUTER = `<?php
$path = __DIR__ . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if (is_dir($path) && is_file("$path/index.php")) $path = rtrim($path, '/') . '/index.php';
if (is_file($path) && substr($path, -4) !== '.php') return false;
$script = is_file($path) ? $path : __DIR__ . '/index.php';
$_SERVER['SCRIPT_FILENAME'] = $script;
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = substr($script, strlen(__DIR__));
chdir(dirname($script));
require $script;
`;
