/** What a visitor can do about a failure, besides trying again. */
import type { FieldName, linkText } from '../locales/texts.js';

/** The field to fill in, by the failure's code. */
export const fieldFor: Readonly<Record<string, FieldName>> = {
  'config-user-name-missing': 'userName',
  'join-passcode': 'passcode',
  'join-email': 'userEmail',
};

/** Where the link leads if not into the meeting, by the failure's code. */
export const linkFor: Readonly<Record<string, keyof typeof linkText>> = {
  'join-registration-required': 'register',
  'join-login-required': 'sign-in',
};
