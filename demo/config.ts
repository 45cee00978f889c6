/** What the demo's server tells the demo's page, in the page itself. */
export interface DemoConfig {
  /** The sandbox's meetings by name, and where its SDK lies; absent where real meetings are joined. */
  readonly sandbox?: {
    readonly sdkBase: string;
    readonly meetings: Readonly<Record<string, string>>;
  };
}

export const CONFIG_ID = 'config';

/** @returns nothing where there is no server: a copy of the built page */
export const readConfig = (): DemoConfig | undefined => {
  const text = document.getElementById(CONFIG_ID)?.textContent;
  return text ? (JSON.parse(text) as DemoConfig) : undefined;
};
