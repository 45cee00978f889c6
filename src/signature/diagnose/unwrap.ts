/** Finds the signature in what was handed over for one, and says what else it is. Knows no claims. */

export type Kind = 'jwt' | 'missing' | 'html' | 'legacy-format' | 'hmac-only' | 'malformed';

export interface Unwrapped {
  /** What is left when all is taken off that can be. */
  readonly inner: string;
  /** What was around it, in words; empty where nothing was. */
  readonly around: string;
  readonly kind: Kind;
}

interface Wrapping {
  readonly name: string;
  /** What is inside, where this is around it. */
  readonly open: (text: string) => string | undefined;
}

const inside = (pattern: RegExp) => (text: string) => pattern.exec(text)?.[1];

/** No label is repeated: it may be the key, or the secret. */
const LABEL = 'a label, such as "appKey:"';

/** Words before a JWT, with a colon, an equals sign, an arrow or a space between. */
const labelForm =
  /^["'[]?[a-z][\w -]{0,80}["'\]]?\s{0,9}(?:[:=]>?|\s)\s{0,9}((?:Bearer\s{1,9})?["'`]?ey[\w+/=-]*\.[\w+/=-]+\.[\w+/=-]*["'`]?)$/i;

const wrappings: readonly Wrapping[] = [
  { name: 'a byte order mark', open: inside(/^\uFEFF(.*)$/s) },
  { name: 'white space', open: (text) => (text.trim() === text ? undefined : text.trim()) },
  { name: 'quotes', open: inside(/^["'`]([^"'`]*)["'`]$/) },
  { name: 'an HTML escape', open: inside(/^(?:&quot;|&#0?3[49];)(.*)(?:&quot;|&#0?3[49];)$/s) },
  { name: 'the word Bearer', open: inside(/^Bearer\s+(.*)$/is) },
  { name: LABEL, open: inside(/^(?:appKey|sdkKey|signature)\s*[:=]\s*([^{]*)$/i) },
  { name: LABEL, open: inside(labelForm) },
  { name: 'JSON', open: (text) => (/^[{["]/.test(text) ? signatureIn(text) : undefined) },
  { name: 'another layer of base64', open: (text) => base64Of(text, jwtForm) },
];

export const unwrap = (text: string): Unwrapped => {
  const around: string[] = [];
  let inner = text;
  for (let found: Wrapping | undefined; ; inner = found.open(inner) ?? '') {
    const rest = inner;
    found = wrappings.find(({ open }) => open(rest) !== undefined);
    if (!found) break;
    around.push(found.name);
  }
  return { inner, around: [...new Set(around)].join(', '), kind: kindOf(inner) };
};

const jwtForm = /^ey[\w+/=-]*\.[\w+/=-]+\.[\w+/=-]*$/;

/** key.meeting.time.role.hmac, the time in milliseconds or seconds. */
const legacyForm = /^[^.]+\.\d{8,12}\.\d{9,14}\.\d\.[\w+/=-]+$/;

const kindOf = (inner: string): Kind => {
  if (!inner) return 'missing';
  if (/<(!doctype|[a-z]+)\b[^>]*>/i.test(inner)) return 'html';
  if (legacyForm.test(inner) || base64Of(inner, legacyForm)) return 'legacy-format';
  if (/^([\w+/-]{43}=?|[0-9a-f]{64})$/i.test(inner)) return 'hmac-only';
  return inner.split('.').length === 3 ? 'jwt' : 'malformed';
};

/** What the text is base64 of, standard or for URLs, where that has the form. */
const base64Of = (text: string, form: RegExp): string | undefined => {
  try {
    const decoded = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return form.test(decoded) ? decoded : undefined;
  } catch {
    return undefined;
  }
};

/** The signature in JSON text, however deep, or the JSON text itself where it is a text. */
const signatureIn = (json: string): string | undefined => {
  let found: string | undefined;
  try {
    const value: unknown = JSON.parse(json, (_, entry: unknown) => {
      const isSignature =
        typeof entry === 'string' && (jwtForm.test(entry) || base64Of(entry, legacyForm));
      if (isSignature) found ??= entry;
      return entry;
    });
    return typeof value === 'string' ? value : found;
  } catch {
    return undefined;
  }
};
