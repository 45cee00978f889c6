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

/** The plugin's own namespace: a site may run php/zoom-signature.php as well. No output for a direct request. */
const HEAD = `/** The signature endpoint. The build makes this file from php/zoom-signature.php. */

declare(strict_types=1);

namespace ZoomJoin\\WordPress\\Core;

if (!defined('ABSPATH')) {
    exit;
}
`;

/** The endpoint as a part of the plugin, without what only the file alone needs. */
const asPart = (code: string): string => replaceRegions(code, { head: HEAD, standalone: '' });

const REGION =
  /^ *\/\/ region: (\S+)\n((?:(?! *\/\/ (?:end)?region\b).*\n)*) *\/\/ endregion: \1\n/gm;

/**
 * Replaces what stands between `// region: NAME` and `// endregion: NAME`, markers included. A name may occur often.
 * @throws {Error} where a region is missing, or a marker has no counterpart or another name
 */
const replaceRegions = (code: string, texts: Readonly<Record<string, string>>): string => {
  const missing = new Set(Object.keys(texts));
  const replaced = code.replace(REGION, (region, name: string) => {
    missing.delete(name);
    return texts[name] ?? region;
  });
  for (const name of missing) throw new Error(`php/zoom-signature.php: no region "${name}"`);
  const marker = /^ *(\/\/ (?:end)?region\b.*)$/m.exec(replaced)?.[1];
  if (marker) throw new Error(`php/zoom-signature.php: unpaired or unknown marker "${marker}"`);
  return `${replaced.replace(/\n{3,}/g, '\n\n').trimEnd()}\n`;
};

const withVersion = (text: string, version: string): string =>
  text
    .replace(/^( \* Version: |Stable tag: ).*$/gm, `$1${version}`)
    .replace(/^(const VERSION = |\s+'version' => )'.*'/gm, `$1'${version}'`);
