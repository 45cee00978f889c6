/** What begins without a click: loading the SDK, or joining, by `loading` and `autojoin`. */
import type { LitElement, ReactiveController } from 'lit';
import type { JoinController } from './join-controller.js';

interface AutostartHost extends LitElement {
  readonly loading: string;
  readonly autojoin: boolean;
}

export class AutostartController implements ReactiveController {
  readonly #host: AutostartHost;
  readonly #joins: JoinController;
  #observer: IntersectionObserver | undefined;
  /** Once for each connection to a document. */
  #hasStarted = false;

  constructor(host: AutostartHost, joins: JoinController) {
    this.#host = host;
    this.#joins = joins;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unobserve();
    // A move disconnects and connects at once; only what stays out may start by itself again.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#hasStarted = false;
    });
  }

  hostUpdated(): void {
    const { loading, autojoin, isConnected } = this.#host;
    if (loading !== 'lazy') this.#unobserve();
    if (this.#hasStarted || !isConnected) return;
    if (loading === 'lazy') this.#observe();
    else if (autojoin || loading === 'eager') this.#start();
  }

  /** The visitor is about to join: pointer over, focus or touch of the button. */
  readonly intend = (): void => {
    if (this.#host.loading !== 'click') this.#joins.prepare();
  };

  #observe(): void {
    this.#observer ??= new IntersectionObserver((entries) => {
      // The attribute may have changed since the last update.
      const isLazy = this.#host.loading === 'lazy';
      if (isLazy && entries.some(({ isIntersecting }) => isIntersecting)) this.#start();
    });
    this.#observer.observe(this.#host);
  }

  #unobserve(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #start(): void {
    this.#unobserve();
    this.#hasStarted = true;
    const { autojoin, updateComplete } = this.#host;
    updateComplete.then(autojoin ? this.#joins.joinQuietly : this.#joins.prepare);
  }
}
