/** `zoom-join/server`: a signature endpoint for every runtime with the Fetch API. */
export type { Credential } from './credentials.js';
export { optionsFrom } from './environment.js';
export type { Authorize, Grant, Meeting } from './grant.js';
export { createSignatureHandler } from './handler.js';
export type { Log, LogEntry } from './log.js';
export type { FindMeeting, Meetings } from './meetings.js';
export type { SignatureHandlerOptions } from './options.js';
export type { Origins } from './origin.js';
export type { MeetingRequest } from './parse-request.js';
export type { Limiter, RateLimit } from './rate-limit.js';
