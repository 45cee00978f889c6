/** Catalogue: what `zoom-join doctor` finds at an endpoint beside what the element would. */
import { clockProblem } from './clock.js';
import { createFinding, type FindingProblem } from './create-finding.js';
import { elementProblems } from './element.js';
import type { Values } from './error.js';
import type { Finding } from './finding.js';

export const doctorProblems = {
  'endpoint-unreachable': {
    message: '{url} can’t be reached ({what}).',
    fix: 'Check that the address is correct and that the server is running.',
  },
  'endpoint-tls': {
    message: 'The TLS connection fails: {what}.',
    fix: 'Install a certificate that browsers trust, for this exact host name, and renew it before it expires.',
  },
  'endpoint-insecure': {
    level: 'warning',
    message: 'The endpoint answers over http: anybody on the network can read the signature.',
    fix: 'Serve it over https. Browsers also require https for camera and microphone.',
  },
  'endpoint-cors': {
    message: 'A page of {what} cannot read the response.',
    fix: 'Answer the preflight request (OPTIONS) and the request itself with Access-Control-Allow-Origin for that exact origin, and allow the header Content-Type.',
  },
  'endpoint-open-cors': {
    message:
      'A page of any site can request signatures and read them (Access-Control-Allow-Origin: {what}).',
    fix: 'Allow only the origins of your own pages, and refuse requests from other origins.',
  },
  'endpoint-cacheable': {
    message: 'The response can be cached ({what}): a later visitor would get an old signature.',
    fix: 'Answer with Cache-Control: no-store.',
  },
  // Measured with the clock of whoever runs the doctor, which they trust.
  'endpoint-clock': { ...clockProblem, level: 'error' },
  'endpoint-host-for-anybody': {
    message: 'The endpoint gives a host’s signature (role 1) to anybody who requests it.',
    fix: 'Never take the role from the request. Sign role 1 only for the user whom your own login identifies as the host, and role 0 for everybody else.',
  },
  'endpoint-any-meeting': {
    level: 'warning',
    message: 'The endpoint signs any meeting number that is requested.',
    fix: 'Sign only the meetings that your site knows, or accept a reference instead of a number.',
  },
  'endpoint-leaks-secret': {
    message: 'The response contains a secret ({what}).',
    fix: 'Return only the signature, and create a new secret in the Zoom App Marketplace: this one is now public.',
  },
} as const satisfies Record<string, FindingProblem>;

export type DoctorProblemCode = keyof typeof doctorProblems;

const all: Readonly<Record<string, FindingProblem>> = {
  // Their messages are for visitors; what owners want to know is in the fix.
  ...Object.fromEntries(
    Object.entries(elementProblems).map(([code, { fix }]) => [code, { message: fix, fix: '' }]),
  ),
  ...doctorProblems,
};

/** An occurrence as data, of a code of the doctor's or of the element's. */
export const endpointFinding = (code: string, values: Values = {}): Finding =>
  createFinding(code, all[code] ?? { message: code, fix: '' }, { values });
