/** Where the focus goes when what had it goes. Knows the panel's elements, and no status. */
import type { LitElement } from 'lit';

export const panelHasFocus = ({ shadowRoot }: Element): boolean =>
  Boolean(shadowRoot?.activeElement?.closest('#panel'));

/** Of what goes when a join starts, such as a field, to the button, which stays. */
export const keepFocus = (host: Element): void => {
  if (panelHasFocus(host)) host.shadowRoot?.querySelector('button')?.focus();
};

/** What had the focus goes: to what comes next, a field that is wrong or the button. */
export const restoreFocus = async (host: LitElement): Promise<void> => {
  const { activeElement, body } = host.ownerDocument;
  // Of the component that the element is in; the document's is then that component.
  const isHere = (host.getRootNode() as Document | ShadowRoot).activeElement === host;
  // Elsewhere by now.
  if (activeElement && activeElement !== body && !isHere) return;
  // The new status is rendered after this.
  await Promise.resolve();
  await host.updateComplete;
  const find = (selector: string) => host.renderRoot.querySelector<HTMLElement>(selector);
  const wrong = find('[aria-invalid]');
  if (wrong) wrong.focus();
  else if (!panelHasFocus(host)) find('button, a')?.focus();
};
