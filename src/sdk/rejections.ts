/**
 * Keeps out of the console what the SDK leaves unhandled in its frame though nothing is wrong: captions that are
 * switched off, media sockets that stay silent, its own cancelled operations. Failures of the join come elsewhere.
 */
import { readRefusal } from './refusals.js';

/** @param debug tells of it in the console all the same, at its level for that */
export const quieten = (window: Window, debug: boolean): void => {
  const hear = (event: Event, thrown: unknown): void => {
    if (!isOfSdk(thrown)) return;
    event.preventDefault();
    // Not as it is: there may be credentials in it.
    if (debug) console.debug('<zoom-join> The SDK:', readRefusal(thrown));
  };
  window.addEventListener('unhandledrejection', (event) => hear(event, event.reason));
  window.addEventListener('error', (event) => hear(event, event.error));
};

/** `{type, reason, errorCode}`, one of the last two left out at times (measured). Of events the type is not their own. */
const isOfSdk = (thrown: unknown): boolean => {
  const value = Object(thrown) as Readonly<Record<string, unknown>>;
  return (
    Object.hasOwn(value, 'type') &&
    typeof value.type === 'string' &&
    ('reason' in value || 'errorCode' in value) &&
    !('stack' in value)
  );
};
