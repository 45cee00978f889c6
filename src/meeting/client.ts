/** Makes a client of the SDK in a frame of its own, ready to join, and takes both away again. */

import { customize, fitStyles } from './fit.js';
import { type Frame, openFrame } from './frame.js';
import { quieten } from './quiet.js';
import { loadSdk, resolveBase } from './sdk.js';
import type { SdkClient } from './sdk-types.js';
import { hold, release } from './storage.js';

export interface ClientOptions {
  /** URL of a folder laid out like the package's `dist` or like Zoom's CDN, relative to the document. */
  readonly sdkBase: string;
  /** Zoom's host, without a scheme. */
  readonly webEndpoint: string;
  /** One of the SDK's languages. */
  readonly language: string;
  /** URL of the frame's file; empty where the frame is written. */
  readonly frameSrc: string;
  /** Tells in the console of what is kept out of it otherwise. */
  readonly debug: boolean;
}

export interface OpenClient {
  readonly frame: Frame;
  readonly client: SdkClient;
}

/** A client on its way, for a join that may come. Whoever holds it ends it. */
export interface Preparation {
  readonly client: Promise<OpenClient>;
  /** Aborting it takes the frame away, now or at any time later. */
  readonly controller: AbortController;
}

/**
 * @param stage where the frame goes; in the document
 * @param report is told how much of the SDK is there, from 0 to 1
 */
export const prepareClient = (
  stage: Element,
  options: ClientOptions,
  report: (progress: number) => void,
): Preparation => {
  const controller = new AbortController();
  const client = openClient(stage, options, controller.signal, report);
  // Whoever joins hears of a failure; where nobody does, it is nobody's.
  client.catch(() => {});
  return { client, controller };
};

/**
 * @param stage where the frame goes; in the document
 * @param signal aborting it takes the frame away, now or at any time later
 * @throws {ZoomJoinError} sdk-frame-blocked, sdk-unreachable, sdk-invalid; the signal's reason
 */
const openClient = async (
  stage: Element,
  { sdkBase, webEndpoint, language, frameSrc, debug }: ClientOptions,
  signal: AbortSignal,
  report: (progress: number) => void,
): Promise<OpenClient> => {
  signal.throwIfAborted();
  const base = resolveBase(sdkBase, stage.ownerDocument);
  const options = { frameSrc, scripts: base, styles: fitStyles };
  const frame = await openFrame(stage, options, signal);
  signal.throwIfAborted();
  quieten(frame.window, debug);
  hold(frame);
  signal.addEventListener('abort', () => release(frame));
  fetchAhead(frame, `${base}${ASSETS}/js_media.min.js`);
  const sdk = await loadSdk(frame, base, signal, report);
  const client = sdk.createClient();
  // Before any `on`, which throws on a client that is not initialised.
  await client.init({
    zoomAppRoot: frame.root,
    language,
    assetPath: base + ASSETS,
    webEndpoint,
    // It would go by `beforeunload`, which a visitor can answer with "stay".
    leaveOnPageUnload: false,
    customize: customize(frame.root),
  });
  signal.throwIfAborted();
  return { frame, client };
};

/** Of the SDK's folder. */
const ASSETS = 'lib/av';

/** What the SDK loads when it joins: it is then there already. */
const fetchAhead = ({ document, window }: Frame, href: string): void => {
  const link = document.createElement('link');
  Object.assign(link, {
    rel: 'preload',
    as: 'script',
    fetchPriority: 'low',
    // As the SDK fetches it, or the browser would not take it for the same.
    crossOrigin: window.crossOriginIsolated ? 'anonymous' : null,
    href,
  });
  document.head.append(link);
};
