/** The element's attributes as controls: what each is called, says and may be. Knows no page and no snippet. */
import type { LitElement } from 'lit';
import type { ZoomJoinElement } from '../../src/index.js';
import { sdkLanguages } from '../../src/sdk/languages.js';

export interface Control {
  readonly group: keyof typeof groups;
  readonly kind: 'text' | 'select' | 'check';
  readonly says: string;
  /** Of a select. The first one is the element's default. */
  readonly options?: readonly string[];
}

export const groups = {
  meeting: 'Meeting',
  visitor: 'Visitor',
  endpoint: 'Signature endpoint',
  behaviour: 'Behaviour',
  places: 'Where things are',
} as const;

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name;

/** What an attribute can set: the element's own texts and booleans, but for what it says itself. */
type Settable = {
  [Name in Exclude<
    keyof ZoomJoinElement,
    keyof LitElement | 'status'
  >]: ZoomJoinElement[Name] extends string | boolean ? Name : never;
}[Exclude<keyof ZoomJoinElement, keyof LitElement | 'status'>];

/** `lang` is native, and the element goes by it. */
export type AttributeName = Kebab<Settable> | 'lang';

/** In the order in which they are shown and written. */
export const attributes = {
  'signature-endpoint': {
    group: 'endpoint',
    kind: 'text',
    says: 'URL that answers with the signature',
  },
  'signature-method': {
    group: 'endpoint',
    kind: 'select',
    says: 'how it is asked',
    options: ['post', 'get'],
  },
  'signature-credentials': {
    group: 'endpoint',
    kind: 'select',
    says: 'whether cookies go along',
    options: ['same-origin', 'include', 'omit'],
  },
  meeting: {
    group: 'meeting',
    kind: 'text',
    says: 'a reference of your own, for which the endpoint knows the number',
  },
  'meeting-number': {
    group: 'meeting',
    kind: 'text',
    says: '9 to 11 digits; spaces and dashes are allowed',
  },
  passcode: { group: 'meeting', kind: 'text', says: 'better in the endpoint’s answer' },
  'user-name': {
    group: 'visitor',
    kind: 'text',
    says: 'where nobody says it, the visitor is asked',
  },
  'user-email': { group: 'visitor', kind: 'text', says: 'for webinars and registrations' },
  loading: {
    group: 'behaviour',
    kind: 'select',
    says: 'when the SDK is loaded',
    options: ['intent', 'click', 'eager', 'lazy'],
  },
  lang: {
    group: 'behaviour',
    kind: 'select',
    says: 'of the element and the meeting; else the page’s',
    options: ['', ...sdkLanguages],
  },
  autojoin: { group: 'behaviour', kind: 'check', says: 'joins without a click' },
  debug: { group: 'behaviour', kind: 'check', says: 'shows the owner what went wrong' },
  'sdk-base': {
    group: 'places',
    kind: 'text',
    says: 'URL of a folder with the SDK’s files; else Zoom’s CDN',
  },
  'web-endpoint': { group: 'places', kind: 'text', says: 'Zoom’s host; else zoom.us' },
  'frame-src': {
    group: 'places',
    kind: 'text',
    says: 'URL of a copy of zoom-join-frame.html, for strict policies',
  },
} as const satisfies Record<AttributeName, Control>;

export const attributeNames = Object.keys(attributes) as readonly AttributeName[];

/** What the controls say: of check boxes true or false, of all others a text. */
export type Values = Readonly<Record<AttributeName, string | boolean>>;

export const defaults = Object.fromEntries(
  Object.entries<Control>(attributes).map(([name, { kind, options }]) => [
    name,
    kind === 'check' ? false : (options?.[0] ?? ''),
  ]),
) as Values;

/** An attribute as it is written; true where it has no value. */
export type Written = readonly [AttributeName, string | true];

/** What differs from the defaults. No markup can hold a NUL or half a character. */
export const writtenOf = (values: Values): readonly Written[] =>
  attributeNames.flatMap((name): readonly Written[] => {
    const value = values[name];
    if (value === defaults[name] || value === false) return [];
    return [[name, value === true || value.toWellFormed().replaceAll('\0', '\ufffd')]];
  });
