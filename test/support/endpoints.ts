/** The signature endpoint in every runtime it is for, from the same environment variables and at a fixed time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadNodeRuntime } from '@php-wasm/node';
import { PHP, setPhpIniEntries } from '@php-wasm/universal';
import { build } from 'vite';
import workerd from 'workerd';
import { createSignatureHandler, optionsFrom } from '../../src/server/index.js';
import { toNodeHandler } from '../../src/server/node.js';
import { servePhp } from './php.js';

export type Environment = Readonly<Record<string, string>>;
export type Environments = Readonly<Record<string, Environment>>;

export interface Question {
  readonly method: string;
  /** Without the question mark. */
  readonly query?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: Uint8Array<ArrayBuffer> | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** One endpoint for each environment. */
export interface Endpoints {
  /** Of the endpoint itself, as its pages would say it. */
  originOf(environment: string): string;
  ask(environment: string, question: Question): Promise<Answer>;
  close(): Promise<void> | void;
}

/** @param now seconds since 1970 */
export type Start = (environments: Environments, now: number) => Promise<Endpoints>;

export const inNode: Start = async (environments, now) => {
  const servers = await Promise.all(
    Object.values(environments).map(async (environment) => {
      const options = { ...optionsFrom(environment), now: () => now, log: () => {} };
      const listener = toNodeHandler(createSignatureHandler(options));
      const server = createServer(listener).listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  return overHttp(environments, ports, () => {
    for (const server of servers) server.close();
  });
};

export const inWorkerd: Start = (environments, now) =>
  serveWorker('test/support/worker.ts', environments, now);

/** A worker's module in the real workerd, once for each environment; it may call this machine. */
export const serveWorker = async (
  input: string,
  environments: Environments,
  now: number,
): Promise<Endpoints> => {
  const folder = mkdtempSync(join(tmpdir(), 'zoom-join-workerd-'));
  const names = Object.keys(environments);
  writeFileSync(join(folder, 'worker.js'), await bundle(input));
  const each = (line: (name: string, index: number) => string) => names.map(line).join(',\n');
  const bindings = (environment: Environment) =>
    Object.entries({ ...environment, NOW: String(now) })
      .map(([name, text]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(text)})`)
      .join(', ');
  const config = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "internet", network = (allow = ["public", "private", "local"])),
    ${each((name, index) => `(name = "${name}", worker = .worker${index})`)}
  ],
  sockets = [${each((name) => `(name = "${name}", address = "127.0.0.1:0", http = (), service = "${name}")`)}]
);
${names
  .map(
    (name, index) => `const worker${index} :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = "2026-04-01",
  bindings = [${bindings(environments[name] ?? {})}]
);`,
  )
  .join('\n')}`;
  writeFileSync(join(folder, 'config.capnp'), config);
  const child = spawn(workerd.default, ['serve', '--control-fd=3', join(folder, 'config.capnp')], {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  });
  const ports = await portsOf(child.stdio[3] as NodeJS.ReadableStream, names);
  return overHttp(environments, ports, async () => {
    child.kill();
    await once(child, 'close');
    rmSync(folder, { recursive: true });
  });
};

/** workerd tells on its control pipe where each socket listens, a line of JSON each. */
const portsOf = async (control: NodeJS.ReadableStream, names: readonly string[]) => {
  const ports = new Map<string, number>();
  let said = '';
  for await (const chunk of control) {
    said += chunk;
    for (const [line] of said.matchAll(/\{.*\}/g)) {
      const { event, socket, port } = JSON.parse(line);
      if (event === 'listen') ports.set(socket, port);
    }
    if (ports.size === names.length) break;
  }
  return names.map((name) => ports.get(name) ?? 0);
};

/** One module with everything in it, as a worker is deployed. */
export const bundle = async (input: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        output: { codeSplitting: false },
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${input} was not built`);
  return output.output[0].code;
};

export const inPhp: Start = async (environments, now) => {
  const folder = mkdtempSync(join(tmpdir(), 'zoom-join-php-'));
  const servers = await Promise.all(
    Object.entries(environments).map(([name, environment]) =>
      servePhp('test/php/endpoint.php', {
        ...environment,
        NOW: String(now),
        ZOOM_JOIN_FOLDER: join(folder, name),
      }),
    ),
  );
  const ports = servers.map(({ url }) => Number(new URL(url).port));
  return overHttp(environments, ports, async () => {
    await Promise.all(servers.map((server) => server.close()));
    rmSync(folder, { recursive: true, force: true });
  });
};

/** The versions of PHP that Debian has not, compiled to WebAssembly; without a web server before it. */
export const inPhpWasm =
  (version: string): Start =>
  async (environments, now) => {
    const php = new PHP(await loadNodeRuntime(version));
    await setPhpIniEntries(php, { display_errors: '1', error_reporting: '-1' });
    for (const file of ['php/zoom-signature.php', 'test/php/endpoint.php']) {
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
          scriptPath: '/site/test/php/endpoint.php',
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

const overHttp = (
  environments: Environments,
  ports: readonly number[],
  close: () => Promise<void> | void,
): Endpoints => {
  const names = Object.keys(environments);
  const originOf = (name: string) => `http://127.0.0.1:${ports[names.indexOf(name)]}`;
  return {
    originOf,
    ask: async (name, { method, query, headers = {}, body }) => {
      const url = `${originOf(name)}/zoom/signature${query ? `?${query}` : ''}`;
      const response = await fetch(url, { method, headers, ...(body && { body }) });
      return { status: response.status, headers: response.headers, text: await response.text() };
    },
    close,
  };
};
