/** The gallery: what the element shows of itself, for each status and each failure, without joining. */
import { html, LitElement, type TemplateResult } from 'lit';
import { Localize } from '../src/element/localize.js';
import { panel } from '../src/element/panel.js';
import type { Status } from '../src/element/status.js';
import { atRest } from '../src/element/status.js';
import { styles } from '../src/element/styles.js';
import type { View } from '../src/element/view-model.js';
import {
  buttonText,
  endText,
  fieldText,
  linkText,
  obstacleText,
  statusText,
  type Text,
  waitingText,
} from '../src/locales/texts.js';
import { elementProblems, problemOf } from '../src/problems/element.js';
import { sdkLanguages } from '../src/sdk/languages.js';

interface Shown {
  readonly title: string;
  readonly status: Status;
  readonly words?: Text | '';
  readonly error?: Text;
  readonly warning?: Text;
  readonly field?: keyof typeof fieldText;
  readonly link?: keyof typeof linkText;
  readonly hasButton?: boolean;
}

const nothingDone = (): void => {};

/** The element's view of itself, in the element's own clothes. */
class GalleryPanel extends LitElement {
  static override styles = styles;
  static override properties = { shown: { attribute: false } };

  declare shown: Shown;
  readonly #localize = new Localize(this);

  protected override render(): TemplateResult {
    const { text } = this.#localize;
    const { status, words = '', error, warning, field, link, hasButton = true } = this.shown;
    const view: View = {
      status,
      words: text(words),
      progress: 0.6,
      error: error && text(error),
      warning: warning && text(warning),
      fields: field
        ? [{ name: field, label: text(fieldText[field]), value: '', isWrong: status === 'failed' }]
        : [],
      button:
        hasButton && status in buttonText
          ? text(buttonText[status as keyof typeof buttonText])
          : undefined,
      link: link && { href: 'https://zoom.us/j/86934567210', text: text(linkText[link]) },
    };
    return html`${panel(view, { join: (event) => event.preventDefault(), cancel: nothingDone, type: nothingDone, intend: nothingDone })}`;
  }
}
customElements.define('gallery-panel', GalleryPanel);

const shows: readonly Shown[] = [
  { title: 'idle', status: 'idle' },
  { title: 'idle, without a name', status: 'idle', field: 'userName' },
  ...Object.entries(obstacleText).map(
    ([name, warning]): Shown => ({ title: `idle, ${name}`, status: 'idle', warning, link: 'open' }),
  ),
  ...(['loading', 'joining', 'joined', 'reconnecting', 'leaving'] as const).map(
    (status): Shown => ({ title: status, status, words: statusText[status] }),
  ),
  ...Object.entries(waitingText).map(
    ([name, words]): Shown => ({ title: `waiting, ${name}`, status: 'waiting', words }),
  ),
  ...Object.entries(endText).map(
    ([name, words]): Shown => ({ title: `ended, ${name}`, status: 'ended', words }),
  ),
  ...Object.entries(elementProblems).map(([code, problem]): Shown => {
    const isRetryable = 'retryable' in problem;
    const { field, link = isRetryable ? undefined : 'open' } = problemOf(code);
    return {
      title: `failed, ${code}`,
      status: 'failed',
      error: problem.message,
      hasButton: isRetryable,
      ...(field && { field }),
      ...(link && { link }),
    };
  }),
];

const gallery = document.querySelector('#gallery') as HTMLElement;
gallery.replaceChildren(
  ...shows.map((shown) => {
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    caption.textContent = shown.title;
    const shownPanel = document.createElement('gallery-panel') as GalleryPanel;
    shownPanel.shown = shown;
    if (!atRest(shown.status)) shownPanel.setAttribute('aria-busy', 'true');
    figure.append(shownPanel, caption);
    return figure;
  }),
);

const look = document.querySelector('#look') as HTMLFormElement;
const { lang, rtl } = look.elements as unknown as Record<'lang' | 'rtl', HTMLInputElement>;
lang.append(
  ...(sdkLanguages.map((language) => new Option(language, language)) as unknown as Node[]),
);
look.addEventListener('input', () => {
  document.documentElement.lang = lang.value;
  gallery.dir = rtl.checked ? 'rtl' : 'ltr';
});
