/** Loads the Meeting SDK into a frame. Knows where its files lie; starts no meeting. */
import { elementError } from '../problems/element.js';
import type { SdkNamespace } from './component-view/types.js';
import type { Frame } from './frame.js';

/** The version that was tested, and Zoom's CDN for it. */
export const SDK_VERSION = '6.2.0';
export const SDK_BASE = `https://source.zoom.us/${SDK_VERSION}/`;

/**
 * `folder` as an absolute URL that ends with a slash.
 * @throws {ZoomJoinError} sdk-unreachable
 */
export const resolveBase = (folder: string, document: Document): string => {
  try {
    const url = new URL(folder, document.baseURI);
    // Others, such as data:, are code or have no folders; it goes into the frame's markup.
    if (!/^https?:$/.test(url.protocol)) throw new TypeError(url.protocol);
    url.search = '';
    url.hash = '';
    if (!url.pathname.endsWith('/')) url.pathname += '/';
    return url.href;
  } catch (cause) {
    const base = `${folder} (not a URL of http or https)`;
    throw elementError('sdk-unreachable', { values: { base }, cause });
  }
};

/**
 * @param base as `resolveBase` makes it
 * @param report is told how much of it is there, from 0 to 1: by bytes, or by file where the SDK's host does
 * not let them be read
 * @throws {ZoomJoinError} sdk-unreachable, sdk-invalid; the signal's reason where it was aborted
 */
export const loadSdk = async (
  frame: Frame,
  base: string,
  signal: AbortSignal,
  report: (progress: number) => void,
): Promise<SdkNamespace> => {
  const [first, second] = embeddedFiles(base);
  const counts = new Map<string, number>();
  const loads = Object.entries({ ...vendors, [first]: EMBEDDED }).map(async ([file, bytes]) => {
    const url = base + file;
    const count = (read: number) => {
      counts.set(file, Math.min(read, bytes));
      report(sum(counts.values()) / TOTAL);
    };
    const isReadable = await readAhead(frame.window, url, signal, count);
    return { url, isReadable, done: () => count(bytes) };
  });
  const values = { base, version: SDK_VERSION };
  try {
    const files = await Promise.all(loads);
    // Appended together, they are fetched side by side and run in this order.
    const runs = files.map(({ url, isReadable, done }) =>
      loadScript(frame.document, url, isReadable, signal).then(done),
    );
    const [react, reactDom, embedded] = await Promise.allSettled(runs);
    for (const vendor of [react, reactDom]) if (vendor?.status === 'rejected') throw vendor.reason;
    const other = () => loadScript(frame.document, base + second, false, signal);
    if (embedded?.status === 'rejected') await other();
    // Something came by that name and was not it; whether the other is there does not matter then.
    else if (!namespaceOf(frame.window)) await other().catch(() => {});
  } catch (cause) {
    signal.throwIfAborted();
    throw elementError('sdk-unreachable', { values, cause });
  }
  signal.throwIfAborted();
  const namespace = namespaceOf(frame.window);
  if (!namespace) throw elementError('sdk-invalid', { values });
  return namespace;
};

/** Bytes of 6.2.0, unpacked: how much of the whole a file stands for. */
const vendors = { 'lib/vendor/react.min.js': 11_000, 'lib/vendor/react-dom.min.js': 132_000 };
const EMBEDDED = 3_722_000;

const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
const TOTAL = sum([...Object.values(vendors), EMBEDDED]);

/** The same file has one name on Zoom's CDN and another in the npm package. */
const embeddedFiles = (base: string): readonly [string, string] => {
  const version = /\/(\d+\.\d+\.\d+)\/$/.exec(base)?.[1];
  const onCdn = `zoom-meeting-embedded-${version ?? SDK_VERSION}.min.js`;
  const inPackage = 'zoom-meeting-embedded-ES5.min.js';
  return version ? [onCdn, inPackage] : [inPackage, onCdn];
};

const namespaceOf = (
  window: Window & { ZoomMtgEmbedded?: SdkNamespace },
): SdkNamespace | undefined =>
  typeof window.ZoomMtgEmbedded?.createClient === 'function' ? window.ZoomMtgEmbedded : undefined;

const UNCACHED = /no-store|no-cache|max-age=0\b/;

/**
 * Into the browser's cache, where the script then finds it.
 * @param count is told how many bytes are there, unpacked
 * @returns false where the file can't be read from here, or would be fetched twice
 */
const readAhead = async (
  window: Window,
  url: string,
  signal: AbortSignal,
  count: (bytes: number) => void,
): Promise<boolean> => {
  try {
    const { ok, body, headers } = await window.fetch(url, { signal });
    if (!ok || !body || UNCACHED.test(headers.get('Cache-Control') ?? '')) {
      await body?.cancel();
      return false;
    }
    const reader = body.getReader();
    let read = 0;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      read += part.value.length;
      count(read);
    }
    return true;
  } catch {
    return false;
  }
};

const loadScript = (
  document: Document,
  src: string,
  isReadable: boolean,
  signal: AbortSignal,
): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const script = document.createElement('script');
    script.async = false;
    // As it was read, or the cache would not know it.
    if (isReadable) script.crossOrigin = 'anonymous';
    script.src = src;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${src} did not load`)));
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    document.head.append(script);
  });
