/** Rules for the names of claims: which are missing, and which are there under another name. */
import type { ReportFinding, WrittenClaims } from './context.js';

/** What people write for a claim, without case and punctuation. */
const misspellings: Readonly<Record<string, readonly string[]>> = {
  appKey: ['appkey', 'apikey', 'clientid', 'clientkey'],
  sdkKey: ['sdkkey'],
  mn: ['mn', 'meetingnumber', 'meetingno', 'meetingid', 'meeting', 'number'],
  role: ['role', 'userrole'],
  iat: ['iat', 'issuedat'],
  exp: ['exp', 'expires', 'expiresat', 'expiration', 'expiry'],
  tokenExp: ['tokenexp', 'tokenexpiry', 'tokenexpires', 'tokenexpiration'],
};

/** @returns the claims that are there under another name, which are not missing */
export const examineClaimNames = (
  claims: WrittenClaims,
  report: ReportFinding,
): ReadonlySet<string> => {
  const misnamed = findMisnamed(claims, report);
  const lacks = (name: string): boolean => claims[name] === undefined && !misnamed.has(name);
  const isNative = lacks('mn') && lacks('role');
  if (isNative) report('signature-native');
  for (const claim of isNative ? ['iat', 'exp'] : ['mn', 'role', 'iat', 'exp'])
    if (lacks(claim)) report('signature-claim-missing', { claim });
  return misnamed;
};

const findMisnamed = (claims: WrittenClaims, report: ReportFinding): ReadonlySet<string> => {
  const misnamed = new Set<string>();
  for (const name of Object.keys(claims)) {
    if (name in misspellings) continue;
    const plain = name.toLowerCase().replace(/[^a-z]/g, '');
    const claim = Object.keys(misspellings).find((known) => misspellings[known]?.includes(plain));
    if (!claim || claim in claims) continue;
    misnamed.add(claim);
    report('signature-claim-name', { claim, values: { what: name } });
  }
  return misnamed;
};
