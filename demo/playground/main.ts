/** The playground: owns what the controls say, and hands it to the snippet and to the preview. */
import { render } from 'lit';
import type { Status } from '../../src/index.js';
import { readConfig } from '../config.js';
import { defaults, type Values } from './attributes.js';
import { type Change, controls } from './controls.js';
import { DiagnosisBox } from './diagnosis-box.js';
import { Preview, type PreviewEvent } from './preview.js';
import { SnippetBox } from './snippet-box.js';

const one = <T extends Element>(selector: string): T => {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`${selector} is not in the page`);
  return found;
};

const config = readConfig();
const meetings = config?.sandbox?.meetings;

let values: Values = {
  ...defaults,
  'signature-endpoint': '/zoom/signature',
  'meeting-number': meetings?.joins ?? '86934567210',
};

one('#mode').textContent = !config
  ? 'A copy without a server: snippets and the diagnosis work, joining does not.'
  : meetings
    ? 'Joins a sandbox on this machine. Nobody is called.'
    : 'Joins real meetings.';
one<HTMLElement>('#no-server').hidden = config !== undefined;

const log = one<HTMLOListElement>('#log');
const show = (status: Status, isBehind = false): void => {
  one('#status').textContent = status;
  one('#behind').textContent = isBehind
    ? 'The attributes have changed since: make the preview anew to see them.'
    : '';
};

const tell = (event: PreviewEvent): void => {
  if (event.type === 'made') {
    log.replaceChildren();
    show('idle');
  } else if (event.type === 'behind') {
    show(one('#status').textContent as Status, true);
  } else {
    one('#status').textContent = event.status;
    const line = document.createElement('li');
    line.textContent = [
      event.type,
      detailOf(event),
      event.isPrevented ? 'prevented: this copy has no server to join with' : '',
    ]
      .filter(Boolean)
      .join(' ');
    log.append(line);
  }
};

const detailOf = ({ type, detail }: { type: string; detail: unknown }): string => {
  if (!detail) return '';
  // The message of an error is not its own by the rules of JSON, and its cause may be anything.
  const said =
    type === 'join-error'
      ? { ...detail, message: (detail as Error).message, cause: undefined }
      : detail;
  return JSON.stringify(said);
};

const preview = new Preview(one('#preview'), values, {
  sdkBase: config?.sandbox?.sdkBase,
  canJoin: config !== undefined,
  told: tell,
});
const snippet = new SnippetBox(one('#snippet'), values);
new DiagnosisBox(one('#diagnosis'));

const draw = (): void => {
  render(controls(values, meetings, change), one<HTMLElement>('#controls'));
};
const change: Change = (changes) => {
  values = { ...values, ...changes };
  draw();
  snippet.follow(values);
  preview.follow(values);
};
draw();

one('#remake').addEventListener('click', () => preview.remake());
one('#scheme').addEventListener('change', ({ target }) => {
  preview.colorScheme = (target as HTMLSelectElement).value;
});
one('#hostile').addEventListener('change', ({ target }) => {
  preview.isHostile = (target as HTMLInputElement).checked;
});
const box = one<HTMLElement>('#box');
one('#width').addEventListener('change', ({ target }) => {
  box.style.inlineSize = (target as HTMLSelectElement).value;
});
new ResizeObserver(() => {
  one('#size').textContent = `${box.clientWidth} px`;
}).observe(box);
