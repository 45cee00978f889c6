/** Rules for iat, exp and tokenExp. */

import { LIFETIME_MAX, ZOOM_LIFETIME_MIN } from '../claims.js';
import { formatDuration } from '../duration.js';
import { describeValue, MILLISECONDS } from '../validate.js';
import type { ReportFinding, WrittenClaims } from './context.js';

/** Longer ago than Zoom has signatures, so what is smaller is a duration. */
const EARLIEST_TIME = 1e9;

/** Seconds that clocks may differ before it counts. */
const TOLERANCE = 5;

export const examineTimes = (
  claims: WrittenClaims,
  now: number,
  report: ReportFinding,
  misnamed: ReadonlySet<string>,
): void => {
  const iat = validTime(claims, 'iat', report);
  const exp = validTime(claims, 'exp', report);
  if (iat !== undefined && iat - now > TOLERANCE) {
    const values = { what: formatDuration(iat - now), sense: timeZoneHint(iat - now) };
    report('signature-future', { claim: 'iat', values });
  } else if (iat !== undefined && now - iat <= TOLERANCE) {
    report('signature-no-backdate', { claim: 'iat' });
  }
  if (exp !== undefined && exp <= now) {
    const what =
      exp < EARLIEST_TIME
        ? `: exp is ${exp}, which is long past in seconds since 1970`
        : ` ${formatDuration(now - exp)} ago`;
    report('signature-expired', { claim: 'exp', values: { what } });
  }
  // How long after iat a duration lies says nothing more.
  if (iat !== undefined && exp !== undefined && exp >= EARLIEST_TIME) {
    examineLifetime('exp', exp - iat, report);
  }
  examineTokenExp(claims, iat, report, misnamed);
};

const examineLifetime = (claim: string, lifetime: number, report: ReportFinding): void => {
  const values = { what: lifetime };
  if (lifetime <= ZOOM_LIFETIME_MIN) {
    const level = lifetime === ZOOM_LIFETIME_MIN ? 'warning' : 'error';
    report('signature-life-short', { claim, values, level });
  }
  if (lifetime > LIFETIME_MAX) report('signature-life-long', { claim, values });
};

const examineTokenExp = (
  claims: WrittenClaims,
  iat: number | undefined,
  report: ReportFinding,
  misnamed: ReadonlySet<string>,
): void => {
  const claim = 'tokenExp';
  const { tokenExp } = claims;
  if (tokenExp === undefined) {
    if (!misnamed.has(claim)) {
      report('signature-token-exp', { claim, level: 'warning', values: { what: 'missing' } });
    }
    return;
  }
  if (typeof tokenExp === 'number' && tokenExp < EARLIEST_TIME) {
    const what = `${tokenExp}, a duration: it must be a point in time, in seconds since 1970`;
    report('signature-token-exp', { claim, values: { what } });
    return;
  }
  const end = validTime(claims, claim, report);
  if (end === undefined || iat === undefined || end - iat >= ZOOM_LIFETIME_MIN) return;
  const what = `${end - iat} s after iat; Zoom wants at least ${ZOOM_LIFETIME_MIN} s`;
  report('signature-token-exp', { claim, values: { what } });
};

/** The time of a claim in seconds, where it is one; what it is instead is found. */
const validTime = (
  claims: WrittenClaims,
  claim: string,
  report: ReportFinding,
): number | undefined => {
  const time = claims[claim];
  if (time === undefined) return undefined;
  if (typeof time !== 'number' || !Number.isInteger(time)) {
    report('signature-time-type', { claim, values: { what: describeValue(time) } });
    return undefined;
  }
  if (time < MILLISECONDS) return time;
  report('signature-time-unit', { claim, values: { what: `${time}, which is not in seconds` } });
  return undefined;
};

const timeZoneHint = (seconds: number): string => {
  const quarters = Math.round(seconds / 900);
  // Offsets of time zones go by quarters of an hour, up to 14 hours.
  const isOffset = quarters > 0 && quarters <= 56 && Math.abs(seconds - quarters * 900) <= 150;
  return isOffset ? ': the server adds a time-zone offset to the time' : '';
};
