/**
 * Part of the build: the folder that a CDN or an upload field carries, with the version in its name, so that it
 * can be cached for ever. It is an asset of a release and no part of the package, which has the same files.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { scriptTag } from './script-tag.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const name = `zoom-join-${version}`;
const folder = `dist/script/${name}`;

// Beside the languages lies what only the package's modules import.
const languages = readdirSync('dist/locales').filter((file) =>
  /^[a-z]{2}(-[A-Z]{2})?\.js$/.test(file),
);
mkdirSync(`${folder}/locales`, { recursive: true });
for (const file of ['zoom-join.js', 'diagnosis.js', ...languages.map((file) => `locales/${file}`)])
  copyFileSync(`dist/${file}`, `${folder}/${file}`);
copyFileSync('LICENSE', `${folder}/LICENSE`);
// Beside it: for a strict policy it goes onto the site itself.
copyFileSync('dist/zoom-join-frame.html', 'dist/script/zoom-join-frame.html');

console.log(`${folder}/, and the line for whoever takes it from there:
${scriptTag(`${name}/zoom-join.js`, readFileSync(`${folder}/zoom-join.js`))}`);
