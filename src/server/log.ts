/** What the endpoint tells its owner. No signature, passcode, ZAK or secret has a place in it. */
import { ZoomJoinError } from '../problems/error.js';
import { isForCaller, serverError, statusOf } from '../problems/server.js';

export interface LogEntry {
  /** `info` for a signature made, `warn` for a refusal or a doubt, `error` for a failure. */
  readonly level: 'info' | 'warn' | 'error';
  /** `signed`, `answered` (by `authorize` itself), or the code of what was refused, doubted or failed. */
  readonly code: string;
  readonly message: string;
  /** The reference or number that was asked for, cut to 100 characters; whoever asked chose it. */
  readonly asked?: string | undefined;
  /** The client's address, where it is known. */
  readonly address?: string | undefined;
  /** What the site's own functions among the options threw, as it is. */
  readonly error?: unknown;
}

/** What it answers is not looked at; what it throws or rejects with goes to the console. */
export type Log = (entry: LogEntry) => unknown;

/** Refusals and failures; a busy site's console has no use for each signature. */
export const logToConsole: Log = ({ level, code, message, asked, address, error }) => {
  if (level === 'info') return;
  const about = [asked && `asked for ${JSON.stringify(asked)}`, address && `by ${address}`];
  const line = [`zoom-join endpoint: ${code}: ${message}`, ...about].filter(Boolean).join(' ');
  // Whoever asked chose the words: they format nothing, and move no terminal's cursor.
  console.warn('%s', line.replace(/\p{C}/gu, '\uFFFD'), ...(error === undefined ? [] : [error]));
};

/** A log that fails, now or later, takes nobody's answer away. */
export const safeLog =
  (log: Log): Log =>
  (entry) => {
    const failed = (error: unknown) => console.warn('zoom-join endpoint: the log failed:', error);
    try {
      Promise.resolve(log(entry)).catch(failed);
    } catch (error) {
      failed(error);
    }
  };

/** What an error means for the caller, and for the log. */
export const classifyError = (error: unknown): { problem: ZoomJoinError; entry: LogEntry } => {
  const problem =
    error instanceof ZoomJoinError && isForCaller(error.code)
      ? error
      : serverError('endpoint-failed');
  const { code, message, hint } = problem;
  if (problem !== error) return { problem, entry: { level: 'error', code, message, error } };
  const level = statusOf(code) < 500 ? 'warn' : 'error';
  return {
    problem,
    entry: { level, code, message: level === 'warn' ? message : `${message} ${hint}` },
  };
};
