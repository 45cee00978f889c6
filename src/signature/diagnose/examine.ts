/**
 * Sees what is wrong with a signature from what it is made of and from what the context knows: all
 * that can be said without the secret. The rules are beside. It never throws.
 */
import type { Finding } from '../../problems/finding.js';
import { finding } from '../../problems/signature.js';
import { describe } from '../check.js';
import { nowInSeconds } from '../claims.js';
import { takeApart } from '../parts.js';
import type { ExamineContext, Find } from './context.js';
import { examineForm } from './form.js';
import { examineKeys } from './keys.js';
import { examineKind } from './kind.js';
import { examineMeeting, examineRole } from './meeting.js';
import { examineNames } from './names.js';
import { examineTimes } from './times.js';
import { unwrap } from './unwrap.js';

/** A good signature has no finding of level error; one cause has one error. */
export const examine = (signature: unknown, context: ExamineContext = {}): Finding[] => {
  const findings: Finding[] = [];
  const find: Find = (code, found) => findings.push(finding(code, found));
  if (signature === undefined || signature === null || signature === '') {
    find('signature-missing');
  } else if (typeof signature !== 'string') {
    find('signature-not-string', { values: { what: describe(signature) } });
  } else {
    examineText(signature, context, find);
  }
  return findings;
};

const examineText = (text: string, context: ExamineContext, find: Find): void => {
  const { inner, around, kind } = unwrap(text);
  if (kind === 'malformed') {
    find('signature-malformed', { values: { what: String(takeApart(inner)) } });
  } else if (kind !== 'jwt') {
    find(`signature-${kind}`);
  } else {
    if (around) find('signature-wrapped', { values: { what: around } });
    examineJwt(inner, context, find);
  }
};

const examineJwt = (jwt: string, context: ExamineContext, find: Find): void => {
  const decoded = examineForm(jwt, find);
  if (!decoded || examineKind(decoded.claims, find)) return;
  const { claims } = decoded;
  const misnamed = examineNames(claims, find);
  examineKeys(claims, context, find, misnamed);
  examineMeeting(claims, context, find);
  examineRole(claims, context, find);
  examineTimes(claims, context.now ?? nowInSeconds(), find, misnamed);
};
