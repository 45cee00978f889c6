/** How component view is set up so that it draws inside its frame, with our dialogs in place of its own. */
import type { SdkInitOptions, SdkPopper } from './types.js';

export const customize = (root: HTMLElement): SdkInitOptions['customize'] => {
  const panel = { popper: panelPopper(root) };
  return {
    video: {
      isResizable: false,
      defaultViewType: 'gallery',
      popper: { disableDraggable: true, anchorPosition: { top: 0, left: 0 } },
    },
    participants: panel,
    chat: panel,
    setting: panel,
    meeting: panel,
    invite: panel,
    callMe: panel,
    activeApps: panel,
    // Undocumented; its own failure dialog would stand where ours does.
    isShowJoiningErrorDialog: false,
  };
};

/** Without it the panels open left of the frame, out of sight. */
const panelPopper = (anchorElement: HTMLElement): SdkPopper => ({
  disableDraggable: true,
  anchorElement,
  placement: 'bottom-end',
  modifiers: [
    { name: 'flip', enabled: false },
    {
      name: 'preventOverflow',
      enabled: true,
      options: { altAxis: true, tether: false, rootBoundary: 'viewport', padding: 4 },
    },
  ],
});
