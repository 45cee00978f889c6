/** How often a client may ask. The counting is rate-limiter-flexible's. */
import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';
import { type Client, clientNetwork } from './client-address.js';
import type { Log } from './log.js';
import { checkOptionNames } from './option-names.js';

/** What every limiter of rate-limiter-flexible is: Redis, Memcached, a database. */
export interface Limiter {
  /** Rejects with `{msBeforeNext}`, in milliseconds, where the key has no more; with an error where it failed. */
  consume(key: string): Promise<unknown>;
}

export interface RateLimit {
  /** Requests a minute and client, counted in this process; 60 where it is left out. */
  readonly perMinute?: number | undefined;
  /** Whom a request counts for; the client's address where it is left out. */
  readonly key?: ((request: Request) => string | Promise<string>) | undefined;
  /** Counts in place of the one in memory, for more than one process. `perMinute` is then its own affair. */
  readonly limiter?: Limiter | undefined;
}

const PER_MINUTE = 60;

/** Seconds to wait; 0 where the client may ask. */
export type SecondsToWait = (request: Request, client: Client) => Promise<number>;

const optionNames: ReadonlySet<string> = new Set<keyof RateLimit>(['perMinute', 'key', 'limiter']);

/** @throws {TypeError} where perMinute is no whole number over 0, or an option is not known */
export const rateLimitPolicy = (rateLimit: RateLimit, log: Log): SecondsToWait => {
  if (typeof rateLimit !== 'object' || rateLimit === null) {
    throw new TypeError('rateLimit must be such as { perMinute: 60 }, or false for none');
  }
  checkOptionNames('rateLimit', rateLimit, optionNames);
  const { perMinute = PER_MINUTE, key, limiter } = rateLimit;
  if (!(Number.isSafeInteger(perMinute) && perMinute > 0)) {
    throw new TypeError(
      'rateLimit.perMinute must be a whole number over 0; rateLimit: false is none',
    );
  }
  const activeLimiter = limiter ?? new RateLimiterMemory({ points: perMinute, duration: 60 });
  const warned = new Set<string>();
  const warnOnce = (message: string, address?: string): void => {
    if (warned.has(message)) return;
    warned.add(message);
    log({ level: 'warn', code: 'endpoint-rate-limited', message, address });
  };
  return async (request, { address, isForwardedForInvalid }) => {
    const clientKey = key ? await key(request) : clientNetwork(address);
    if (!clientKey) warnOnce(NO_CLIENT_KEY);
    if (!key && isForwardedForInvalid) warnOnce(INVALID_FORWARDED_FOR, address);
    return activeLimiter.consume(clientKey).then(() => 0, secondsUntilReset);
  };
};

const NO_CLIENT_KEY =
  'Nothing tells one client from another here, so all share one limit: set rateLimit.key, or ip of the request.';

/** Without the entry: where trustProxy is too high, a visitor wrote it. */
const INVALID_FORWARDED_FOR =
  'An entry of X-Forwarded-For is not an IP address, so the request counts for the address that connected: check trustProxy (ZOOM_JOIN_TRUST_PROXY) and what the proxy writes.';

const secondsUntilReset = (rejection: unknown): number => {
  const { msBeforeNext } = Object(rejection) as { msBeforeNext?: unknown };
  if (typeof msBeforeNext !== 'number') throw rejection;
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
};
