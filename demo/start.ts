/**
 * The demo's page, its signature endpoint and, unless a Meeting SDK app's key and secret are given,
 * the sandbox in Zoom's place.
 */
import { fileURLToPath } from 'node:url';
import { createServer, type Plugin } from 'vite';
import { type Sandbox, startSandbox } from '../src/sandbox/index.js';
import { createSignatureHandler } from '../src/server/index.js';
import { toNodeHandler } from '../src/server/node.js';
import { CONFIG_ID, type DemoConfig } from './config.js';

export interface DemoOptions {
  readonly port: number;
  /** Fail where the port is taken, instead of taking the next one. */
  readonly strict?: boolean;
  readonly sdkKey?: string | undefined;
  readonly sdkSecret?: string | undefined;
}

export interface Demo {
  readonly url: string;
  /** Absent where real meetings are joined. */
  readonly sandbox: Sandbox | undefined;
  close(): Promise<void>;
}

export const startDemo = async ({
  port,
  strict = false,
  sdkKey,
  sdkSecret,
}: DemoOptions): Promise<Demo> => {
  const sandbox = sdkKey && sdkSecret ? undefined : await startSandbox();
  const config: DemoConfig = sandbox
    ? { sandbox: { sdkBase: sandbox.sdkBase, meetings: sandbox.meetings } }
    : {};
  const numbers = new Map<string, string>(Object.entries(sandbox?.meetings ?? {}));
  const handler = createSignatureHandler({
    sdkKey: sandbox?.sdkKey ?? sdkKey,
    sdkSecret: sandbox?.sdkSecret ?? sdkSecret,
    // Any meeting for anybody: fit for a demo that only this machine can reach, and for nothing else.
    authorize: (_request, { meetingNumber, meeting = '' }) => {
      const number = meetingNumber ?? numbers.get(meeting);
      return number ? { meetingNumber: number } : undefined;
    },
  });
  const server: Plugin = {
    name: 'demo-server',
    configureServer({ middlewares }) {
      middlewares.use('/zoom/signature', toNodeHandler(handler));
    },
    transformIndexHtml: () => [
      {
        tag: 'script',
        attrs: { type: 'application/json', id: CONFIG_ID },
        children: JSON.stringify(config),
      },
    ],
  };
  const vite = await createServer({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    clearScreen: false,
    logLevel: 'warn',
    server: { host: 'localhost', port, strictPort: strict, fs: { allow: ['..'] } },
    plugins: [server],
  });
  await vite.listen();
  return {
    url: vite.resolvedUrls?.local[0] ?? '',
    sandbox,
    close: async () => {
      await Promise.all([vite.close(), sandbox?.close()]);
    },
  };
};
