/** Says what is wrong with a pasted signature, here in the page: it goes nowhere, and the secret is not asked for. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { formatTime, redactedClaims } from '../../src/cli/claims.js';
import type { Finding } from '../../src/problems/finding.js';
import { nowInSeconds } from '../../src/signature/claims.js';
import { diagnose } from '../../src/signature/diagnose/diagnose.js';

type Claims = Readonly<Record<string, unknown>>;

export class DiagnosisBox {
  readonly #container: HTMLElement;
  #signature = '';
  #meetingNumber = '';
  #findings: readonly Finding[] = [];
  #claims: Claims | undefined;
  #now = 0;

  constructor(container: HTMLElement) {
    this.#container = container;
    this.#draw();
  }

  async #examine(): Promise<void> {
    const [signature, meetingNumber] = [this.#signature, this.#meetingNumber];
    const now = nowInSeconds();
    const findings = signature.trim()
      ? await diagnose(signature, { now, meetingNumber: meetingNumber.trim() || undefined })
      : [];
    // Another one was pasted meanwhile.
    if (signature !== this.#signature || meetingNumber !== this.#meetingNumber) return;
    this.#now = now;
    this.#findings = findings;
    this.#claims = signature.trim() ? redactedClaims(signature, undefined) : undefined;
    this.#draw();
  }

  #draw(): void {
    const view = html`
      <label class="control" for="signature">Signature, or what came instead of it</label>
      <textarea
        id="signature"
        rows="4"
        dir="ltr"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        translate="no"
        aria-describedby="signature-says"
        .value=${this.#signature}
        @input=${({ target }: Event) => {
          this.#signature = (target as HTMLTextAreaElement).value;
          void this.#examine();
        }}
      ></textarea>
      <p class="says" id="signature-says">
        It stays in this page: nothing is sent or stored. Whether your secret made it,
        <code>npx zoom-join diagnose</code> says, on your machine.
      </p>
      <label class="control" for="expected-number">Number of the meeting to join (optional)</label>
      <input
        type="text"
        id="expected-number"
        inputmode="numeric"
        autocomplete="off"
        .value=${this.#meetingNumber}
        @input=${({ target }: Event) => {
          this.#meetingNumber = (target as HTMLInputElement).value;
          void this.#examine();
        }}
      />
      <div class="row">
        <button type="button" class="second" id="clear-signature" @click=${this.#clear}>Clear</button>
        <span role="status" id="verdict">${this.#verdict() || nothing}</span>
      </div>
      <ul class="findings" ?hidden=${this.#findings.length === 0}>
        ${this.#findings.map(line)}
      </ul>
      ${this.#claims ? table(this.#claims, this.#now) : nothing}
    `;
    render(view, this.#container);
  }

  #verdict(): string {
    if (!this.#signature.trim()) return '';
    const errors = this.#findings.filter(({ level }) => level === 'error').length;
    const warnings = this.#findings.length - errors;
    if (errors + warnings === 0) return 'Nothing wrong can be seen in it.';
    return [counted(errors, 'error'), counted(warnings, 'warning')].filter(Boolean).join(', ');
  }

  readonly #clear = (): void => {
    this.#signature = '';
    void this.#examine();
    this.#container.querySelector('textarea')?.focus();
  };
}

const counted = (count: number, what: string): string =>
  count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;

const line = ({ code, level, message, fix, docs }: Finding): TemplateResult => html`
  <li class=${level}>
    <h3><span class="level">${level}</span> <code>${code}</code></h3>
    <p>${message}</p>
    <p>${fix}</p>
    <p><a href=${docs} target="_blank" rel="noreferrer">More about <code>${code}</code></a></p>
  </li>
`;

const table = (claims: Claims, now: number): TemplateResult => html`
  <table>
    <caption>
      Claims
    </caption>
    <tbody>
      ${Object.entries(claims).map(
        ([name, value]) => html`<tr>
          <th scope="row">${name}</th>
          <td>${JSON.stringify(value)} ${sense(name, value, now)}</td>
        </tr>`,
      )}
    </tbody>
  </table>
`;

const sense = (name: string, value: unknown, now: number): TemplateResult | typeof nothing => {
  const words = formatTime(name, value, now);
  return words ? html`<span class="sense">${words}</span>` : nothing;
};
