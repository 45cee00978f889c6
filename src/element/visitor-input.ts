/**
 * What the visitor typed, before what the page says, and what was answered of this meeting. What is typed goes with
 * the attribute that it took the place of; all of it goes with the meeting. Knows no fields' elements.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FieldName } from '../locales/texts.js';
import type { Options } from './options.js';

/** Whatever of it changes, it may be another meeting. */
const meetingNames = ['signatureEndpoint', 'meeting', 'meetingNumber'] as const;

export class VisitorInput implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #read: () => Options;
  /** As it was seen last. */
  #page: Options;
  #typed: Partial<Record<FieldName, string>> = {};
  /** What Zoom wants. */
  #wanted = new Set<FieldName>();
  #joinUrl: string | undefined;
  /** Answers are of the meeting that the page names. */
  #isCurrent = false;

  /** @param read gives what the page says now */
  constructor(host: ReactiveControllerHost, read: () => Options) {
    this.#host = host;
    this.#read = read;
    this.#page = read();
    host.addController(this);
  }

  /** With each update, so that what changes and changes back is noticed. */
  hostUpdate(): void {
    this.#look();
  }

  /** The page's options with what was typed: what the fields show, and what a join is made with. */
  get options(): Options {
    return { ...this.#look(), ...this.#typed };
  }

  /** Where the endpoint says that the meeting is opened in Zoom. */
  get joinUrl(): string | undefined {
    this.#look();
    return this.#joinUrl;
  }

  /** Somebody has to say it, and the page does not, or Zoom did not take what it says. */
  readonly isMissing = (name: FieldName): boolean =>
    (name === 'userName' && !this.#look().userName) || this.#wanted.has(name);

  readonly type = (name: FieldName, text: string): void => {
    this.#look();
    this.#typed[name] = text;
    this.#host.requestUpdate();
  };

  /** A join starts: what was answered is of the one before. */
  begin(): Options {
    const { options } = this;
    this.#joinUrl = undefined;
    this.#isCurrent = true;
    return options;
  }

  answer(joinUrl: string | undefined): void {
    this.#look();
    if (this.#isCurrent) this.#joinUrl = joinUrl;
  }

  want(name: FieldName): void {
    this.#look();
    if (this.#isCurrent) this.#wanted.add(name);
  }

  succeed(): void {
    this.#wanted.clear();
  }

  /** Forgets what the page makes void. */
  #look(): Options {
    const last = this.#page;
    const page = this.#read();
    this.#page = page;
    if (meetingNames.some((name) => page[name] !== last[name])) {
      this.#typed = {};
      this.#wanted.clear();
      this.#joinUrl = undefined;
      this.#isCurrent = false;
    }
    for (const name in this.#typed) {
      if (page[name as FieldName] !== last[name as FieldName])
        delete this.#typed[name as FieldName];
    }
    return page;
  }
}
