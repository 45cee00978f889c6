/** What a page loads of the element, as `npm run build` made it; `npm test` builds before it tests. */
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

export const BROWSER_FOLDER = 'dist/browser';

/** The scripts, by path in the folder: `zoom-join.js`, `diagnosis.js`, `locales/de.js` … */
export const browserFiles = (): ReadonlyMap<string, string> => {
  const paths = globSync('**/*.js', { cwd: BROWSER_FOLDER });
  if (paths.length === 0) throw new Error(`There is nothing in ${BROWSER_FOLDER}: npm run build`);
  return new Map(paths.map((path) => [path, readFileSync(`${BROWSER_FOLDER}/${path}`, 'utf8')]));
};
