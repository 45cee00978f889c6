/**
 * Zoom's hosts as one: what is asked of them, and who may open the socket of a meeting. Knows no
 * headers, keeps no account and serves no files.
 */
import type { WebSocket } from 'ws';
import { type Credentials, checkSignature } from './check-signature.js';
import type { Delays } from './delays.js';
import { admitted, located, refuse, refused, started } from './info.js';
import { holdMeeting } from './meeting-socket.js';
import { type Form, meetingFor } from './scenarios.js';
import { type Visitor, Visitors } from './visitors.js';

/** A request to one of Zoom's hosts, as the prelude redirects it. */
export interface ToZoom {
  readonly host: string;
  readonly path: string;
  readonly query: URLSearchParams;
}

/** A body of JSON, a status without a body, or an answer that never comes. */
export type Answer = object | 500 | 'never';

export class Zoom {
  readonly #credentials: Credentials;
  readonly #delays: Delays;
  readonly #visitors = new Visitors();
  /** How many visitors said that they leave; the others were only gone. */
  goodbyes = 0;

  constructor(credentials: Credentials, delays: Delays) {
    this.#credentials = credentials;
    this.#delays = delays;
  }

  /** What the SDK asks for beside the way in, reports and profiles, it can do without. */
  async answer({ host, path }: ToZoom, body: string): Promise<Answer> {
    const domain = domainOf(host);
    if (path === '/api/v1/wc/info') {
      return this.#answerInfo(Object.fromEntries(new URLSearchParams(body)), domain);
    }
    if (path === '/wc/rs') return this.#answerWhenStarted(body);
    return path.startsWith('/wc/ping/') ? located(domain) : {};
  }

  /** Sockets for sound and pictures are open to all; a meeting's, to whom info let in. */
  mayConnect(asked: ToZoom): boolean {
    if (!isMeeting(asked)) return true;
    const visitor = this.#visitorOf(asked);
    return visitor !== undefined && !(visitor.meeting.forever && visitor.happened);
  }

  /** Sockets for sound and pictures stay silent: closed, the SDK would open them again and again. */
  connect(asked: ToZoom, socket: WebSocket): void {
    const visitor = isMeeting(asked) ? this.#visitorOf(asked) : undefined;
    if (!visitor) return;
    holdMeeting(socket, visitor, {
      domain: domainOf(asked.host),
      delays: this.#delays,
      onGoodbye: () => {
        this.goodbyes += 1;
      },
      onGone: () => this.#visitors.forget(visitor),
    });
  }

  #visitorOf({ query }: ToZoom): Visitor | undefined {
    return this.#visitors.find(query.get('mid') ?? '');
  }

  async #answerInfo(form: Form, domain: string): Promise<Answer> {
    const { refusal, role = 0 } = await checkSignature(form, this.#credentials);
    if (refusal) return refused(refusal);
    const meeting = meetingFor(form.meetingNumber ?? '');
    const no = refuse(meeting, form);
    if (no === 'never') return no;
    if (no === 'error') return 500;
    if (no) return refused(no);
    const visitor = this.#visitors.meet(form, { role, meeting });
    if (meeting.later === 'starts') this.#startLater(visitor);
    return admitted(visitor, form, domain);
  }

  #startLater(visitor: Visitor): void {
    visitor.started ??= new Promise((resolve) => {
      this.#delays.later(() => {
        visitor.happened = true;
        resolve();
      });
    });
  }

  async #answerWhenStarted(body: string): Promise<Answer> {
    const visitor = this.#visitors.find(field(body, 'rspwd'));
    await visitor?.started;
    return started(visitor?.happened ?? false);
  }
}

const isMeeting = ({ path }: ToZoom): boolean => path.startsWith('/wc/api/');

const domainOf = (host: string): string =>
  /(^|\.)zoomgov\.com$/.test(host) ? 'zoomgov.com' : 'zoom.us';

const field = (body: string, name: string): string => {
  try {
    return String((JSON.parse(body) as Record<string, unknown>)[name]);
  } catch {
    return '';
  }
};
