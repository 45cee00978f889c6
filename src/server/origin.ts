/** Which sites' pages may ask, as far as a browser's headers tell. */
import { serverError } from '../problems/server.js';

/** Origins as browsers write them, `https://www.example.com`, or a function that knows them. */
export type Origins =
  | readonly string[]
  | ((origin: string, request: Request) => boolean | Promise<boolean>);

/** The headers that let a page of another origin read the answer; none for the own origin. */
export type CorsHeaders = Readonly<Record<string, string>>;

/**
 * The origin in a URL as browsers write it in `Origin`.
 * @throws {TypeError} where it is not the URL of a site
 */
export const parseOrigin = (option: string, url: string): string => {
  if (!/^https?:\/\/[^*/?#]+\/?$/i.test(url) || !URL.canParse(url)) {
    throw new TypeError(`${option}: "${url}" is not an origin such as https://www.example.com`);
  }
  return new URL(url).origin;
};

/**
 * Neither Origin nor Sec-Fetch-Site: no browser (curl, a server), which no origin check can stop anyway.
 * @param publicOrigin what the site is called from outside, where a proxy ends TLS
 * @returns a rule that throws endpoint-origin-refused where the page is another site's
 * @throws {TypeError} where one is no origin; a wildcard is none
 */
export const originPolicy = (
  publicOrigin: string | undefined,
  origins: Origins = [],
): ((request: Request) => Promise<CorsHeaders>) => {
  const own = publicOrigin ? parseOrigin('publicOrigin', publicOrigin) : undefined;
  const listed =
    typeof origins === 'function'
      ? origins
      : isListedIn(new Set(origins.map((origin) => parseOrigin('origins', origin))));
  return async (request) => {
    const origin = request.headers.get('origin');
    if (origin === null) {
      if (request.headers.get('sec-fetch-site') !== 'cross-site') return {};
    } else {
      if (origin === new URL(request.url).origin || origin === own) return {};
      // "null" is the origin of every sandboxed frame and of every file.
      if (isHttpOrigin(origin) && (await listed(origin, request))) return corsHeaders(origin);
    }
    throw serverError('endpoint-origin-refused');
  };
};

const isListedIn = (known: ReadonlySet<string>) => (origin: string) => known.has(origin);

const isHttpOrigin = (origin: string): boolean =>
  /^https?:/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin;

/** With credentials, since `authorize` may want a cookie; so never for a wildcard. */
const corsHeaders = (origin: string): CorsHeaders => ({
  'Access-Control-Allow-Origin': origin,
  'Access-Control-Allow-Credentials': 'true',
  'Access-Control-Expose-Headers': 'Retry-After',
});

/** What a browser asks before the request of another origin's page. */
export const isPreflight = ({ method, headers }: Request): boolean =>
  method === 'OPTIONS' && headers.has('origin') && headers.has('access-control-request-method');
