/** The signature endpoint, served for the conformance vectors from the same environment variables and at a fixed time. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

export const inPhp: Start = async (environments, now) => {
  const folder = mkdtempSync(join(tmpdir(), 'zoom-join-php-'));
  const servers = await Promise.all(
    Object.entries(environments).map(([name, environment]) =>
      servePhp('test/support/php/endpoint.php', {
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

export const overHttp = (
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
