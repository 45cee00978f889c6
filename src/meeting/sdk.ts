/** Loads the Meeting SDK into a frame. Knows where its files lie and what it leaks; starts no meeting. */
import { elementError } from '../problems/element.js';
import type { Frame } from './frame.js';
import type { SdkNamespace } from './sdk-types.js';

/** The version that was tested, and Zoom's CDN for it. */
export const SDK_VERSION = '6.2.0';
export const SDK_BASE = `https://source.zoom.us/${SDK_VERSION}/`;

/**
 * `folder` as an absolute URL that ends with a slash.
 * @throws {ZoomJoinError} sdk-unreachable
 */
export const resolveBase = (folder: string, document: Document): string => {
  try {
    const url = new URL(folder || SDK_BASE, document.baseURI);
    url.search = '';
    url.hash = '';
    if (!url.pathname.endsWith('/')) url.pathname += '/';
    return url.href;
  } catch (cause) {
    throw elementError('sdk-unreachable', { values: { base: folder }, cause });
  }
};

/**
 * @param base as `resolveBase` makes it
 * @throws {ZoomJoinError} sdk-unreachable, sdk-invalid; the signal's reason where it was aborted
 */
export const loadSdk = async (
  frame: Frame,
  base: string,
  signal: AbortSignal,
): Promise<SdkNamespace> => {
  quieten(frame.window);
  const load = (file: string) => loadScript(frame.document, base + file, signal);
  const [first, second] = embeddedFiles(base);
  const values = { base, version: SDK_VERSION };
  try {
    // Appended together, they are fetched side by side and run in this order.
    const react = Promise.all([
      load('lib/vendor/react.min.js'),
      load('lib/vendor/react-dom.min.js'),
    ]);
    const [, embedded] = await Promise.allSettled([react, load(first)]);
    await react;
    if (embedded.status === 'rejected') await load(second);
    // Something came by that name and was not it; whether the other is there does not matter then.
    else if (!namespaceOf(frame.window)) await load(second).catch(() => {});
  } catch (cause) {
    signal.throwIfAborted();
    throw elementError('sdk-unreachable', { values, cause });
  }
  signal.throwIfAborted();
  const namespace = namespaceOf(frame.window);
  if (!namespace) throw elementError('sdk-invalid', { values });
  return namespace;
};

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

const loadScript = (document: Document, src: string, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const script = document.createElement('script');
    script.async = false;
    script.src = src;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${src} did not load`)));
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    document.head.append(script);
  });

/**
 * Rejections that the SDK leaves unhandled though nothing is wrong: captions that are switched off,
 * media sockets that stay silent, its own cancelled operations. Failures of the join come elsewhere.
 */
const harmless = new Set(['INSUFFICIENT_PRIVILEGES', 'OPERATION_TIMEOUT', 'OPERATION_CANCELLED']);

const quieten = (window: Window): void => {
  window.addEventListener('unhandledrejection', (event) => {
    if (harmless.has(typeOf(event.reason))) event.preventDefault();
  });
  window.addEventListener('error', (event) => {
    if (harmless.has(typeOf(event.error))) event.preventDefault();
  });
};

const typeOf = (thrown: unknown): string =>
  typeof thrown === 'object' && thrown !== null && 'type' in thrown ? String(thrown.type) : '';
