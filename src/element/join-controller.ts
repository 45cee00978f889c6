/**
 * The joins of an element, one after the other, and its status, which has its only writer here. Knows no attributes
 * and nothing of what the element shows.
 */
import type { LitElement, ReactiveController } from 'lit';
import { elementError, problemOf } from '../problems/element.js';
import type { ZoomJoinError } from '../problems/error.js';
import type { EndReason, Preparation, ViewOptions } from '../sdk/adapter.js';
import { prepareComponentView } from '../sdk/component-view/prepare.js';
import type { SdkClient } from '../sdk/component-view/types.js';
import { Attempt, type AttemptSignal } from './attempt.js';
import { fire, type JoinSuccess } from './events.js';
import { keepFocus, panelHasFocus, restoreFocus } from './focus.js';
import { atRest, hasTransition, type Status } from './status.js';
import type { JoinState } from './view-model.js';
import type { VisitorInput } from './visitor-input.js';

/** What a join needs of the element. */
export interface JoinParts {
  readonly input: VisitorInput;
  /** For CSS. */
  readonly states: CustomStateSet;
  /** Where the frame goes; rendered by now. */
  readonly stage: () => Element;
  /** What the SDK is loaded with. */
  readonly viewOptions: () => ViewOptions;
}

type Deferred = PromiseWithResolvers<void>;
type Change = Partial<Omit<JoinState, 'status'>>;

interface Join {
  readonly attempt: Attempt;
  /** What `join()` gave out. */
  readonly outcome: Deferred;
  /** Its last event has been fired. */
  readonly done: Deferred;
  /** Known from `joining` on. */
  who?: JoinSuccess;
  /** `join-success` has been fired. */
  joined: boolean;
  /** The panel had the focus when it was over. */
  hadFocus: boolean;
}

