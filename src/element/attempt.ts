/**
 * One attempt to join, from the request for a signature to the end of the meeting: it owns the
 * frame, the time limits and everything that must go when it is over. Knows no status and no events.
 */

import {
  elementError,
  malformedSignature,
  problemOf,
  signatureFailure,
  withFindings,
} from '../problems/element.js';
import { ZoomJoinError } from '../problems/error.js';
import type { Finding } from '../problems/finding.js';
import type { Diagnosis } from '../protocol/diagnose-response.js';
import type { SignatureRequest, SignatureResponse } from '../protocol/types.js';
import type {
  JoinOptions,
  LoadedView,
  Meeting,
  MeetingSignal,
  Preparation,
} from '../sdk/adapter.js';
import type { SdkClient } from '../sdk/component-view/types.js';
import type { Frame } from '../sdk/frame.js';
import { digitsOf, isMeetingNumber } from '../signature/claims.js';
import { parseJwt } from '../signature/jwt.js';
import { Countdown } from './countdown.js';
import { fetchAnswer, loadDiagnosis } from './fetch-answer.js';
import type { Options } from './options.js';

type Claimed = Readonly<Record<string, unknown>>;

export type AttemptSignal =
  | MeetingSignal
  /** What the signature claims, as it stands there, and what the answer says besides. */
  | {
      readonly type: 'examined';
      readonly claims: Claimed;
      /** Where the endpoint says that the meeting is opened in Zoom; of http or https. */
      readonly joinUrl: string | undefined;
    }
  /** The signature is there, the SDK is ready: it joins. */
  | { readonly type: 'joining'; readonly meetingNumber: string; readonly userName: string };

/** Milliseconds. */
const JOIN_LIMIT = 90_000;

export class Attempt {
  readonly #options: Options;
  readonly #report: (signal: AttemptSignal) => void;
  readonly #loading: Promise<LoadedView>;
  readonly #controller: AbortController;
  readonly #limit: Countdown;
  #meeting: Meeting | undefined;
  #view: LoadedView | undefined;
  /** Whether the meeting's frame had the focus when it went. */
  hadFocus = false;
  #inside = false;
  #diagnosis: Diagnosis | undefined;

