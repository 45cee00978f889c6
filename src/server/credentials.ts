/** The key and the secret that sign, and when they are looked at: at the start, or at each request. */
import { checkKey, checkSecret } from '../signature/credentials.js';

/** A text, or what fetches it at each request: a secret store, a key that changes. */
export type Credential = string | undefined | (() => string | Promise<string>);

interface Credentials {
  readonly appKey: string;
  readonly secret: string;
}

interface Given {
  readonly sdkKey: Credential;
  readonly sdkSecret: Credential;
}

/** @throws {ZoomJoinError} config-sdk-key, config-sdk-secret */
export const credentialsOf = ({ sdkKey, sdkSecret }: Given): (() => Promise<Credentials>) => {
  // What is fetched is checked when it signs.
  if (typeof sdkKey !== 'function') checkKey(sdkKey);
  if (typeof sdkSecret !== 'function') checkSecret(sdkSecret);
  return async () => {
    const [appKey, secret] = await Promise.all([fetched(sdkKey), fetched(sdkSecret)]);
    return { appKey, secret };
  };
};

const fetched = async (given: Credential): Promise<string> =>
  (typeof given === 'function' ? await given() : given) ?? '';
