/** `zoom-join copy-sdk`: puts what component view needs of the Meeting SDK into a folder of the site. */
import { cp, mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { findSdk } from '../../sandbox/find-sdk.js';

interface Options {
  readonly sdk?: string;
  readonly json?: boolean;
}

const EMBEDDED = 'zoom-meeting-embedded-ES5.min.js';

/**
 * Of the package's `dist`. `lib/av` is all of it: which of its files a meeting takes depends on the browser, on
 * cross-origin isolation and on what the visitor does. `lib/image` are the virtual backgrounds. The rest of the
 * package is client view's.
 */
const REQUIRED_FILES = [
  'lib/vendor/react.min.js',
  'lib/vendor/react-dom.min.js',
  EMBEDDED,
  'lib/av',
  'lib/image',
] as const;

export const copySdkCommand = (): Command =>
  new Command('copy-sdk')
    .description("Copy the Meeting SDK's files to where the site serves them, for sdk-base.")
    .argument('<folder>', 'where to; what is there already stays')
    .option('--sdk <folder>', 'dist folder of @zoom/meetingsdk (default: the installed one)')
    .option('--json', 'print {"folder", "files", "bytes"} for programs')
    .addHelpText('after', '\nExample: zoom-join copy-sdk public/zoom-sdk')
    .action(async (folder: string, { sdk, json }: Options) => {
      const copied = await copy(findSdk(sdk), path.resolve(folder));
      if (json) {
        console.log(JSON.stringify(copied));
        return;
      }
      const megabytes = (copied.bytes / 1_000_000).toFixed(1);
      console.log(`${copied.files} files, ${megabytes} MB, are in ${folder}

Where the site serves that folder as /${path.basename(copied.folder)}/:

  sdk-base="/${path.basename(copied.folder)}/"`);
    });

interface Copied {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
}

const copy = async (from: string, to: string): Promise<Copied> => {
  const sizes = (
    await Promise.all(REQUIRED_FILES.map((name) => fileSizes(path.join(from, name))))
  ).flat();
  try {
    await mkdir(to, { recursive: true });
    for (const name of REQUIRED_FILES) {
      const target = path.join(to, name === EMBEDDED ? embeddedName(to) : name);
      await cp(path.join(from, name), target, { recursive: true });
    }
  } catch (error) {
    throw new Error(describeCopyError(error, to));
  }
  return { folder: to, files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
};

/** In a folder with a version for a name, the element looks for the file under its name on Zoom's CDN first. */
const embeddedName = (folder: string): string => {
  const name = path.basename(folder);
  return /^\d+\.\d+\.\d+$/.test(name) ? `zoom-meeting-embedded-${name}.min.js` : EMBEDDED;
};

/** Bytes of a file, or of each file of a folder. */
const fileSizes = async (place: string): Promise<readonly number[]> => {
  const info = await stat(place).catch(() => {
    throw new Error(`The Meeting SDK is not whole: ${place} is missing. Install it again.`);
  });
  if (info.isFile()) return [info.size];
  const names = await readdir(place);
  return (await Promise.all(names.map((name) => fileSizes(path.join(place, name))))).flat();
};

const describeCopyError = (error: unknown, folder: string): string => {
  const { code = '', message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return `${folder} is a file, or in one. Name a folder.`;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `${folder} can't be written to (${code}). Name another folder, or mend its permissions.`;
    default:
      return `The files could not be copied to ${folder}: ${message}`;
  }
};
