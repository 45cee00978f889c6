/** Zoom as a test plays it: the SDK's client with its handlers in the test's hands. */
import type {
  ConnectionChange,
  SdkClient,
  SdkEvents,
  SdkInitOptions,
  SdkJoinOptions,
  SdkUser,
} from '../../src/sdk/component-view/types.js';

declare global {
  var fakeZoom: FakeZoom;
}

export class FakeClient implements SdkClient {
  readonly window: Window;
  initOptions: SdkInitOptions | undefined;
  joinOptions: SdkJoinOptions | undefined;
  user: SdkUser | null = null;
  left = 0;
  /** Of the last `join()`, for the test to settle. */
  resolveJoin: () => void = () => {};
  rejectJoin: (thrown: unknown) => void = () => {};
  /** For the test to replace. */
  leaveMeeting: SdkClient['leaveMeeting'] = async () => {
    this.left += 1;
  };
  readonly #listeners = new Map<string, Set<(payload: never) => void>>();

  constructor(window: Window) {
    this.window = window;
  }

  async init(options: SdkInitOptions): Promise<string> {
    this.initOptions = options;
    return '';
  }

  join(options: SdkJoinOptions): Promise<unknown> {
    this.joinOptions = options;
    const outcome = new Promise((resolve, reject) => {
      this.resolveJoin = () => resolve('');
      this.rejectJoin = reject;
    });
    fakeZoom.asked(this);
    return outcome;
  }

  on<Name extends keyof SdkEvents>(name: Name, listener: (payload: SdkEvents[Name]) => void): void {
    if (!this.initOptions)
      throw new TypeError("Cannot read properties of undefined (reading 'on')");
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
  }

  off<Name extends keyof SdkEvents>(
    name: Name,
    listener: (payload: SdkEvents[Name]) => void,
  ): void {
    this.#listeners.get(name)?.delete(listener);
  }

  getCurrentUser(): SdkUser | null {
    return this.user;
  }

  getAttendeeslist(): readonly SdkUser[] {
    return this.user ? [this.user] : [];
  }

  updateVideoOptions(): void {}

  #emit(name: keyof SdkEvents, payload: unknown): void {
    for (const listener of this.#listeners.get(name) ?? []) listener(payload as never);
  }

  change(change: ConnectionChange): void {
    this.#emit('connection-change', change);
  }

  /** The visitor gets in, or into the waiting room. */
  arrive({ isHold = false } = {}): void {
    this.user = { userId: 1, userName: 'Ada', isHold };
    this.change({ state: 'Connected' });
    this.resolveJoin();
  }

  admit(): void {
    this.user = { userId: 1, userName: 'Ada', isHold: false };
    this.#emit('user-updated', [{ userId: 1, bHold: false }]);
  }
}

export class FakeZoom {
  readonly clients: FakeClient[] = [];
  /** What happens when the element joins; by default nothing, as with a Zoom that never answers. */
  joining: (client: FakeClient) => void = () => {};
  /** Resolves when the element has called `join()` on the newest client. */
  joinAsked: Promise<unknown> = Promise.resolve();
  #nowAsked: () => void = () => {};

  constructor() {
    this.#expectJoin();
  }

  #expectJoin(): void {
    this.joinAsked = new Promise<void>((resolve) => {
      this.#nowAsked = resolve;
    });
  }

  asked(client: FakeClient): void {
    this.#nowAsked();
    this.#expectJoin();
    this.joining(client);
  }

  createClient(window: Window): FakeClient {
    const client = new FakeClient(window);
    this.clients.push(client);
    return client;
  }

  /** The newest client. */
  get client(): FakeClient {
    const client = this.clients.at(-1);
    if (!client) throw new Error('no client was made');
    return client;
  }
}

/** A new Zoom for a test. */
export const playZoom = (joining: FakeZoom['joining'] = () => {}): FakeZoom => {
  globalThis.fakeZoom = new FakeZoom();
  globalThis.fakeZoom.joining = joining;
  return globalThis.fakeZoom;
};
