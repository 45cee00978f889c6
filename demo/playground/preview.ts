/**
 * The element in a page of its own, as a visitor has it: a frame, so that its width and its colour scheme are the
 * page's. The only one that makes the element; hears its events and tells of them.
 */
import { atRest } from '../../src/element/status.js';
import type { Status, ZoomJoinElement, ZoomJoinEventMap } from '../../src/index.js';
import { type Values, writtenOf } from './attributes.js';
import { zoomLinkOf } from './snippets.js';

export interface PreviewOptions {
  /** Where the SDK is while `sdk-base` says nothing. */
  readonly sdkBase: string | undefined;
  /** Without a server no join can come to anything: none is begun, and Zoom is not asked. */
  readonly canJoin: boolean;
  readonly told: (event: PreviewEvent) => void;
}

export type PreviewEvent =
  | { readonly type: 'made' }
  /** The values are others than those the element was made with. */
  | { readonly type: 'behind' }
  | {
      readonly type: keyof ZoomJoinEventMap;
      readonly detail: unknown;
      readonly status: Status;
      readonly isPrevented: boolean;
    };

const eventNames = [
  'join-request',
  'status-change',
  'join-success',
  'join-error',
  'meeting-end',
] as const satisfies readonly (keyof ZoomJoinEventMap)[];

/** Between what is typed and the element made of it. */
const PAUSE = 300;

export class Preview {
  readonly #frame: HTMLIFrameElement;
  readonly #options: PreviewOptions;
  readonly #sizes = new ResizeObserver(([entry]) => {
    if (entry) this.#frame.style.blockSize = `${Math.ceil(entry.contentRect.height)}px`;
  });
  #values: Values;
  #element: ZoomJoinElement | undefined;
  #isHostile = false;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(frame: HTMLIFrameElement, values: Values, options: PreviewOptions) {
    this.#frame = frame;
    this.#values = values;
    this.#options = options;
    frame.addEventListener('load', () => this.#open());
    frame.src = './preview.html';
  }

  /** While the element rests, it is made anew; else that has to be asked for. */
  follow(values: Values): void {
    this.#values = values;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      if (atRest(this.#element?.status ?? 'idle')) this.remake();
      else this.#options.told({ type: 'behind' });
    }, PAUSE);
  }

  remake(): void {
    const page = this.#frame.contentDocument;
    if (!page?.body) return;
    clearTimeout(this.#pause);
    this.#element = elementIn(page, this.#values, this.#options.sdkBase);
    this.#options.told({ type: 'made' });
    page.body.replaceChildren(this.#element);
  }

  set colorScheme(scheme: string) {
    this.#frame.style.colorScheme = scheme;
  }

  set isHostile(isHostile: boolean) {
    this.#isHostile = isHostile;
    this.#frame.contentDocument?.documentElement.classList.toggle('hostile', isHostile);
  }

  #open(): void {
    const page = this.#frame.contentDocument;
    if (!page) return;
    for (const name of eventNames) page.addEventListener(name, this.#hear);
    this.#sizes.disconnect();
    this.#sizes.observe(page.body);
    this.isHostile = this.#isHostile;
    this.remake();
  }

  readonly #hear = (event: Event): void => {
    // Of one that was replaced.
    if (!this.#element || event.target !== this.#element) return;
    if (event.type === 'join-request' && !this.#options.canJoin) event.preventDefault();
    this.#options.told({
      type: event.type as keyof ZoomJoinEventMap,
      detail: (event as CustomEvent<unknown>).detail,
      status: this.#element.status,
      isPrevented: event.defaultPrevented,
    });
  };
}

const elementIn = (
  page: Document,
  values: Values,
  sdkBase: string | undefined,
): ZoomJoinElement => {
  const element = page.createElement('zoom-join');
  if (sdkBase) element.setAttribute('sdk-base', sdkBase);
  for (const [name, value] of writtenOf(values)) {
    element.setAttribute(name, value === true ? '' : value);
  }
  const href = zoomLinkOf(values);
  if (href) {
    const link = page.createElement('a');
    link.href = href;
    link.target = '_blank';
    link.rel = 'noreferrer';
    link.textContent = 'Open in Zoom';
    element.append(link);
  }
  return element;
};
