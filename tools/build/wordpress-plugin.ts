/**
 * Puts the WordPress plugin together: its own files, the endpoint that php/ has, and the element, in a folder of its
 * version, since WordPress's caches go by names. The version is package.json's, wherever the plugin says one.
 */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import type { Text, Translation } from '../../src/locales/texts.js';

const SOURCE = 'wordpress/zoom-join';
const LOCALES = 'src/locales';
const BROWSER = 'dist/browser';

/** By path in the plugin's folder. */
export const pluginFiles = async (): Promise<ReadonlyMap<string, string>> => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const files = new Map<string, string>();
  for (const path of globSync('**', { cwd: SOURCE })) {
    files.set(path, withVersion(readFileSync(`${SOURCE}/${path}`, 'utf8'), version));
  }
  files.set('includes/endpoint-core.php', asPart(readFileSync('php/zoom-signature.php', 'utf8')));
  files.set('includes/translations.php', await translations());
  files.set('LICENSE', readFileSync('LICENSE', 'utf8'));
  for (const path of globSync('**', { cwd: BROWSER })) {
    files.set(`assets/zoom-join-${version}/${path}`, readFileSync(`${BROWSER}/${path}`, 'utf8'));
  }
  return files;
};

/** What the plugin itself says to visitors. */
const TEXTS = [
  'Open in Zoom',
  'Join meeting',
  'Too many people are joining at once. Wait a minute and try again.',
] as const satisfies readonly Text[];

/** Those of the element, as an array of PHP: language => English => translated. */
const translations = async (): Promise<string> => {
  const lines = [];
  for (const file of globSync('*.ts', { cwd: LOCALES, ignore: 'texts.ts' }).sort()) {
    const { translation } = (await import(`../../${LOCALES}/${file}`)) as {
      translation: Translation;
    };
    const pairs = TEXTS.map((text) => `${quoted(text)} => ${quoted(translation[text])}`);
    lines.push(`    ${quoted(file.replace('.ts', ''))} => [${pairs.join(', ')}],\n`);
  }
  return `<?php\n// Made by the build.\nif (!defined('ABSPATH')) {\n    exit;\n}\n\nreturn [\n${lines.join('')}];\n`;
};

const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;

/**
 * The endpoint as a part of the plugin: under a name of its own, since a site may have the file for itself as well,
 * and with no answer to whoever asks for it directly, by other rules than WordPress's.
 */
const asPart = (code: string): string => {
  const [part, start] = code.split('// Included from another file it waits to be called.');
  if (!start?.includes('answerWith(')) throw new Error('zoom-signature.php ends otherwise');
  const renamed = part?.replace(
    'namespace ZoomJoin;',
    "namespace ZoomJoin\\WordPress\\Core;\n\nif (!defined('ABSPATH')) {\n    exit;\n}",
  );
  if (!renamed?.includes('ABSPATH')) throw new Error('zoom-signature.php begins otherwise');
  return `${renamed.trimEnd()}\n`;
};

const withVersion = (text: string, version: string): string =>
  text
    .replace(/^( \* Version: |Stable tag: ).*$/gm, `$1${version}`)
    .replace(/^(const VERSION = |\s+'version' => )'.*'/gm, `$1'${version}'`);
