/**
 * `npm run build:wordpress`, after `npm run build`: the plugin as a folder and as the zip that WordPress's "Upload
 * Plugin" takes.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { pluginFiles } from './wordpress-plugin.js';

const OUT = 'wordpress/build';

const files = await pluginFiles();
rmSync(OUT, { recursive: true, force: true });
for (const [path, text] of files) {
  const file = `${OUT}/zoom-join/${path}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
const zip = zipSync(
  Object.fromEntries([...files].map(([path, text]) => [`zoom-join/${path}`, strToU8(text)])),
);
writeFileSync(`${OUT}/zoom-join.zip`, zip);
console.log(`${OUT}/zoom-join.zip: ${files.size} files, ${(zip.length / 1000).toFixed(1)} kB`);
