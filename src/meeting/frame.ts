/**
 * The realm the SDK runs in: a same-origin frame with a document of its own, so that nothing of the
 * SDK touches the host page and dropping the frame leaves nothing behind. Knows no SDK.
 */
import { elementError } from '../problems/element.js';

export interface Frame {
  readonly element: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** Where the SDK draws. */
  readonly root: HTMLElement;
}

/**
 * Opens a frame inside `container`, which must be in the document.
 * @param scripts URL of the only folder that the frame runs scripts from
 * @param styles CSS of what is drawn in it
 * @throws {ZoomJoinError} sdk-frame-blocked
 */
export const openFrame = (container: Element, scripts: string, styles: string): Frame => {
  const element = container.ownerDocument.createElement('iframe');
  element.title = 'Zoom';
  element.part.add('frame');
  element.allow = 'camera; microphone; display-capture; fullscreen; autoplay';
  container.append(element);
  try {
    return { element, ...write(element, markup(scripts, styles)) };
  } catch (cause) {
    element.remove();
    throw elementError('sdk-frame-blocked', { cause });
  }
};

/**
 * Written, not srcdoc and not appended to about:blank: only so are the frame's origin and URL the
 * page's own, which the SDK reports to Zoom, and only so is it in standards mode.
 */
const write = (element: HTMLIFrameElement, html: string): Omit<Frame, 'element'> => {
  const { contentDocument: document, contentWindow: window } = element;
  document?.open();
  document?.write(html);
  document?.close();
  const root = document?.getElementById('root');
  if (!document || !window || !root) throw new Error('no document in the frame');
  return { window: window as Frame['window'], document, root };
};

/**
 * After a 5xx the SDK asks again by JSONP, with signature and passcode in the query of a script's
 * URL. A policy that runs scripts from the SDK's folder alone makes that impossible. blob: is the
 * SDK's workers and, with cross-origin isolation, its scripts.
 */
const markup = (scripts: string, styles: string): string => {
  // What ends an entry of a policy or begins an entity of HTML; a URL has no quotes left.
  const folder = scripts.replace(/[;,&]/g, encodeURIComponent);
  return `<!doctype html>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="script-src ${folder} blob: 'wasm-unsafe-eval'">
<style>${baseStyles}${styles}</style>
<div id="root"></div>`;
};

const baseStyles =
  'html,body{margin:0;height:100%;overflow:hidden;background:#000}#root{height:100%}';
