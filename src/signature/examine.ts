/**
 * Sees what is wrong with a signature from what it is made of and from what the context knows: all
 * that can be said without the secret. It never throws.
 */

import type { FoundIn } from '../problems/findable.js';
import type { Finding } from '../problems/finding.js';
import { finding, type SignatureProblemCode } from '../problems/signature.js';
import { describe, MILLISECONDS } from './check.js';
import {
  digitsOf,
  isMeetingNumber,
  LIFETIME_MAX,
  nowInSeconds,
  ZOOM_LIFETIME_MIN,
} from './claims.js';
import { type Decoded, hmacForm, takeApart, toBase64Url } from './parts.js';
import { unwrap } from './unwrap.js';

/** What is known beside the signature; what is left out is not judged. */
export interface ExamineContext {
  /** Seconds since 1970; the clock's where it is left out. */
  readonly now?: number | undefined;
  /** The meeting to join. */
  readonly meetingNumber?: string | undefined;
  readonly role?: 0 | 1 | undefined;
  /** The key that the owner means to use. */
  readonly appKey?: string | undefined;
  /** Whether the join has a ZAK. */
  readonly hasZak?: boolean | undefined;
}

type Find = (code: SignatureProblemCode, found?: FoundIn) => void;
type Values = Readonly<Record<string, unknown>>;

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
  if (kind !== 'jwt') {
    if (kind === 'malformed')
      find('signature-malformed', { values: { what: String(takeApart(inner)) } });
    else find(`signature-${kind}`);
    return;
  }
  if (around) find('signature-wrapped', { values: { what: around } });
  const standard = standardBase64In(inner);
  if (standard) find('signature-base64-standard', { values: { what: standard } });
  const jwt = standard ? toBase64Url(inner) : inner;
  const decoded = takeApart(jwt);
  if (typeof decoded === 'string') {
    find('signature-malformed', { values: { what: decoded } });
    return;
  }
  const isHs256 = decoded.header.alg === 'HS256';
  if (!isHs256) {
    find('signature-alg', { values: { what: describe(decoded.header.alg) } });
  }
  const hmac = jwt.slice(jwt.lastIndexOf('.') + 1);
  const flaw = isHs256 ? hmacFlaw(hmac) : undefined;
  if (flaw) find('signature-hmac-encoding', { values: { what: flaw } });
  if (!examineKind(decoded, find)) examineClaims(decoded.claims, context, find);
};

const partNames = ['header', 'payload', 'third part'];

const standardBase64In = (signature: string): string =>
  signature
    .split('.')
    .flatMap((part, index) => (/[+/=]/.test(part) ? [partNames[index]] : []))
    .join(' and ');

const hmacFlaw = (hmac: string): string | undefined => {
  if (hmacForm.test(hmac)) return undefined;
  if (/^[0-9a-f]{64}$/i.test(hmac)) return '64 hexadecimal characters';
  if (/^[\w-]{43}[0-3]$/.test(hmac))
    return '44 characters, the last one a count, as .NET’s UrlTokenEncode writes it';
  if (hmac.length === 86) return '86 characters, its hexadecimal text encoded once more';
  return hmac ? `${hmac.length} characters, and not of an HMAC-SHA-256` : 'empty';
};

/** Tokens of other apps; what they lack follows from what they are. */
const examineKind = ({ claims }: Decoded, find: Find): boolean => {
  const video = ['tpc', 'role_type'].filter((name) => name in claims);
  if (video.length > 0) {
    find('signature-video-sdk', { values: { what: `it has ${video.join(' and ')}` } });
    return true;
  }
  const names = Object.keys(claims);
  if (
    'iss' in claims &&
    names.every((name) => ['iss', 'exp', 'iat', 'aud', 'nbf'].includes(name))
  ) {
    find('signature-rest-api');
    return true;
  }
  return false;
};

/** What people write for a claim, without case and punctuation. */
const nearMisses: Readonly<Record<string, readonly string[]>> = {
  appKey: ['appkey', 'apikey', 'clientid', 'clientkey'],
  sdkKey: ['sdkkey'],
  mn: ['mn', 'meetingnumber', 'meetingno', 'meetingid', 'meeting', 'number'],
  role: ['role', 'userrole'],
  iat: ['iat', 'issuedat'],
  exp: ['exp', 'expires', 'expiresat', 'expiration', 'expiry'],
  tokenExp: ['tokenexp', 'tokenexpiry', 'tokenexpires', 'tokenexpiration'],
};

