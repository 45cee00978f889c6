// Puts the element beside the page, with what it loads when it is wanted.
import { cpSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = dirname(fileURLToPath(import.meta.resolve('zoom-join/zoom-join.js')));
for (const name of ['zoom-join.js', 'diagnosis.js', 'locales']) {
  cpSync(`${dist}/${name}`, `public/${name}`, { recursive: true, filter: isForPages });
}

function isForPages(source) {
  return !/\.(d\.ts|map)$/.test(source);
}
