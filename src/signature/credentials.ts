/** Whether a key and a secret can be real ones. Says what is wrong and never what was given. */
import { type CredentialProblemCode, credentialError } from '../problems/credentials.js';

/** @throws {ZoomJoinError} config-sdk-key, config-sdk-secret */
export const validateCredentials = (key: unknown, secret: unknown): void => {
  validateKey(key);
  validateSecret(secret);
};

/** @throws {ZoomJoinError} config-sdk-key */
export const validateKey = (key: unknown): void => validate('config-sdk-key', key);

/** @throws {ZoomJoinError} config-sdk-secret */
export const validateSecret = (secret: unknown): void => validate('config-sdk-secret', secret);

const validate = (code: CredentialProblemCode, value: unknown): void => {
  const what = invalidReason(value);
  if (what) throw credentialError(code, { values: { what } });
};

const invalidReason = (value: unknown): string | undefined => {
  if (value === undefined || value === null || value === '') return 'missing';
  if (typeof value !== 'string') return 'not a string';
  if (!value.trim()) return 'blank';
  if (/[\s\p{C}]/u.test(value)) return 'wrapped in white space, or broken by it';
  if (/^["'`“”‘’]|["'`“”‘’]$/.test(value)) return 'wrapped in quotes';
  return isPlaceholder(value) ? 'a placeholder' : undefined;
};

/** Whether a value is one that examples carry, and no real one. */
export const isPlaceholder = (value: string): boolean => placeholder.test(value);

/** YOUR_SDK_KEY, <anything>, ${SECRET}, xxxx, changeMe: brackets, or words that examples are made of. */
const placeholder = new RegExp(
  `^(?:<.*>|\\[.*\\]|[$%#]?\\{.*\\}|%.*%|(.)\\1*|(?:${[
    'your|my|the|zoom|meeting|sdk|app|api|client|account|key|id|secret|token|value|string|here|insert',
    'enter|put|paste|replace|set|change|me|with|placeholder|example|dummy|sample|todo|test|redacted',
    'undefined|null|none|true|false|x|[^a-z0-9]',
  ].join('|')})+)$`,
  'i',
);
