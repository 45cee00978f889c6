/** The demo's page: a picker of meetings, the element, and its events as they come. */
import '../src/index.js';
import type { DemoConfig } from './config.js';

const one = <T extends Element>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`${selector} is not in the page`);
  return found;
};

const form = one<HTMLFormElement>('#settings');
const log = one<HTMLOListElement>('#log');
const element = one<HTMLElementTagNameMap['zoom-join']>('zoom-join');
const { sandbox } = (await (await fetch('/config.json')).json()) as DemoConfig;

const field = (name: string): HTMLInputElement => form.elements.namedItem(name) as HTMLInputElement;

one('#mode').textContent = sandbox
  ? 'Joins a sandbox on this machine. Nobody is called.'
  : 'Joins real meetings.';

const picker = field('meeting');
if (sandbox) {
  element.sdkBase = sandbox.sdkBase;
  for (const [name, number] of Object.entries(sandbox.meetings)) {
    picker.append(new Option(`${name} (${number})`, number));
  }
  field('number').value = picker.value;
} else {
  picker.parentElement?.remove();
}

/** The element reads its attributes when it joins, so they may follow the form at any time. */
const apply = (): void => {
  element.setAttribute('meeting-number', field('number').value);
  element.setAttribute('user-name', field('user').value);
  element.setAttribute('passcode', field('passcode').value);
  document.documentElement.classList.toggle('hostile', field('hostile').checked);
};

form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('input', (event) => {
  if (event.target === picker) field('number').value = picker.value;
  apply();
});
apply();

const note = (event: Event): void => {
  const { detail } = event as CustomEvent<unknown>;
  const said =
    detail instanceof Error ? { ...detail, message: detail.message, cause: undefined } : detail;
  const line = document.createElement('li');
  line.textContent = [event.type, said && JSON.stringify(said)].filter(Boolean).join(' ');
  log.append(line);
};
for (const type of ['join-request', 'status-change', 'join-success', 'join-error', 'meeting-end']) {
  element.addEventListener(type, note);
}
