/** Finds the signature in what was handed over for one, and says what else it is. Knows no claims. */

export type Kind = 'jwt' | 'missing' | 'html' | 'legacy-format' | 'hmac-only' | 'malformed';

export interface Unwrapped {
  /** What is left when all is taken off that can be. */
  readonly inner: string;
  /** What was around it, in words; empty where nothing was. */
  readonly wrapping: string;
  readonly kind: Kind;
}

interface Wrapping {
  readonly name: string;
  /** What is inside, where this is around it. */
  readonly strip: (text: string) => string | undefined;
}

const captured = (pattern: RegExp) => (text: string) => pattern.exec(text)?.[1];

/** No label is repeated: it may be the key, or the secret. */
const LABEL = 'a label, such as "appKey:"';

/** Words before a JWT, with a colon, an equals sign, an arrow or a space between. */
const labelForm =
  /^["'[]?[a-z][\w -]{0,80}["'\]]?\s{0,9}(?:[:=]>?|\s)\s{0,9}((?:Bearer\s{1,9})?["'`]?ey[\w+/=-]*\.[\w+/=-]+\.[\w+/=-]*["'`]?)$/i;

const wrappings: readonly Wrapping[] = [
  { name: 'a byte order mark', strip: captured(/^\uFEFF(.*)$/s) },
  { name: 'white space', strip: (text) => (text.trim() === text ? undefined : text.trim()) },
  { name: 'quotes', strip: captured(/^["'`]([^"'`]*)["'`]$/) },
  { name: 'an HTML escape', strip: captured(/^(?:&quot;|&#0?3[49];)(.*)(?:&quot;|&#0?3[49];)$/s) },
  { name: 'the word Bearer', strip: captured(/^Bearer\s+(.*)$/is) },
  { name: LABEL, strip: captured(/^(?:appKey|sdkKey|signature)\s*[:=]\s*([^{]*)$/i) },
  { name: LABEL, strip: captured(labelForm) },
  { name: 'JSON', strip: (text) => (/^[{["]/.test(text) ? findSignature(text) : undefined) },
  { name: 'another layer of base64', strip: (text) => decodeBase64As(text, jwtForm) },
];

export const unwrap = (text: string): Unwrapped => {
  const removed: string[] = [];
  let inner = text;
  for (let found: Wrapping | undefined; ; inner = found.strip(inner) ?? '') {
    const rest = inner;
    found = wrappings.find(({ strip }) => strip(rest) !== undefined);
    if (!found) break;
    removed.push(found.name);
  }
  return { inner, wrapping: [...new Set(removed)].join(', '), kind: classify(inner) };
};

const jwtForm = /^ey[\w+/=-]*\.[\w+/=-]+\.[\w+/=-]*$/;

/** key.meeting.time.role.hmac, the time in milliseconds or seconds. */
const legacyForm = /^[^.]+\.\d{8,12}\.\d{9,14}\.\d\.[\w+/=-]+$/;

const classify = (inner: string): Kind => {
  if (!inner) return 'missing';
  if (/<(!doctype|[a-z]+)\b[^>]*>/i.test(inner)) return 'html';
  if (legacyForm.test(inner) || decodeBase64As(inner, legacyForm)) return 'legacy-format';
  if (/^([\w+/-]{43}=?|[0-9a-f]{64})$/i.test(inner)) return 'hmac-only';
  return inner.split('.').length === 3 ? 'jwt' : 'malformed';
};

/** What the text is base64 of, standard or for URLs, where that has the form. */
const decodeBase64As = (text: string, form: RegExp): string | undefined => {
  try {
    const decoded = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return form.test(decoded) ? decoded : undefined;
  } catch {
    return undefined;
  }
};

/** The signature in JSON text, however deep, or the JSON text itself where it is a text. */
const findSignature = (json: string): string | undefined => {
  let found: string | undefined;
  try {
    const value: unknown = JSON.parse(json, (_, entry: unknown) => {
      const isSignature =
        typeof entry === 'string' && (jwtForm.test(entry) || decodeBase64As(entry, legacyForm));
      if (isSignature) found ??= entry;
      return entry;
    });
    return typeof value === 'string' ? value : found;
  } catch {
    return undefined;
  }
};
