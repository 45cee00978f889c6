/** Catalogue: a server's clock that is wrong, which the element and the doctor both see. */
import { type Findable, findingOf } from './findable.js';
import type { Finding } from './finding.js';

export const clockProblem = {
  level: 'warning',
  message: 'The server’s clock is {what}.',
  fix: 'Synchronize the server’s clock with NTP. Unix time has no time zone.',
} as const satisfies Findable;

/** @param what how far it is off, and by whose clock */
export const clockFinding = (what: string): Finding =>
  findingOf('endpoint-clock', clockProblem, { values: { what } });
