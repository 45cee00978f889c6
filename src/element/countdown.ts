/** A time limit that can be paused, and run on until it is over. */
export class Countdown {
  #left: number;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #onEnd: () => void;

  /** @param limit in milliseconds; runs from now */
  constructor(limit: number, onEnd: () => void) {
    this.#left = limit;
    this.#onEnd = onEnd;
    this.run();
  }

  run(): void {
    if (this.#timer !== undefined || this.#left === Number.POSITIVE_INFINITY) return;
    this.#since = performance.now();
    this.#timer = setTimeout(this.#onEnd, this.#left);
  }

  /** It is kept: from now on nothing runs any more. */
  end(): void {
    this.pause();
    this.#left = Number.POSITIVE_INFINITY;
  }

  pause(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#left -= performance.now() - this.#since;
  }
}
