/**
 * Makes the SDK's component view fill its frame: it does not adapt to a container by itself. Its
 * outer parts are stretched by `layoutStyles`; the pictures take the size that they are told.
 */
import type { Frame } from '../frame.js';
import type { SdkClient, SdkSize } from './types.js';

/** The class names are those that the SDK's libraries write, and stand since its 2.x. */
export const layoutStyles = `
#root > div, #root .react-draggable:first-child, .react-draggable:first-child > div,
.react-resizable { width: 100% !important; height: 100% !important; max-width: none !important }
.react-resizable > [role=region] { display: flex !important; flex-direction: column; box-sizing: border-box;
  width: 100% !important; height: 100% !important; max-width: none !important; border-radius: 0 !important }
.react-resizable > [role=region] > :first-child { flex: 1; display: flex !important; flex-direction: column;
  width: auto !important; min-height: 0 }
.react-resizable [role=tabpanel] { margin: auto }
.react-resizable > [role=region] > :last-child { align-self: stretch; justify-content: center;
  width: auto !important }
body > .zoom-MuiPopper-root [class*=MuiPaper-root] { box-sizing: border-box; max-width: calc(100vw - 8px);
  max-height: calc(100vh - 8px); overflow: auto }
@media (max-width: 25rem) { body > .zoom-MuiPopper-root [class*=MuiPaper-root] { min-width: 0 !important } }
`;

/** What is above, below and beside the pictures, in CSS pixels. */
const CHROME = { width: 4, height: 82 };

/** The SDK drops an update now and then; one to three tries are usual. */
const TRIES = 20;

/** Keeps the pictures as large as the frame allows, until `signal` is aborted. */
export const fitToFrame = (
  { window, root }: Frame,
  client: SdkClient,
  signal: AbortSignal,
): void => {
  /** Height by width that the SDK insists on, by view: it makes what is too low higher. */
  const ratios = new Map<string, number>();
  let tries = 0;
  let timer = 0;

  const look = (): void => {
    const view = [...root.querySelectorAll<HTMLElement>('[role=region] [role=tabpanel]')].find(
      ({ offsetHeight }) => offsetHeight > 0,
    );
    if (!view) return;
    const wanted = sizeFor(root, ratios.get(view.id) ?? 0);
    const { offsetWidth: width, offsetHeight: height } = view;
    if (isClose(width, wanted.width) && isClose(height, wanted.height)) {
      tries = 0;
      return;
    }
    if (isClose(width, wanted.width) && height > wanted.height) ratios.set(view.id, height / width);
    if (tries >= TRIES) return;
    tries += 1;
    const size = sizeFor(root, ratios.get(view.id) ?? 0);
    try {
      client.updateVideoOptions({ viewSizes: { default: size, ribbon: size } });
    } catch {
      // Before the SDK has drawn for the first time it throws; the next look comes with its drawing.
    }
    timer = window.setTimeout(look, 100);
  };
  const lookAgain = (): void => {
    tries = 0;
    window.clearTimeout(timer);
    timer = window.setTimeout(look);
  };

  const resized = new window.ResizeObserver(lookAgain);
  resized.observe(root);
  const redrawn = new window.MutationObserver(() => {
    window.clearTimeout(timer);
    timer = window.setTimeout(look, 50);
  });
  redrawn.observe(root, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    resized.disconnect();
    redrawn.disconnect();
  });
};

const sizeFor = ({ clientWidth, clientHeight }: HTMLElement, ratio: number): SdkSize => {
  const height = Math.max(clientHeight - CHROME.height, 1);
  const width = Math.max(clientWidth - CHROME.width, 1);
  return { width: ratio ? Math.min(width, Math.floor(height / ratio)) : width, height };
};

const isClose = (one: number, other: number): boolean => Math.abs(one - other) <= 1;
