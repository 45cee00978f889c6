import { expect } from '@open-wc/testing';
import type { ZoomJoinError } from '../../src/index.js';
import {
  basics,
  becomes,
  clearPage,
  frameOf,
  next,
  put,
  record,
  words,
} from '../support/element.js';
import { type FakeZoom, playZoom } from '../support/fake-zoom.js';

describe('a meeting as the SDK tells it', () => {
  let zoom: FakeZoom;
  beforeEach(() => {
    zoom = playZoom();
  });
  afterEach(clearPage);

  /** An element whose join is with Zoom now; `joined` never rejects. */
  const joining = async () => {
    const element = put(basics);
    const joined = element.join().then(
      () => 'joined' as const,
      (error: ZoomJoinError) => error,
    );
    await zoom.joinAsked;
    return { element, joined, events: record(element) };
  };

  /** An element in a meeting. */
  const inside = async () => {
    const { element, joined } = await joining();
    zoom.client.arrive();
    await joined;
    return { element, events: record(element) };
  };

  it('waits for the host, and joins when the SDK does by itself', async () => {
    const { element, joined, events } = await joining();
    zoom.client.rejectJoin({ type: 'JOIN_MEETING_FAILED', reason: 'not started', errorCode: 3008 });
    await becomes(element, 'waiting');
    expect(await words(element)).to.equal(
      'Waiting for the host to start the meeting… This page checks every 30 seconds and joins automatically. Cancel',
    );
    zoom.client.arrive();
    expect(await joined).to.equal('joined');
    expect(events).to.deep.equal(['waiting/host', 'joined', 'join-success']);
  });

  it('waits for admission: connected is not yet in', async () => {
    const { element, joined, events } = await joining();
    zoom.client.arrive({ isHold: true });
    await becomes(element, 'waiting');
    expect(element.matches(':state(waiting)')).to.equal(true);
    expect(await words(element)).to.equal('The host will let you in soon… Cancel');
    zoom.client.admit();
    expect(await joined).to.equal('joined');
    expect(events).to.deep.equal(['waiting/admission', 'joined', 'join-success']);
  });

  it('waits for the host and then for admission', async () => {
    const { element, joined, events } = await joining();
    zoom.client.change({ state: 'Fail', errorCode: 3008 });
    zoom.client.arrive({ isHold: true });
    zoom.client.admit();
    await joined;
    expect(events).to.deep.equal(['waiting/host', 'waiting/admission', 'joined', 'join-success']);
    expect(element.status).to.equal('joined');
  });

  it('takes a join that the SDK goes on with by itself for pending', async () => {
    const { joined, events } = await joining();
    zoom.client.rejectJoin({ type: 'OPERATION_CANCELLED', reason: 'RECONNECTING_MEETING' });
    zoom.client.change({ state: 'Reconnecting', reason: 'failover' });
    zoom.client.arrive();
    expect(await joined).to.equal('joined');
    expect(events).to.deep.equal(['reconnecting', 'joined', 'join-success']);
  });

  it('reconnects without a second join-success', async () => {
    const { element, events } = await inside();
    zoom.client.change({ state: 'Reconnecting', reason: 'failover' });
    expect(await words(element)).to.equal('Reconnecting…');
    zoom.client.admit();
    expect(element.status, 'while the connection is away').to.equal('reconnecting');
    zoom.client.change({ state: 'Connected' });
    expect(events).to.deep.equal(['reconnecting', 'joined']);
  });

  it('can be sent back to the waiting room', async () => {
    const { element, events } = await inside();
    zoom.client.change({ state: 'Reconnecting', reason: 'on hold' });
    zoom.client.arrive({ isHold: true });
    expect(element.status).to.equal('waiting');
    zoom.client.change({ state: 'Closed', reason: 'kicked by host' });
    expect(events).to.deep.equal([
      'reconnecting',
      'waiting/admission',
      'ended',
      'meeting-end removed',
    ]);
  });

  const ends: Readonly<Record<string, string>> = {
    'kicked by host': 'removed',
    'ended by host': 'ended-by-host',
    'free meeting ended': 'ended-by-host',
    'duplicated session': 'duplicate-session',
    'user request': 'left',
    'unknown reason: 5': 'unknown',
  };
  for (const [said, reason] of Object.entries(ends)) {
    it(`ends with ${reason} where the SDK says "${said}"`, async () => {
      const { element, events } = await inside();
      zoom.client.change({ state: 'Closed', reason: said });
      expect(events).to.deep.equal(['ended', `meeting-end ${reason}`]);
      expect(frameOf(element)).to.equal(null);
    });
  }

  it('ends with left where the SDK gives no reason: the visitor left by its own button', async () => {
    const { events } = await inside();
    zoom.client.change({ state: 'Closed' });
    expect(events).to.deep.equal(['ended', 'meeting-end left']);
  });

  it('ends with connection-lost where reconnecting is given up', async () => {
    const { events } = await inside();
    zoom.client.change({ state: 'Reconnecting' });
    zoom.client.change({ state: 'Fail', reason: 'disconnected', errorCode: 4001 });
    expect(events).to.deep.equal(['reconnecting', 'ended', 'meeting-end connection-lost']);
  });

  it('fails, and does not end, where it was removed before it was in', async () => {
    const { joined, events } = await joining();
    zoom.client.arrive({ isHold: true });
    zoom.client.change({ state: 'Closed', reason: 'kicked by host' });
    expect(await joined).to.have.property('code', 'join-removed');
    expect(events).to.deep.equal(['waiting/admission', 'failed', 'join-error join-removed']);
  });

  it('hears nothing after the end', async () => {
    const { events } = await inside();
    zoom.client.change({ state: 'Closed', reason: 'ended by host' });
    zoom.client.change({ state: 'Connected' });
    zoom.client.change({ state: 'Fail', errorCode: 200 });
    expect(events).to.deep.equal(['ended', 'meeting-end ended-by-host']);
  });

  it('can be joined again after the end', async () => {
    const { element, events } = await inside();
    zoom.client.change({ state: 'Closed', reason: 'ended by host' });
    expect(await words(element)).to.equal('The meeting has ended. Join again');
    const again = element.join();
    await zoom.joinAsked;
    zoom.client.arrive();
    await again;
    expect(events.at(-1)).to.equal('join-success');
    expect(zoom.clients).to.have.length(2);
  });

  /** Zoom's codes of the catalogue's table, with what they must become. */
  const codes: readonly (readonly [string, readonly number[]])[] = [
    ['join-refused', [200, 3625, 3702, 4003, 4007, 4008, 5012, 5013, 99999]],
    ['connection-failed', [-3000, 403, 3621, 3622, 3635]],
    ['connection-lost', [4000, 4001]],
    ['sdk-unreachable', [5001]],
    ['sdk-invalid', [10000]],
    ['join-passcode', [3004]],
    ['join-email', [3005, 3620, 3627]],
    ['join-locked', [4006]],
    ['join-full', [4005]],
    ['join-not-found', [3001, 3610, 3703, 3706, 3707]],
    ['join-not-started', [3000]],
    ['join-ended', [4004]],
    ['join-login-required', [3032, 3034, 3051, 3052, 3082, 3100, 3501, 3502, 6024]],
    ['join-registration-required', [3099]],
    ['join-removed', [3009]],
    [
      'join-authorization-required',
      [3265, 3623, 3624, 3709, 4012, 4013, 4014, 4015, 4016, 4017, 4018],
    ],
    ['join-unsupported', [3603, 3604, 3606, 3608, 3609, 3611, 3630, 3701, 4011]],
    ['join-role', [3003, 3010, 3708, 3711, 3713]],
    ['join-rate-limited', [3633, 3634]],
    ['signature-refused', [3712]],
    ['signature-expired', [3705]],
    ['signature-key-refused', [3704, 3710]],
  ];
  for (const [code, numbers] of codes) {
    it(`fails with ${code} where Zoom says ${numbers.join(', ')}`, async () => {
      for (const errorCode of numbers) {
        const { joined } = await joining();
        zoom.client.rejectJoin({ type: 'JOIN_MEETING_FAILED', reason: 'because', errorCode });
        const error = (await joined) as ZoomJoinError;
        expect([error.code, error.zoomCode]).to.deep.equal([code, errorCode]);
        expect(error.cause).to.have.property('reason', 'because');
        expect(error.hint).to.not.match(/\{\w+\}/);
      }
    });
  }

  it('offers a retry where only the authorising user is missing', async () => {
    for (const [errorCode, retryable] of [
      [4017, true],
      [4014, false],
    ] as const) {
      const { joined } = await joining();
      zoom.client.rejectJoin({ type: 'JOIN_MEETING_FAILED', reason: 'x', errorCode });
      expect(await joined).to.have.property('retryable', retryable);
    }
  });

  it("keeps Zoom's reason where the code says nothing", async () => {
    const { joined } = await joining();
    zoom.client.rejectJoin({ type: 'JOIN_MEETING_FAILED', reason: 'No such luck', errorCode: 200 });
    expect(((await joined) as ZoomJoinError).hint).to.include('No such luck');
  });

  it('knows a meeting that is not there by the words alone', async () => {
    const { joined } = await joining();
    zoom.client.change({ state: 'Fail', reason: 'Meeting does not exist.', errorCode: 200 });
    expect(await joined).to.have.property('code', 'join-not-found');
  });

  it('fails where the SDK throws on the spot', async () => {
    zoom.joining = () => {
      throw new TypeError('p is not a function');
    };
    const element = put(basics);
    const error = await element.join().catch((thrown: ZoomJoinError) => thrown);
    expect(error).to.have.property('code', 'join-refused');
  });

  it("blames the signature for the SDK's own refusal of it", async () => {
    const { joined } = await joining();
    zoom.client.rejectJoin(new Error('appKey can not empty in the signature'));
    expect(await joined).to.have.property('code', 'signature-refused');
  });

  it('puts no signature and no passcode into an error', async () => {
    const element = put({ ...basics, passcode: 'open sesame' });
    const failed = next(element, 'join-error');
    element.join().catch(() => {});
    await zoom.joinAsked;
    const { signature = '' } = zoom.client.joinOptions ?? {};
    zoom.client.rejectJoin({ type: 'X', reason: 'no', errorCode: 200, result: { signature } });
    const { detail } = await failed;
    const all = JSON.stringify([detail, detail.message, detail.stack, detail.cause]);
    expect(all).to.not.include('open sesame').and.not.include(signature.slice(0, 40));
  });
});
