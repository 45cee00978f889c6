/**
 * `zoom-join/server`: a signature endpoint for every runtime that speaks fetch. Who may join what, and
 * as whom, is not for this to know: `authorize` decides.
 */
import type { SignatureResponse } from '../endpoint/types.js';
import { ZoomJoinError } from '../problems/error.js';
import { serverError, serverProblems } from '../problems/server.js';
import { timeOf } from '../signature/check.js';
import { BACKDATE, digitsOf, LIFETIME, nowInSeconds } from '../signature/claims.js';
import { checkCredentials } from '../signature/credentials.js';
import { checkLifetime, sign } from '../signature/sign.js';
import { answer, passOn, refuse } from './answer.js';
import { type Asked, readAsked } from './asked.js';
import { isOwnOrigin, originOf } from './origin.js';

export type { Asked } from './asked.js';

/** What a visitor gets: the meeting, and what else the join needs. */
export interface Grant extends Omit<SignatureResponse, 'signature' | 'serverTime'> {
  readonly meetingNumber: string;
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
  asked: Asked,
) => Grant | Response | undefined | Promise<Grant | Response | undefined>;

export interface SignatureHandlerOptions {
  /** Client ID of the Meeting SDK app. */
  readonly sdkKey: string | undefined;
  /** Its Client Secret. Stays on the server. */
  readonly sdkSecret: string | undefined;
  /** Decides who may join what, and as whom. There is no default: it would let everybody in. */
  readonly authorize: Authorize;
  /** From `iat` to `exp`, in seconds: 1860 to 172800; 7200 where it is left out. */
  readonly lifetime?: number | undefined;
  /** The time in seconds since 1970; the clock's where it is left out. */
  readonly now?: (() => number) | undefined;
  /** The site's origin as browsers see it, where a proxy ends TLS. */
  readonly publicOrigin?: string | undefined;
  /** Hears of errors in `authorize`; the caller does not. The console where it is left out. */
  readonly log?: ((error: unknown) => void) | undefined;
}

/**
 * @returns answers `{signature, meetingNumber, serverTime, …}`, or a problem (RFC 9457)
 * @throws {ZoomJoinError} config-sdk-key, config-sdk-secret, where they are missing or placeholders
 * @throws {ZoomJoinError} signature-time-type, signature-life-short, signature-life-long, for the lifetime
 * @throws {TypeError} without `authorize`, or where publicOrigin is no origin
 */
export const createSignatureHandler = (
  options: SignatureHandlerOptions,
): ((request: Request) => Promise<Response>) => {
  const { sdkKey = '', sdkSecret = '', authorize } = options;
  const { lifetime = LIFETIME, now = nowInSeconds } = options;
  const log = options.log ?? ((error) => console.warn('zoom-join endpoint:', error));
  checkCredentials(sdkKey, sdkSecret);
  if (typeof authorize !== 'function') {
    throw new TypeError('createSignatureHandler needs authorize: it decides who may join what');
  }
  checkLifetime('exp', timeOf('lifetime', lifetime));
  const publicOrigin = originOf(options.publicOrigin);

  const handle = async (request: Request): Promise<Response> => {
    if (!isOwnOrigin(request, publicOrigin)) throw serverError('endpoint-origin-refused');
    const asked = await readAsked(request);
    const grant = await authorize(request, asked);
    if (grant instanceof Response) return passOn(grant);
    if (!grant) throw serverError('endpoint-meeting-refused');
    const { role = 0 } = grant;
    const mn = digitsOf(String(grant.meetingNumber));
    const serverTime = now();
    const iat = serverTime - BACKDATE;
    const signature = await sign({ appKey: sdkKey, mn, role, iat, exp: iat + lifetime }, sdkSecret);
    return answer({ signature, meetingNumber: mn, serverTime, ...extras(grant, asked) });
  };

  return async (request) => {
    try {
      return await handle(request);
    } catch (error) {
      if (error instanceof ZoomJoinError && error.code in serverProblems) return refuse(error);
      log(error);
      return refuse(serverError('endpoint-failed'));
    }
  };
};

/** Of a grant what the contract names and nothing else: what else is in it may be the site's own. */
const extras = (
  grant: Grant,
  asked: Asked,
): Omit<SignatureResponse, 'signature' | 'meetingNumber' | 'serverTime'> => ({
  // A number can be guessed, and a reference beside it made up: then the number may be what was granted.
  passcode: asked.meetingNumber ? undefined : grant.passcode,
  userName: grant.userName,
  userEmail: grant.userEmail,
  zak: grant.zak,
  tk: grant.tk,
  obfToken: grant.obfToken,
  recordingToken: grant.recordingToken,
  customerKey: grant.customerKey,
  joinUrl: grant.joinUrl,
});
