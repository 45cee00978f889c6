/** One occurrence of a problem: what was seen in a signature or an endpoint's answer, as data. */

export type Level = 'error' | 'warning';

export interface Finding {
  /** Stable and kebab-case, an entry of the catalogue. */
  readonly code: string;
  readonly level: Level;
  /** What is wrong, for the site's owner. */
  readonly message: string;
  /** How to fix it, for the site's owner. */
  readonly fix: string;
  /** The claim it is about, where there is one. */
  readonly claim?: string;
  /** URL of the page that explains it. */
  readonly docs: string;
}
