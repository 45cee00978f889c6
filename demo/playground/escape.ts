/**
 * Writes an attribute into the languages of pages, so that it is read as it was meant whatever is in its value.
 * What can't be seen is written as an escape: nobody should copy what he does not see.
 */

/** Joiners are left alone: emoji and whole languages are made with them. */
const unseen = /(?!\u200c|\u200d)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

const either = (first: RegExp, second: RegExp): RegExp =>
  new RegExp(`${first.source}|${second.source}`, 'gu');

const names: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
};

/** From U+0080 to U+009F, HTML reads a reference as another character. */
const hasReference = (character: string): boolean => !/[\u0080-\u009f]/.test(character);

const forHtml = either(/[&"<>]/, unseen);

const htmlText = (value: string): string =>
  value.replace(forHtml, (character) =>
    hasReference(character) ? (names[character] ?? `&#${character.codePointAt(0)};`) : character,
  );

/** As JavaScript, JSON and Angular know it, a unit of UTF-16 each. */
const unicodeEscape = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');

const everyUnseen = new RegExp(unseen.source, 'gu');

const jsText = (value: string): string => JSON.stringify(value).replace(everyUnseen, unicodeEscape);

/** HTML, and Vue's templates. */
export const htmlAttribute = (name: string, value: string | true): string =>
  value === true ? name : `${name}="${htmlText(value)}"`;

const notPlain = new RegExp(`[&"<>{}\\\\]|${unseen.source}`, 'u');

/** JSX and Svelte, which both read what is in braces as JavaScript. */
export const jsxAttribute = (name: string, value: string | true): string => {
  if (value === true) return name;
  return notPlain.test(value) ? `${name}={${jsText(value)}}` : `${name}="${value}"`;
};

const forAngular = either(/[&"'<>{}\\]/, unseen);

/** Angular's templates: two braces would begin an expression, in a reference too, but not as its own escapes. */
export const angularAttribute = (name: string, value: string | true): string => {
  if (value === true) return name;
  return value.search(forAngular) < 0
    ? `${name}="${value}"`
    : `[attr.${name}]="'${value.replace(forAngular, unicodeEscape)}'"`;
};

/** Of a template literal in JavaScript. */
export const templateText = (text: string): string => text.replace(/[\\`]|\$(?=\{)/g, '\\$&');

/** What ends a value or a shortcode, and what WordPress changes in the text of a post. */
const forShortcode = either(/[&"'<>[\]\\]/, unseen);

/** A shortcode's, whose values WordPress reads with PHP's `stripcslashes`: bytes of UTF-8. */
export const shortcodeAttribute = (name: string, value: string): string =>
  `${name}="${value.replace(forShortcode, (character) =>
    [...new TextEncoder().encode(character)]
      .map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`)
      .join(''),
  )}"`;
