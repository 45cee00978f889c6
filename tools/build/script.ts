/**
 * Part of the build: the folder that a CDN or an upload field carries, with the version in its name, so that it
 * can be cached for ever, and the tag for whoever takes the script from another host. Both are assets of a release
 * and no part of the package, which has the same files.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const name = `zoom-join-${version}`;
const folder = `dist/script/${name}`;

cpSync('dist/browser', folder, { recursive: true });
copyFileSync('LICENSE', `${folder}/LICENSE`);

// The integrity is that of the file, byte for byte.
const hash = createHash('sha384')
  .update(readFileSync(`${folder}/zoom-join.js`))
  .digest('base64');
const tag = `<script type="module" src="${name}/zoom-join.js" integrity="sha384-${hash}" crossorigin="anonymous"></script>`;
writeFileSync('dist/script/tag.html', `${tag}\n`);

console.log(
  `${folder}/, and the line for whoever takes it from there (dist/script/tag.html):\n${tag}`,
);
