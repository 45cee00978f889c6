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
export type InfoForm = Readonly<Record<string, string>>;

/** How Zoom's info request says no. */
export interface Refusal {
  readonly errorCode: number;
  /** A text, or where the visitor should go. */
  readonly errorMessage: string;
}

export interface Scenario {
  /** Instead of a way in: a refusal, a server that fails, an answer that never comes. */
  readonly failure?: Refusal | 'error' | 'never';
  /** What the visitor has to bring to get in all the same. */
  readonly admits?: (form: InfoForm) => boolean;
  /** How the join over the socket turns out: Zoom's `res`. */
  readonly joinResult?: number;
  /** What happens by itself after the delay. */
  readonly delayedEvent?: 'starts' | 'admits' | 'ends' | 'removes' | 'drops';
  /** Once dropped, out for good. */
  readonly isPermanent?: boolean;
  /** How many people are there beside the visitor; one where it is not said. */
  readonly otherParticipants?: number;
}

export const scenarioFor = (number: string): Scenario => byNumber.get(number) ?? scenarios.unknown;

/** Texts are those of the SDK 6.2.0: it finds some of its own error codes by them. */
const scenarios: Readonly<Record<MeetingName, Scenario>> = {
  joins: {},
  passcode: {
    failure: { errorCode: 3004, errorMessage: 'Meeting Passcode wrong.' },
    admits: ({ passWord }) => passWord === PASSCODE,
  },
  waitingRoom: { delayedEvent: 'admits' },
  notStarted: { delayedEvent: 'starts' },
  ended: { delayedEvent: 'ends' },
  removed: { delayedEvent: 'removes' },
  full: { joinResult: 9 },
  locked: { joinResult: 12 },
  unknown: { failure: { errorCode: 200, errorMessage: 'The meeting number is not found.' } },
  login: {
    failure: { errorCode: 3051, errorMessage: '/signin' },
    admits: ({ zsk, ztk }) => Boolean(zsk || ztk),
  },
  registration: {
    failure: { errorCode: 3099, errorMessage: 'https://zoom.us/meeting/register/sandbox' },
    admits: ({ tk, userEmail }) => Boolean(tk && userEmail),
  },
  webinar: {
    failure: { errorCode: 3000, errorMessage: 'User email is required.' },
    admits: ({ userEmail }) => Boolean(userEmail),
  },
  serverError: { failure: 'error' },
  silent: { failure: 'never' },
  drops: { delayedEvent: 'drops' },
  dropsForever: { delayedEvent: 'drops', isPermanent: true },
  alone: { otherParticipants: 0 },
  crowd: { otherParticipants: 8 },
};

const byNumber: ReadonlyMap<string, Scenario> = new Map(
  Object.entries(meetings).map(([name, number]) => [number, scenarios[name as MeetingName]]),
);
