/**
 * The realm the SDK runs in: a same-origin frame with a document of its own, so that nothing of the
 * SDK touches the host page and dropping the frame leaves nothing behind. Knows no SDK.
 */
import { elementError } from '../problems/element.js';
import { aborted } from './abort.js';

export interface Frame {
  readonly element: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Where the SDK draws. */
  readonly root: HTMLElement;
}

export interface FrameOptions {
  /** URL of a file of the page's own origin that is what `frameHtml` writes; empty to write it here. */
  readonly frameSrc: string;
  /** URL of the only folder that the frame runs scripts from. */
  readonly scripts: string;
  /** CSS of what is drawn in it. */
  readonly styles: string;
}

/**
 * Opens a frame inside `container`, which must be in the document; it is there at once.
 * @param signal aborting it takes the frame away, now or at any time later
 * @throws {ZoomJoinError} sdk-frame-blocked; the signal's reason
 */
export const openFrame = async (
  container: Element,
  { frameSrc, scripts, styles }: FrameOptions,
  signal: AbortSignal,
): Promise<Frame> => {
  const element = container.ownerDocument.createElement('iframe');
  element.title = 'Zoom';
  element.part.add('frame');
  element.allow = 'camera; microphone; display-capture; fullscreen; autoplay';
  if (frameSrc) element.src = frameSrc;
  signal.addEventListener('abort', () => element.remove());
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve));
  container.append(element);
  try {
    if (frameSrc) await Promise.race([loaded, aborted(signal)]);
    else write(element, scripts, styles);
    return frameIn(element);
  } catch (cause) {
    signal.throwIfAborted();
    throw elementError('sdk-frame-blocked', { cause });
  }
};

/**
 * Written, not srcdoc and not appended to about:blank: only so are the frame's origin and URL the
 * page's own, which the SDK reports to Zoom, and only so is it in standards mode.
 */
const write = (element: HTMLIFrameElement, scripts: string, styles: string): void => {
  const document = element.contentDocument as Document;
  // Of the property: the attribute's value is hidden from pages.
  const scriptsOfPage = element.ownerDocument.querySelectorAll<HTMLElement>('script[nonce]');
  const nonce = [...scriptsOfPage].find((script) => script.nonce)?.nonce;
  document.open();
  document.write(frameHtml(scripts, styles, nonce));
  document.close();
  if (nonce) passOn(nonce, document);
};

/** The frame inherits the page's policy: what the SDK adds to the frame needs the page's nonce. */
const passOn = (nonce: string, document: Document): void => {
  const create = document.createElement;
  document.createElement = (...args: Parameters<typeof create>) =>
    Object.assign(create.apply(document, args), { nonce });
  // One of the SDK's libraries sets its own.
  Object.assign(document.defaultView ?? {}, { __nonce__: nonce });
};

const frameIn = (element: HTMLIFrameElement): Frame => {
  const { contentDocument: document, contentWindow: window } = element;
  const root = document?.getElementById('root');
  if (!document || !window || !root) throw new Error('no document in the frame');
  return { element, window: window as Frame['window'], document, root };
};

/**
 * After a 5xx the SDK asks again by JSONP, with signature and passcode in the query of a script's
 * URL. A policy that runs scripts from the SDK's folder alone makes that impossible. blob: is the
 * SDK's workers and, with cross-origin isolation, its scripts.
 */
export const frameHtml = (scripts: string, styles: string, nonce = ''): string => {
  // What ends an entry of a policy or begins an entity of HTML; a URL has no quotes left.
  const folder = scripts.replace(/[;,&]/g, encodeURIComponent);
  return `<!doctype html>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="script-src ${folder} blob: 'wasm-unsafe-eval'">
<style nonce="${nonce.replaceAll('"', '&quot;')}">${baseStyles}${styles}</style>
<div id="root"></div>`;
};

const baseStyles =
  'html,body{margin:0;height:100%;overflow:hidden;background:#000}#root{height:100%}';
