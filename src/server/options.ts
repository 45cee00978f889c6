/** What `createSignatureHandler` can be told. */
import type { Credential } from './credentials.js';
import type { Authorize } from './grant.js';
import type { Log } from './log.js';
import type { Meetings } from './meetings.js';
import type { Origins } from './origin.js';
import type { RateLimit } from './rate-limit.js';

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
