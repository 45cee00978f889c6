/** Takes a signature apart. Knows no error and no catalogue, so that the browser file stays small. */

export interface Decoded {
  readonly header: Readonly<Record<string, unknown>>;
  /** As they stand in the signature: of any name and type. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/** @returns what is wrong with the signature, as half a sentence that repeats none of it, if anything is */
export const parseJwt = (signature: unknown): Decoded | string => {
  if (typeof signature !== 'string') return 'it is not a string';
  const [header, payload, hmac, ...more] = signature.split('.');
  // An empty third part is for verify to judge: it is what alg "none" has.
  if (header === undefined || payload === undefined || hmac === undefined || more.length > 0) {
    return 'it does not have three parts joined by dots';
  }
  const parsed = { header: parsePart(header), claims: parsePart(payload) };
  if (!parsed.header) return 'its header is not base64url of a JSON object';
  if (!parsed.claims) return 'its payload is not base64url of a JSON object';
  return { header: parsed.header, claims: parsed.claims };
};

const parsePart = (part: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(decodeBase64Url(part));
    return typeof value === 'object' && !Array.isArray(value)
      ? ((value as Record<string, unknown> | null) ?? undefined)
      : undefined;
  } catch {
    return undefined;
  }
};

const decodeBase64Url = (part: string): string => {
  const base64 = part.replace(/-/g, '+').replace(/_/g, '/');
  const binary = atob(base64);
  // atob forgives white space and left-over bits, and base64 has characters that base64url has not.
  if (/[^\w-]/.test(part) || btoa(binary).replace(/=+$/, '') !== base64) throw new SyntaxError();
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
};

/** Standard base64, of a signature or of one part of it, as base64url without padding. */
export const toBase64Url = (text: string): string =>
  text
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+(?=\.|$)/g, '');

/** 256 bits in 43 characters: of the last one, two bits are left over and are nought. */
export const hmacForm = /^[\w-]{42}[AEIMQUYcgkosw048]$/;