  /**
   * Starts at once.
   * @param preparation is the attempt's from now on
   * @param report never called before the constructor returns, nor after `leave()` or `drop()`
   */
  constructor(
    options: Options,
    { view, controller }: Preparation,
    report: (signal: AttemptSignal) => void,
  ) {
    this.#options = options;
    this.#loading = view;
    this.#controller = controller;
    this.#report = report;
    this.#limit = new Countdown(JOIN_LIMIT, () => {
      this.#fail(elementError('join-timeout', { values: { seconds: JOIN_LIMIT / 1000 } }));
    });
    this.#run().catch((thrown: unknown) => this.#fail(thrown));
  }

  /** Leaves politely: the frame goes when Zoom knows. Never rejects. */
  async leave(): Promise<void> {
    this.#limit.end();
    // At once, or the join would go on for a moment.
    if (!this.#meeting) return this.drop();
    await this.#meeting.leave();
    this.drop();
  }

  /** The SDK's own, once it is ready. */
  get client(): SdkClient | undefined {
    return this.#view?.client;
  }

  /** Puts the focus into the meeting. */
  readonly focus = (): void => this.#view?.frame.element.focus();

  /** Takes away the frame and all that runs, at once. */
  drop(): void {
    this.#limit.end();
    void this.#meeting?.leave();
    this.hadFocus ||= hasFocus(this.#view?.frame.element);
    this.#controller.abort(elementError('join-aborted'));
  }

  async #run(): Promise<void> {
    await Promise.resolve();
    this.#controller.signal.throwIfAborted();
    const request = this.#request();
    const { signal } = this.#controller;
    const [answer, view, diagnose] = await Promise.all([
      fetchAnswer(request, this.#options, signal),
      this.#loading,
      loadDiagnosis(signal),
    ]);
    signal.throwIfAborted();
    this.#view = view;
    this.#diagnosis = diagnose?.(answer, this.#options.meetingNumber);
    const options = this.#joinOptions(answer, this.#examine(answer));
    if (signal.aborted) return;
    this.#join(options, view);
  }

  /**
   * What the form of the signature proves ends the join, for the SDK would only throw a TypeError;
   * the rest may be wrong, and is told if Zoom refuses.
   * @returns the claims
   */
  #examine({ signature, ...answer }: SignatureResponse): Claimed {
    const { findings = [], proof } = this.#diagnosis ?? {};
    const decoded = parseJwt(signature);
    const claims = typeof decoded === 'string' ? {} : decoded.claims;
    const joinUrl = /^https?:/i.test(answer.joinUrl ?? '') ? answer.joinUrl : undefined;
    this.#report({ type: 'examined', claims, joinUrl });
    warnOf(findings);
    if (proof) throw signatureFailure(proof, findings);
    if (typeof decoded === 'string') throw malformedSignature(decoded);
    return claims;
  }

  #request(): SignatureRequest {
    const { signatureEndpoint, fetchSignature, meetingNumber, meeting } = this.#options;
    if (!signatureEndpoint && !fetchSignature) throw elementError('config-endpoint-missing');
    if (meetingNumber ? !isMeetingNumber(meetingNumber) : !meeting) {
      throw elementError('config-meeting-missing');
    }
    return {
      ...(meetingNumber && { meetingNumber }),
      ...(meeting && { meeting }),
      role: 0,
    };
  }

  /** Precedence: the endpoint's answer, then what the element says. */
  #joinOptions(answer: SignatureResponse, { mn }: Claimed): JoinOptions {
    const { signature, joinUrl, serverTime, passcode, ...tokens } = answer;
    const own = this.#options;
    const meetingNumber = answer.meetingNumber || own.meetingNumber || digitsOf(String(mn ?? ''));
    const userName = (answer.userName || own.userName).trim();
    const userEmail = answer.userEmail || own.userEmail;
    if (!meetingNumber) throw elementError('config-meeting-missing');
    if (!userName) throw elementError('config-user-name-missing');
    return {
      ...tokens,
      signature,
      meetingNumber,
      userName,
      ...(userEmail && { userEmail }),
      passcode: passcode || own.passcode,
    };
  }

  #join(options: JoinOptions, { frame, join }: LoadedView): void {
    const { meetingNumber, userName } = options;
    this.#report({ type: 'joining', meetingNumber, userName });
    if (this.#controller.signal.aborted) return;
    const meeting = join(options, (signal) => this.#receive(signal));
    this.#meeting = meeting;
    // Where the element is removed, the last moment in which the SDK can still speak to Zoom: when the element
    // hears of it, the frame is gone (measured in Chromium 156, Firefox 153 and WebKitGTK 2.50).
    frame.window.addEventListener('pagehide', meeting.leave);
    frame.element.addEventListener('load', () => void this.#look(frame));
  }

  /** Somebody reloads the frame alone, or something takes it elsewhere: the SDK is gone. */
  async #look({ element, document }: Frame): Promise<void> {
    // A move loads it again, too, before the element hears that it was moved.
    await Promise.resolve();
    if (element.contentDocument === document || this.#controller.signal.aborted) return;
    if (!this.#inside) return this.#fail(elementError('connection-lost'));
    this.drop();
    this.#report({ type: 'ended', reason: 'connection-lost' });
  }

  #receive(signal: MeetingSignal): void {
    if (this.#controller.signal.aborted) return;
    switch (signal.type) {
      case 'failed':
        return this.#fail(this.#explained(signal.error));
      case 'ended':
        this.drop();
        break;
      case 'joined':
        this.#inside = true;
        this.#limit.end();
        break;
      case 'waiting':
        this.#limit.pause();
        break;
      case 'reconnecting':
        this.#limit.run();
    }
    this.#report(signal);
  }

  /** A refusal that a signature can be the cause of, with what is known about it. */
  #explained(error: ZoomJoinError): ZoomJoinError {
    return problemOf(error.code).isExplainedBySignature
      ? withFindings(error, this.#diagnosis?.findings)
      : error;
  }

  #fail(thrown: unknown): void {
    if (this.#controller.signal.aborted) return;
    this.drop();
    const error =
      thrown instanceof ZoomJoinError
        ? thrown
        : elementError('join-refused', { cause: thrown, values: { reason: String(thrown) } });
    this.#report({ type: 'failed', error });
  }
}

/** Not `:focus`, which it is not while what is in it has the focus. */
const hasFocus = (frame: Element | undefined): boolean =>
  (frame?.getRootNode() as ShadowRoot | undefined)?.activeElement === frame && frame !== undefined;

/** Once, and the join goes on: Zoom may take what looks wrong from here. */
const warnOf = (findings: readonly Finding[]): void => {
  if (findings.length === 0) return;
  const lines = findings.map(({ code, message, fix }) => `${code}: ${message} ${fix}`);
  console.warn(`<zoom-join> ${lines.join('\n')}`);
};
