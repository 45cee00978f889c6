/** Whether a request comes from the endpoint's own site, as far as a browser's headers tell. */

/**
 * The origin in a URL as browsers write it in `Origin`; undefined where the option is left out.
 * @throws {TypeError} where it is not the URL of a site
 */
export const originOf = (publicOrigin: string | undefined): string | undefined => {
  if (!publicOrigin) return undefined;
  if (!/^https?:\/\//i.test(publicOrigin) || !URL.canParse(publicOrigin)) {
    throw new TypeError('publicOrigin is not an origin such as https://www.example.com');
  }
  return new URL(publicOrigin).origin;
};

/**
 * Neither header: no browser (curl, a server), which no origin check can stop anyway.
 * @param publicOrigin what the site is called from outside, where a proxy ends TLS
 */
export const isOwnOrigin = (request: Request, publicOrigin: string | undefined): boolean => {
  const origin = request.headers.get('origin');
  if (origin === null) return request.headers.get('sec-fetch-site') !== 'cross-site';
  return origin === new URL(request.url).origin || origin === publicOrigin;
};
