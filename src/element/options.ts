/**
 * What the page says, normalised once: texts are texts, numbers are digits, and what is left out has its default.
 * Each has its property's name, here and wherever it goes.
 */
import type { EndpointOptions } from '../protocol/request.js';
import type { FetchSignature } from '../protocol/types.js';
import { SDK_BASE } from '../sdk/loader.js';
import { digitsOf } from '../signature/claims.js';

export interface Options extends EndpointOptions {
  readonly fetchSignature: FetchSignature | undefined;
  /** Without spaces and dashes; whether it is a number is for the join to find out. */
  readonly meetingNumber: string;
  readonly meeting: string;
  readonly passcode: string;
  readonly userName: string;
  readonly userEmail: string;
  readonly sdkBase: string;
  readonly webEndpoint: string;
  readonly frameSrc: string;
  readonly debug: boolean;
}

/** Properties may be given anything, by frameworks above all. */
export type Properties = Readonly<
  Partial<Record<Exclude<keyof Options, 'fetchSignature'>, unknown>>
> &
  Pick<Options, 'fetchSignature'>;

export const readOptions = (properties: Properties): Options => {
  const text = (name: keyof Properties): string => asText(properties[name]);
  const signatureCredentials = text('signatureCredentials');
  return {
    signatureEndpoint: text('signatureEndpoint'),
    signatureMethod: text('signatureMethod').toLowerCase() === 'get' ? 'get' : 'post',
    signatureCredentials:
      signatureCredentials === 'omit' || signatureCredentials === 'include'
        ? signatureCredentials
        : 'same-origin',
    fetchSignature: properties.fetchSignature,
    meetingNumber: digitsOf(text('meetingNumber')),
    meeting: text('meeting'),
    passcode: text('passcode'),
    userName: text('userName'),
    userEmail: text('userEmail'),
    sdkBase: text('sdkBase') || SDK_BASE,
    webEndpoint: text('webEndpoint') || 'zoom.us',
    frameSrc: text('frameSrc'),
    debug: Boolean(properties.debug),
  };
};

/** Of some objects there is no text. */
const asText = (value: unknown): string => {
  try {
    return String(value ?? '');
  } catch {
    return '';
  }
};
