/** What the element shows, from its state and the page's options. Pure: knows no DOM and no events. */
import {
  buttonText,
  endText,
  type FieldName,
  fieldText,
  linkText,
  obstacleText,
  statusText,
  type Text,
  waitingText,
} from '../locales/texts.js';
import { problemOf } from '../problems/element.js';
import type { ZoomJoinError } from '../problems/error.js';
import type { EndReason, WaitingFor } from '../sdk/adapter.js';
import type { Obstacle } from '../sdk/page-obstacles.js';
import { isMeetingNumber } from '../signature/claims.js';
import type { Options } from './options.js';
import { atRest, type Status } from './status.js';

export interface JoinState {
  readonly status: Status;
  readonly waitingFor: WaitingFor | undefined;
  readonly endReason: EndReason | 'cancelled';
  /** Why the last join failed. */
  readonly error: ZoomJoinError | null;
  /** Of the signature, where there was one. */
  readonly claims: Readonly<Record<string, unknown>> | undefined;
  /** How much of the SDK is there, from 0 to 1. */
  readonly progress: number;
}

export interface ViewState extends JoinState {
  /** The page's, with what the visitor typed. */
  readonly options: Options;
  /** Somebody has to say it: the page does not, or Zoom did not take what it says. */
  readonly isMissing: (name: FieldName) => boolean;
  /** Where the endpoint says that the meeting is opened in Zoom. */
  readonly joinUrl: string | undefined;
  readonly obstacle: Obstacle | undefined;
  /** The author has a link in the slot, which comes before ours. */
  readonly hasOwnLink: boolean;
}

export interface Field {
  readonly name: FieldName;
  readonly label: string;
  readonly value: string;
  /** Zoom did not take what was in it. */
  readonly isWrong: boolean;
}

export interface View {
  readonly status: Status;
  /** What is going on, told to screen readers when it changes. */
  readonly words: string;
  /** How much of the SDK is there, from 0 to 1. */
  readonly progress: number;
  /** What went wrong, told at once. */
  readonly error?: string | undefined;
  /** What stands in the way of a meeting here, before it. */
  readonly warning?: string | undefined;
  readonly fields: readonly Field[];
  readonly button?: string | undefined;
  /** To the meeting outside this page. */
  readonly link?: { readonly href: string; readonly text: string } | undefined;
  /** What went wrong, for the owner. */
  readonly debug?: Pick<JoinState, 'claims'> & { readonly error: ZoomJoinError };
}

/** @param translate gives a text in the visitor's language */
export const viewOf = (state: ViewState, translate: (english: Text | '') => string): View => {
  const { status, progress, claims, options, obstacle } = state;
  const error = status === 'failed' ? state.error : null;
  const button =
    status in buttonText && !(error && !error.retryable)
      ? translate(buttonText[status as keyof typeof buttonText])
      : undefined;
  return {
    status,
    words: translate(wordsOf(state)),
    progress,
    error: error ? translate(error.message as Text) : '',
    warning: obstacle && translate(obstacleText[obstacle]),
    fields: button && atRest(status) ? fieldsOf(state, error, translate) : [],
    button,
    link: linkOf(state, error, translate),
    ...(options.debug && state.error && { debug: { error: state.error, claims } }),
  };
};

const wordsOf = ({ status, waitingFor, endReason }: JoinState): Text | '' => {
  switch (status) {
    case 'waiting':
      return waitingFor ? waitingText[waitingFor] : '';
    case 'ended':
      return endText[endReason];
    default:
      return statusText[status];
  }
};

type Part<T> = (
  state: ViewState,
  error: ZoomJoinError | null,
  translate: (english: Text | '') => string,
) => T;

const fieldsOf: Part<readonly Field[]> = ({ options, isMissing }, error, translate) => {
  const wrong = problemOf(error?.code).field;
  return (Object.keys(fieldText) as FieldName[])
    .filter((name) => name === wrong || isMissing(name))
    .map((name) => ({
      name,
      label: translate(fieldText[name]),
      value: options[name],
      isWrong: name === wrong,
    }));
};

const linkOf: Part<View['link']> = (state, error, translate) => {
  const { obstacle, hasOwnLink, joinUrl } = state;
  const { meetingNumber, webEndpoint } = state.options;
  const { link = 'open' } = problemOf(error?.code);
  if (hasOwnLink || !(obstacle || (error && (!error.retryable || link !== 'open'))))
    return undefined;
  const href =
    joinUrl ?? (isMeetingNumber(meetingNumber) && `https://${webEndpoint}/j/${meetingNumber}`);
  return href ? { href, text: translate(linkText[link]) } : undefined;
};
