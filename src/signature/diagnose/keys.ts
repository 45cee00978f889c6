/** Rules for appKey and sdkKey. */
import type { ExamineContext, ReportFinding, WrittenClaims } from './context.js';

export const examineKeys = (
  { appKey, sdkKey }: WrittenClaims,
  context: ExamineContext,
  report: ReportFinding,
  misnamed: ReadonlySet<string>,
): void => {
  if (typeof appKey !== 'string' || !appKey.trim()) {
    if (misnamed.has('appKey')) return;
    // Zoom may still take sdkKey alone; nobody has proven it.
    const alone = Boolean(sdkKey);
    const values = { what: alone ? ', only sdkKey' : '' };
    report('signature-app-key-missing', { claim: alone ? 'sdkKey' : 'appKey', values });
    return;
  }
  if (sdkKey !== undefined && sdkKey !== appKey) {
    report('signature-key-mismatch', { claim: 'sdkKey', values: { what: 'sdkKey' } });
  } else if (context.appKey !== undefined && context.appKey !== appKey) {
    report('signature-key-mismatch', {
      claim: 'appKey',
      values: { what: 'the key that is meant' },
    });
  }
};
