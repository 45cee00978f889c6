/** Keeps docs/frameworks.md in step with the examples: what it shows stands so in the file named before it. */
import { readFileSync } from 'node:fs';

const PAGE = 'docs/frameworks.md';
const FOLDER = 'examples/frameworks/';

/** Without indentation, so that a part of a file may be shown. */
const linesOf = (code: string): string =>
  code
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();

const wrong: string[] = [];
const [text = '', ...rest] = readFileSync(PAGE, 'utf8').split(/^```/m);
let before = text;
for (let index = 0; index + 1 < rest.length; index += 2) {
  const code = rest[index]?.replace(/^.*\n/, '') ?? '';
  const file = [...before.matchAll(/\(\.\.\/(examples\/frameworks\/[^)]+)\)/g)].at(-1)?.[1];
  if (!file) wrong.push(`${PAGE}: no file is named before\n${code}`);
  else if (!linesOf(readFileSync(file, 'utf8')).includes(linesOf(code)))
    wrong.push(`${PAGE}: not as it stands in ${file.slice(FOLDER.length)}\n${code}`);
  before = rest[index + 1] ?? '';
}
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exit(1);
}
