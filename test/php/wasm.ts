/** The signature endpoint in PHP that is compiled to WebAssembly. */
import { readFileSync } from 'node:fs';
import { loadNodeRuntime } from '@php-wasm/node';
import { PHP, setPhpIniEntries } from '@php-wasm/universal';
import type { Start } from '../support/endpoints.js';

/** The versions of PHP that Debian has not, compiled to WebAssembly; without a web server before it. */
export const inPhpWasm =
  (version: string): Start =>
  async (environments, now) => {
    const php = new PHP(await loadNodeRuntime(version));
    await setPhpIniEntries(php, { display_errors: '1', error_reporting: '-1' });
    for (const file of ['php/zoom-signature.php', 'test/support/php/endpoint.php']) {
      php.mkdirTree(`/site/${file.slice(0, file.lastIndexOf('/'))}`);
      php.writeFile(`/site/${file}`, readFileSync(file));
    }
    return {
      originOf: () => 'http://127.0.0.1',
      ask: async (name, { method, query = '', headers = {}, body }) => {
        const ZOOM_JOIN_FOLDER = `/site/rate-${name}`;
        const {
          httpStatusCode,
          headers: answered,
          bytes,
        } = await php.run({
          scriptPath: '/site/test/support/php/endpoint.php',
          relativeUri: `/?${query}`,
          method,
          headers: { host: '127.0.0.1', ...lowerCased(headers) },
          ...(body && { body }),
          env: { ...environments[name], NOW: String(now), ZOOM_JOIN_FOLDER },
          $_SERVER: { QUERY_STRING: query, REMOTE_ADDR: '127.0.0.1' },
        });
        return {
          status: httpStatusCode,
          headers: new Headers(
            Object.entries(answered).flatMap(([key, values]) =>
              values.map((value): [string, string] => [key, value]),
            ),
          ),
          text: new TextDecoder().decode(bytes),
        };
      },
      close: () => php.exit(),
    };
  };

const lowerCased = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
