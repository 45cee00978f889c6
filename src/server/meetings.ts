/** The site's meetings by reference, in place of an `authorize` of its own. Nobody hosts by them. */
import { responseFields } from '../protocol/fields.js';
import { digitsOf, isMeetingNumber } from '../signature/claims.js';
import type { Authorize, Meeting } from './grant.js';
import { asText } from './text.js';

/** Answers with the meeting that the reference stands for, or `undefined` for this visitor. */
export type FindMeeting = (
  reference: string,
  request: Request,
) => Meeting | undefined | Promise<Meeting | undefined>;

export type Meetings =
  | Readonly<Record<string, Meeting>>
  | ReadonlyMap<string, Meeting>
  | FindMeeting;

/** @throws {TypeError} where an entry of the map is no meeting */
export const authorizeByMeetings = (meetings: Meetings): Authorize => {
  if (typeof meetings === 'function') return authorizeByFunction(meetings);
  const byReference = parseMeetings('meetings', meetings);
  const numbers = new Set([...byReference.values()].map(({ meetingNumber }) => meetingNumber));
  return (_request, { meeting, meetingNumber = '' }) => {
    if (meeting !== undefined) return byReference.get(meeting);
    // A number can be guessed: who has no more than that gets no more than the way in.
    return numbers.has(meetingNumber) ? { meetingNumber } : undefined;
  };
};

const authorizeByFunction =
  (find: FindMeeting): Authorize =>
  async (request, { meeting }) => {
    const found = meeting === undefined ? undefined : await find(meeting, request);
    return found && { ...found, role: 0 };
  };

/**
 * Meetings as people write them: a number with spaces, a passcode without quotes.
 * @param source where they were written, for the error
 * @throws {TypeError}
 */
export const parseMeetings = (source: string, meetings: object): ReadonlyMap<string, Meeting> => {
  const entries = meetings instanceof Map ? [...meetings] : Object.entries(meetings);
  if (entries.length === 0) throw new TypeError(`${source}: there is no meeting in it`);
  return new Map(
    entries.map(([reference, entry]) => [
      reference,
      parseMeeting(`${source}: "${reference}"`, Object(entry)),
    ]),
  );
};

const knownFields: ReadonlySet<string> = new Set(['meetingNumber', ...responseFields]);

const parseMeeting = (name: string, entry: Readonly<Record<string, unknown>>): Meeting => {
  const meetingNumber = digitsOf(asText(entry.meetingNumber) ?? '');
  if (!isMeetingNumber(meetingNumber)) {
    throw new TypeError(`${name} has no meetingNumber of 9 to 11 digits`);
  }
  if ('role' in entry) throw new TypeError(`${name} has a role, which authorize alone can give`);
  const unknown = Object.keys(entry).find((field) => !knownFields.has(field));
  if (unknown)
    throw new TypeError(`${name} has a ${unknown}, which is none of ${[...knownFields].join()}`);
  const given = responseFields.filter(
    (field) => entry[field] !== undefined && entry[field] !== null,
  );
  const texts = given.map((field) => {
    const text = asText(entry[field]);
    if (text === undefined) throw new TypeError(`${name} has a ${field} that is no text`);
    return [field, text];
  });
  return { meetingNumber, ...Object.fromEntries(texts) };
};
