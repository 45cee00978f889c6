/** `<zoom-join>`: attributes in, status and events out. What a join does is the attempt's business. */
import { html, LitElement, type PropertyDeclaration, type TemplateResult } from 'lit';
import type { FetchSignature } from '../endpoint/types.js';
import {
  buttonText,
  endText,
  type FieldName,
  fieldText,
  frameTitle,
  linkText,
  obstacleText,
  statusText,
  type Text,
  waitingText,
} from '../locales/texts.js';
import { type ClientOptions, type Preparation, prepareClient } from '../meeting/client.js';
import type { EndReason, WaitingFor } from '../meeting/meeting.js';
import type { SdkClient } from '../meeting/sdk-types.js';
import { type Obstacle, obstacleIn } from '../meeting/support.js';
import { elementError, problemOf } from '../problems/element.js';
import type { ZoomJoinError } from '../problems/error.js';
import type { Finding } from '../problems/finding.js';
import { isMeetingNumber } from '../signature/claims.js';
import { Attempt, type AttemptSignal } from './attempt.js';
import { debugPanel } from './debug-panel.js';
import { type Deferred, defer } from './deferred.js';
import type { JoinSuccess, StatusChange, ZoomJoinEventMap } from './events.js';
import { Localize } from './localize.js';
import { readOptions } from './options.js';
import { atRest, type Field, isLive, panel, type View } from './panel.js';
import { mayFollow, type Status } from './status.js';
import { styles } from './styles.js';
import { VisitorInput } from './visitor-input.js';

/** An attribute that reads as an empty string where it is absent, as native ones do. */
const text = (attribute: string): PropertyDeclaration<string> => ({
  attribute,
  converter: {
    fromAttribute: (value) => value ?? '',
    toAttribute: (value) => value || null,
  },
});

/** The join in hand: its attempt, and the promise that `join()` gave out. */
interface Join {
  readonly attempt: Attempt;
  readonly outcome: Deferred;
  /** Known from `joining` on. */
  who?: JoinSuccess;
  /** `join-success` has been fired. */
  joined: boolean;
  /** The panel had the focus when it was over. */
  hadFocus: boolean;
}

/** A join that is on its way out, until its last event has been heard. */
interface Closing {
  readonly join: Join;
  readonly done: Deferred;
}

