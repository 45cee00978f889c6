/**
 * For properties that are checked with random values: a fresh seed each time, which stands in the test's name. To play
 * a failure again, run the file with that seed: `SEED=1234 npm test test/element/walks.test.ts`.
 */
export const seed: number = import.meta.env.SEED;
