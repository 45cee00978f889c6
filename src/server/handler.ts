/**
 * The signature endpoint: one function from a request to a response. Who may join what, and as whom, is decided by
 * `meetings` or `authorize`, not here.
 */
import { serverError } from '../problems/server.js';
import { finding } from '../problems/signature.js';
import { timeOf } from '../signature/check.js';
import { BACKDATE, digitsOf, LIFETIME, nowInSeconds } from '../signature/claims.js';
import { checkLifetime, sign } from '../signature/sign.js';
import { clientOf } from './client-address.js';
import { credentialsOf } from './credentials.js';
import { type Authorize, type Grant, pick } from './grant.js';
import { type LogEntry, refusalOf, safely, toConsole } from './log.js';
import { authorizeBy } from './meetings.js';
import { checkNames } from './names.js';
import type { SignatureHandlerOptions } from './options.js';
import { isPreflight, originRule } from './origin.js';
import { limitBy } from './rate-limit.js';
import { type Asked, readAsked } from './read-request.js';
import { answer, passOn, preflight, refuse } from './responses.js';

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
  checkNames('createSignatureHandler', options, names);
  const log = safely(options.log ?? toConsole);
  const credentials = credentialsOf(options);
  checkLifetime('exp', timeOf('lifetime', lifetime));
  checkWhole('backdate', backdate, BACKDATE_MAX);
  checkWhole('trustProxy', trustProxy, PROXIES_MAX);
  if (!(bodyTimeout >= 0 && bodyTimeout <= BODY_TIMEOUT_MAX)) {
    throw new TypeError(`bodyTimeout must be a number from 0 to ${BODY_TIMEOUT_MAX}`);
  }
  const authorize = authorizeOf(options);
  const corsOf = originRule(options.publicOrigin, options.origins);
  const limit = rateLimit === false ? undefined : limitBy(rateLimit, log);

  const signFor = async (grant: Grant, asked: Asked): Promise<Response> => {
    const { appKey, secret } = await credentials();
    const { role = 0 } = grant;
    const mn = digitsOf(String(grant.meetingNumber));
    const serverTime = now();
    const iat = serverTime - backdate;
    const signature = await sign({ appKey, mn, role, iat, exp: iat + lifetime }, secret);
    const { passcode, joinUrl, ...rest } = pick(grant);
    // A number can be guessed, and a reference beside it made up: then the number may be what was granted.
    // A URL to join by has the passcode in it.
    const given = asked.meetingNumber ? rest : { passcode, joinUrl, ...rest };
    return answer({ signature, meetingNumber: mn, serverTime, ...given });
  };

  return async (request) => {
    const client = clientOf(request, trustProxy);
    const { address } = client;
    let headers: Readonly<Record<string, string>> = {};
    let asked: Asked = {};
    const tell = (entry: LogEntry) =>
      log({ ...entry, asked: (asked.meeting ?? asked.meetingNumber)?.slice(0, 100), address });

    const respond = async (): Promise<Response> => {
      headers = await corsOf(request);
      if (isPreflight(request)) return preflight();
      const seconds = limit ? await limit(request, client) : 0;
      if (seconds > 0) {
        headers = { ...headers, 'Retry-After': String(seconds) };
        throw serverError('endpoint-rate-limited', { values: { seconds } });
      }
      asked = await readAsked(request, bodyTimeout);
      const grant = await authorize(request, asked);
      if (grant instanceof Response) {
        const { status } = grant;
        tell({ level: 'info', code: 'answered', message: `authorize answered with ${status}.` });
        return passOn(grant);
      }
      if (!grant) throw serverError('endpoint-meeting-refused');
      const response = await signFor(grant, asked);
      if (grant.role === 1 && !grant.zak) {
        const { code, message, fix } = finding('signature-host-without-zak');
        tell({ level: 'warn', code, message: `${message} ${fix}` });
      }
      tell({ level: 'info', code: 'signed', message: `Signed for role ${grant.role ?? 0}.` });
      return response;
    };

    const response = await respond().catch((error: unknown) => {
      const { problem, entry } = refusalOf(error);
      if (!request.signal.aborted) tell(entry);
      return refuse(problem);
    });
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return response;
  };
};

/** @throws {TypeError} */
const authorizeOf = ({ authorize, meetings }: SignatureHandlerOptions): Authorize => {
  if (authorize && meetings) {
    throw new TypeError('createSignatureHandler takes meetings or authorize: both can’t decide');
  }
  if (typeof authorize === 'function') return authorize;
  if (meetings) return authorizeBy(meetings);
  throw new TypeError(
    'createSignatureHandler needs meetings or authorize: they decide who may join what',
  );
};

const names: ReadonlySet<string> = new Set<keyof SignatureHandlerOptions>([
  ...(['sdkKey', 'sdkSecret', 'meetings', 'authorize', 'origins', 'publicOrigin'] as const),
  ...(['rateLimit', 'trustProxy', 'lifetime', 'backdate', 'bodyTimeout', 'now', 'log'] as const),
]);

const checkWhole = (option: string, value: number, most: number): void => {
  if (!Number.isInteger(value) || value < 0 || value > most) {
    throw new TypeError(`${option} must be a whole number from 0 to ${most}`);
  }
};
