/** What a page needs of the element, as `npm run build` makes it, for those who need it before or without a build. */
import { build } from 'vite';

/** By path in the folder: `zoom-join.js`, `diagnosis.js`, `locales/de.js` … */
export const browserFiles = async (): Promise<ReadonlyMap<string, string>> => {
  const files = new Map<string, string>();
  for (const mode of ['production', 'diagnosis']) {
    const built = await build({
      mode,
      logLevel: 'error',
      build: { write: false, sourcemap: false },
    });
    for (const { output } of [built].flat() as { output: { fileName: string; code?: string }[] }[])
      for (const { fileName, code } of output) if (code) files.set(fileName, code);
  }
  return files;
};
