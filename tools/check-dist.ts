/** After a build: the browser file must be one file, with no import left for a page to resolve. */
import { readFileSync } from 'node:fs';
import { init, parse } from 'es-module-lexer';

await init;
const file = 'dist/zoom-join.js';
const [imports] = parse(readFileSync(file, 'utf8'));
const left = imports.filter(({ d }) => d === -1).map(({ n }) => n);
if (left.length > 0) {
  console.error(`${file} still imports ${left.join(', ')}`);
  process.exit(1);
}
