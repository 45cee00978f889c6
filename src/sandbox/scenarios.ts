/**
 * The sandbox's meetings by name, and what each of them does, as data. Knows Zoom's numbers and
 * texts; sends nothing.
 */

/** What the meeting `passcode` wants. */
export const PASSCODE = 'sandbox';

export const meetings = {
  joins: '86934567210',
  passcode: '86934567211',
  waitingRoom: '86934567212',
  notStarted: '86934567213',
  ended: '86934567214',
  removed: '86934567215',
  full: '86934567216',
  locked: '86934567217',
  unknown: '86934567218',
  login: '86934567219',
  registration: '86934567220',
  webinar: '86934567221',
  serverError: '86934567222',
  silent: '86934567223',
  drops: '86934567224',
  dropsForever: '86934567225',
  alone: '86934567226',
  crowd: '86934567227',
} as const;

export type MeetingName = keyof typeof meetings;

/** Of the info request: what the SDK says of the visitor. */
export type Form = Readonly<Record<string, string>>;

/** How Zoom's info request says no. */
export interface Refusal {
  readonly errorCode: number;
  /** A text, or where the visitor should go. */
  readonly errorMessage: string;
}

export interface Meeting {
  /** Instead of a way in: a refusal, a server that fails, an answer that never comes. */
  readonly info?: Refusal | 'error' | 'never';
  /** What the visitor has to bring to get in all the same. */
  readonly opensTo?: (form: Form) => boolean;
  /** How the join over the socket turns out: Zoom's `res`. */
  readonly result?: number;
  /** What happens by itself after the delay. */
  readonly later?: 'starts' | 'admits' | 'ends' | 'removes' | 'drops';
  /** Once dropped, out for good. */
  readonly forever?: boolean;
  /** How many people are there beside the visitor; one where it is not said. */
  readonly others?: number;
}

export const meetingFor = (number: string): Meeting => byNumber.get(number) ?? doings.unknown;

/** Texts are those of the SDK 6.2.0: it finds some of its own error codes by them. */
const doings: Readonly<Record<MeetingName, Meeting>> = {
  joins: {},
  passcode: {
    info: { errorCode: 3004, errorMessage: 'Meeting Passcode wrong.' },
    opensTo: ({ passWord }) => passWord === PASSCODE,
  },
  waitingRoom: { later: 'admits' },
  notStarted: { later: 'starts' },
  ended: { later: 'ends' },
  removed: { later: 'removes' },
  full: { result: 9 },
  locked: { result: 12 },
  unknown: { info: { errorCode: 200, errorMessage: 'The meeting number is not found.' } },
  login: {
    info: { errorCode: 3051, errorMessage: '/signin' },
    opensTo: ({ zsk, ztk }) => Boolean(zsk || ztk),
  },
  registration: {
    info: { errorCode: 3099, errorMessage: 'https://zoom.us/meeting/register/sandbox' },
    opensTo: ({ tk, userEmail }) => Boolean(tk && userEmail),
  },
  webinar: {
    info: { errorCode: 3000, errorMessage: 'User email is required.' },
    opensTo: ({ userEmail }) => Boolean(userEmail),
  },
  serverError: { info: 'error' },
  silent: { info: 'never' },
  drops: { later: 'drops' },
  dropsForever: { later: 'drops', forever: true },
  alone: { others: 0 },
  crowd: { others: 8 },
};

const byNumber: ReadonlyMap<string, Meeting> = new Map(
  Object.entries(meetings).map(([name, number]) => [number, doings[name as MeetingName]]),
);
