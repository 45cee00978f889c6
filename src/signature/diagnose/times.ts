/** Rules for iat, exp and tokenExp. */
import { describe, MILLISECONDS } from '../check.js';
import { LIFETIME_MAX, ZOOM_LIFETIME_MIN } from '../claims.js';
import { spanOf } from '../span.js';
import type { Find, WrittenClaims } from './context.js';

/** Longer ago than Zoom has signatures, so what is smaller is a duration. */
const DURATION = 1e9;

/** Seconds that clocks may differ before it counts. */
const TOLERANCE = 5;

export const examineTimes = (
  claims: WrittenClaims,
  now: number,
  find: Find,
  misnamed: ReadonlySet<string>,
): void => {
  const iat = timeIn(claims, 'iat', find);
  const exp = timeIn(claims, 'exp', find);
  if (iat !== undefined && iat - now > TOLERANCE) {
    const values = { what: spanOf(iat - now), sense: senseOf(iat - now) };
    find('signature-future', { claim: 'iat', values });
  } else if (iat !== undefined && now - iat <= TOLERANCE) {
    find('signature-no-backdate', { claim: 'iat' });
  }
  if (exp !== undefined && exp <= now) {
    const what =
      exp < DURATION
        ? `: exp is ${exp}, which is long past in seconds since 1970`
        : ` ${spanOf(now - exp)} ago`;
    find('signature-expired', { claim: 'exp', values: { what } });
  }
  // How long after iat a duration lies says nothing more.
  if (iat !== undefined && exp !== undefined && exp >= DURATION) {
    examineLife('exp', exp - iat, find);
  }
  examineTokenExp(claims, iat, find, misnamed);
};

const examineLife = (claim: string, life: number, find: Find): void => {
  const values = { what: life };
  if (life <= ZOOM_LIFETIME_MIN) {
    const level = life === ZOOM_LIFETIME_MIN ? 'warning' : 'error';
    find('signature-life-short', { claim, values, level });
  }
  if (life > LIFETIME_MAX) find('signature-life-long', { claim, values });
};

const examineTokenExp = (
  claims: WrittenClaims,
  iat: number | undefined,
  find: Find,
  misnamed: ReadonlySet<string>,
): void => {
  const claim = 'tokenExp';
  const { tokenExp } = claims;
  if (tokenExp === undefined) {
    if (!misnamed.has(claim)) {
      find('signature-token-exp', { claim, level: 'warning', values: { what: 'missing' } });
    }
    return;
  }
  if (typeof tokenExp === 'number' && tokenExp < DURATION) {
    const what = `${tokenExp}, a duration: it must be a point in time, in seconds since 1970`;
    find('signature-token-exp', { claim, values: { what } });
    return;
  }
  const end = timeIn(claims, claim, find);
  if (end === undefined || iat === undefined || end - iat >= ZOOM_LIFETIME_MIN) return;
  const what = `${end - iat} s after iat; Zoom wants at least ${ZOOM_LIFETIME_MIN} s`;
  find('signature-token-exp', { claim, values: { what } });
};

/** The time of a claim in seconds, where it is one; what it is instead is found. */
const timeIn = (claims: WrittenClaims, claim: string, find: Find): number | undefined => {
  const time = claims[claim];
  if (time === undefined) return undefined;
  if (typeof time !== 'number' || !Number.isInteger(time)) {
    find('signature-time-type', { claim, values: { what: describe(time) } });
    return undefined;
  }
  if (time < MILLISECONDS) return time;
  find('signature-time-unit', { claim, values: { what: `${time}, which is not in seconds` } });
  return undefined;
};

const senseOf = (seconds: number): string => {
  const quarters = Math.round(seconds / 900);
  // Offsets of time zones go by quarters of an hour, up to 14 hours.
  const isOffset = quarters > 0 && quarters <= 56 && Math.abs(seconds - quarters * 900) <= 150;
  return isOffset ? ': the server adds a time-zone offset to the time' : '';
};
