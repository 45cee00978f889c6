/** The status model: what the element can be, and what may follow what. */

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

const followers: Readonly<Record<Status, readonly Status[]>> = {
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

export const mayFollow = (from: Status, to: Status): boolean => followers[from].includes(to);
