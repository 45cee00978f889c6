import { expect } from '@open-wc/testing';
import type { Status, ZoomJoinElement, ZoomJoinError } from '../../src/index.js';
import {
  basics,
  becomes,
  clearPage,
  frameOf,
  inShadow,
  press,
  put,
  record,
} from '../support/element.js';
import { playZoom } from '../support/fake-zoom.js';

type Way = (element: ZoomJoinElement) => Promise<unknown>;

/** How a test brings an element to each status that can be left. */
const ways: Readonly<Partial<Record<Status, Way>>> = {
  loading: (element) => {
    element.signatureEndpoint = '/endpoint/silent';
    return becomes(element, 'loading');
  },
  joining: () => fakeZoom.joinAsked,
  waiting: async () => {
    await fakeZoom.joinAsked;
    fakeZoom.client.arrive({ isHold: true });
  },
  joined: async () => {
    await fakeZoom.joinAsked;
    fakeZoom.client.arrive();
  },
  reconnecting: async () => {
    await fakeZoom.joinAsked;
    fakeZoom.client.arrive();
    fakeZoom.client.change({ state: 'Reconnecting' });
  },
};

describe('leaving', () => {
  beforeEach(() => {
    playZoom();
  });
  afterEach(clearPage);

  for (const [status, way] of Object.entries(ways)) {
    const wasIn = status === 'joined' || status === 'reconnecting';

    const brought = async () => {
      const element = put(basics);
      const reached = way(element);
      const outcome = element.join().then(
        () => 'joined',
        (error: ZoomJoinError) => error.code,
      );
      await reached;
      expect(element.status).to.equal(status);
      return { element, outcome, events: record(element) };
    };

    it(`by leave() while ${status}`, async () => {
      const { element, outcome, events } = await brought();
      await element.leave();
      expect(events).to.deep.equal(['leaving', 'ended', ...(wasIn ? ['meeting-end left'] : [])]);
      expect(await outcome).to.equal(wasIn ? 'joined' : 'join-aborted');
      expect(frameOf(element)).to.equal(null);
      expect(element.error).to.equal(null);
      if (status !== 'loading') expect(fakeZoom.client.left).to.equal(1);
    });

    it(`by removal while ${status}`, async () => {
      const { element, outcome, events } = await brought();
      element.remove();
      expect(events).to.deep.equal(['leaving', 'ended', ...(wasIn ? ['meeting-end left'] : [])]);
      expect(await outcome).to.equal(wasIn ? 'joined' : 'join-aborted');
      expect(frameOf(element)).to.equal(null);
    });

    it(`and starting afresh when it is put back, removed while ${status}`, async () => {
      const { element } = await brought();
      element.remove();
      document.body.append(element);
      expect(element.status).to.equal('idle');
      element.signatureEndpoint = '/endpoint/good';
      const joined = element.join();
      await fakeZoom.joinAsked;
      fakeZoom.client.arrive();
      await joined;
      expect(element.status).to.equal('joined');
    });
  }

  for (const status of ['loading', 'joining', 'waiting'] as const) {
    it(`by the Cancel button while ${status}`, async () => {
      const element = put(basics);
      const reached = ways[status]?.(element);
      element.join().catch(() => {});
      await reached;
      await element.updateComplete;
      press(element, 'cancel-button');
      await becomes(element, 'ended');
      await element.updateComplete;
      expect(inShadow(element, '[part="join-button"]')?.innerText).to.equal('Join again');
    });
  }

  it('keeps the focus on the button that cancels, once it has been pressed to join', async () => {
    const element = put(basics);
    await element.updateComplete;
    const button = inShadow(element, 'button');
    button?.focus();
    button?.click();
    await fakeZoom.joinAsked;
    await element.updateComplete;
    expect(inShadow(element, '[part="cancel-button"]') === button, 'the same button').to.equal(
      true,
    );
    expect(element.shadowRoot?.activeElement === button, 'with the focus').to.equal(true);
  });

  it('says goodbye to Zoom before the frame goes', async () => {
    const element = put(basics);
    element.join();
    await ways.joined?.(element);
    let goodbye = () => {};
    fakeZoom.client.leaveMeeting = () =>
      new Promise((resolve) => {
        goodbye = () => resolve('');
      });
    const left = element.leave();
    expect(element.status).to.equal('leaving');
    expect(frameOf(element)).to.not.equal(null);
    goodbye();
    await left;
    expect(frameOf(element)).to.equal(null);
  });

  it('does not mind a goodbye that is refused', async () => {
    for (const leaveMeeting of [
      () => Promise.reject(new Error('no')),
      () => {
        throw new TypeError('no');
      },
      () => undefined,
    ]) {
      const element = put(basics);
      element.join();
      await ways.joined?.(element);
      fakeZoom.client.leaveMeeting = leaveMeeting;
      await element.leave();
      expect(element.status).to.equal('ended');
    }
  });

  it('ignores what the SDK says while leaving', async () => {
    const element = put(basics);
    element.join();
    await ways.joined?.(element);
    const events = record(element);
    const { client } = fakeZoom;
    client.leaveMeeting = async () => client.change({ state: 'Closed', reason: 'user request' });
    await element.leave();
    expect(events).to.deep.equal(['leaving', 'ended', 'meeting-end left']);
  });

  it('is done at once where there is nothing to leave', async () => {
    const element = put(basics);
    const events = record(element);
    await element.leave();
    expect(events).to.deep.equal([]);
  });

  it('lets join() wait until it is done', async () => {
    const element = put(basics);
    element.join();
    await ways.joined?.(element);
    const events = record(element);
    element.leave();
    const again = element.join();
    await fakeZoom.joinAsked;
    fakeZoom.client.arrive();
    await again;
    expect(events).to.deep.equal([
      'leaving',
      'ended',
      'meeting-end left',
      'join-request',
      'loading',
      'joining',
      'joined',
      'join-success',
    ]);
  });

  it('is not undone by a join() from a listener of leaving', async () => {
    const element = put(basics);
    element.join();
    await ways.joined?.(element);
    const events = record(element);
    const again = new Promise<void>((resolve, reject) => {
      element.addEventListener('status-change', ({ detail }) => {
        if (detail.status === 'leaving') element.join().then(resolve, reject);
      });
    });
    element.leave();
    await fakeZoom.joinAsked;
    fakeZoom.client.arrive();
    await again;
    expect(element.status).to.equal('joined');
    expect(events).to.deep.equal([
      'leaving',
      'ended',
      'meeting-end left',
      'join-request',
      'loading',
      'joining',
      'joined',
      'join-success',
    ]);
  });

  it('has the last word over a join() that has not begun', async () => {
    const element = put(basics);
    element.join();
    await ways.joined?.(element);
    const left = element.leave();
    const queued = element.join().catch((error: ZoomJoinError) => error.code);
    await Promise.all([element.leave(), left]);
    expect(await queued).to.equal('join-aborted');
    expect(element.status).to.equal('ended');
  });

  it('is over at once where the element is removed while leaving', async () => {
    const element = put(basics);
    element.join();
    await ways.joined?.(element);
    const events = record(element);
    fakeZoom.client.leaveMeeting = () => new Promise(() => {});
    const left = element.leave();
    element.remove();
    expect(events).to.deep.equal(['leaving', 'ended', 'meeting-end left']);
    await left;
    document.body.append(element);
    expect(element.status).to.equal('idle');
  });

  it('does not take back a success, where a listener of join-success leaves', async () => {
    const element = put(basics);
    element.addEventListener('join-success', () => element.leave());
    const joined = element.join();
    await ways.joined?.(element);
    await joined;
  });

  it('from a listener of join-request prevents the join', async () => {
    const element = put(basics);
    element.addEventListener('join-request', () => element.leave(), { once: true });
    const error = await element.join().catch((thrown: ZoomJoinError) => thrown);
    expect(error).to.have.property('code', 'join-aborted');
    expect(element.status).to.equal('idle');
  });

  it('aborts the request for a signature', async () => {
    const element = put(basics);
    const { signal } = await new Promise<{ signal: AbortSignal }>((resolve) => {
      element.fetchSignature = (_request, options) => {
        resolve(options);
        return new Promise(() => {});
      };
      element.join().catch(() => {});
    });
    element.remove();
    expect(signal.aborted).to.equal(true);
  });

  it('does not join an element that is in no document', async () => {
    const element = document.createElement('zoom-join');
    const error = await element.join().catch((thrown: ZoomJoinError) => thrown);
    expect(error).to.have.property('code', 'join-aborted');
    expect(element.status).to.equal('idle');
  });
});
