/** What a visitor may get, and who says so. */
import { responseFields } from '../protocol/fields.js';
import type { SignatureResponse } from '../protocol/types.js';
import type { MeetingRequest } from './parse-request.js';

/** A meeting, and what else joining it needs. */
export interface Meeting extends Omit<SignatureResponse, 'signature' | 'serverTime'> {
  readonly meetingNumber: string;
}

/** What `authorize` may give beside: who hosts. */
export interface Grant extends Meeting {
  /** 0 where it is left out. 1 makes the visitor host, who needs a `zak` as well. */
  readonly role?: 0 | 1;
}

/**
 * A `Response` is sent in place of ours; `undefined` refuses.
 * @param request for its headers, cookies above all; its body is read already
 * @param asked what the page asks for, which anybody can ask for
 */
export type Authorize = (
  request: Request,
  meetingRequest: MeetingRequest,
) => Grant | Response | undefined | Promise<Grant | Response | undefined>;

/** Of a grant what the contract names and nothing else: what else is in it may be the site's own. */
export const pickResponseFields = (grant: Meeting): Omit<Meeting, 'meetingNumber'> =>
  Object.fromEntries(responseFields.map((name) => [name, grant[name] ?? undefined]));
