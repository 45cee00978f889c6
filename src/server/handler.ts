/**
 * The signature endpoint: one function from a request to a response. Who may join what, and as whom, is decided by
 * `meetings` or `authorize`, not here.
 */
import { serverError } from '../problems/server.js';
import { signatureFinding } from '../problems/signature.js';
import { BACKDATE, digitsOf, LIFETIME, nowInSeconds } from '../signature/claims.js';
import { sign, validateLifetime } from '../signature/sign.js';
import { validateTime } from '../signature/validate.js';
import { resolveClient } from './client-address.js';
import { credentialsLoader } from './credentials.js';
import { type Authorize, type Grant, pickResponseFields } from './grant.js';
import { classifyError, type LogEntry, logToConsole, safeLog } from './log.js';
import { authorizeByMeetings } from './meetings.js';
import { checkOptionNames } from './option-names.js';
import type { SignatureHandlerOptions } from './options.js';
import { isPreflight, originPolicy } from './origin.js';
import { type MeetingRequest, parseRequest } from './parse-request.js';
import { rateLimitPolicy } from './rate-limit.js';
import { jsonResponse, preflightResponse, problemResponse, uncacheable } from './responses.js';

/** Seconds. */
const BODY_TIMEOUT = 10;
const BODY_TIMEOUT_MAX = 600;
const BACKDATE_MAX = 900;

const PROXIES_MAX = 9;

/**
 * The address of a request is its `ip`, which toNodeHandler and srvx set.
 * @returns answers `{signature, meetingNumber, serverTime, …}`, or a problem (RFC 9457)
 * @throws {ZoomJoinError} config-sdk-key, config-sdk-secret, where they are missing or placeholders
 * @throws {ZoomJoinError} signature-time-type, signature-life-short, signature-life-long, for the lifetime
 * @throws {TypeError} which names the option that is wrong
 */
export const createSignatureHandler = (
  options: SignatureHandlerOptions,
): ((request: Request) => Promise<Response>) => {
  const { lifetime = LIFETIME, backdate = BACKDATE, now = nowInSeconds } = options;
  const { bodyTimeout = BODY_TIMEOUT, trustProxy = 0, rateLimit = {} } = options;
  checkOptionNames('createSignatureHandler', options, optionNames);
  const log = safeLog(options.log ?? logToConsole);
  const loadCredentials = credentialsLoader(options);
  validateLifetime('exp', validateTime('lifetime', lifetime));
  checkWholeNumber('backdate', backdate, BACKDATE_MAX);
  checkWholeNumber('trustProxy', trustProxy, PROXIES_MAX);
  if (!(bodyTimeout >= 0 && bodyTimeout <= BODY_TIMEOUT_MAX)) {
    throw new TypeError(`bodyTimeout must be a number from 0 to ${BODY_TIMEOUT_MAX}`);
  }
  const authorize = selectAuthorize(options);
  const checkOrigin = originPolicy(options.publicOrigin, options.origins);
  const secondsToWait = rateLimit === false ? undefined : rateLimitPolicy(rateLimit, log);

  const signGrant = async (grant: Grant, asked: MeetingRequest): Promise<Response> => {
    const { appKey, secret } = await loadCredentials();
    const { role = 0 } = grant;
    const mn = digitsOf(String(grant.meetingNumber));
    const serverTime = now();
    const iat = serverTime - backdate;
    const signature = await sign({ appKey, mn, role, iat, exp: iat + lifetime }, secret);
    const { passcode, joinUrl, ...rest } = pickResponseFields(grant);
    // A number can be guessed, and a reference beside it made up: then the number may be what was granted.
    // A URL to join by has the passcode in it.
    const given = asked.meetingNumber ? rest : { passcode, joinUrl, ...rest };
    return jsonResponse({ signature, meetingNumber: mn, serverTime, ...given });
  };

  return async (request) => {
    const client = resolveClient(request, trustProxy);
    const { address } = client;
    let headers: Readonly<Record<string, string>> = {};
    let asked: MeetingRequest = {};
    const writeLog = (entry: LogEntry) =>
      log({ ...entry, asked: (asked.meeting ?? asked.meetingNumber)?.slice(0, 100), address });

    const respond = async (): Promise<Response> => {
      headers = await checkOrigin(request);
      if (isPreflight(request)) return preflightResponse();
      const seconds = secondsToWait ? await secondsToWait(request, client) : 0;
      if (seconds > 0) {
        headers = { ...headers, 'Retry-After': String(seconds) };
        throw serverError('endpoint-rate-limited', { values: { seconds } });
      }
      asked = await parseRequest(request, bodyTimeout);
      const grant = await authorize(request, asked);
      if (grant instanceof Response) {
        const { status } = grant;
        writeLog({
          level: 'info',
          code: 'answered',
          message: `authorize answered with ${status}.`,
        });
        return uncacheable(grant);
      }
      if (!grant) throw serverError('endpoint-meeting-refused');
      const response = await signGrant(grant, asked);
      if (grant.role === 1 && !grant.zak) {
        const { code, message, fix } = signatureFinding('signature-host-without-zak');
        writeLog({ level: 'warn', code, message: `${message} ${fix}` });
      }
      writeLog({ level: 'info', code: 'signed', message: `Signed for role ${grant.role ?? 0}.` });
      return response;
    };

    const response = await respond().catch((error: unknown) => {
      const { problem, entry } = classifyError(error);
      if (!request.signal.aborted) writeLog(entry);
      return problemResponse(problem);
    });
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  };
};

/** @throws {TypeError} */
const selectAuthorize = ({ authorize, meetings }: SignatureHandlerOptions): Authorize => {
  if (authorize && meetings) {
    throw new TypeError('createSignatureHandler takes meetings or authorize: both can’t decide');
  }
  if (typeof authorize === 'function') return authorize;
  if (meetings) return authorizeByMeetings(meetings);
  throw new TypeError(
    'createSignatureHandler needs meetings or authorize: they decide who may join what',
  );
};

const optionNames: ReadonlySet<string> = new Set<keyof SignatureHandlerOptions>([
  ...(['sdkKey', 'sdkSecret', 'meetings', 'authorize', 'origins', 'publicOrigin'] as const),
  ...(['rateLimit', 'trustProxy', 'lifetime', 'backdate', 'bodyTimeout', 'now', 'log'] as const),
]);

const checkWholeNumber = (option: string, value: number, max: number): void => {
  if (!Number.isInteger(value) || value < 0 || value > max) {
    throw new TypeError(`${option} must be a whole number from 0 to ${max}`);
  }
};