// From the comments here and in events.ts come the manifest, the types for frameworks and the README's tables.
/**
 * A live Zoom meeting in a web page.
 *
 * @attr {string} [lang=the page's] - The language of the element and of the meeting; the nearest one that the SDK has is taken.
 * @slot - Shown where there is no meeting: a link that opens it in Zoom.
 * @slot button - The author's own button, in place of the element's.
 * @csspart picture - The picture of what is going on.
 * @csspart status - What is going on, in words.
 * @csspart progress - How much has been loaded.
 * @csspart error - What went wrong, in words.
 * @csspart warning - What stands in the way of a meeting here, before it.
 * @csspart field - A field and its label.
 * @csspart join-button - The button that joins, and joins again.
 * @csspart cancel-button - The same button while it cancels.
 * @csspart zoom-link - The way round: opens the meeting in Zoom, registers or signs in.
 * @csspart debug - What went wrong, for the owner, with the attribute `debug`.
 * @csspart frame - The frame that the meeting runs in.
 * @cssprop [--zoom-join-background=#131619] - The background; in the light `#f4f6f9`.
 * @cssprop [--zoom-join-color=#fff] - The text; in the light `#131619`.
 * @cssprop [--zoom-join-accent=#0b5cff] - The button and the progress bar.
 * @cssprop [--zoom-join-accent-color=#fff] - The text of the button.
 * @cssprop [--zoom-join-radius=0.5rem] - Corners of buttons and fields.
 * @cssprop [--zoom-join-font=1rem / 1.5 system-ui, sans-serif] - The font, as in CSS's `font`.
 * @cssstate idle - Nothing has begun.
 * @cssstate loading - The SDK and the signature are being fetched.
 * @cssstate joining - The SDK joins.
 * @cssstate waiting - The host has not started yet, or has to let the visitor in.
 * @cssstate joined - The visitor is in the meeting.
 * @cssstate reconnecting - The connection broke off and is being made again.
 * @cssstate leaving - The visitor is on the way out.
 * @cssstate ended - It is over; the visitor can join again.
 * @cssstate failed - The join failed: `error` says why.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: TypeScript's only way to typed listeners
export class ZoomJoinElement extends LitElement {
  static override styles = styles;

  static override properties = {
    signatureEndpoint: text('signature-endpoint'),
    signatureMethod: text('signature-method'),
    signatureCredentials: text('signature-credentials'),
    meetingNumber: text('meeting-number'),
    meeting: text('meeting'),
    passcode: text('passcode'),
    userName: text('user-name'),
    userEmail: text('user-email'),
    autojoin: { type: Boolean, reflect: true },
    loading: { ...text('loading'), reflect: true },
    sdkBase: text('sdk-base'),
    webEndpoint: text('web-endpoint'),
    frameSrc: text('frame-src'),
    debug: { type: Boolean },
    fetchSignature: { attribute: false },
  };

  /** URL that answers with the signature, relative to the document. */
  signatureEndpoint = '';
  /**
   * `post`: asks with the JSON body `{"meetingNumber", "meeting", "role": 0}`; `get`: the same in the query,
   * after what is there already.
   * @default post
   */
  signatureMethod: 'post' | 'get' | '' = '';
  /**
   * Whether cookies go along: `same-origin`, `include` or `omit`, as in `fetch`.
   * @default same-origin
   */
  signatureCredentials: 'same-origin' | 'include' | 'omit' | '' = '';
  /** 9 to 11 digits; spaces and dashes are allowed. */
  meetingNumber = '';
  /** A reference of your own, for which the endpoint knows the number. */
  meeting = '';
  /** The meeting's passcode. */
  passcode = '';
  /** The visitor's name; where nobody says it, the visitor is asked. */
  userName = '';
  /** The visitor's email address, for webinars and registrations. */
  userEmail = '';
  /** Joins without a click, once each time the element is put into a document. */
  autojoin = false;
  /**
   * When the SDK is loaded: `intent` (pointer over, focus or touch of the button), `click` (nothing from Zoom
   * before it: for sites that need consent), `eager`, or `lazy` (in the viewport; with `autojoin`, it joins there).
   * @default intent
   */
  loading: 'intent' | 'click' | 'eager' | 'lazy' | '' = '';
  /**
   * URL of a folder with the SDK's files, laid out like the `dist` of `@zoom/meetingsdk` or like Zoom's CDN.
   * @default https://source.zoom.us/6.2.0/
   */
  sdkBase = '';
  /**
   * Zoom's host.
   * @default zoom.us
   */
  webEndpoint = '';
  /**
   * URL of a copy of `dist/browser/zoom-join-frame.html` on the page's own origin, for strict policies; without it the
   * element writes the frame.
   */
  frameSrc = '';
  /**
   * Shows the owner what went wrong, in the element: code, cause, fix, claims; and in the console, at its level
   * debug, what the SDK leaves unhandled. Not for visitors.
   */
  debug = false;
  /** Takes the place of the request to `signature-endpoint`. */
  fetchSignature: FetchSignature | undefined;

  readonly #internals = this.attachInternals();
  readonly #localize = new Localize(this);
  readonly #input = new VisitorInput(() => readOptions(this));
  #status: Status = 'idle';
  #waitingFor: WaitingFor | undefined;
  #endReason: EndReason | 'cancelled' = 'left';
  #error: ZoomJoinError | null = null;
  #claims: Readonly<Record<string, unknown>> | undefined;
  #join: Join | undefined;
  /** While `join-request` is being heard. */
  #asking: Deferred | undefined;
  #closing: Closing | undefined;
  /** A `join()` that waits until the one before is over. */
  #queued: Deferred | undefined;
  /** The SDK, loaded before the join that may come; `join-request` has been heard. */
  #prepared: Preparation | undefined;
  /** How much of it is there, from 0 to 1. */
  #progress = 0;
  /** Between `pagehide` and `pageshow`, when nothing may begin. */
  #isAway = false;
  /** What is done without the visitor has been done, for this connection to the document. */
  #begun = false;
  #sight: IntersectionObserver | undefined;

  /** What the element is; in CSS `zoom-join:state(joined)`. */
  get status(): Status {
    return this.#status;
  }

  /** Why the last join failed; null where it did not. */
  get error(): ZoomJoinError | null {
    return this.#error;
  }

  /** The SDK's client, as Zoom documents it, while there is a meeting; null where there is none. */
  get client(): SdkClient | null {
    return (this.#join?.joined && this.#join.attempt.client) || null;
  }

  constructor() {
    super();
    this.addController(this.#input);
    this.#internals.states.add(this.#status);
    // <button commandfor="…" command="--join">, where the browser has invoker commands.
    this.addEventListener('command', (event) => {
      const { command } = event as Event & { readonly command?: string };
      if (command === '--join') this.#joinQuietly();
      else if (command === '--leave') void this.leave();
    });
  }

  /**
   * Joins with the attributes as they are now; while a join is under way, gives the promise of that. Resolves when
   * the visitor is in the meeting, not in its waiting room; rejects with a `ZoomJoinError`, after `leave()`, a
   * removal or a prevented `join-request` with the code `join-aborted`.
   */
  join(): Promise<void> {
    const underWay = this.#join?.outcome ?? this.#asking;
    if (underWay) return underWay.promise;
    if (this.#closing) return this.#queue(this.#closing);
    const outcome = defer();
    this.#asking = outcome;
    const prepared = this.#prepare();
    this.#asking = undefined;
    if (prepared) this.#start(outcome, prepared);
    else outcome.reject(elementError('join-aborted'));
    return outcome.promise;
  }

  /** Leaves the meeting, or the way into it. Resolves when the visitor is out; never rejects. */
  leave(): Promise<void> {
    this.#forgetJoins();
    const join = this.#join;
    if (!join) return this.#closing?.done.promise ?? Promise.resolve();
    const closing = this.#close(join);
    this.#move('leaving');
    join.outcome.reject(elementError('join-aborted'));
    join.attempt.leave().then(() => this.#settle(closing, () => this.#end(join, 'left')));
    return closing.done.promise;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#status === 'ended' || this.#status === 'failed') {
      this.#error = null;
      this.#move('idle');
    }
    this.requestUpdate();
  }

  /**
   * Moved by `moveBefore`: the frame goes on, and so does the meeting. Firefox 153 reloads a frame in the
   * shadow tree of what moves, all the same: then it is a move like any other.
   */
  connectedMoveCallback(): void {
    const frame = this.renderRoot.querySelector('iframe');
    if (!frame || frame.contentDocument?.getElementById('root')) return;
    this.disconnectedCallback();
    this.connectedCallback();
  }

  adoptedCallback(): void {
    if (this.shadowRoot) this.#dress(this.shadowRoot);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot();
    const root = this.attachShadow(ZoomJoinElement.shadowRootOptions);
    this.#dress(root);
    return root;
  }

  /** Style sheets are their document's alone. */
  #dress(root: ShadowRoot): void {
    const { defaultView } = this.ownerDocument;
    if (!defaultView) return;
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync(styles.cssText);
    root.adoptedStyleSheets = [sheet];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unwatch();
    this.#goAtOnce();
    // A move disconnects and connects at once; only what stays out may join by itself again.
    queueMicrotask(() => {
      if (!this.isConnected) this.#begun = false;
    });
  }

  /** Without waiting for Zoom. */
  #goAtOnce(): void {
    this.#forgetJoins();
    this.#prepared?.controller.abort(elementError('join-aborted'));
    this.#prepared = undefined;
    if (this.#join) {
      this.#close(this.#join);
      this.#move('leaving');
    }
    if (this.#status === 'leaving' && this.#closing) {
      const { join } = this.#closing;
      join.attempt.drop();
      join.outcome.reject(elementError('join-aborted'));
      this.#settle(this.#closing, () => this.#end(join, 'left'));
    }
  }

  /** The page goes, and may come back from the browser's cache. */
  readonly #goAway = ({ currentTarget }: Event): void => {
    this.#isAway = true;
    const comeBack = (): void => {
      this.#isAway = false;
    };
    currentTarget?.addEventListener('pageshow', comeBack, { once: true });
    this.#goAtOnce();
  };

  protected override updated(): void {
    const frame = this.renderRoot.querySelector('iframe');
    if (frame) frame.title = this.#localize.text(frameTitle);
    if (this.loading !== 'lazy') this.#unwatch();
    if (this.#begun || !this.isConnected) return;
    if (this.loading === 'lazy') this.#watch();
    else if (this.autojoin || this.loading === 'eager') this.#begin();
  }

  /** Waits for the viewport to come near. */
  #watch(): void {
    this.#sight ??= new IntersectionObserver((entries) => {
      // The attribute may have changed since the last update.
      const isLazy = this.loading === 'lazy';
      if (isLazy && entries.some(({ isIntersecting }) => isIntersecting)) this.#begin();
    });
    this.#sight.observe(this);
  }

  #unwatch(): void {
    this.#sight?.disconnect();
    this.#sight = undefined;
  }

  #begin(): void {
    this.#unwatch();
    this.#begun = true;
    this.updateComplete.then(this.autojoin ? this.#joinQuietly : this.#getReady);
  }

  protected override render(): TemplateResult {
    return html`
      <div id="stage" class=${isLive(this.#status) ? 'live' : ''}></div>
      ${panel(this.#view(), this.#actions)}
    `;
  }

  #view(): View {
    const status = this.#status;
    const { text } = this.#localize;
    const error = status === 'failed' ? this.#error : null;
    const obstacle = atRest(status) ? obstacleIn(this.ownerDocument) : undefined;
    const hasButton = status in buttonText && !(error && !error.retryable);
    return {
      status,
      words: text(this.#words()),
      progress: this.#progress,
      error: error ? text(error.message as Text) : '',
      warning: obstacle && text(obstacleText[obstacle]),
      fields: hasButton && atRest(status) ? this.#fields() : [],
      button: hasButton ? text(buttonText[status as keyof typeof buttonText]) : undefined,
      link: this.#link(error, obstacle),
      debug: this.debug && this.#error ? debugPanel(this.#error, this.#claims) : undefined,
    };
  }

  /** What nobody has said and somebody must. */
  #fields(): readonly Field[] {
    const wrong = this.#status === 'failed' ? problemOf(this.#error?.code).field : undefined;
    const names = (Object.keys(fieldText) as FieldName[]).filter(
      (name) => name === wrong || this.#input.isMissing(name),
    );
    const { options } = this.#input;
    return names.map((name) => ({
      name,
      label: this.#localize.text(fieldText[name]),
      value: options[name],
      isWrong: name === wrong,
    }));
  }

  /** The author's own link, in the slot, comes before ours. */
  #link(error: ZoomJoinError | null, obstacle: Obstacle | undefined): View['link'] {
    const isWanted = obstacle || (error && (!error.retryable || problemOf(error.code).link));
    if (!isWanted || this.querySelector(':scope > :not([slot])')) return undefined;
    const { meetingNumber, webEndpoint } = this.#input.options;
    const href =
      this.#input.joinUrl ??
      (isMeetingNumber(meetingNumber) && `https://${webEndpoint}/j/${meetingNumber}`);
    return href
      ? { href, text: this.#localize.text(linkText[problemOf(error?.code).link ?? 'open']) }
      : undefined;
  }

  #words(): Text | '' {
    switch (this.#status) {
      case 'waiting':
        return this.#waitingFor ? waitingText[this.#waitingFor] : '';
      case 'ended':
        return endText[this.#endReason];
      default:
        return statusText[this.#status];
    }
  }

  readonly #actions = {
    join: (event: Event): void => {
      // Our own button submits, which is heard of as well.
      const isOwn = (event.target as Element | null)?.getRootNode() === this.renderRoot;
      if (event.type === 'click' && isOwn) return;
      event.preventDefault();
      // Of a field that goes: to the button, which stays.
      if (this.#panelHasFocus()) this.renderRoot.querySelector<HTMLElement>('button')?.focus();
      this.#joinQuietly();
    },
    cancel: (): void => {
      void this.leave();
    },
    type: (name: FieldName, text: string): void => {
      this.#input.type(name, text);
      this.requestUpdate();
    },
    intend: (): void => {
      if (this.loading !== 'click') this.#getReady();
    },
  };

  /** For those who have no promise to reject: a click and `autojoin` get `join-error` alone. */
  readonly #joinQuietly = (): void => {
    this.join().catch(() => {});
  };

  /** What the visitor will want in a moment: the SDK, but no signature yet. */
  readonly #getReady = (): void => {
    if (this.isConnected && atRest(this.#status) && !this.#closing && !this.#asking)
      this.#prepare();
  };

  /** @returns nothing where a listener prevented it, left or removed the element */
  #prepare(): Preparation | undefined {
    if (this.#prepared) return this.#prepared;
    const asking = this.#asking;
    if (!this.isConnected || this.#isAway) return undefined;
    const wanted = this.#fire('join-request', null, { cancelable: true });
    if (!wanted || !this.isConnected || this.#asking !== asking) return undefined;
    // A listener may have joined.
    if (this.#prepared || !atRest(this.#status)) return this.#prepared;
    if (!this.hasUpdated) this.performUpdate();
    const stage = this.renderRoot.querySelector('#stage') as HTMLElement;
    const prepared = prepareClient(stage, this.#clientOptions(), (progress) => {
      this.#progress = progress;
      this.requestUpdate();
    });
    this.#progress = 0;
    this.#prepared = prepared;
    const { signal } = prepared.controller;
    this.ownerDocument.defaultView?.addEventListener('pagehide', this.#goAway, { signal });
    // The join that comes tries anew.
    prepared.client.catch(() => {
      if (this.#prepared !== prepared) return;
      this.#prepared = undefined;
      prepared.controller.abort();
    });
    return prepared;
  }

  #start(outcome: Deferred, prepared: Preparation): void {
    this.#prepared = undefined;
    const attempt = new Attempt(this.#input.begin(), prepared, (signal) =>
      this.#follow(join, signal),
    );
    const join: Join = { attempt, outcome, joined: false, hadFocus: false };
    this.#join = join;
    this.#error = null;
    this.#claims = undefined;
    this.#move('loading');
  }

  #queue({ done }: Closing): Promise<void> {
    const queued = this.#queued ?? defer();
    if (this.#queued !== queued) {
      this.#queued = queued;
      done.promise.then(() => {
        if (this.#queued !== queued) return;
        this.#queued = undefined;
        this.join().then(queued.resolve, queued.reject);
      });
    }
    return queued.promise;
  }

  /** The last word counts: a join that has not begun does not begin after `leave()` or a removal. */
  #forgetJoins(): void {
    const [queued, asking] = [this.#queued, this.#asking];
    this.#queued = undefined;
    this.#asking = undefined;
    queued?.reject(elementError('join-aborted'));
    asking?.reject(elementError('join-aborted'));
  }

  #close(join: Join): Closing {
    this.#join = undefined;
    // The button that has it goes while the meeting is left.
    join.hadFocus = this.#panelHasFocus();
    this.#closing = { join, done: defer() };
    return this.#closing;
  }

  /** Once for each join: its last events, and then whatever waited for them. */
  #settle(closing: Closing, tell: () => void): void {
    if (this.#closing !== closing) return;
    tell();
    this.#closing = undefined;
    closing.done.resolve();
  }

  #clientOptions(): ClientOptions {
    return { ...readOptions(this), language: this.#localize.language };
  }

  #follow(join: Join, signal: AttemptSignal): void {
    if (this.#join !== join) return;
    switch (signal.type) {
      case 'examined':
        this.#claims = signal.claims;
        this.#input.answer(signal.joinUrl);
        return warnOf(signal.findings);
      case 'joining':
        join.who = { meetingNumber: signal.meetingNumber, userName: signal.userName };
        return this.#move('joining');
      case 'waiting':
        return this.#move('waiting', signal.for);
      case 'reconnecting':
        return this.#move('reconnecting');
      case 'joined':
        return this.#succeed(join);
      case 'ended':
        return this.#settle(this.#close(join), () => this.#end(join, signal.reason));
      case 'failed':
        return this.#settle(this.#close(join), () => this.#failed(join, signal.error));
    }
  }

  #succeed(join: Join): void {
    const hasFocus = this.#panelHasFocus();
    this.#move('joined');
    if (hasFocus && this.#join === join) this.updateComplete.then(join.attempt.focus);
    if (join.joined || !join.who || this.#join !== join) return;
    join.joined = true;
    this.#input.succeed();
    // Its reactions run after the event; a listener that leaves does not undo the success.
    join.outcome.resolve();
    this.#fire('join-success', join.who);
  }

  #end(join: Join, reason: EndReason): void {
    void this.#keepFocus(join);
    this.#endReason = join.joined ? reason : 'cancelled';
    this.#move('ended');
    if (join.joined) this.#fire('meeting-end', { reason });
  }

  #failed(join: Join, error: ZoomJoinError): void {
    void this.#keepFocus(join);
    this.#error = error;
    const { field } = problemOf(error.code);
    if (field) this.#input.want(field);
    this.#move('failed');
    console.warn(`<zoom-join> ${error.code}: ${error.message} ${error.hint}`);
    this.#fire('join-error', error);
    join.outcome.reject(error);
  }

  #panelHasFocus(): boolean {
    return Boolean(this.shadowRoot?.activeElement?.closest('#panel'));
  }

  /** What had the focus goes: it moves to what comes next, a field that is wrong or the button. */
  async #keepFocus({ attempt, hadFocus }: Join): Promise<void> {
    if (!attempt.hadFocus && !hadFocus) return;
    const { activeElement, body } = this.ownerDocument;
    // Of the component that the element is in; the document's is then that component.
    const isHere = (this.getRootNode() as Document | ShadowRoot).activeElement === this;
    // Elsewhere by now.
    if (activeElement && activeElement !== body && !isHere) return;
    // The new status is drawn after this.
    await Promise.resolve();
    await this.updateComplete;
    const wrong = this.renderRoot.querySelector<HTMLElement>('[aria-invalid]');
    if (wrong) wrong.focus();
    else if (!this.#panelHasFocus()) {
      this.renderRoot.querySelector<HTMLElement>('button, a')?.focus();
    }
  }

  /** The only writer of the status. What the table does not know, and what changes nothing, is ignored. */
  #move(status: Status, waitingFor?: WaitingFor): void {
    const previous = this.#status;
    if (!mayFollow(previous, status)) return;
    if (previous === status && this.#waitingFor === waitingFor) return;
    this.#status = status;
    this.#waitingFor = waitingFor;
    this.#internals.states.delete(previous);
    this.#internals.states.add(status);
    this.requestUpdate();
    const change: StatusChange = { status, previous, ...(waitingFor && { waitingFor }) };
    this.#fire('status-change', change);
  }

  /** @returns false where a listener prevented it */
  #fire<Name extends keyof ZoomJoinEventMap>(
    name: Name,
    detail: ZoomJoinEventMap[Name]['detail'],
    init: EventInit = {},
  ): boolean {
    const event = new CustomEvent(name, { bubbles: true, composed: true, ...init, detail });
    return this.dispatchEvent(event);
  }
}

type EventMap = HTMLElementEventMap & ZoomJoinEventMap;

export interface ZoomJoinElement {
  addEventListener<Name extends keyof EventMap>(
    type: Name,
    listener: (this: ZoomJoinElement, event: EventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<Name extends keyof EventMap>(
    type: Name,
    listener: (this: ZoomJoinElement, event: EventMap[Name]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'zoom-join': ZoomJoinElement;
  }
}

/** Once, and the join goes on: Zoom may take what looks wrong from here. */
const warnOf = (findings: readonly Finding[]): void => {
  if (findings.length === 0) return;
  const lines = findings.map(({ code, message, fix }) => `${code}: ${message} ${fix}`);
  console.warn(`<zoom-join> ${lines.join('\n')}`);
};
