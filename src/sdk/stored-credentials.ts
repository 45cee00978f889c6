/**
 * What the SDK leaves in sessionStorage, which all frames of an origin share: a failed join leaves
 * the visitor's credentials behind, and a later join without a `tk` would send the stored one.
 */

const credentials = ['WEB_CLIENT_ZSK', 'WEB_CLIENT_TK', 'WEB_CLIENT_RECORDING_TOKEN'];

const holders = new Set<object>();

/** Another frame is open; its meeting may need the keys. */
export const hold = (holder: object): void => {
  holders.add(holder);
};

/** A frame has gone; with the last one the keys go. */
export const release = (holder: object): void => {
  holders.delete(holder);
  if (holders.size > 0) return;
  try {
    for (const key of credentials) sessionStorage.removeItem(key);
  } catch {
    // No storage here, so nothing was left in it.
  }
};
