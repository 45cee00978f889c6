/** The controls of the attributes, in their groups. A view: what is in them is the page's. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  type AttributeName,
  attributeNames,
  attributes,
  type Control,
  groups,
  type Values,
} from './attributes.js';

export type Change = (changes: Partial<Record<AttributeName, string | boolean>>) => void;

/** @param meetings of the sandbox, by name */
export const controls = (
  values: Values,
  meetings: Readonly<Record<string, string>> | undefined,
  change: Change,
): TemplateResult => html`
  ${(['meeting', 'visitor', 'endpoint', 'behaviour', 'places'] as const).map(
    (group) => html`<fieldset>
      <legend>${groups[group]}</legend>
      ${group === 'meeting' && meetings ? picker(values, meetings, change) : nothing}
      ${attributeNames
        .filter((name) => attributes[name].group === group)
        .map((name) => control(name, values[name], change))}
    </fieldset>`,
  )}
`;

const picker = (
  values: Values,
  meetings: Readonly<Record<string, string>>,
  change: Change,
): TemplateResult => {
  const choose = ({ target }: Event): void => {
    const number = (target as HTMLSelectElement).value;
    if (number) change({ meeting: '', 'meeting-number': number });
  };
  const isOther = !Object.values(meetings).includes(String(values['meeting-number']));
  return html`<label class="control" for="sandbox-meeting">Meeting of the sandbox</label>
    <select id="sandbox-meeting" aria-describedby="sandbox-meeting-says" autocomplete="off" @change=${choose}>
      <option value="" .selected=${isOther}>another one</option>
      ${Object.entries(meetings).map(
        ([name, number]) =>
          html`<option value=${number} .selected=${values['meeting-number'] === number}>${name}</option>`,
      )}
    </select>
    <p class="says" id="sandbox-meeting-says">
      each does what its name says; as <code>meeting</code> they go by their names
    </p>`;
};

const control = (name: AttributeName, value: string | boolean, change: Change): TemplateResult => {
  const { kind, says }: Control = attributes[name];
  if (kind === 'check') {
    return html`<div class="check">
        <input
          type="checkbox"
          id=${name}
          aria-describedby="${name}-says"
          autocomplete="off"
          .checked=${value === true}
          @change=${({ target }: Event) => change({ [name]: (target as HTMLInputElement).checked })}
        />
        <label for=${name}><code>${name}</code></label>
      </div>
      ${hint(name, says)}`;
  }
  return html`<label class="control" for=${name}><code>${name}</code></label>
    ${kind === 'select' ? choice(name, value, change) : line(name, value, change)}
    ${hint(name, says)}`;
};

const hint = (name: AttributeName, says: string): TemplateResult =>
  html`<p class="says" id="${name}-says">${says}</p>`;

const line = (name: AttributeName, value: string | boolean, change: Change): TemplateResult =>
  html`<input
    type="text"
    id=${name}
    aria-describedby="${name}-says"
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    dir="auto"
    .value=${String(value)}
    @input=${({ target }: Event) => change({ [name]: (target as HTMLInputElement).value })}
  />`;

const choice = (name: AttributeName, value: string | boolean, change: Change): TemplateResult => {
  const { options = [] }: Control = attributes[name];
  return html`<select
    id=${name}
    aria-describedby="${name}-says"
    autocomplete="off"
    @change=${({ target }: Event) => change({ [name]: (target as HTMLSelectElement).value })}
  >
    ${options.map(
      (option) =>
        html`<option value=${option} .selected=${option === value}>${option || 'not set'}</option>`,
    )}
  </select>`;
};
