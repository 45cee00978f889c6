/** Compiled, never run: what Svelte refuses, which a template can't be told to expect. */
import type { SvelteHTMLElements } from 'svelte/elements';
import 'zoom-join/svelte';

type Tag = SvelteHTMLElements['zoom-join'];

// @ts-expect-error no such time
export const time: Tag = { loading: 'sometimes' };
// @ts-expect-error a number is text
export const number: Tag = { 'meeting-number': 86934567210 };
// @ts-expect-error no such property
export const property: Tag = { meetingNumbers: '1' };
// @ts-expect-error nobody's name comes with the end
export const event: Tag = { 'onmeeting-end': ({ detail }) => detail.userName };
