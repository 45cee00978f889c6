/** The snippet in the language that is chosen, with what to know before it is copied. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Values } from './attributes.js';
import { type SnippetName, snippets, warningsOf } from './snippets.js';

export class SnippetBox {
  readonly #container: HTMLElement;
  #values: Values;
  #name: SnippetName = 'html';
  /** What came of copying, for the eyes and for screen readers. */
  #said = '';
  #code: Element | undefined;

  constructor(container: HTMLElement, values: Values) {
    this.#container = container;
    this.#values = values;
    this.#draw();
  }

  follow(values: Values): void {
    this.#values = values;
    this.#said = '';
    this.#draw();
  }

  #draw(): void {
    const names = Object.keys(snippets) as readonly SnippetName[];
    const warnings = warningsOf(this.#name, this.#values);
    const view = html`
      <fieldset class="chips">
        <legend class="quiet">Kind of page</legend>
        ${names.map((name) => this.#chip(name))}
      </fieldset>
      <pre tabindex="0" role="region" aria-label="Code" dir="ltr" translate="no"><code ${ref(
        (code) => {
          this.#code = code;
        },
      )}>${snippets[this.#name].write(this.#values)}</code></pre>
      <ul class="warnings" ?hidden=${warnings.length === 0}>
        ${warnings.map((warning) => html`<li>${warning}</li>`)}
      </ul>
      <div class="row">
        <button type="button" id="copy" @click=${this.#copy}>Copy</button>
        <span role="status">${this.#said || nothing}</span>
      </div>
    `;
    render(view, this.#container);
  }

  #chip(name: SnippetName): TemplateResult {
    const choose = (): void => {
      this.#name = name;
      this.#said = '';
      this.#draw();
    };
    return html`<label>
      <input
        type="radio"
        name="kind"
        value=${name}
        autocomplete="off"
        .checked=${name === this.#name}
        @change=${choose}
      />
      <span>${snippets[name].label}</span>
    </label>`;
  }

  readonly #copy = async (): Promise<void> => {
    const { label, write } = snippets[this.#name];
    try {
      await navigator.clipboard.writeText(write(this.#values));
      this.#said = `Copied: ${label}.`;
    } catch {
      // Not in pages without https, nor where the visitor forbade it.
      if (this.#code) getSelection()?.selectAllChildren(this.#code);
      this.#said =
        'The browser does not let this page copy. The snippet is selected: copy it by hand.';
    }
    this.#draw();
  };
}
