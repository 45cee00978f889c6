/**
 * What the element shows of itself: a picture, words, fields, one button, a link. A view, no more. The button
 * stays in the middle, and what comes and goes is above or below it, anew: so nothing shifts.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { FieldName } from '../locales/texts.js';
import { debugPanel } from './debug-panel.js';
import { atRest, isLive, type Status } from './status.js';
import type { Field, View } from './view-model.js';

export interface Actions {
  readonly join: (event: Event) => void;
  readonly cancel: () => void;
  readonly type: (name: FieldName, text: string) => void;
  readonly intend: () => void;
}

export const panel = (view: View, actions: Actions): TemplateResult => {
  const { status, words, error, warning, link } = view;
  const rests = atRest(status);
  return html`<form id="panel" class=${isLive(status) ? 'live' : ''} novalidate
    @submit=${actions.join} @click=${onlyOnce} @keydown=${onlyOnce}>
    <div>
      ${isLive(status) ? nothing : keyed(status, picture(status))}
      <div role="status" part="status" class=${statusLook(status)}>${
        status === 'reconnecting' ? picture(status) : nothing
      }${keyed(words, words)}</div>
      <div role="alert" part="error" id="error">${error}</div>
      ${warning ? html`<p part="warning">${warning}</p>` : nothing}
      ${view.fields.map((one) => field(one, actions))}
    </div>
    ${button(view, actions)}
    <div>
      ${
        status === 'loading'
          ? html`<progress part="progress" .value=${view.progress} aria-label=${words}></progress>`
          : nothing
      }
      ${link ? html`<a part="zoom-link" href=${link.href} target="_blank" rel="noopener">${link.text}</a>` : nothing}
      <slot ?hidden=${!rests}></slot>
      ${view.debug ? debugPanel(view.debug) : nothing}
    </div>
  </form>`;
};

/**
 * The button does another thing once it was pressed: the second half of a double click, and Enter held down,
 * are not meant for that.
 */
const onlyOnce = {
  capture: true,
  handleEvent: (event: UIEvent): void => {
    const isHeld = event instanceof KeyboardEvent && event.repeat && event.key === 'Enter';
    if (!isHeld && !(event.type === 'click' && event.detail > 1)) return;
    event.preventDefault();
    event.stopPropagation();
  },
};

/** One button throughout, whatever its words: what has the focus keeps it. The author's has its place. */
const button = ({ status, button: words }: View, actions: Actions): TemplateResult => {
  const rests = atRest(status);
  return html`<slot
    name=${rests && words ? 'button' : 'none'}
    @click=${actions.join}
    @pointerover=${actions.intend}
    @focusin=${actions.intend}
    @touchstart=${actions.intend}
    >${
      words
        ? html`<button
            part=${rests ? 'join-button' : 'cancel-button'}
            class=${rests ? '' : 'cancel'}
            type=${rests ? 'submit' : 'button'}
            @click=${rests ? nothing : actions.cancel}
          >${keyed(words, words)}</button>`
        : nothing
    }</slot>`;
};

const kinds = {
  userName: { type: 'text', autocomplete: 'name' },
  passcode: { type: 'password', autocomplete: 'off' },
  userEmail: { type: 'email', autocomplete: 'email' },
} as const;

const field = (
  { name, label, value, isWrong }: Field,
  { type }: Actions,
): TemplateResult => html`<label part="field">
    ${label}
    <input
      name=${name}
      type=${kinds[name].type}
      autocomplete=${kinds[name].autocomplete}
      .value=${value}
      @input=${({ target }: Event) => type(name, (target as HTMLInputElement).value)}
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${isWrong ? 'error' : nothing}
    />
  </label>`;

const statusLook = (status: Status): string => {
  if (status === 'joined') return 'quiet';
  return status === 'reconnecting' ? 'banner' : '';
};

const CAMERA = 'M3 7h11v10H3zM14 11l6-4v10l-6-4';
const ARC = 'M12 3a9 9 0 1 1-9 9';

/** In 24 units square, as lines. */
const pictures: Readonly<Partial<Record<Status, string>>> = {
  idle: CAMERA,
  loading: ARC,
  joining: ARC,
  reconnecting: ARC,
  waiting: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M12 7v5l3 2',
  leaving: ARC,
  ended: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18M8 12l3 3l5-6',
  failed: 'M12 3l9.5 17h-19zM12 10v4M12 17v.5',
};

const picture = (status: Status): TemplateResult => html`<svg
    part="picture"
    class=${pictures[status] === ARC ? 'turns' : ''}
    viewBox="0 0 24 24"
    aria-hidden="true"
  ><path d=${pictures[status] ?? CAMERA} /></svg>`;
