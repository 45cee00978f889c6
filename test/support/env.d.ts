/** What web-test-runner.config.mjs writes into the tests. */
interface ImportMeta {
  readonly env: {
    readonly SANDBOX: {
      readonly url: string;
      readonly sdkBase: string;
      readonly meetings: import('../../src/sandbox/index.js').Sandbox['meetings'];
    };
  };
}
