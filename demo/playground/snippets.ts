/** The code to copy: the element with its attributes, in the language of each kind of page. Pure texts. */
import { digitsOf, isMeetingNumber } from '../../src/signature/claims.js';
import { type Values, writtenOf } from './attributes.js';
import {
  angularAttribute,
  htmlAttribute,
  jsxAttribute,
  shortcodeAttribute,
  templateText,
} from './escape.js';

/** Where the visitor goes without the script; nothing where the page does not know the number. */
export const zoomLinkOf = (values: Values): string | undefined => {
  const number = digitsOf(String(values['meeting-number']));
  return isMeetingNumber(number)
    ? `https://${values['web-endpoint'] || 'zoom.us'}/j/${number}`
    : undefined;
};

type WriteAttribute = (name: string, value: string | true) => string;

const WIDTH = 80;

const element = (values: Values, write: WriteAttribute, indent = ''): string => {
  const written = writtenOf(values).map(([name, value]) => write(name, value));
  const oneLine = `<zoom-join ${written.join(' ')}>`;
  const start =
    indent.length + oneLine.length <= WIDTH || written.length < 2
      ? oneLine.replace(' >', '>')
      : ['<zoom-join', ...written.map((attribute) => `  ${attribute}`), '>'].join('\n');
  const link = zoomLinkOf(values);
  const all = link
    ? `${start}\n  <a ${write('href', link.toWellFormed())}>Open in Zoom</a>\n</zoom-join>`
    : `${start}</zoom-join>`;
  return all.replace(/^/gm, indent);
};

const html = (values: Values): string =>
  `<style>zoom-join:not(:defined) { display: block; aspect-ratio: 16/9 }</style>
<script type="module" src="zoom-join.js"></script>

${element(values, htmlAttribute)}
`;

/** The plugin's settings have the meeting by its reference: number and passcode stand in no post. */
const wordpress = ({ meeting }: Values): string =>
  `[zoom_join ${shortcodeAttribute('meeting', String(meeting || 'weekly').toWellFormed())}]\n`;

const component = (values: Values): string =>
  `import 'zoom-join';

export function Meeting() {
  return (
${element(values, jsxAttribute, '    ')}
  );
}
`;

/** For a bundler that is not told whose JSX it is. */
const preact = (values: Values): string => `/** @jsxImportSource preact */\n${component(values)}`;

const vue = (values: Values): string =>
  `<!-- In vite.config, so that Vue takes the tag for an element:
     vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'zoom-join' } } }) -->
<script setup>
import 'zoom-join';
</script>

<template>
${element(values, htmlAttribute, '  ')}
</template>
`;

const svelte = (values: Values): string =>
  `<script>
  import 'zoom-join';
</script>

${element(values, jsxAttribute)}
`;

const angular = (values: Values): string =>
  `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'zoom-join';

@Component({
  selector: 'app-meeting',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
${templateText(element(values, angularAttribute, '    '))}
  \`,
})
export class Meeting {}
`;

export const snippets = {
  html: { label: 'HTML', write: html },
  wordpress: { label: 'WordPress', write: wordpress },
  react: { label: 'React 19', write: component },
  vue: { label: 'Vue', write: vue },
  svelte: { label: 'Svelte', write: svelte },
  angular: { label: 'Angular', write: angular },
  solid: { label: 'Solid', write: component },
  preact: { label: 'Preact', write: preact },
} as const satisfies Record<
  string,
  { readonly label: string; readonly write: (values: Values) => string }
>;

export type SnippetName = keyof typeof snippets;

/** What the owner should know before he copies. */
export const warningsOf = (name: SnippetName, values: Values): readonly string[] => {
  const isShortcode = name === 'wordpress';
  const { meeting, 'meeting-number': number, passcode, debug } = values;
  return [
    !meeting && !number && 'No meeting is given: fill in meeting or meeting-number.',
    !isShortcode && !values['signature-endpoint'] && 'No signature-endpoint is named.',
    !isShortcode &&
      passcode &&
      'The passcode stands in the page, where visitors can read it: let the endpoint answer it.',
    isShortcode &&
      'A shortcode names a meeting by its reference, and no more: number, passcode, key and secret are under Settings → Zoom Join.',
    !isShortcode && debug && 'With debug, visitors see what is meant for you: take it out again.',
  ].filter((warning): warning is string => Boolean(warning));
};
