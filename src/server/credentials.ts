/** The key and the secret that sign, and when they are looked at: at the start, or at each request. */
import { checkCredentials } from '../signature/credentials.js';

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

/** What can only be known later is checked then. */
const PROMISED = 'fetched-at-each-request';

/** @throws {ZoomJoinError} config-sdk-key, config-sdk-secret; so does what it returns */
export const credentialsOf = ({ sdkKey, sdkSecret }: Given): (() => Promise<Credentials>) => {
  const atStart = (given: Credential) => (typeof given === 'function' ? PROMISED : given);
  checkCredentials(atStart(sdkKey), atStart(sdkSecret));
  return async () => {
    const [appKey, secret] = await Promise.all([fetched(sdkKey), fetched(sdkSecret)]);
    checkCredentials(appKey, secret);
    return { appKey, secret };
  };
};

const fetched = async (given: Credential): Promise<string> =>
  (typeof given === 'function' ? await given() : given) ?? '';
