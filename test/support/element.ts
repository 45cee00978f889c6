/** Puts elements into the test's page and watches them. */
import '../../src/index.js';
import type { Status, ZoomJoinElement, ZoomJoinEventMap } from '../../src/index.js';

type Attributes = Readonly<Record<string, string>>;

export const NUMBER = '86934567210';

/** What a join in most tests needs, with the fake SDK. */
export const basics: Attributes = {
  'signature-endpoint': '/endpoint/good',
  'meeting-number': NUMBER,
  'user-name': 'Ada',
  'sdk-base': '/fake-sdk/',
};

export const make = (attributes: Attributes = {}, content = ''): ZoomJoinElement => {
  const element = document.createElement('zoom-join');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = content;
  return element;
};

export const put = (attributes: Attributes = {}, content = ''): ZoomJoinElement => {
  const element = make(attributes, content);
  document.body.append(element);
  return element;
};

export const clearPage = (): void => {
  for (const element of document.querySelectorAll('zoom-join')) element.remove();
};

/** Resolves with the event; the test's own time limit says that it never came. */
export const next = <Name extends keyof ZoomJoinEventMap>(
  element: ZoomJoinElement,
  name: Name,
): Promise<ZoomJoinEventMap[Name]> =>
  new Promise((resolve) => {
    element.addEventListener(name, resolve, { once: true });
  });

export const becomes = (element: ZoomJoinElement, status: Status): Promise<void> =>
  new Promise((resolve) => {
    if (element.status === status) return resolve();
    const look = () => {
      if (element.status !== status) return;
      element.removeEventListener('status-change', look);
      resolve();
    };
    element.addEventListener('status-change', look);
  });

/** All events of an element in order, in short: `status-change waiting/host`, `join-error join-full`. */
export const record = (element: ZoomJoinElement): string[] => {
  const events: string[] = [];
  element.addEventListener('join-request', () => events.push('join-request'));
  element.addEventListener('status-change', ({ detail }) => {
    events.push([detail.status, detail.waitingFor].filter(Boolean).join('/'));
  });
  element.addEventListener('join-success', () => events.push('join-success'));
  element.addEventListener('join-error', ({ detail }) => events.push(`join-error ${detail.code}`));
  element.addEventListener('meeting-end', ({ detail }) =>
    events.push(`meeting-end ${detail.reason}`),
  );
  return events;
};

export const inShadow = (element: ZoomJoinElement, selector: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;

export const frameOf = (element: ZoomJoinElement): HTMLIFrameElement | null =>
  element.shadowRoot?.querySelector('iframe') ?? null;

/** The words that a visitor sees in the element now. */
export const words = async (element: ZoomJoinElement): Promise<string> => {
  await element.updateComplete;
  const parts = [
    'status',
    'error',
    'warning',
    'join-button',
    'cancel-button',
    'zoom-link',
    'debug',
  ];
  const texts = parts.map((part) => inShadow(element, `[part="${part}"]`)?.innerText ?? '');
  return texts.join(' ').replace(/\s+/g, ' ').trim();
};

/** Writes into a field as a visitor does. */
export const write = async (
  element: ZoomJoinElement,
  name: string,
  text: string,
): Promise<void> => {
  await element.updateComplete;
  const input = inShadow(element, `input[name="${name}"]`) as HTMLInputElement | null;
  if (!input) throw new Error(`there is no field ${name}`);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
};

export const press = (element: ZoomJoinElement, part: string): void => {
  const button = inShadow(element, `[part="${part}"]`);
  if (!button) throw new Error(`there is no ${part}`);
  button.click();
};
