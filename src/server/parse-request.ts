/** Reads what a request asks for. Decides nothing; a role that somebody asks for is not even read. */
import { ZoomJoinError } from '../problems/error.js';
import { serverError } from '../problems/server.js';
import { digitsOf, isMeetingNumber } from '../signature/claims.js';
import { asText } from './text.js';

/** At least one of the two is there. */
export interface MeetingRequest {
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
export const parseRequest = async (request: Request, timeout: number): Promise<MeetingRequest> => {
  const fields = request.method === 'GET' ? parseQuery(request) : await parseBody(request, timeout);
  if (['__proto__', 'constructor', 'prototype'].some((name) => Object.hasOwn(fields, name))) {
    throw serverError('endpoint-json');
  }
  const meetingNumber = digitsOf(textField(fields.meetingNumber));
  const meeting = textField(fields.meeting);
  if (meetingNumber ? !isMeetingNumber(meetingNumber) : !meeting) {
    throw serverError('endpoint-meeting-missing');
  }
  return { ...(meetingNumber && { meetingNumber }), ...(meeting && { meeting }) };
};

type Fields = Readonly<Record<string, unknown>>;

const parseQuery = ({ url }: Request): Fields => Object.fromEntries(new URL(url).searchParams);

const parseBody = async (request: Request, timeout: number): Promise<Fields> => {
  if (request.method !== 'POST') throw serverError('endpoint-method');
  // Other types would spare a page of another site the browser's preflight.
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type)) throw serverError('endpoint-content-type');
  const body = parseJson(await withTimeout(timeout, readBody(request)));
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw serverError('endpoint-json');
  }
  return body as Fields;
};

const parseJson = (text: string): unknown => {
  // Where bytes were no UTF-8, this is what stands there.
  if (text.includes('\uFFFD')) throw serverError('endpoint-json');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''), rejectLoneSurrogates);
  } catch {
    throw serverError('endpoint-json');
  }
};

/** JSON can spell half a character, which is no text in other languages. */
const rejectLoneSurrogates = (name: string, value: unknown): unknown => {
  if (!name.isWellFormed() || (typeof value === 'string' && !value.isWellFormed())) {
    throw serverError('endpoint-json');
  }
  return value;
};

/** @param timeout seconds */
const withTimeout = async (timeout: number, promise: Promise<string>): Promise<string> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timedOut = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(serverError('endpoint-body-slow')), timeout * 1000);
  });
  try {
    return await Promise.race([promise, timedOut]);
  } finally {
    clearTimeout(timer);
  }
};

const readBody = async (request: Request): Promise<string> => {
  const length = request.headers.get('content-length');
  if (Number(length) > BODY_MAX) throw serverError('endpoint-body-too-large');
  try {
    // What has a length has no more than that, and is read faster in one piece.
    return limitSize(await (length === null ? readChunks(request) : request.text()));
  } catch (error) {
    // The caller went away: nobody hears this, and it is no failure of ours to log.
    const isGone = !(error instanceof ZoomJoinError) && request.signal.aborted;
    throw isGone ? serverError('endpoint-json') : error;
  }
};

/** A parser before us may have inflated it. Each unit of a string is a byte at least, and at most three. */
const limitSize = (text: string): string => {
  const isLarge =
    text.length * 3 > BODY_MAX && new TextEncoder().encode(text).byteLength > BODY_MAX;
  if (isLarge) throw serverError('endpoint-body-too-large');
  return text;
};

/** Counted as it comes: it says nothing of its length, and may have no end. */
const readChunks = async ({ body }: Request): Promise<string> => {
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  let text = '';
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
    if (text.length > BODY_MAX) {
      await reader.cancel();
      throw serverError('endpoint-body-too-large');
    }
  }
  return text + decoder.decode();
};

const textField = (value: unknown): string => {
  const text = asText(value ?? '');
  if (text === undefined) throw serverError('endpoint-json');
  return text;
};
