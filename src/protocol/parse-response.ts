/** Reads what an endpoint answered. Knows the contract's shapes; knows nothing of HTTP or of claims. */
import { elementError } from '../problems/element.js';
import { digitsOf } from '../signature/claims.js';
import { responseFields } from './fields.js';
import type { SignatureResponse } from './types.js';

/**
 * The answer in a response's body: JSON with a `signature`, or the bare signature as text. The
 * content type is not asked: PHP's `echo` says text/html.
 * @param url for the errors alone
 * @throws {ZoomJoinError} endpoint-empty, endpoint-html, endpoint-no-signature
 */
export const parseBody = (body: string, url: string): SignatureResponse => {
  const text = body.replace(/^\uFEFF/, '').trim();
  if (!text) throw elementError('endpoint-empty', { values: { url } });
  const value = parseJsonOrText(text);
  if (value === text && /<(!doctype|[a-z][a-z0-9]*)\b[^>]*>/i.test(text)) {
    throw elementError('endpoint-html', { values: { url } });
  }
  return parseResponse(value, url);
};

/**
 * The answer in a value: an object with a `signature`, or the bare signature. Numbers where the
 * contract has text (a meeting number, a passcode) become text; what is of another type is left out.
 * @param url for the errors alone
 * @throws {ZoomJoinError} endpoint-no-signature
 */
export const parseResponse = (value: unknown, url: string): SignatureResponse => {
  if (typeof value === 'string' && value && !/\s/.test(value)) return { signature: value };
  if (!isRecord(value) || typeof value.signature !== 'string' || !value.signature) {
    throw elementError('endpoint-no-signature', { values: { url } });
  }
  const response: Mutable<SignatureResponse> = { signature: value.signature };
  for (const name of responseFields) {
    const text = asText(value[name]);
    if (text) response[name] = text;
  }
  const meetingNumber = digitsOf(asText(value.meetingNumber));
  if (meetingNumber) response.meetingNumber = meetingNumber;
  if (typeof value.serverTime === 'number') response.serverTime = value.serverTime;
  return response;
};

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The value of JSON; what is not JSON stays text. */
const parseJsonOrText = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
