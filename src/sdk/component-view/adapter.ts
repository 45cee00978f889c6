/**
 * One meeting in component view, as signals that mean what they say. Reads `join()` and `connection-change` together:
 * neither of them alone is enough.
 */
import { elementError } from '../../problems/element.js';
import type { EndReason, JoinOptions, Meeting, MeetingSignal } from '../adapter.js';
import { errorOf, pendingOf, readRefusal } from '../refusals.js';
import type { ConnectionChange, SdkClient } from './types.js';

/** Milliseconds; a leave takes 0.5 to 2 s as a rule. */
const LEAVE_LIMIT = 2_000;

/** Joins on a client that is initialised. */
export const joinMeeting = (
  client: SdkClient,
  { passcode, ...options }: JoinOptions,
  report: (signal: MeetingSignal) => void,
): Meeting => {
  let connected = false;
  let inside = false;
  let over = false;

  const tell = (signal: MeetingSignal): void => {
    if (over) return;
    over = signal.type === 'ended' || signal.type === 'failed';
    inside ||= signal.type === 'joined';
    report(signal);
  };

  /** In the waiting room the SDK is "Connected", and has resolved `join()`, too. */
  const arrive = (): void => {
    const user = connected ? client.getCurrentUser() : undefined;
    if (user) tell(user.isHold ? { type: 'waiting', for: 'admission' } : { type: 'joined' });
  };

  const refuse = (thrown: unknown): void => {
    const refusal = readRefusal(thrown);
    const pending = pendingOf(refusal);
    if (pending === 'host') tell({ type: 'waiting', for: 'host' });
    else if (pending) return;
    else if (inside) tell({ type: 'ended', reason: 'connection-lost' });
    else tell({ type: 'failed', error: errorOf(refusal) });
  };

  const follow = (change: ConnectionChange): void => {
    connected = change.state === 'Connected';
    switch (change.state) {
      case 'Connected':
        return arrive();
      case 'Reconnecting':
        return tell({ type: 'reconnecting' });
      case 'Fail':
        return refuse(change);
      case 'Closed': {
        const reason = endReasons.get(change.reason ?? OWN_LEAVE) ?? 'unknown';
        if (inside) return tell({ type: 'ended', reason });
        return tell({ type: 'failed', error: elementError(closedBeforeJoined[reason]) });
      }
    }
  };

  client.on('connection-change', follow);
  client.on('user-added', arrive);
  client.on('user-updated', arrive);
  // In a promise's chain, so that a TypeError of a join refused on the spot is caught as well.
  Promise.resolve()
    .then(() =>
      over ? undefined : client.join({ ...options, ...(passcode && { password: passcode }) }),
    )
    .then(arrive, refuse);

  return {
    leave: async () => {
      if (over) return;
      over = true;
      await settle(() => client.leaveMeeting());
    },
  };
};

/** The SDK gives no reason where the visitor left by its own buttons (read in 6.2.0). */
const OWN_LEAVE = '';

/** The reasons of `Closed` in 6.2.0; "archive failed" and "unknown reason: N" stay unknown. */
const endReasons: ReadonlyMap<string, EndReason> = new Map<string, EndReason>([
  [OWN_LEAVE, 'left'],
  ['user request', 'left'],
  ['kicked by host', 'removed'],
  ['expeled by host', 'removed'],
  ['bot user kicked due to master leaving', 'removed'],
  ['ended by host', 'ended-by-host'],
  ['free meeting ended', 'ended-by-host'],
  ['RSGW ended', 'ended-by-host'],
  ['duplicated session', 'duplicate-session'],
]);

const closedBeforeJoined = {
  removed: 'join-removed',
  'ended-by-host': 'join-ended',
  'duplicate-session': 'connection-lost',
  'connection-lost': 'connection-lost',
  left: 'join-aborted',
  unknown: 'connection-lost',
} as const satisfies Record<EndReason, string>;

const settle = async (leave: () => unknown): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise((resolve) => {
    timer = setTimeout(resolve, LEAVE_LIMIT);
  });
  try {
    await Promise.race([leave(), limit]);
  } catch {
    // The frame goes in any case; a leave that is refused has nothing to tell.
  } finally {
    clearTimeout(timer);
  }
};
