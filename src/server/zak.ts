/**
 * `zoom-join/server/zak`: the tokens by which a visitor starts a meeting as its host (ZAK), or an app joins
 * one of another account (OBF), from Zoom's REST API. Who may have one is for `authorize` to decide.
 * Source: https://developers.zoom.us/docs/meeting-sdk/auth/ and
 * https://developers.zoom.us/docs/internal-apps/s2s-oauth/
 */
import ky, { HTTPError } from 'ky';
import { LRUCache } from 'lru-cache';
import { ZoomJoinError } from '../problems/error.js';
import { type ZakProblemCode, zakError } from '../problems/zak.js';

export interface ZakSourceOptions {
  /** Of a Server-to-Server OAuth app, which is another one than the Meeting SDK app. */
  readonly accountId: string | undefined;
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  /** How long Zoom may take for one answer, retries and all, in seconds; 10 where it is left out. A ZAK takes up to two. */
  readonly timeout?: number | undefined;
  /** A clock in milliseconds, which is compared with itself alone; `performance.now` where it is left out. */
  readonly now?: (() => number) | undefined;
  /** Zoom's own where they are left out; `https://zoomgov.com` and `https://api.zoomgov.com` for government. */
  readonly oauthUrl?: string | undefined;
  readonly apiUrl?: string | undefined;
}

export interface ZakSource {
  /**
   * The ZAK of a user of the account, from the cache until five minutes before it expires.
   * @param user ID or email address
   * @throws {ZoomJoinError} endpoint-zak-credentials, endpoint-zak-refused, endpoint-zak-unreachable
   */
  zak(user: string): Promise<string>;
  /**
   * The OBF token of a user who is in the meeting. It is good for one join, so it is fetched each time.
   * @param user ID or email address
   * @throws {ZoomJoinError} endpoint-zak-credentials, endpoint-zak-refused, endpoint-zak-unreachable
   */
  obfToken(user: string): Promise<string>;
}

/** Seconds. Zoom's own default, said aloud so that the cache knows it. */
const ZAK_LIFETIME = 7_200;
const ACCESS_LIFETIME = 3_600;
/** How long before its end a token is no longer given: joining takes its time, and clocks differ. */
const EXPIRY_MARGIN = 300;
const TIMEOUT = 10;

const USERS_MAX = 1_000;

