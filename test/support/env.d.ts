/** What web-test-runner.config.mjs writes into the tests. */
interface ImportMeta {
  readonly env: {
    /** Of random values, for the whole run. */
    readonly SEED: number;
    readonly SANDBOX: {
      readonly url: string;
      readonly sdkBase: string;
      readonly meetings: import('../../src/sandbox/index.js').Sandbox['meetings'];
    };
  };
}
