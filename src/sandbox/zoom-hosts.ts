/**
 * Zoom's hosts as one: what is request of them, and who may open the socket of a meeting. Knows no
 * headers, keeps no account and serves no files.
 */
import type { WebSocket } from 'ws';
import { type Credentials, checkSignature } from './check-signature.js';
import { admittedBody, failureFor, locationBody, refusedBody, startedBody } from './info.js';
import { runMeeting } from './meeting-socket.js';
import { type InfoForm, scenarioFor } from './scenarios.js';
import type { Scheduler } from './scheduler.js';
import { type Visitor, Visitors } from './visitors.js';

/** A request to one of Zoom's hosts, as the prelude redirects it. */
export interface ZoomRequest {
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
}

/** A body of JSON, a status without a body, or an answer that never comes. */
export type ZoomResponse = object | 500 | 'never';

export class ZoomHosts {
  readonly #credentials: Credentials;
  readonly #scheduler: Scheduler;
  readonly #visitors = new Visitors();
  /** How many visitors said that they leave; the others were only gone. */
  goodbyes = 0;

  constructor(credentials: Credentials, scheduler: Scheduler) {
    this.#credentials = credentials;
    this.#scheduler = scheduler;
  }

  /** What the SDK asks for beside the way in, reports and profiles, it can do without. */
  async respond({ host, path }: ZoomRequest, body: string): Promise<ZoomResponse> {
    const domain = zoomDomain(host);
    if (path === '/api/v1/wc/info') {
      return this.#respondToInfo(Object.fromEntries(new URLSearchParams(body)), domain);
    }
    if (path === '/wc/rs') return this.#respondWhenStarted(body);
    return path.startsWith('/wc/ping/') ? locationBody(domain) : {};
  }

  /** Sockets for sound and pictures are open to all; a meeting's, to whom info let in. */
  isSocketAllowed(request: ZoomRequest): boolean {
    if (!isMeetingSocket(request)) return true;
    const visitor = this.#visitorOf(request);
    return visitor !== undefined && !(visitor.scenario.isPermanent && visitor.hasEventHappened);
  }

  /** Sockets for sound and pictures stay silent: closed, the SDK would open them again and again. */
  connect(request: ZoomRequest, socket: WebSocket): void {
    const visitor = isMeetingSocket(request) ? this.#visitorOf(request) : undefined;
    if (!visitor) return;
    runMeeting(socket, visitor, {
      domain: zoomDomain(request.host),
      scheduler: this.#scheduler,
      onLeave: () => {
        this.goodbyes += 1;
      },
      onDisconnect: () => this.#visitors.forget(visitor),
    });
  }

  #visitorOf({ query }: ZoomRequest): Visitor | undefined {
    return this.#visitors.find(query.get('mid') ?? '');
  }

  async #respondToInfo(form: InfoForm, domain: string): Promise<ZoomResponse> {
    const { refusal, role = 0 } = await checkSignature(form, this.#credentials);
    if (refusal) return refusedBody(refusal);
    const scenario = scenarioFor(form.meetingNumber ?? '');
    const failure = failureFor(scenario, form);
    if (failure === 'never') return failure;
    if (failure === 'error') return 500;
    if (failure) return refusedBody(failure);
    const visitor = this.#visitors.register(form, { role, scenario });
    if (scenario.delayedEvent === 'starts') this.#scheduleStart(visitor);
    return admittedBody(visitor, form, domain);
  }

  #scheduleStart(visitor: Visitor): void {
    visitor.started ??= new Promise((resolve) => {
      this.#scheduler.schedule(() => {
        visitor.hasEventHappened = true;
        resolve();
      });
    });
  }

  async #respondWhenStarted(body: string): Promise<ZoomResponse> {
    const visitor = this.#visitors.find(readField(body, 'rspwd'));
    await visitor?.started;
    return startedBody(visitor?.hasEventHappened ?? false);
  }
}

const isMeetingSocket = ({ path }: ZoomRequest): boolean => path.startsWith('/wc/api/');

const zoomDomain = (host: string): string =>
  /(^|\.)zoomgov\.com$/.test(host) ? 'zoomgov.com' : 'zoom.us';

const readField = (body: string, name: string): string => {
  try {
    return String((JSON.parse(body) as Record<string, unknown>)[name]);
  } catch {
    return '';
  }
};
