/**
 * The meeting itself, as its WebSocket tells it to one visitor: the handshake, the roster, and what
 * happens by itself. Knows no HTTP and checks nothing: whoever gets here was let in.
 */
import type { WebSocket } from 'ws';
import type { Scheduler } from './scheduler.js';
import type { Visitor } from './visitors.js';

/** Zoom's numbers of what is said, in both directions; what is not listed is ignored. */
const events = {
  /** Server: go on. Also the heartbeat of both. */
  status: 0,
  /** Client: let me in. */
  launch: 4301,
  /** Server: how that turned out. */
  joined: 4098,
  /** Server: people who came, changed or left. The visitor's own entry completes his join. */
  roster: 7937,
  /** Server: the visitor is held in the waiting room, or no more. */
  hold: 7942,
  /** Server: over, and why. */
  over: 7939,
  /** Client: I go. */
  leave: 4103,
  /** Server: go. */
  left: 4104,
} as const;

const overReasons = { removed: 7, ended: 8 } as const;

/** Zoom's `res` for a meeting that has not started. */
const NOT_STARTED = 3008;

const CLIENT = 9;
const NAMES = [
  'Grace Hopper',
  'Alan Turing',
  'Katherine Johnson',
  'Edsger Dijkstra',
  'Hedy Lamarr',
  'Claude Shannon',
  'Radia Perlman',
  'Donald Knuth',
];
/** Zoom counts its people in steps of 1024. */
const VISITOR_ID = 16_779_264;

export interface MeetingOptions {
  /** Of Zoom, for the sockets of sound and pictures. */
  readonly domain: string;
  readonly scheduler: Scheduler;
  /** The visitor says goodbye, before the socket closes. */
  readonly onLeave: () => void;
  /** The visitor has gone for good. */
  readonly onDisconnect: () => void;
}

export const runMeeting = (
  socket: WebSocket,
  visitor: Visitor,
  { domain, scheduler, onLeave, onDisconnect }: MeetingOptions,
): void => {
  const { scenario } = visitor;
  const self = { id: VISITOR_ID, name: visitor.name, role: visitor.role, zoomID: visitor.id };
  const others = createParticipants(scenario.otherParticipants ?? 1, visitor.role === 1 ? 0 : 1);
  const isOnHold = scenario.delayedEvent === 'admits' && !visitor.hasEventHappened;
  let isAdmitted = false;
  let isDropped = false;
  let cancelEvent = () => {};

  const send = (evt: number, body: object): void => socket.send(JSON.stringify({ evt, body }));

  const endMeeting = (reason: number): void => {
    send(events.over, { reason });
    socket.close();
  };

  const delayedEvents = {
    starts: undefined,
    admits: () => {
      send(events.hold, { bHold: false });
      send(events.roster, { update: [{ id: self.id, bHold: false }] });
      send(events.roster, { add: others.map((other) => rosterEntry(other)) });
    },
    ends: () => endMeeting(overReasons.ended),
    removes: () => endMeeting(overReasons.removed),
    drops: () => {
      isDropped = true;
      socket.terminate();
    },
  };

  const admit = (): void => {
    isAdmitted = true;
    send(events.joined, joinedBody(visitor, domain));
    if (isOnHold) send(events.hold, { bHold: true });
    send(events.roster, {
      add: isOnHold
        ? [rosterEntry(self, true)]
        : [...others.map((other) => rosterEntry(other)), rosterEntry(self)],
    });
    const runEvent = scenario.delayedEvent && delayedEvents[scenario.delayedEvent];
    if (!runEvent || visitor.hasEventHappened) return;
    cancelEvent = scheduler.schedule(() => {
      visitor.hasEventHappened = true;
      runEvent();
    });
  };

  const handlers: Readonly<Record<number, () => void>> = {
    [events.launch]: () => {
      const waiting = scenario.delayedEvent === 'starts' && !visitor.hasEventHappened;
      const res = waiting ? NOT_STARTED : (scenario.joinResult ?? 0);
      if (res === 0) admit();
      else send(events.joined, { ...joinedBody(visitor, domain), res });
    },
    [events.leave]: () => {
      onLeave();
      send(events.left, {});
    },
  };

  socket.on('message', (data) => {
    handlers[parseEvent(data.toString())]?.();
  });
  socket.on('close', () => {
    cancelEvent();
    if (isAdmitted && !isDropped) onDisconnect();
  });
  send(events.status, { status: 'READY' });
};

const parseEvent = (text: string): number => {
  try {
    const { evt } = JSON.parse(text) as { readonly evt?: unknown };
    return Number(evt);
  } catch {
    return Number.NaN;
  }
};

interface Participant {
  readonly id: number;
  readonly name: string;
  readonly role: number;
  readonly zoomID: string;
}

/** The first of them is the host, where the visitor is not; the SDK decodes a `zoomID` as base64. */
const createParticipants = (count: number, role: number): readonly Participant[] =>
  NAMES.slice(0, count).map((name, index) => ({
    id: VISITOR_ID - 1024 * (index + 1),
    name,
    role: index === 0 ? role : 0,
    zoomID: btoa(name),
  }));

const rosterEntry = ({ id, name, role, zoomID }: Participant, bHold = false): object => ({
  id,
  dn2: Buffer.from(name).toString('base64'),
  type: CLIENT,
  role,
  bHold,
  zoomID,
});

const joinedBody = ({ id, number, role }: Visitor, domain: string): object => ({
  res: 0,
  userID: VISITOR_ID,
  zoomID: id,
  mn: number,
  participantID: VISITOR_ID,
  role,
  conID: id,
  confID: number,
  svcUrl: `rwg.${domain}`,
  encType: 2,
  userGUID: id,
});
