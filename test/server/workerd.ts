/** Workers in the real workerd. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import workerd from 'workerd';
import {
  type Endpoints,
  type Environment,
  type Environments,
  overHttp,
  type Start,
} from '../support/endpoints.js';

export const inWorkerd: Start = (environments, now) =>
  serveWorker('test/server/worker.ts', environments, now);

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
const bundle = async (input: string): Promise<string> => {
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
