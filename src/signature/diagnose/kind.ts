/** Rules for tokens of other apps, which have the form of a JWT too. */
import type { ReportFinding, WrittenClaims } from './context.js';

/** @returns whether it is one; what it lacks follows from what it is */
export const examineKind = (claims: WrittenClaims, report: ReportFinding): boolean => {
  const video = ['tpc', 'role_type'].filter((name) => name in claims);
  if (video.length > 0) {
    report('signature-video-sdk', { values: { what: `it has ${video.join(' and ')}` } });
    return true;
  }
  const names = Object.keys(claims);
  if (
    'iss' in claims &&
    names.every((name) => ['iss', 'exp', 'iat', 'aud', 'nbf'].includes(name))
  ) {
    report('signature-rest-api');
    return true;
  }
  return false;
};
