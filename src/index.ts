/** Defines `<zoom-join>`. Safe to import on a server, and twice in a page. */
import { ZoomJoinElement } from './element/zoom-join-element.js';

export type { JoinSuccess, MeetingEnd, StatusChange, ZoomJoinEventMap } from './element/events.js';
export type { Status } from './element/status.js';
export type { ElementProblemCode } from './problems/element.js';
export { ZoomJoinError } from './problems/error.js';
export type { Finding } from './problems/finding.js';
export type { FetchSignature, SignatureRequest, SignatureResponse } from './protocol/types.js';
export type { EndReason, WaitingFor } from './sdk/adapter.js';
export { ZoomJoinElement };

if (globalThis.customElements) {
  if (customElements.get('zoom-join')) {
    console.warn(
      '<zoom-join> is defined already, perhaps in another version: the first one stays.',
    );
  } else {
    customElements.define('zoom-join', ZoomJoinElement);
  }
}
