/**
 * After a build: the browser file must be one file, with no import left for a page to resolve, and
 * each module of the package must load in Node, as a server that renders pages does it.
 */
import { readFileSync } from 'node:fs';
import { init, parse } from 'es-module-lexer';

const packageJson = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: object };

await init;
const file = 'dist/zoom-join.js';
const [imports] = parse(readFileSync(file, 'utf8'));
const left = imports.filter(({ d }) => d === -1).map(({ n }) => n);
if (left.length > 0) {
  console.error(`${file} still imports ${left.join(', ')}`);
  process.exit(1);
}

for (const name of Object.keys(packageJson.exports)) {
  if (/\.(js|json|html)$/.test(name)) continue;
  await import(`zoom-join${name.slice(1)}`);
}
