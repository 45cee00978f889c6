import { expect } from '@open-wc/testing';
import { type Clock, install } from '@sinonjs/fake-timers';
import { basics, becomes, clearPage, frameOf, put, record } from '../support/element.js';
import { playZoom } from '../support/fake-zoom.js';

describe('time limits', () => {
  let clock: Clock;
  beforeEach(() => {
    playZoom();
    clock = install({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    clock.uninstall();
    clearPage();
  });

  it('gives an endpoint 15 s', async () => {
    const element = put({ ...basics, 'signature-endpoint': '/endpoint/silent' });
    element.join().catch(() => {});
    await clock.tickAsync(14_999);
    expect(element.status).to.equal('loading');
    await clock.tickAsync(1);
    await becomes(element, 'failed');
    expect(element.error?.code).to.equal('endpoint-timeout');
    expect(element.error?.hint).to.include('15 s');
  });

  it('gives fetchSignature 15 s', async () => {
    const element = put(basics);
    element.fetchSignature = () => new Promise(() => {});
    element.join().catch(() => {});
    await clock.tickAsync(15_000);
    await becomes(element, 'failed');
    expect(element.error?.code).to.equal('endpoint-timeout');
  });

  it('gives a join that never settles 90 s from join() on', async () => {
    const element = put(basics);
    element.join().catch(() => {});
    await fakeZoom.joinAsked;
    await clock.tickAsync(89_999);
    expect(element.status).to.equal('joining');
    await clock.tickAsync(1);
    expect(element.status).to.equal('failed');
    expect(element.error?.code).to.equal('join-timeout');
    expect(frameOf(element)).to.equal(null);
  });

  it('stops the 90 s while waiting, and runs on afterwards', async () => {
    const element = put(basics);
    element.join().catch(() => {});
    await fakeZoom.joinAsked;
    await clock.tickAsync(60_000);
    fakeZoom.client.arrive({ isHold: true });
    await clock.tickAsync(3_600_000);
    expect(element.status).to.equal('waiting');
    fakeZoom.client.change({ state: 'Reconnecting' });
    await clock.tickAsync(29_999);
    expect(element.status).to.equal('reconnecting');
    await clock.tickAsync(1);
    expect(element.error?.code).to.equal('join-timeout');
  });

  it('has no limit for a meeting, nor for its reconnecting', async () => {
    const element = put(basics);
    element.join();
    await fakeZoom.joinAsked;
    fakeZoom.client.arrive();
    const events = record(element);
    await clock.tickAsync(3_600_000);
    fakeZoom.client.change({ state: 'Reconnecting' });
    await clock.tickAsync(3_600_000);
    expect(events).to.deep.equal(['reconnecting']);
  });

  it('gives the goodbye to Zoom 2 s', async () => {
    const element = put(basics);
    element.join();
    await fakeZoom.joinAsked;
    fakeZoom.client.arrive();
    fakeZoom.client.leaveMeeting = () => new Promise(() => {});
    element.leave();
    await clock.tickAsync(1_999);
    expect(element.status).to.equal('leaving');
    await clock.tickAsync(1);
    await becomes(element, 'ended');
    expect(frameOf(element)).to.equal(null);
  });
});
