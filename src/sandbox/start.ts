/** Starts the sandbox, with credentials of its own. */
import { randomBytes } from 'node:crypto';
import { findSdk } from './find-sdk.js';
import { startServer } from './http-server.js';
import { meetings } from './scenarios.js';

export interface SandboxOptions {
  /** A free one where it is left out. */
  readonly port?: number | undefined;
  /** The `dist` folder of `@zoom/meetingsdk`; the installed one where it is left out. */
  readonly sdk?: string | undefined;
  /** Seconds until what happens by itself in a meeting happens; 2 where it is left out. */
  readonly delay?: number | undefined;
}

export interface Sandbox {
  /** Its origin. Only this machine reaches it. */
  readonly url: string;
  /** For the attribute `sdk-base`: the SDK's files, which talk to the sandbox and not to Zoom. */
  readonly sdkBase: string;
  /** Sign with these. */
  readonly sdkKey: string;
  readonly sdkSecret: string;
  /** Meeting numbers by what happens there. */
  readonly meetings: typeof meetings;
  /** Ends its connections and what it has still planned. */
  close(): Promise<void>;
}

/** @throws {ZoomJoinError} sdk-unreachable, where the Meeting SDK is not installed */
export const startSandbox = async ({
  port = 0,
  sdk,
  delay = 2,
}: SandboxOptions = {}): Promise<Sandbox> => {
  const credentials = {
    sdkKey: randomBytes(16).toString('base64url'),
    sdkSecret: randomBytes(24).toString('base64url'),
  };
  const { url, close } = await startServer({
    port,
    sdkFolder: findSdk(sdk),
    delay,
    credentials,
  });
  return { url, sdkBase: `${url}/sdk/`, ...credentials, meetings, close };
};
