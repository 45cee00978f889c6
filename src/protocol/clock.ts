/** Whether the server's clock and the visitor's agree. Can't know which of them is right. */
import { clockFinding } from '../problems/clock.js';
import type { Finding } from '../problems/finding.js';
import { BACKDATE, nowInSeconds } from '../signature/claims.js';
import { formatDuration } from '../signature/duration.js';

/** @param serverTime seconds since 1970, where the answer has it */
export const clockFindings = (serverTime = nowInSeconds()): readonly Finding[] => {
  const ahead = serverTime - nowInSeconds();
  // What a signature forgives.
  if (Math.abs(ahead) <= BACKDATE) return [];
  const what = `${formatDuration(Math.abs(ahead))} ${ahead > 0 ? 'fast' : 'slow'}`;
  return [clockFinding(`${what}, unless this computer’s is wrong`)];
};
