/** `<zoom-join>`: attributes in, status and events out. What a join does is the controllers' business. */
import { html, LitElement, type PropertyDeclaration, type TemplateResult } from 'lit';
import { frameTitle } from '../locales/texts.js';
import type { ZoomJoinError } from '../problems/error.js';
import type { FetchSignature } from '../protocol/types.js';
import type { SdkClient } from '../sdk/component-view/types.js';
import { obstacleIn } from '../sdk/page-obstacles.js';
import { AutostartController } from './autostart-controller.js';
import type { ZoomJoinEventMap } from './events.js';
import { JoinController } from './join-controller.js';
import { Localize } from './localize.js';
import { readOptions } from './options.js';
import { type Actions, panel } from './panel.js';
import { atRest, isLive, type Status } from './status.js';
import { styles } from './styles.js';
import { type ViewState, viewOf } from './view-model.js';
import { VisitorInput } from './visitor-input.js';

/** An attribute that reads as an empty string where it is absent, as native ones do. */
const text = (attribute: string): PropertyDeclaration<string> => ({
  attribute,
  converter: {
    fromAttribute: (value) => value ?? '',
    toAttribute: (value) => value || null,
  },
});

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
 * @csspart zoom-link - The link that opens the meeting in Zoom, registers or signs in.
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
  /** The visitor's name; where nobody says it, there is a field for it. */
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

  readonly #localize = new Localize(this);
  readonly #input = new VisitorInput(this, () => readOptions(this));
  readonly #joins = new JoinController(this, {
    input: this.#input,
    states: this.attachInternals().states,
    stage: () => {
      if (!this.hasUpdated) this.performUpdate();
      return this.renderRoot.querySelector('#stage') as Element;
    },
    viewOptions: () => ({ ...readOptions(this), language: this.#localize.language }),
  });
  readonly #autostart = new AutostartController(this, this.#joins);

  /** What the element is; in CSS `zoom-join:state(joined)`. */
  get status(): Status {
    return this.#joins.state.status;
  }

  /** Why the last join failed; null where it did not. */
  get error(): ZoomJoinError | null {
    return this.#joins.state.error;
  }

  /** The SDK's client, as Zoom documents it, while there is a meeting; null where there is none. */
  get client(): SdkClient | null {
    return this.#joins.client;
  }

  constructor() {
    super();
    // <button commandfor="…" command="--join">, where the browser has invoker commands.
    this.addEventListener('command', (event) => {
      const { command } = event as Event & { readonly command?: string };
      if (command === '--join') this.#joins.joinQuietly();
      else if (command === '--leave') void this.leave();
    });
  }

  /**
   * Joins with the attributes as they are now; while a join is under way, gives the promise of that. Resolves when
   * the visitor is in the meeting, not in its waiting room; rejects with a `ZoomJoinError`, after `leave()`, a
   * removal or a prevented `join-request` with the code `join-aborted`.
   */
  join(): Promise<void> {
    return this.#joins.join();
  }

  /** Leaves the meeting, or the way into it. Resolves when the visitor is out; never rejects. */
  leave(): Promise<void> {
    return this.#joins.leave();
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

  protected override updated(): void {
    const frame = this.renderRoot.querySelector('iframe');
    if (frame) frame.title = this.#localize.text(frameTitle);
  }

  protected override render(): TemplateResult {
    return html`
      <div id="stage" class=${isLive(this.status) ? 'live' : ''}></div>
      ${panel(viewOf(this.#viewState(), this.#localize.text), this.#actions)}
    `;
  }

  #viewState(): ViewState {
    const { options, joinUrl, isMissing } = this.#input;
    return {
      ...this.#joins.state,
      options,
      joinUrl,
      isMissing,
      obstacle: atRest(this.status) ? obstacleIn(this.ownerDocument) : undefined,
      hasOwnLink: this.querySelector(':scope > :not([slot])') !== null,
    };
  }

  readonly #actions: Actions = {
    join: (event) => {
      // Our own button submits, which comes here as well.
      const isOwn = (event.target as Element | null)?.getRootNode() === this.renderRoot;
      if (event.type === 'click' && isOwn) return;
      event.preventDefault();
      this.#joins.joinQuietly();
    },
    cancel: () => void this.leave(),
    type: this.#input.type,
    intend: this.#autostart.intend,
  };
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
