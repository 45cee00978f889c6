/** A promise with its ends in hand. */
export interface Deferred {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

export const defer = (): Deferred => {
  let resolve = () => {};
  let reject: Deferred['reject'] = () => {};
  const promise = new Promise<void>((...ends) => {
    [resolve, reject] = ends;
  });
  return { promise, resolve, reject };
};
