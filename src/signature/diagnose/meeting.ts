/** Rules for mn and role: which meeting, and as whom. */

import { digitsOf, isMeetingNumber } from '../claims.js';
import { describeValue } from '../validate.js';
import type { ExamineContext, ReportFinding, WrittenClaims } from './context.js';

export const examineMeeting = (
  { mn }: WrittenClaims,
  context: ExamineContext,
  report: ReportFinding,
): void => {
  if (mn === undefined) return;
  const claim = 'mn';
  const text = typeof mn === 'number' ? String(mn) : mn;
  if (typeof text !== 'string' || !isMeetingNumber(text)) {
    report('signature-meeting-format', { claim, values: { what: describeValue(mn) } });
  } else if (context.meetingNumber && digitsOf(context.meetingNumber) !== text) {
    report('signature-meeting-mismatch', { claim, values: { what: text } });
  }
};

export const examineRole = (
  { role }: WrittenClaims,
  context: ExamineContext,
  report: ReportFinding,
): void => {
  if (role === undefined) return;
  const claim = 'role';
  const values = { what: describeValue(role) };
  if (role !== 0 && role !== 1) {
    const isText = role === '0' || role === '1';
    report('signature-role', { claim, values, level: isText ? 'warning' : 'error' });
    if (!isText) return;
  }
  const number = Number(role);
  if (context.role !== undefined && context.role !== number) {
    report('signature-role-mismatch', { claim, values: { what: number } });
  }
  if (number === 1 && context.hasZak === false) report('signature-host-without-zak', { claim });
};