export class JoinController implements ReactiveController {
  readonly #host: LitElement;
  readonly #parts: JoinParts;
  #state: JoinState = {
    status: 'idle',
    waitingFor: undefined,
    endReason: 'left',
    error: null,
    claims: undefined,
    progress: 0,
  };
  #join: Join | undefined;
  /** While `join-request` is fired. */
  #requested: Deferred | undefined;
  /** Being left, until its last event has been fired. */
  #closing: Join | undefined;
  /** A `join()` that waits until the one before is over. */
  #queued: Deferred | undefined;
  /** The SDK, loaded before the join that may come; `join-request` has been fired. */
  #prepared: Preparation | undefined;
  /** Between `pagehide` and `pageshow`, when nothing may begin. */
  #isAway = false;

  constructor(host: LitElement, parts: JoinParts) {
    this.#host = host;
    this.#parts = parts;
    parts.states.add(this.#state.status);
    host.addController(this);
  }

  get state(): JoinState {
    return this.#state;
  }

  get client(): SdkClient | null {
    return (this.#join?.joined && this.#join.attempt.client) || null;
  }

  join(): Promise<void> {
    const underWay = this.#join?.outcome ?? this.#requested;
    if (underWay) return underWay.promise;
    if (this.#closing) return this.#queue(this.#closing);
    const outcome = Promise.withResolvers<void>();
    this.#requested = outcome;
    const prepared = this.#prepare();
    this.#requested = undefined;
    if (prepared) this.#start(outcome, prepared);
    else outcome.reject(aborted());
    return outcome.promise;
  }

  leave(): Promise<void> {
    this.#forgetJoins();
    const join = this.#join;
    if (!join) return this.#closing?.done.promise ?? Promise.resolve();
    this.#close(join);
    this.#transition('leaving');
    join.outcome.reject(aborted());
    join.attempt.leave().then(() => this.#settle(join, () => this.#end(join, 'left')));
    return join.done.promise;
  }

  /** For those who have no promise to reject: a click and `autojoin` get `join-error` alone. */
  readonly joinQuietly = (): void => {
    this.join().catch(() => {});
  };

  /** What the visitor will want in a moment: the SDK, but no signature yet. */
  readonly prepare = (): void => {
    if (atRest(this.#state.status) && !this.#closing && !this.#requested) this.#prepare();
  };

  hostConnected(): void {
    if (atRest(this.#state.status)) this.#transition('idle', { error: null });
  }

  hostDisconnected(): void {
    this.#leaveAtOnce();
  }

  /** Without waiting for Zoom. */
  #leaveAtOnce(): void {
    this.#forgetJoins();
    this.#prepared?.controller.abort(aborted());
    this.#prepared = undefined;
    if (this.#join) {
      this.#close(this.#join);
      this.#transition('leaving');
    }
    const join = this.#closing;
    if (this.#state.status === 'leaving' && join) {
      join.attempt.drop();
      join.outcome.reject(aborted());
      this.#settle(join, () => this.#end(join, 'left'));
    }
  }

  /** The page goes, and may come back from the browser's cache. */
  readonly #hidePage = ({ currentTarget }: Event): void => {
    this.#isAway = true;
    const comeBack = (): void => {
      this.#isAway = false;
    };
    currentTarget?.addEventListener('pageshow', comeBack, { once: true });
    this.#leaveAtOnce();
  };

  /** @returns nothing where a listener prevented it, left or removed the element */
  #prepare(): Preparation | undefined {
    if (this.#prepared) return this.#prepared;
    const host = this.#host;
    const requested = this.#requested;
    if (!host.isConnected || this.#isAway) return undefined;
    const isWanted = fire(host, 'join-request', null, { cancelable: true });
    if (!isWanted || !host.isConnected || this.#requested !== requested) return undefined;
    // A listener may have joined.
    if (this.#prepared || !atRest(this.#state.status)) return this.#prepared;
    const { stage, viewOptions } = this.#parts;
    const prepared = prepareComponentView(stage(), viewOptions(), (progress) =>
      this.#update({ progress }),
    );
    this.#update({ progress: 0 });
    this.#prepared = prepared;
    const { signal } = prepared.controller;
    host.ownerDocument.defaultView?.addEventListener('pagehide', this.#hidePage, { signal });
    // The join that comes tries again.
    prepared.view.catch(() => {
      if (this.#prepared !== prepared) return;
      this.#prepared = undefined;
      prepared.controller.abort();
    });
    return prepared;
  }

  #start(outcome: Deferred, prepared: Preparation): void {
    this.#prepared = undefined;
    const options = this.#parts.input.begin();
    const attempt = new Attempt(options, prepared, (signal) => this.#receive(join, signal));
    const done = Promise.withResolvers<void>();
    const join: Join = { attempt, outcome, done, joined: false, hadFocus: false };
    this.#join = join;
    this.#transition('loading', { error: null, claims: undefined });
    keepFocus(this.#host);
  }

  #queue({ done }: Join): Promise<void> {
    if (!this.#queued) {
      const queued = Promise.withResolvers<void>();
      this.#queued = queued;
      done.promise.then(() => {
        if (this.#queued !== queued) return;
        this.#queued = undefined;
        this.join().then(queued.resolve, queued.reject);
      });
    }
    return this.#queued.promise;
  }

  /** The last word counts: a join that has not begun does not begin after `leave()` or a removal. */
  #forgetJoins(): void {
    const forgotten = [this.#queued, this.#requested];
    this.#queued = undefined;
    this.#requested = undefined;
    for (const join of forgotten) join?.reject(aborted());
  }

  #close(join: Join): void {
    this.#join = undefined;
    this.#closing = join;
    // The button that has it goes while the meeting is left.
    join.hadFocus = panelHasFocus(this.#host);
  }

  /** Once for each join: its last events, and then whatever waited for them. */
  #settle(join: Join, fireLast: () => void): void {
    if (this.#closing !== join) return;
    if (join.attempt.hadFocus || join.hadFocus) void restoreFocus(this.#host);
    fireLast();
    this.#closing = undefined;
    join.done.resolve();
  }

  #receive(join: Join, signal: AttemptSignal): void {
    if (this.#join !== join) return;
    switch (signal.type) {
      case 'examined':
        this.#update({ claims: signal.claims });
        return this.#parts.input.answer(signal.joinUrl);
      case 'joining':
        join.who = { meetingNumber: signal.meetingNumber, userName: signal.userName };
        return this.#transition('joining');
      case 'waiting':
        return this.#transition('waiting', { waitingFor: signal.for });
      case 'reconnecting':
        return this.#transition('reconnecting');
      case 'joined':
        return this.#succeed(join);
      case 'ended':
        this.#close(join);
        return this.#settle(join, () => this.#end(join, signal.reason));
      case 'failed':
        this.#close(join);
        return this.#settle(join, () => this.#fail(join, signal.error));
    }
  }

  #succeed(join: Join): void {
    const hasFocus = panelHasFocus(this.#host);
    this.#transition('joined');
    if (this.#join !== join) return;
    if (hasFocus) this.#host.updateComplete.then(join.attempt.focus);
    if (join.joined || !join.who) return;
    join.joined = true;
    this.#parts.input.succeed();
    // Its reactions run after the event; a listener that leaves does not undo the success.
    join.outcome.resolve();
    fire(this.#host, 'join-success', join.who);
  }

  #end({ joined }: Join, reason: EndReason): void {
    this.#transition('ended', { endReason: joined ? reason : 'cancelled' });
    if (joined) fire(this.#host, 'meeting-end', { reason });
  }

  #fail({ outcome }: Join, error: ZoomJoinError): void {
    const { field } = problemOf(error.code);
    if (field) this.#parts.input.want(field);
    this.#transition('failed', { error });
    console.warn(`<zoom-join> ${error.code}: ${error.message} ${error.hint}`);
    fire(this.#host, 'join-error', error);
    outcome.reject(error);
  }

  /** The only writer of the status. What the table does not have, and what changes nothing, is ignored. */
  #transition(status: Status, more: Change = {}): void {
    const { status: previous, waitingFor: before } = this.#state;
    const { waitingFor } = more;
    if (!hasTransition(previous, status)) return;
    if (previous === status && before === waitingFor) return;
    this.#state = { ...this.#state, status };
    this.#update({ waitingFor, ...more });
    const { states } = this.#parts;
    states.delete(previous);
    states.add(status);
    fire(this.#host, 'status-change', { status, previous, ...(waitingFor && { waitingFor }) });
  }

  #update(change: Change): void {
    this.#state = { ...this.#state, ...change };
    this.#host.requestUpdate();
  }
}

const aborted = (): ZoomJoinError => elementError('join-aborted');
