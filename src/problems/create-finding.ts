/** How an entry of the catalogue becomes a finding. */
import { docsUrl } from './docs.js';
import { fill, type Problem, type Values } from './error.js';
import type { Finding, Level } from './finding.js';

/** An entry of the catalogue that is found rather than thrown. */
export interface FindingProblem extends Problem {
  /** error where it is left out. */
  readonly level?: Level;
}

export interface FindingDetails {
  readonly level?: Level;
  readonly claim?: string;
  readonly values?: Values;
}

/** An occurrence as data. */
export const createFinding = (
  code: string,
  problem: FindingProblem,
  { claim, level = problem.level ?? 'error', values }: FindingDetails = {},
): Finding => {
  const filled = { what: '', ...(claim && { claim }), ...values };
  return {
    code,
    level,
    message: fill(problem.message, filled),
    fix: fill(problem.fix, filled),
    ...(claim && { claim }),
    docs: docsUrl(code),
  };
};
