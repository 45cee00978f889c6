/** The status model: what the element can be, and the table of transitions. */

export const statuses = [
  'idle',
  'loading',
  'joining',
  'waiting',
  'joined',
  'reconnecting',
  'leaving',
  'ended',
  'failed',
] as const;

export type Status = (typeof statuses)[number];

const transitions: Readonly<Record<Status, readonly Status[]>> = {
  idle: ['loading'],
  loading: ['joining', 'leaving', 'failed'],
  joining: ['waiting', 'joined', 'reconnecting', 'leaving', 'failed'],
  // Waiting may change its reason; a host can send a visitor back to the waiting room.
  waiting: ['waiting', 'joined', 'reconnecting', 'leaving', 'ended', 'failed'],
  joined: ['waiting', 'reconnecting', 'leaving', 'ended', 'failed'],
  reconnecting: ['waiting', 'joined', 'leaving', 'ended', 'failed'],
  leaving: ['ended'],
  ended: ['loading', 'idle'],
  failed: ['loading', 'idle'],
};

export const hasTransition = (from: Status, to: Status): boolean => transitions[from].includes(to);

export const atRest = (status: Status): boolean =>
  status === 'idle' || status === 'ended' || status === 'failed';

export const isLive = (status: Status): boolean => status === 'joined' || status === 'reconnecting';
