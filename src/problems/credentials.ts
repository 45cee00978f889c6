/** Catalogue: what can be wrong with the key and the secret that sign. Not for the browser file. */
import { errorFactory, type Problem } from './error.js';

export const credentialProblems = {
  'config-sdk-key': {
    message: 'The SDK key is {what}.',
    fix: 'Set it to the Client ID of your Meeting SDK app (marketplace.zoom.us, App Credentials).',
  },
  'config-sdk-secret': {
    message: 'The SDK secret is {what}.',
    fix: 'Set it to the Client Secret of the same Meeting SDK app, on the server alone.',
  },
} as const satisfies Record<string, Problem>;

export type CredentialProblemCode = keyof typeof credentialProblems;

export const credentialError = errorFactory<CredentialProblemCode>(credentialProblems);
