/**
 * Sees what is wrong with a signature from what it is made of and from what the context knows: all
 * that can be said without the secret. The rules are beside. It never throws.
 */
import type { Finding } from '../../problems/finding.js';
import { signatureFinding } from '../../problems/signature.js';
import { nowInSeconds } from '../claims.js';
import { parseJwt } from '../jwt.js';
import { describeValue } from '../validate.js';
import { examineClaimNames } from './claim-names.js';
import type { ExamineContext, ReportFinding } from './context.js';
import { examineForm } from './form.js';
import { examineKeys } from './keys.js';
import { examineKind } from './kind.js';
import { examineMeeting, examineRole } from './meeting.js';
import { examineTimes } from './times.js';
import { unwrap } from './unwrap.js';

/** A good signature has no finding of level error; one cause has one error. */
export const examine = (signature: unknown, context: ExamineContext = {}): Finding[] => {
  const findings: Finding[] = [];
  const report: ReportFinding = (code, found) => findings.push(signatureFinding(code, found));
  if (signature === undefined || signature === null || signature === '') {
    report('signature-missing');
  } else if (typeof signature !== 'string') {
    report('signature-not-string', { values: { what: describeValue(signature) } });
  } else {
    examineText(signature, context, report);
  }
  return findings;
};

const examineText = (text: string, context: ExamineContext, report: ReportFinding): void => {
  const { inner, wrapping, kind } = unwrap(text);
  if (kind === 'malformed') {
    report('signature-malformed', { values: { what: String(parseJwt(inner)) } });
  } else if (kind !== 'jwt') {
    report(`signature-${kind}`);
  } else {
    if (wrapping) report('signature-wrapped', { values: { what: wrapping } });
    examineJwt(inner, context, report);
  }
};

const examineJwt = (jwt: string, context: ExamineContext, report: ReportFinding): void => {
  const decoded = examineForm(jwt, report);
  if (!decoded || examineKind(decoded.claims, report)) return;
  const { claims } = decoded;
  const misnamed = examineClaimNames(claims, report);
  examineKeys(claims, context, report, misnamed);
  examineMeeting(claims, context, report);
  examineRole(claims, context, report);
  examineTimes(claims, context.now ?? nowInSeconds(), report, misnamed);
};
