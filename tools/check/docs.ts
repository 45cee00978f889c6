/**
 * Keeps the catalogue and its pages in step: each code has a page with its title, and no page is left over. The
 * README's snippets name the version that is built.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { titles } from '../../src/problems/titles.js';

const FOLDER = 'docs/problems';
const SECTIONS = ['## Why it happens', '## How to fix it', '## How to check'];

const pages = new Set(readdirSync(FOLDER).map((file) => file.replace(/\.md$/, '')));
const wrong: string[] = [];
for (const [code, title] of Object.entries(titles)) {
  if (!pages.delete(code)) {
    wrong.push(`${code} has no page`);
    continue;
  }
  const page = readFileSync(`${FOLDER}/${code}.md`, 'utf8');
  if (!page.startsWith(`# ${title}\n\n\`${code}\`\n`))
    wrong.push(`${code} begins otherwise than its title`);
  for (const section of SECTIONS) {
    const text = page.split(`${section}\n`)[1]?.split('\n## ')[0]?.trim();
    if (!text) wrong.push(`${code} has nothing under "${section}"`);
  }
}
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
};
const readme = readFileSync('README.md', 'utf8');
for (const name of [`zoom-join-${version}/zoom-join.js`, `zoom-join-${version}.tgz`])
  if (!readme.includes(name)) wrong.push(`README.md does not name ${name}`);
wrong.push(...[...pages].map((code) => `${code} has a page and is in no catalogue`));
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exit(1);
}
