/** Catalogue: why Zoom gave no ZAK or OBF token. For the log of the site's owner alone. */
import { errorFactory, type Problem } from './error.js';

export const zakProblems = {
  'endpoint-zak-credentials': {
    message: 'Zoom does not accept the Server-to-Server OAuth credentials ({what}).',
    fix: 'Set accountId, clientId and clientSecret to the values of an activated Server-to-Server OAuth app (marketplace.zoom.us). The credentials of the Meeting SDK app do not work here.',
  },
  'endpoint-zak-refused': {
    message: 'Zoom returned no token for this user ({what}).',
    fix: 'Give the app the scopes user:read:token:admin and user:read:zak:admin, and name a user of the same account by ID or email address.',
  },
  'endpoint-zak-unreachable': {
    message: 'Zoom’s API did not answer in time, or answered with a server error ({what}).',
    fix: 'Check whether the server can reach https://zoom.us and https://api.zoom.us, and look at status.zoom.us.',
    retryable: true,
  },
} as const satisfies Record<string, Problem>;

export type ZakProblemCode = keyof typeof zakProblems;

export const zakError = errorFactory<ZakProblemCode>(zakProblems);
