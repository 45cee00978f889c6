/**
 * `zoom-join/server`: a signature endpoint for every runtime that speaks fetch. Who may join what, and
 * as whom, is not for this to know: `meetings` or `authorize` decides.
 */
import { serverError } from '../problems/server.js';
import { finding } from '../problems/signature.js';
import { timeOf } from '../signature/check.js';
import { BACKDATE, digitsOf, LIFETIME, nowInSeconds } from '../signature/claims.js';
import { checkLifetime, sign } from '../signature/sign.js';
import { addressOf, clientOf } from './address.js';
import { answer, passOn, preflight, refuse } from './answer.js';
import { type Asked, readAsked } from './asked.js';
import { type Credential, credentialsOf } from './credentials.js';
import { type Authorize, type Grant, pick } from './grant.js';
import { type Log, type LogEntry, refusalOf, toConsole } from './log.js';
import { authorizeBy, type Meetings } from './meetings.js';
import { isPreflight, type Origins, originRule } from './origin.js';
import { limitBy, type RateLimit } from './rate-limit.js';

export type { Asked } from './asked.js';
export type { Credential } from './credentials.js';
export { optionsFrom } from './environment.js';
export type { Authorize, Grant, Meeting } from './grant.js';
export type { Log, LogEntry } from './log.js';
export type { FindMeeting, Meetings } from './meetings.js';
export type { Origins } from './origin.js';
export type { Limiter, RateLimit } from './rate-limit.js';

export interface SignatureHandlerOptions {
  /** Client ID of the Meeting SDK app. */
  readonly sdkKey: Credential;
  /** Its Client Secret. Stays on the server. */
  readonly sdkSecret: Credential;
  /** The site's meetings by reference, for whoever asks. This or `authorize` is required, not both. */
  readonly meetings?: Meetings | undefined;
  /** Decides who may join what, and as whom. There is no default: it would let everybody in. */
  readonly authorize?: Authorize | undefined;
  /** Other sites whose pages may ask, by exact origin; none where it is left out. */
  readonly origins?: Origins | undefined;
  /** The site's origin as browsers see it, where a proxy ends TLS. */
  readonly publicOrigin?: string | undefined;
  /** 60 requests a minute and client, in this process, where it is left out; `false` for no limit. */
  readonly rateLimit?: RateLimit | false | undefined;
  /** How many proxies stand in front, each of which adds to X-Forwarded-For; 0 where it is left out. */
  readonly trustProxy?: number | undefined;
  /** From `iat` to `exp`, in seconds: 1860 to 172800; 7200 where it is left out. */
  readonly lifetime?: number | undefined;
  /** How long before now `iat` lies, for clocks that differ, in seconds: 0 to 900; 120 where it is left out. */
  readonly backdate?: number | undefined;
  /** How long a body may take to come, in seconds; 10 where it is left out. */
  readonly bodyTimeout?: number | undefined;
  /** The time in seconds since 1970; the clock's where it is left out. */
  readonly now?: (() => number) | undefined;
  /** Hears of signatures, refusals and failures; the console, of the latter two, where it is left out. */
  readonly log?: Log | undefined;
}

/** Seconds. */
const BODY_TIMEOUT = 10;
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
  const { lifetime = LIFETIME, backdate = BACKDATE, now = nowInSeconds, log = toConsole } = options;
  const { bodyTimeout = BODY_TIMEOUT, trustProxy = 0, rateLimit = {} } = options;
  const credentials = credentialsOf(options);
  checkLifetime('exp', timeOf('lifetime', lifetime));
  checkWhole('backdate', backdate, BACKDATE_MAX);
  checkWhole('trustProxy', trustProxy, PROXIES_MAX);
  const authorize = authorizeOf(options);
  const corsOf = originRule(options.publicOrigin, options.origins);
  const limit = rateLimit && limitBy(rateLimit, log);

  const signFor = async (grant: Grant, asked: Asked): Promise<Response> => {
    const { appKey, secret } = await credentials();
    const { role = 0 } = grant;
    const mn = digitsOf(String(grant.meetingNumber));
    const serverTime = now();
    const iat = serverTime - backdate;
    const signature = await sign({ appKey, mn, role, iat, exp: iat + lifetime }, secret);
    const { passcode, ...rest } = pick(grant);
    // A number can be guessed, and a reference beside it made up: then the number may be what was granted.
    const given = asked.meetingNumber ? rest : { passcode, ...rest };
    return answer({ signature, meetingNumber: mn, serverTime, ...given });
  };

  return async (request) => {
    const address = addressOf(request, trustProxy);
    let headers: Readonly<Record<string, string>> = {};
    let asked: Asked = {};
    const tell = (entry: LogEntry): void =>
      log({ ...entry, asked: (asked.meeting ?? asked.meetingNumber)?.slice(0, 100), address });

    const respond = async (): Promise<Response> => {
      headers = await corsOf(request);
      if (isPreflight(request)) return preflight();
      const seconds = limit ? await limit(request, clientOf(address)) : 0;
      if (seconds > 0) {
        headers = { ...headers, 'Retry-After': String(seconds) };
        throw serverError('endpoint-rate-limited', { values: { seconds } });
      }
      asked = await readAsked(request, bodyTimeout);
      const grant = await authorize(request, asked);
      if (grant instanceof Response) return passOn(grant);
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

const checkWhole = (option: string, value: number, most: number): void => {
  if (!Number.isInteger(value) || value < 0 || value > most) {
    throw new TypeError(`${option} must be a whole number from 0 to ${most}`);
  }
};
