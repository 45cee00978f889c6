/** Loads component view into a frame of its own, ready to join. */
import type { LoadedView, PrepareView, ViewOptions } from '../adapter.js';
import { type Frame, openFrame } from '../frame.js';
import { loadSdk, resolveBase } from '../loader.js';
import { quieten } from '../rejections.js';
import { hold, release } from '../stored-credentials.js';
import { joinMeeting } from './adapter.js';
import { fitToFrame, layoutStyles } from './layout.js';
import { customize } from './options.js';

export const prepareComponentView: PrepareView = (stage, options, report) => {
  const controller = new AbortController();
  const view = load(stage, options, controller.signal, report);
  // Whoever joins gets the failure; without a join nobody has to.
  view.catch(() => {});
  return { view, controller };
};

/**
 * @param stage where the frame goes; in the document
 * @param signal aborting it takes the frame away, now or at any time later
 * @throws {ZoomJoinError} sdk-frame-blocked, sdk-unreachable, sdk-invalid; the signal's reason
 */
const load = async (
  stage: Element,
  { sdkBase, webEndpoint, language, frameSrc, debug }: ViewOptions,
  signal: AbortSignal,
  report: (progress: number) => void,
): Promise<LoadedView> => {
  signal.throwIfAborted();
  const base = resolveBase(sdkBase, stage.ownerDocument);
  const options = { frameSrc, scripts: base, styles: layoutStyles };
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
  return {
    frame,
    client,
    join: (options, report) => {
      const meeting = joinMeeting(client, options, report);
      fitToFrame(frame, client, signal);
      return meeting;
    },
  };
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
