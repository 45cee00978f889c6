import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ZoomJoinElement } from '../../src/index.js';
import { basics, clearPage, frameOf, make, record } from '../support/element.js';
import { playZoom } from '../support/fake-zoom.js';
import { seed } from '../support/seed.js';

const RUNS = 200;

/** Milliseconds, of which a walk takes some fifty. */
const STUCK = 5_000;

/** What a visitor, a page and Zoom can do, at any time. */
const steps: Readonly<Record<string, (element: ZoomJoinElement) => unknown>> = {
  join: (element) => void element.join().catch(() => {}),
  leave: (element) => void element.leave(),
  remove: (element) => element.remove(),
  append: (element) => document.body.append(element),
  intend: (element) => element.shadowRoot?.querySelector('button')?.focus(),
  click: (element) => element.shadowRoot?.querySelector('button')?.click(),
  attribute: (element) => element.setAttribute('meeting-number', '123456789'),
  breathe: () => new Promise((resolve) => setTimeout(resolve)),
  asked: () =>
    Promise.race([fakeZoom.joinAsked, new Promise((resolve) => setTimeout(resolve, 20))]),
  arrive: () => fakeZoom.clients.at(-1)?.arrive(),
  hold: () => fakeZoom.clients.at(-1)?.arrive({ isHold: true }),
  admit: () => fakeZoom.clients.at(-1)?.admit(),
  notStarted: () => zoomSays({ state: 'Fail', reason: 'not started', errorCode: 3008 }),
  refuse: () => fakeZoom.clients.at(-1)?.rejectJoin({ reason: 'no', errorCode: 3004 }),
  reconnect: () => zoomSays({ state: 'Reconnecting', reason: 'failover' }),
  connected: () => zoomSays({ state: 'Connected' }),
  lost: () => zoomSays({ state: 'Fail', reason: 'lost', errorCode: 4001 }),
  end: () => zoomSays({ state: 'Closed', reason: 'ended by host' }),
  kick: () => zoomSays({ state: 'Closed', reason: 'kicked by host' }),
};

type Change = Parameters<ReturnType<typeof playZoom>['client']['change']>[0];
const zoomSays = (change: Change): void => fakeZoom.clients.at(-1)?.change(change);

const walk = fc.array(fc.constantFrom(...Object.keys(steps)), { minLength: 3, maxLength: 16 });

/** In the order of events: what must hold of every walk. */
const checkEvents = (events: readonly string[]): void => {
  let joined = false;
  for (const event of events) {
    if (event === 'loading') joined = false;
    if (event === 'join-success') {
      expect(joined, `two successes of a join: ${events.join()}`).to.equal(false);
      joined = true;
    }
    if (event.startsWith('join-error'))
      expect(joined, `too late: ${events.join()}`).to.equal(false);
    if (event.startsWith('meeting-end')) {
      expect(joined, `an end of nothing: ${events.join()}`).to.equal(true);
      joined = false;
    }
  }
};

describe('random walks over the status table', function () {
  this.timeout(120_000);

  it(`are never stuck, never in two meetings, and leave nothing behind (SEED=${seed})`, async () => {
    const rejections: unknown[] = [];
    const note = ({ reason }: PromiseRejectionEvent) => rejections.push(reason);
    window.addEventListener('unhandledrejection', note);
    await fc.assert(
      fc.asyncProperty(walk, async (names) => {
        // Of a walk that failed, while a shorter one is looked for.
        clearPage();
        playZoom();
        const element = make(basics);
        element.fetchSignature = async () => ({ signature: SIGNATURE });
        document.body.append(element);
        const events = record(element);
        for (const name of names) {
          await steps[name]?.(element);
          const frames = element.shadowRoot?.querySelectorAll('iframe').length ?? 0;
          expect(frames).to.be.lessThan(2);
        }
        await element.leave();
        expect(['idle', 'ended', 'failed']).to.include(element.status);
        checkEvents(events);
        // Whatever was, it can be joined.
        document.body.append(element);
        fakeZoom.joining = (client) => client.arrive();
        await element.join();
        expect(element.status).to.equal('joined');
        element.remove();
        expect(frameOf(element) === null).to.equal(true);
        expect(document.body.querySelector('zoom-join') === null).to.equal(true);
      }),
      { numRuns: RUNS, seed, timeout: STUCK },
    );
    window.removeEventListener('unhandledrejection', note);
    expect(rejections).to.deep.equal([]);
    clearPage();
  });
});

const part = (value: object): string =>
  btoa(JSON.stringify(value)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const iat = Math.floor(Date.now() / 1000) - 120;
const SIGNATURE = [
  part({ alg: 'HS256', typ: 'JWT' }),
  part({
    appKey: 'k',
    sdkKey: 'k',
    mn: '86934567210',
    role: 0,
    iat,
    exp: iat + 7200,
    tokenExp: iat + 7200,
  }),
  'A'.repeat(43),
].join('.');
