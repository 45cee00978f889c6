/** The one error class of the project, and how an entry of the catalogue becomes an error. */
import type { Finding } from './finding.js';

/** An entry of the catalogue. `{name}` in a text is filled in from the occurrence's values. */
export interface Problem {
  /** One plain sentence for the visitor (for the caller, where no visitor is near). */
  readonly message: string;
  /** What the site's owner can do. */
  readonly fix: string;
  /** True where the same visitor may succeed later or with another input. */
  readonly retryable?: boolean;
}

export interface ZoomJoinErrorOptions {
  readonly message: string;
  readonly hint: string;
  readonly retryable?: boolean | undefined;
  readonly zoomCode?: number | undefined;
  readonly findings?: readonly Finding[] | undefined;
  readonly cause?: unknown;
}

export class ZoomJoinError extends Error {
  override readonly name = 'ZoomJoinError';
  /** Stable and kebab-case, in the families config-, endpoint-, signature-, sdk-, join- and connection-. */
  readonly code: string;
  /** For the site's owner: what is wrong and how to fix it. `message` is for the visitor. */
  readonly hint: string;
  /** The number that Zoom gave, where Zoom refused. */
  readonly zoomCode?: number;
  /** True where the same visitor may succeed later or with another input. */
  readonly retryable: boolean;
  /** What is known about the signature; empty where nothing is. */
  readonly findings: readonly Finding[];

  constructor(code: string, options: ZoomJoinErrorOptions) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
    this.retryable = options.retryable ?? false;
    this.findings = options.findings ?? [];
    if (options.zoomCode !== undefined) this.zoomCode = options.zoomCode;
  }
}

/** What fills the placeholders of an entry's texts; what is not given stays empty. */
export type Values = Readonly<Record<string, string | number>>;

/** What one occurrence adds to its entry of the catalogue. */
export interface Occurrence {
  readonly values?: Values;
  /** Where the occurrence differs from its entry. */
  readonly retryable?: boolean;
  readonly zoomCode?: number | undefined;
  readonly findings?: readonly Finding[];
  readonly cause?: unknown;
}

/** Makes the function that turns the codes of one part of the catalogue into errors. */
export const errorFactory =
  <Code extends string>(catalogue: Readonly<Record<Code, Problem>>) =>
  (code: Code, { values = {}, ...rest }: Occurrence = {}): ZoomJoinError => {
    const { message, fix, retryable } = catalogue[code];
    return new ZoomJoinError(code, {
      message: fill(message, values),
      hint: fill(fix, values),
      retryable,
      ...rest,
    });
  };

export const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