/** @throws {TypeError} which names the credential that is missing */
export const createZakSource = (options: ZakSourceOptions): ZakSource => {
  const { timeout = TIMEOUT, now = () => performance.now() } = options;
  const { oauthUrl = 'https://zoom.us', apiUrl = 'https://api.zoom.us' } = options;
  const { accountId = '', clientId = '', clientSecret = '' } = options;
  for (const [name, value] of Object.entries({ accountId, clientId, clientSecret })) {
    if (!value.trim()) throw new TypeError(`createZakSource needs ${name}`);
  }
  const http = ky.create({
    // Not "error", which workerd has not.
    redirect: 'manual',
    timeout: false,
    // Zoom's OAuth is asked by POST, and nothing is done twice by asking twice.
    retry: { limit: 2, methods: ['get', 'post'], backoffLimit: 1_000, maxRetryAfter: 2_000 },
  });
  /** One limit for a whole answer, to its last byte, retries and all: the library's own ends at the head. */
  const timeoutSignal = () => ({ signal: AbortSignal.timeout(timeout * 1000) });

  const accessTokens = createTokenCache(now, async () => {
    const { access_token: token, expires_in: lifetime = ACCESS_LIFETIME } = await http
      .post(`${oauthUrl}/oauth/token`, {
        headers: { Authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
        searchParams: { grant_type: 'account_credentials', account_id: accountId },
        ...timeoutSignal(),
      })
      .json<ZoomResponse>()
      .catch(throwZakError('endpoint-zak-credentials'));
    return { token, lifetime };
  });

  const requestToken = (user: string, query: Query, accessToken: string): Promise<ZoomResponse> => {
    const headers = { Authorization: `Bearer ${accessToken}` };
    const url = `${apiUrl}/v2/users/${encodeURIComponent(user)}/token`;
    return http.get(url, { headers, searchParams: query, ...timeoutSignal() }).json<ZoomResponse>();
  };

  const requestTokenWithRetry = async (user: string, query: Query): Promise<ZoomResponse> => {
    const accessToken = await accessTokens.get('');
    try {
      return await requestToken(user, query, accessToken);
    } catch (error) {
      // An access token may be withdrawn before its time; a new one tells whether it was that.
      if (!(error instanceof HTTPError) || error.response.status !== 401) throw error;
      accessTokens.invalidate('', accessToken);
      return requestToken(user, query, await accessTokens.get(''));
    }
  };

  const requestUserToken = async (user: string, query: Query): Promise<ZoomResponse> => {
    if (/^\.{0,2}$/.test(user)) {
      throw zakError('endpoint-zak-refused', { values: { what: 'no user is named' } });
    }
    return requestTokenWithRetry(user, query).catch(throwZakError('endpoint-zak-refused'));
  };

  const zaks = createTokenCache(now, async (user) => {
    const { token } = await requestUserToken(user, { type: 'zak', ttl: String(ZAK_LIFETIME) });
    return { token, lifetime: ZAK_LIFETIME };
  });
  return {
    zak: (user) => zaks.get(user),
    obfToken: async (user) =>
      validateToken((await requestUserToken(user, { type: 'onbehalf' })).token),
  };
};

type Query = Readonly<Record<string, string>>;

/** What Zoom answers, of which one or another is there. */
interface ZoomResponse {
  readonly access_token?: unknown;
  /** Seconds. */
  readonly expires_in?: number;
  readonly token?: unknown;
}

interface FetchedToken {
  readonly token: unknown;
  /** Seconds. */
  readonly lifetime: number;
}

interface TokenCache {
  get(key: string): Promise<string>;
  /** Leaves a newer token in place, and one that is being fetched: others wait for it. */
  invalidate(key: string, token: string): void;
}

/** Keeps a token until shortly before its end, and no failure; who asks while it is fetched waits for it. */
const createTokenCache = (
  now: () => number,
  fetchToken: (key: string) => Promise<FetchedToken>,
): TokenCache => {
  const tokens = new LRUCache<string, string>({
    max: USERS_MAX,
    perf: { now },
    ttlResolution: 0,
    ttl: 1,
    fetchMethod: async (key, _stale, { options }) => {
      const { token, lifetime } = await fetchToken(key);
      options.ttl = Math.max(1, lifetime - EXPIRY_MARGIN) * 1000;
      return validateToken(token);
    },
  });
  return {
    get: async (key) => validateToken(await tokens.fetch(key)),
    invalidate: (key, token) => {
      if (tokens.peek(key) === token) tokens.delete(key);
    },
  };
};

const validateToken = (token: unknown): string => {
  if (typeof token === 'string' && token) return token;
  throw zakError('endpoint-zak-unreachable', { values: { what: 'an answer without a token' } });
};

/**
 * What went wrong, without a cause: the library's errors hold the request, and the request the credentials.
 * @param code where it is the caller's to mend
 */
const throwZakError =
  (code: ZakProblemCode) =>
  async (error: unknown): Promise<never> => {
    if (error instanceof ZoomJoinError) throw error;
    if (!(error instanceof HTTPError)) {
      throw zakError('endpoint-zak-unreachable', { values: { what: describeNetworkError(error) } });
    }
    const { status } = error.response;
    const isZoomFailure = status < 400 || status >= 500 || status === 429;
    const values = { what: `${status} ${await zoomMessage(error.response)}`.trim() };
    throw zakError(isZoomFailure ? 'endpoint-zak-unreachable' : code, { values });
  };

/** undici says why in the cause. */
const describeNetworkError = (error: unknown): string => {
  if (Object(error).name === 'TimeoutError') return 'no answer in time';
  if (error instanceof SyntaxError) return 'an answer that is no JSON';
  const { cause, name } = Object(error) as { cause?: { code?: string }; name?: string };
  return cause?.code ?? name ?? 'no connection';
};

/** Zoom's own words, as far as they fit into a line. */
const zoomMessage = async (response: Response): Promise<string> => {
  const { message, reason } = Object(await response.json().catch(() => undefined)) as Record<
    string,
    unknown
  >;
  return String(message ?? reason ?? '')
    .replace(/\p{C}/gu, ' ')
    .slice(0, 200);
};
