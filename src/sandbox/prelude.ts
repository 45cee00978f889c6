/**
 * The script that runs in the SDK's frame, and in its workers, before the SDK: whatever is on its
 * way to Zoom's hosts goes to the sandbox instead. Knows no meeting and nothing of this module, for
 * it is sent to the browser as text.
 */

/**
 * The script as text. It gets its own text, to put it in front of the workers' scripts, and a stand-in
 * for the helper that esbuild's keepNames leaves calls of in functions.
 * @param sandboxOrigin the sandbox's origin
 */
export const preludeFor = (sandboxOrigin: string): string =>
  `(function install(__name) {
(${prelude})(${JSON.stringify(sandboxOrigin)}, "(" + install + ")((named) => named);\\n");
})((named) => named);
`;

type UrlLike = string | URL;
type FetchInput = Parameters<typeof fetch>[0];

/** Self-contained: nothing from outside of it but the realm's globals. */
export function prelude(sandboxOrigin: string, source: string): void {
  const realm = globalThis;
  const inFrame = typeof realm.document === 'object';
  const zoomHost = /(^|\.)(zoom\.us|zoomgov\.com)$/;
  const blobs = new Map<string, Blob>();

  const redirect = {
    url(given: UrlLike): string {
      let url: URL;
      try {
        url = new URL(given, inFrame ? realm.document.baseURI : realm.location.href);
      } catch {
        return String(given);
      }
      if (!zoomHost.test(url.hostname)) return String(given);
      const origin = url.protocol.startsWith('ws')
        ? sandboxOrigin.replace(/^http/, 'ws')
        : sandboxOrigin;
      return `${origin}/zoom/${url.hostname}${url.pathname}${url.search}`;
    },
    request(given: FetchInput): FetchInput {
      if (!(given instanceof realm.Request)) return redirect.url(given);
      const url = redirect.url(given.url);
      return url === given.url ? given : new realm.Request(url, given);
    },
    /** Workers have globals of their own, so the script of each begins with this one. */
    script(url: UrlLike): UrlLike {
      const script = blobs.get(String(url));
      if (!script) return redirect.url(url);
      return realm.URL.createObjectURL(new realm.Blob([source, script], { type: script.type }));
    },
  };

  /** Every call of a method, with its arguments changed first. */
  const patch = {
    call(owner: object, name: string, change: (given: never[]) => unknown[]): void {
      const original: unknown = Reflect.get(owner, name);
      if (typeof original !== 'function') return;
      const patched = {
        apply: (target: object, self: unknown, given: never[]) =>
          Reflect.apply(target as () => unknown, self, change(given)),
      };
      Reflect.set(owner, name, new Proxy(original, patched));
    },
    construct(name: string, change: (url: UrlLike) => UrlLike): void {
      const original: unknown = Reflect.get(realm, name);
      if (typeof original !== 'function') return;
      const patched = {
        construct: (target: object, [url, ...rest]: [UrlLike, ...unknown[]], self: object) =>
          Reflect.construct(target as new () => object, [change(url), ...rest], self as () => void),
      };
      Reflect.set(realm, name, new Proxy(original, patched));
    },
    src(prototype: object): void {
      const src = Reflect.getOwnPropertyDescriptor(prototype, 'src');
      const set = src?.set;
      if (!set) return;
      const patched = {
        ...src,
        set(this: unknown, url: UrlLike) {
          set.call(this, redirect.url(url));
        },
      };
      Reflect.defineProperty(prototype, 'src', patched);
    },
  };

  patch.call(realm, 'fetch', ([input, ...rest]: FetchInput[]) => [
    redirect.request(input ?? ''),
    ...rest,
  ]);
  patch.call(realm.XMLHttpRequest.prototype, 'open', ([method, url, ...rest]: UrlLike[]) => [
    method,
    redirect.url(url ?? ''),
    ...rest,
  ]);
  patch.call(realm, 'importScripts', (urls: UrlLike[]) => urls.map(redirect.url));
  patch.construct('WebSocket', redirect.url);
  patch.construct('EventSource', redirect.url);
  patch.construct('Worker', redirect.script);
  patch.call(realm.navigator, 'sendBeacon', ([url, ...rest]: UrlLike[]) => [
    redirect.url(url ?? ''),
    ...rest,
  ]);

  const createObjectURL = realm.URL.createObjectURL;
  realm.URL.createObjectURL = (object) => {
    const url = createObjectURL.call(realm.URL, object);
    if (object instanceof realm.Blob) blobs.set(url, object);
    return url;
  };
  patch.call(realm.URL, 'revokeObjectURL', ([url]: string[]) => {
    blobs.delete(url ?? '');
    return [url];
  });

  if (!inFrame) return;
  patch.src(realm.HTMLScriptElement.prototype);
  patch.src(realm.HTMLImageElement.prototype);
  patch.src(realm.HTMLMediaElement.prototype);
  patch.src(realm.HTMLSourceElement.prototype);
  patch.call(realm.Element.prototype, 'setAttribute', ([name, value]: string[]) => [
    name,
    name === 'src' ? redirect.url(value ?? '') : value,
  ]);
}
