/** Catalogue: what `zoom-join doctor` finds at an endpoint beside what the element would. */
import { clockProblem } from './clock.js';
import { createFinding, type FindingProblem } from './create-finding.js';
import { elementProblems } from './element.js';
import type { Values } from './error.js';
import type { Finding } from './finding.js';

export const doctorProblems = {
  'endpoint-unreachable': {
    message: '{url} can’t be reached ({what}).',
    fix: 'See that the address is right and that the server runs.',
  },
  'endpoint-tls': {
    message: 'The TLS connection fails: {what}.',
    fix: 'Install a certificate that browsers trust, for this very host name, and renew it in time.',
  },
  'endpoint-insecure': {
    level: 'warning',
    message: 'The endpoint answers over http: anybody on the way can read the signature.',
    fix: 'Serve it over https; browsers want that for camera and microphone in any case.',
  },
  'endpoint-cors': {
    message: 'A page of {what} may not read the answer.',
    fix: 'Answer the preflight (OPTIONS) and the request with Access-Control-Allow-Origin for that very origin, and allow the header Content-Type.',
  },
  'endpoint-open-cors': {
    message:
      'A page of any site may ask for signatures and read them (Access-Control-Allow-Origin: {what}).',
    fix: 'Allow the origins of your own pages alone, and refuse requests of others.',
  },
  'endpoint-cacheable': {
    message: 'The answer may be cached ({what}): a later visitor would get an old signature.',
    fix: 'Answer with Cache-Control: no-store.',
  },
  // By a clock that who runs the doctor trusts.
  'endpoint-clock': { ...clockProblem, level: 'error' },
  'endpoint-host-for-anybody': {
    message: 'It gives a host’s signature (role 1) to anybody who asks for it.',
    fix: 'Never take the role from the request: sign 0, and 1 only for whom your own login says is the host.',
  },
  'endpoint-any-meeting': {
    level: 'warning',
    message: 'It signs any meeting number that it is asked for.',
    fix: 'Sign only the meetings that your site knows, or take a reference instead of a number.',
  },
  'endpoint-leaks-secret': {
    message: 'The answer holds a secret ({what}).',
    fix: 'Answer with the signature alone, and make a new secret in the Zoom App Marketplace: this one is public.',
  },
} as const satisfies Record<string, FindingProblem>;

export type DoctorProblemCode = keyof typeof doctorProblems;

const all: Readonly<Record<string, FindingProblem>> = {
  // Their messages are for visitors; what owners want to know is in the mend.
  ...Object.fromEntries(
    Object.entries(elementProblems).map(([code, { fix }]) => [code, { message: fix, fix: '' }]),
  ),
  ...doctorProblems,
};

/** An occurrence as data, of a code of the doctor's or of the element's. */
export const endpointFinding = (code: string, values: Values = {}): Finding =>
  createFinding(code, all[code] ?? { message: code, fix: '' }, { values });
