/** Whether a secret made a signature, and if not, which misuse of it did. Repeats nothing of it. */
import type { FindingDetails } from '../../problems/create-finding.js';
import { toBase64Url } from '../jwt.js';

/** Empty where the secret fits, or where the platform has no WebCrypto to say so. */
export const secretFindings = async (
  signature: string,
  secret: string,
): Promise<readonly FindingDetails[]> => {
  if (!globalThis.crypto?.subtle) return [];
  const end = signature.lastIndexOf('.');
  const isMadeWith = async (key: Uint8Array<ArrayBuffer>): Promise<boolean> =>
    (await hmacSha256(signature.slice(0, end), key)) === toBase64Url(signature.slice(end + 1));
  if (await isMadeWith(encodeUtf8(secret))) return [];
  for (const [what, key] of misuses(secret)) {
    if (await isMadeWith(key)) return [{ values: { what: `, but with it ${what}` } }];
  }
  return [{}];
};

/** How else people hand a secret to an HMAC. */
const misuses = (secret: string): readonly (readonly [string, Uint8Array<ArrayBuffer>])[] => {
  const trimmed = secret.trim();
  const unquoted = trimmed.replace(/^(["'`])(.*)\1$/, '$2');
  const texts = [
    ['without the white space around it', trimmed],
    ['without the quotes around it', unquoted],
    ['with a newline after it', `${secret}\n`],
    ['in quotes', `"${secret}"`],
    ['encoded in base64', btoa(String.fromCharCode(...encodeUtf8(secret)))],
  ] as const;
  const decoded = decodeBase64(unquoted);
  return [
    ...texts.map(([what, text]) => [what, encodeUtf8(text)] as const),
    ...(decoded ? [['decoded from base64', decoded] as const] : []),
  ];
};

const encodeUtf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const decodeBase64 = (text: string): Uint8Array<ArrayBuffer> | undefined => {
  try {
    const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
};

const hmacSha256 = async (
  text: string,
  key: Uint8Array<ArrayBuffer>,
): Promise<string | undefined> => {
  // WebCrypto takes no empty key.
  if (key.length === 0) return undefined;
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const imported = await crypto.subtle.importKey('raw', key, algorithm, false, ['sign']);
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', imported, encodeUtf8(text)));
  return toBase64Url(btoa(String.fromCharCode(...bytes)));
};
