/** What happens by itself after the sandbox's delay, until it is called off. Knows not what that is. */

export class Scheduler {
  readonly #seconds: number;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  /** Returns how to call it off. */
  schedule(action: () => void): () => void {
    const cancel = () => {
      clearTimeout(timer);
      this.#timers.delete(timer);
    };
    const timer = setTimeout(() => {
      cancel();
      action();
    }, this.#seconds * 1000);
    this.#timers.add(timer);
    return cancel;
  }

  cancelAll(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}
