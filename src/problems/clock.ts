/** Catalogue: a server's clock that is wrong, which the element and the doctor both see. */
import { createFinding, type FindingProblem } from './create-finding.js';
import type { Finding } from './finding.js';

export const clockProblem = {
  level: 'warning',
  message: 'The server’s clock is {what}.',
  fix: 'Synchronize the server’s clock with NTP. Unix time has no time zone.',
} as const satisfies FindingProblem;

/** @param what how far it is off, and by whose clock */
export const clockFinding = (what: string): Finding =>
  createFinding('endpoint-clock', clockProblem, { values: { what } });
