/** Rules for mn and role: which meeting, and as whom. */
import { describe } from '../check.js';
import { digitsOf, isMeetingNumber } from '../claims.js';
import type { ExamineContext, Find, WrittenClaims } from './context.js';

export const examineMeeting = (
  { mn }: WrittenClaims,
  context: ExamineContext,
  find: Find,
): void => {
  if (mn === undefined) return;
  const claim = 'mn';
  const text = typeof mn === 'number' ? String(mn) : mn;
  if (typeof text !== 'string' || !isMeetingNumber(text)) {
    find('signature-meeting-format', { claim, values: { what: describe(mn) } });
  } else if (context.meetingNumber && digitsOf(context.meetingNumber) !== text) {
    find('signature-meeting-mismatch', { claim, values: { what: text } });
  }
};

export const examineRole = ({ role }: WrittenClaims, context: ExamineContext, find: Find): void => {
  if (role === undefined) return;
  const claim = 'role';
  const values = { what: describe(role) };
  if (role !== 0 && role !== 1) {
    const isText = role === '0' || role === '1';
    find('signature-role', { claim, values, level: isText ? 'warning' : 'error' });
    if (!isText) return;
  }
  const number = Number(role);
  if (context.role !== undefined && context.role !== number) {
    find('signature-role-mismatch', { claim, values: { what: number } });
  }
  if (number === 1 && context.hasZak === false) find('signature-host-without-zak', { claim });
};
