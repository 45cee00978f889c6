/** Reads what a request asks for. Decides nothing; a role that somebody asks for is not even read. */
import { serverError } from '../problems/server.js';
import { digitsOf, isMeetingNumber } from '../signature/claims.js';

/** At least one of the two is there. */
export interface Asked {
  /** 9 to 11 digits. */
  readonly meetingNumber?: string;
  /** The site's own reference. */
  readonly meeting?: string;
}

/** Bytes. */
const BODY_MAX = 8_192;

/**
 * @param timeout until when the body must be there, in seconds
 * @throws {ZoomJoinError} endpoint-method, endpoint-content-type, endpoint-body-too-large,
 * endpoint-body-slow, endpoint-json, endpoint-meeting-missing
 */
export const readAsked = async (request: Request, timeout: number): Promise<Asked> => {
  const fields = request.method === 'GET' ? inQuery(request) : await inBody(request, timeout);
  if (['__proto__', 'constructor', 'prototype'].some((name) => Object.hasOwn(fields, name))) {
    throw serverError('endpoint-json');
  }
  const meetingNumber = digitsOf(textOf(fields.meetingNumber));
  const meeting = textOf(fields.meeting);
  if (meetingNumber ? !isMeetingNumber(meetingNumber) : !meeting) {
    throw serverError('endpoint-meeting-missing');
  }
  return { ...(meetingNumber && { meetingNumber }), ...(meeting && { meeting }) };
};

type Fields = Readonly<Record<string, unknown>>;

const inQuery = ({ url }: Request): Fields => Object.fromEntries(new URL(url).searchParams);

const inBody = async (request: Request, timeout: number): Promise<Fields> => {
  if (request.method !== 'POST') throw serverError('endpoint-method');
  // Other types would spare a page of another site the browser's preflight.
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw serverError('endpoint-content-type');
  const body = parse(await readBytes(request, timeout));
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw serverError('endpoint-json');
  }
  return body as Fields;
};

const parse = (bytes: Uint8Array): unknown => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return JSON.parse(text, wellFormed);
  } catch {
    throw serverError('endpoint-json');
  }
};

/** JSON can spell half a character, which is no text in other languages. */
const wellFormed = (name: string, value: unknown): unknown => {
  if (!name.isWellFormed() || (typeof value === 'string' && !value.isWellFormed())) {
    throw serverError('endpoint-json');
  }
  return value;
};

/** Counted as it comes: a length can be left out or be a lie. */
const readBytes = async (request: Request, timeout: number): Promise<Uint8Array> => {
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  let bytes = new Uint8Array();
  let slow = false;
  const timer = setTimeout(() => {
    slow = true;
    // Ends the read that is under way, as if the body had an end.
    void reader.cancel();
  }, timeout * 1000);
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        // The caller went away: nobody hears this, and it is no failure of ours to log.
        throw request.signal.aborted ? serverError('endpoint-json') : cause;
      });
      if (slow) throw serverError('endpoint-body-slow');
      if (done) return bytes;
      if (bytes.byteLength + value.byteLength > BODY_MAX) {
        await reader.cancel();
        throw serverError('endpoint-body-too-large');
      }
      bytes = bytes.byteLength === 0 ? value : joined(bytes, value);
    }
  } finally {
    clearTimeout(timer);
  }
};

const joined = (first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> => {
  const both = new Uint8Array(first.byteLength + second.byteLength);
  both.set(first);
  both.set(second, first.byteLength);
  return both;
};

const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  throw serverError('endpoint-json');
};
