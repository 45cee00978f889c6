import { expect } from '@open-wc/testing';
import type { ZoomJoinElement } from '../../src/index.js';
import {
  basics,
  becomes,
  clearPage,
  frameOf,
  inShadow,
  make,
  NUMBER,
  next,
  press,
  put,
  record,
  words,
} from '../support/element.js';
import { playZoom } from '../support/fake-zoom.js';

interface Asked {
  readonly method: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the endpoint was asked last. */
const asked = async (): Promise<Asked | undefined> =>
  ((await (await fetch('/endpoint/asked')).json()) as Asked[]).at(-1);

describe('joining', () => {
  beforeEach(() => {
    playZoom((client) => client.arrive());
  });
  afterEach(clearPage);

  it('goes from a click to joined, with its events in order before join() resolves', async () => {
    const element = put(basics);
    const events = record(element);
    await element.updateComplete;
    press(element, 'join-button');
    await element.join().then(() => events.push('resolved'));
    expect(events).to.deep.equal([
      'join-request',
      'loading',
      'joining',
      'joined',
      'join-success',
      'resolved',
    ]);
    expect(element.status).to.equal('joined');
    expect(element.error).to.equal(null);
  });

  it('tells who joined which meeting', async () => {
    const element = put({ ...basics, 'meeting-number': '869 3456-7210' });
    element.join();
    const { detail, bubbles, composed } = await next(element, 'join-success');
    expect(detail).to.deep.equal({ meetingNumber: NUMBER, userName: 'Ada' });
    expect(bubbles && composed).to.equal(true);
  });

  it('shows the button, then a way to cancel, then the frame alone', async () => {
    const zoom = playZoom();
    const element = put(basics, '<a href="https://zoom.us/j/1">Open in Zoom</a>');
    await element.updateComplete;
    expect(inShadow(element, '[part="join-button"]')?.innerText).to.equal('Join meeting');
    element.join();
    await zoom.joinAsked;
    expect(await words(element)).to.equal('Joining… Cancel');
    const frame = frameOf(element);
    expect(getComputedStyle(frame as Element).visibility).to.equal('hidden');
    zoom.client.arrive();
    await becomes(element, 'joined');
    await element.updateComplete;
    expect(getComputedStyle(frame as Element).visibility).to.equal('visible');
    expect(inShadow(element, 'button')).to.equal(null);
    const box = (frame as Element).getBoundingClientRect();
    const host = element.getBoundingClientRect();
    expect([box.width, box.height]).to.deep.equal([host.width, host.height]);
  });

  it('carries idle as a custom state before anything else', () => {
    expect(make(basics).matches(':state(idle)'), 'made').to.equal(true);
    expect(put(basics).matches(':state(idle)'), 'in the page').to.equal(true);
  });

  it('carries its status as a custom state and its frame as a part', async () => {
    const element = put(basics);
    await element.join();
    expect(element.matches(':state(joined)')).to.equal(true);
    expect(element.matches(':state(idle)')).to.equal(false);
    expect(frameOf(element)?.part.contains('frame')).to.equal(true);
    expect(frameOf(element)?.title).to.equal('Zoom meeting');
    expect(frameOf(element)?.allow).to.include('camera').and.include('microphone');
  });

  it('posts the meeting and role 0 as JSON', async () => {
    await put({ ...basics, 'meeting-number': '869 3456 7210', meeting: 'weekly' }).join();
    const question = await asked();
    expect(question?.method).to.equal('POST');
    expect(question?.headers['content-type']).to.equal('application/json');
    expect(JSON.parse(question?.body ?? '')).to.deep.equal({
      meetingNumber: NUMBER,
      meeting: 'weekly',
      role: 0,
    });
  });

  it('asks by GET with what the URL has already', async () => {
    const element = put({
      ...basics,
      'signature-endpoint': '/endpoint/good?site=7&name=a%20b',
      'signature-method': 'get',
    });
    await element.join();
    const question = await asked();
    expect(question?.method).to.equal('GET');
    expect(question?.query).to.deep.equal({
      site: '7',
      name: 'a b',
      meetingNumber: NUMBER,
      role: '0',
    });
    const resources = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(resources.some((name) => name.includes('?site=7&name=a%20b&'))).to.equal(true);
  });

  it('leaves out of the request what the page does not say', async () => {
    await put({
      ...basics,
      'meeting-number': '',
      meeting: 'weekly',
      'signature-endpoint': '/endpoint/reference',
    }).join();
    expect(JSON.parse((await asked())?.body ?? '')).to.deep.equal({ meeting: 'weekly', role: 0 });
  });

  it('takes the bare signature as text, whatever its content type and white space', async () => {
    await put({ ...basics, 'signature-endpoint': '/endpoint/text' }).join();
    expect(fakeZoom.client.joinOptions?.signature).to.match(/^ey[\w-]+\.[\w-]+\.[\w-]{43}$/);
  });

  it("takes the answer of Zoom's own sample", async () => {
    await put({ ...basics, 'signature-endpoint': '/endpoint/sample' }).join();
    expect(fakeZoom.client.joinOptions).to.not.have.property('sdkKey');
  });

  it("lets the endpoint's answer win over the attributes", async () => {
    const element = put({
      ...basics,
      'signature-endpoint': '/endpoint/reference',
      passcode: 'from the page',
      'user-email': 'ada@example.org',
    });
    await element.join();
    const { signature, ...rest } = fakeZoom.client.joinOptions ?? { signature: '' };
    expect(signature).to.not.equal('');
    expect(rest).to.deep.equal({
      meetingNumber: import.meta.env.SANDBOX.meetings.passcode,
      userName: 'Answered Name',
      password: 'sandbox',
      userEmail: 'ada@example.org',
    });
  });

  it('reads the meeting number out of the signature where nobody else says it', async () => {
    const element = put({ ...basics, 'meeting-number': '', meeting: 'weekly' });
    const response = await fetch(`/endpoint/good?meetingNumber=${NUMBER}`);
    const { signature } = (await response.json()) as { signature: string };
    element.fetchSignature = async () => ({ signature });
    await element.join();
    expect(fakeZoom.client.joinOptions?.meetingNumber).to.equal(NUMBER);
  });

  it('asks the page itself where fetchSignature is set', async () => {
    const element = put({ ...basics, 'signature-endpoint': '' });
    const requests: unknown[] = [];
    element.fetchSignature = async (request, { signal }) => {
      requests.push(request, signal.aborted);
      const response = await fetch('/endpoint/good', {
        method: 'POST',
        body: JSON.stringify(request),
      });
      return response.json();
    };
    await element.join();
    expect(requests).to.deep.equal([{ meetingNumber: NUMBER, role: 0 }, false]);
  });

  it("passes the SDK its folder, the nearest language and Zoom's host", async () => {
    const element = put({ ...basics, lang: 'de-AT', 'web-endpoint': 'www.zoomgov.com' });
    await element.join();
    const options = fakeZoom.client.initOptions;
    expect(options?.language).to.equal('de-DE');
    expect(options?.assetPath).to.equal(`${location.origin}/fake-sdk/lib/av`);
    expect(options?.webEndpoint).to.equal('www.zoomgov.com');
    expect(options?.zoomAppRoot.ownerDocument).to.equal(frameOf(element)?.contentDocument);
  });

  it('tells the SDK the address and the origin of the page, in standards mode', async () => {
    const element = put(basics);
    await element.join();
    const frame = frameOf(element)?.contentWindow;
    expect(frame?.location.href).to.equal(location.href.replace(/#.*/, ''));
    expect(frame?.origin).to.equal(location.origin);
    expect(frame?.document.compatMode).to.equal('CSS1Compat');
  });

  it('reads its attributes once, when the join begins', async () => {
    const element = put(basics);
    const joined = element.join();
    element.userName = 'Grace';
    element.passcode = 'later';
    await joined;
    expect(fakeZoom.client.joinOptions?.userName).to.equal('Ada');
    expect(fakeZoom.client.joinOptions).to.not.have.property('password');
  });

  it('gives the same promise while a join is under way, and resolves at once when joined', async () => {
    const element = put(basics);
    const events = record(element);
    const first = element.join();
    expect(element.join()).to.equal(first);
    await first;
    await element.join();
    expect(fakeZoom.clients).to.have.length(1);
    expect(events.filter((event) => event === 'join-request')).to.have.length(1);
  });

  it('fetches nothing where join-request is prevented', async () => {
    const element = put(basics);
    const events = record(element);
    element.addEventListener('join-request', (event) => event.preventDefault());
    const error = await element.join().catch((thrown: unknown) => thrown);
    expect(error).to.have.property('code', 'join-aborted');
    expect(events).to.deep.equal(['join-request']);
    expect(frameOf(element)).to.equal(null);
  });

  it('joins by itself with autojoin, once', async () => {
    const element = put({ ...basics, autojoin: '' });
    await becomes(element, 'joined');
    await element.leave();
    element.userName = 'Grace';
    await element.updateComplete;
    expect(element.status).to.equal('ended');
  });

  it('does not join again by itself when it is moved, but does when it is put back', async () => {
    const element = put({ ...basics, autojoin: '' });
    await becomes(element, 'joined');
    const home = document.createElement('div');
    document.body.append(home);
    home.append(element);
    await element.updateComplete;
    expect(element.status).to.equal('idle');
    element.remove();
    await Promise.resolve();
    home.append(element);
    await becomes(element, 'joined');
    home.remove();
  });

  it('can be joined by a listener of its own events', async () => {
    const element = make(basics);
    const joined = new Promise<void>((resolve, reject) => {
      element.addEventListener(
        'status-change',
        ({ detail }) => {
          if (detail.status === 'ended') element.join().then(resolve, reject);
        },
        { once: false },
      );
    });
    document.body.append(element);
    const events = record(element);
    await element.join();
    await element.leave();
    await joined;
    expect(element.status).to.equal('joined');
    expect(events.slice(events.indexOf('leaving'), events.indexOf('leaving') + 5)).to.deep.equal([
      'leaving',
      'ended',
      'meeting-end left',
      'join-request',
      'loading',
    ]);
  });

  it('gives the join in hand to a listener of join-request that joins', async () => {
    const element = put(basics);
    const inner = new Promise<Promise<void>>((resolve) => {
      element.addEventListener('join-request', () => resolve([element.join()] as never));
    });
    const outer = element.join();
    const [same] = (await inner) as unknown as [Promise<void>];
    expect(same).to.equal(outer);
    await outer;
  });

  it('is the same element with properties alone', async () => {
    const element: ZoomJoinElement = document.createElement('zoom-join');
    element.signatureEndpoint = '/endpoint/good';
    element.meetingNumber = NUMBER;
    element.userName = 'Ada';
    element.sdkBase = '/fake-sdk';
    document.body.append(element);
    await element.join();
    expect(element.status).to.equal('joined');
  });

  it('has an empty string for an attribute that is taken away', () => {
    const element = make(basics);
    element.removeAttribute('user-name');
    expect(element.userName).to.equal('');
  });
});
