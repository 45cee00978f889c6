/** The key and the secret that sign, and when they are looked at: at the start, or at each request. */
import { validateKey, validateSecret } from '../signature/credentials.js';

/** A text, or what fetches it at each request: a secret store, a key that changes. */
export type Credential = string | undefined | (() => string | Promise<string>);

interface Credentials {
  readonly appKey: string;
  readonly secret: string;
}

interface CredentialOptions {
  readonly sdkKey: Credential;
  readonly sdkSecret: Credential;
}

/** @throws {ZoomJoinError} config-sdk-key, config-sdk-secret */
export const credentialsLoader = ({
  sdkKey,
  sdkSecret,
}: CredentialOptions): (() => Promise<Credentials>) => {
  // What is fetched is checked when it signs.
  if (typeof sdkKey !== 'function') validateKey(sdkKey);
  if (typeof sdkSecret !== 'function') validateSecret(sdkSecret);
  return async () => {
    const [appKey, secret] = await Promise.all([
      resolveCredential(sdkKey),
      resolveCredential(sdkSecret),
    ]);
    return { appKey, secret };
  };
};

const resolveCredential = async (credential: Credential): Promise<string> =>
  (typeof credential === 'function' ? await credential() : credential) ?? '';
