/** What the demo's server tells the demo's page. */
export interface DemoConfig {
  /** The sandbox's meetings by name, and where its SDK lies; absent where real meetings are joined. */
  readonly sandbox?: {
    readonly sdkBase: string;
    readonly meetings: Readonly<Record<string, string>>;
  };
}
