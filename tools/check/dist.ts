/**
 * After a build: the browser's files must have no import left for a page to resolve, and those beside
 * the script none of the script; the folder for a script tag must have what the script loads; each module of the
 * package must load in Node, as a server that renders pages does it.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { init, parse } from 'es-module-lexer';
import { globSync } from 'tinyglobby';

const packageJson = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Readonly<Record<string, { readonly default: string }>>;
  customElements: string;
  'web-types': string;
};

await init;
const files = globSync('dist/browser/**/*.js');
for (const file of files) {
  const [imports] = parse(readFileSync(file, 'utf8'));
  const left = imports.filter(({ d }) => d === -1).map(({ n }) => n);
  if (left.length === 0) continue;
  console.error(`${file} still imports ${left.join(', ')}`);
  process.exit(1);
}

const scripts = globSync('dist/script/*/zoom-join.js');
if (scripts.length === 0) {
  console.error('There is no folder for a script tag in dist/script');
  process.exit(1);
}
for (const file of scripts) {
  const source = readFileSync(file, 'utf8');
  const [imports] = parse(source);
  const wanted = imports.filter(({ d }) => d > -1).map(({ s, e }) => source.slice(s + 1, e - 1));
  const missing = wanted.filter((name) => !existsSync(path.join(path.dirname(file), name)));
  if (wanted.length > 0 && missing.length === 0) continue;
  console.error(`${file} loads ${missing.join(', ') || 'nothing'}, which is not there`);
  process.exit(1);
}

for (const file of [packageJson.customElements, packageJson['web-types']]) {
  if (existsSync(file)) continue;
  console.error(`package.json names ${file}, which is not there`);
  process.exit(1);
}

// By path: from this folder, which has a package.json of its own, the package has no name.
for (const [name, { default: file }] of Object.entries(packageJson.exports)) {
  if (/\.(js|json|html)$/.test(name)) continue;
  await import(path.resolve(file));
}