const examineClaims = (claims: Values, context: ExamineContext, find: Find): void => {
  const misnamed = findMisnamed(claims, find);
  const lacks = (name: string): boolean => claims[name] === undefined && !misnamed.has(name);
  if (lacks('mn') && lacks('role')) find('signature-native');
  else {
    for (const claim of ['mn', 'role'])
      if (lacks(claim)) find('signature-claim-missing', { claim });
  }
  for (const claim of ['iat', 'exp']) if (lacks(claim)) find('signature-claim-missing', { claim });
  examineKeys(claims, context, find, misnamed);
  examineMeeting(claims, context, find);
  examineRole(claims, context, find);
  examineTimes(claims, context.now ?? nowInSeconds(), find, misnamed);
};

const findMisnamed = (claims: Values, find: Find): ReadonlySet<string> => {
  const misnamed = new Set<string>();
  for (const name of Object.keys(claims)) {
    if (name in nearMisses) continue;
    const plain = name.toLowerCase().replace(/[^a-z]/g, '');
    const claim = Object.keys(nearMisses).find((known) => nearMisses[known]?.includes(plain));
    if (!claim || claim in claims) continue;
    misnamed.add(claim);
    find('signature-claim-name', { claim, values: { what: name } });
  }
  return misnamed;
};

const examineKeys = (
  { appKey, sdkKey }: Values,
  context: ExamineContext,
  find: Find,
  misnamed: ReadonlySet<string>,
): void => {
  if (typeof appKey !== 'string' || !appKey.trim()) {
    if (misnamed.has('appKey')) return;
    // Zoom may still take sdkKey alone; nobody has proven it.
    const alone = Boolean(sdkKey);
    const values = { what: alone ? ', only sdkKey' : '' };
    find('signature-app-key-missing', { claim: alone ? 'sdkKey' : 'appKey', values });
    return;
  }
  if (sdkKey !== undefined && sdkKey !== appKey) {
    find('signature-key-mismatch', { claim: 'sdkKey', values: { what: 'sdkKey' } });
  } else if (context.appKey !== undefined && context.appKey !== appKey) {
    find('signature-key-mismatch', { claim: 'appKey', values: { what: 'the key that is meant' } });
  }
};

const examineMeeting = ({ mn }: Values, context: ExamineContext, find: Find): void => {
  if (mn === undefined) return;
  const claim = 'mn';
  const text = typeof mn === 'number' ? String(mn) : mn;
  if (typeof text !== 'string' || !isMeetingNumber(text)) {
    find('signature-meeting-format', { claim, values: { what: describe(mn) } });
  } else if (context.meetingNumber && digitsOf(context.meetingNumber) !== text) {
    find('signature-meeting-mismatch', { claim, values: { what: text } });
  }
};

const examineRole = ({ role }: Values, context: ExamineContext, find: Find): void => {
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

/** Longer ago than Zoom has signatures, so what is smaller is a duration. */
const DURATION = 1e9;

/** Seconds that clocks may differ before it counts. */
const TOLERANCE = 5;

const examineTimes = (
  claims: Values,
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
  claims: Values,
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
const timeIn = (claims: Values, claim: string, find: Find): number | undefined => {
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

/** 2 h 00 min, 14 min, 42 s. */
export const spanOf = (seconds: number): string => {
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 120) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
};

const senseOf = (seconds: number): string => {
  const quarters = Math.round(seconds / 900);
  // Offsets of time zones go by quarters of an hour, up to 14 hours.
  const isOffset = quarters > 0 && quarters <= 56 && Math.abs(seconds - quarters * 900) <= 150;
  return isOffset ? ': the server adds a time-zone offset to the time' : '';
};

/**
 * Whether the form of the signature proves a finding, so that no join can come of it. What depends on
 * a clock, on what was expected, or on a rule that nobody has proven, does not.
 */
export const isProven = ({ code, claim = '' }: Finding): boolean => {
  switch (code) {
    case 'signature-claim-name':
      return required.has(claim);
    case 'signature-app-key-missing':
      return claim !== 'sdkKey';
    default:
      return proven.has(code);
  }
};

/** The claims without which no join can come of a signature. */
const required: ReadonlySet<string> = new Set(['appKey', 'mn', 'role', 'iat', 'exp']);

const proven: ReadonlySet<string> = new Set<SignatureProblemCode>([
  'signature-missing',
  'signature-not-string',
  'signature-wrapped',
  'signature-html',
  'signature-legacy-format',
  'signature-hmac-only',
  'signature-malformed',
  'signature-base64-standard',
  'signature-hmac-encoding',
  'signature-alg',
  'signature-video-sdk',
  'signature-rest-api',
  'signature-native',
  'signature-claim-missing',
  'signature-time-unit',
]);
