/** Compiled, never run: what TypeScript knows of the element in a user's project. */
import type { StatusChange, ZoomJoinError } from '../../src/index.js';

const element = document.createElement('zoom-join');

element.addEventListener('join-error', ({ detail }) => {
  const error: ZoomJoinError = detail;
  const code: string = error.code;
  return code;
});
element.addEventListener('status-change', function ({ detail }) {
  const change: StatusChange = detail;
  this.leave();
  return change.waitingFor === 'admission';
});
element.addEventListener('click', (event) => event.clientX);
element.fetchSignature = async ({ meetingNumber, role }, { signal }) => {
  const nobodyHosts: 0 = role;
  signal.throwIfAborted();
  return { signature: `${meetingNumber}${nobodyHosts}` };
};

// @ts-expect-error the status is the element's to write
element.status = 'joined';
// @ts-expect-error no such status
export const wrong = element.status === 'connected';
// @ts-expect-error an answer without a signature
element.fetchSignature = async () => ({});
