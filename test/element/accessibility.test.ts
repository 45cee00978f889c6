import { expect } from '@open-wc/testing';
import type { Status, ZoomJoinElement } from '../../src/index.js';
import { basics, becomes, clearPage, frameOf, put } from '../support/element.js';
import { type FakeZoom, playZoom } from '../support/fake-zoom.js';

/** How a test brings the element into each status. */
const ways: Readonly<Record<string, (zoom: FakeZoom) => Promise<ZoomJoinElement>>> = {
  idle: async () => put(basics),
  'idle, asking for a name': async () => put({ ...basics, 'user-name': '' }),
  loading: async () => started({ 'signature-endpoint': '/endpoint/silent' }, 'loading'),
  joining: async () => started({}, 'joining'),
  'waiting for the host': async (zoom) => {
    const element = started({}, 'joining');
    await element;
    zoom.client.change({ state: 'Fail', reason: 'not started', errorCode: 3008 });
    return reaches(await element, 'waiting');
  },
  'in the waiting room': async (zoom) => {
    zoom.joining = (client) => client.arrive({ isHold: true });
    return started({}, 'waiting');
  },
  joined: async (zoom) => {
    zoom.joining = (client) => client.arrive();
    return started({}, 'joined');
  },
  reconnecting: async (zoom) => {
    zoom.joining = (client) => client.arrive();
    const element = await started({}, 'joined');
    zoom.client.change({ state: 'Reconnecting', reason: 'failover' });
    return reaches(element, 'reconnecting');
  },
  ended: async (zoom) => {
    zoom.joining = (client) => client.arrive();
    const element = await started({}, 'joined');
    zoom.client.change({ state: 'Closed', reason: 'ended by host' });
    return reaches(element, 'ended');
  },
  'failed, asking for the passcode': async (zoom) => {
    zoom.joining = (client) => client.rejectJoin({ reason: 'no', errorCode: 3004 });
    return started({}, 'failed');
  },
  'failed, with a way round': async (zoom) => {
    zoom.joining = (client) => client.rejectJoin({ reason: 'no', errorCode: 3611 });
    return started({}, 'failed');
  },
  'failed, for the owner': async (zoom) => {
    zoom.joining = (client) => client.rejectJoin({ reason: 'invalid', errorCode: 3712 });
    return started({ debug: '' }, 'failed');
  },
};

const reaches = async (element: ZoomJoinElement, status: Status): Promise<ZoomJoinElement> => {
  await becomes(element, status);
  await element.updateComplete;
  return element;
};

const started = (attributes: object, status: Status): Promise<ZoomJoinElement> => {
  const element = put({ ...basics, ...attributes });
  element.join().catch(() => {});
  return reaches(element, status);
};

describe('accessibility', () => {
  afterEach(clearPage);

  for (const [what, bring] of Object.entries(ways)) {
    it(`holds by axe: ${what}`, async () => {
      const element = await bring(playZoom());
      // What the SDK draws in its frame is Zoom's.
      await expect(element).to.be.accessible();
    });
  }

  it('names the frame', async () => {
    playZoom((client) => client.arrive());
    const element = put({ ...basics, lang: 'de' });
    await element.join();
    while (!/-/.test(frameOf(element)?.title ?? '')) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    expect(frameOf(element)?.title).to.equal('Zoom-Meeting');
  });

  it('tells of each status politely, and of a failure at once', async () => {
    const element = await (ways.idle as NonNullable<typeof ways.idle>)(playZoom());
    const root = element.shadowRoot as ShadowRoot;
    expect(root.querySelectorAll('[role="status"]')).to.have.length(1);
    expect(root.querySelectorAll('[role="alert"]')).to.have.length(1);
  });
});
