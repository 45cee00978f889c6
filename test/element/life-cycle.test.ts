import { expect } from '@open-wc/testing';
import type { ZoomJoinElement, ZoomJoinError } from '../../src/index.js';
import {
  basics,
  becomes,
  clearPage,
  frameOf,
  inShadow,
  make,
  put,
  record,
} from '../support/element.js';
import { playZoom } from '../support/fake-zoom.js';

/** An empty page of the same origin in this one. */
const openPage = async (): Promise<{ readonly window: Window; readonly document: Document }> => {
  const frame = document.createElement('iframe');
  frame.src = '/endpoint/html';
  frame.className = 'page';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  return { window: frame.contentWindow as Window, document: frame.contentDocument as Document };
};

describe('the life of an element', () => {
  afterEach(() => {
    clearPage();
    for (const frame of document.querySelectorAll('iframe.page')) frame.remove();
  });

  it('joins once at a double click, and does not cancel at its second half', async () => {
    playZoom((client) => client.arrive());
    const element = put(basics);
    await element.updateComplete;
    const click = (detail: number) =>
      inShadow(element, 'button')?.dispatchEvent(
        new MouseEvent('click', { detail, bubbles: true, composed: true, cancelable: true }),
      );
    click(1);
    await element.updateComplete;
    expect(inShadow(element, 'button')?.innerText).to.equal('Cancel');
    click(2);
    await becomes(element, 'joined');
    expect(fakeZoom.clients).to.have.length(1);
  });

  it('does not join again at the second half of a double click on Cancel', async () => {
    playZoom();
    const element = put({ ...basics, 'signature-endpoint': '/endpoint/silent' });
    element.join().catch(() => {});
    await element.updateComplete;
    const click = (detail: number) =>
      inShadow(element, 'button')?.dispatchEvent(
        new MouseEvent('click', { detail, bubbles: true, composed: true, cancelable: true }),
      );
    click(1);
    await becomes(element, 'ended');
    await element.updateComplete;
    click(2);
    expect(element.status).to.equal('ended');
  });

  it('is not joined where a listener of joining leaves', async () => {
    playZoom();
    const element = put(basics);
    element.addEventListener('status-change', ({ detail }) => {
      if (detail.status === 'joining') void element.leave();
    });
    await element.join().catch(() => {});
    await becomes(element, 'ended');
    expect(fakeZoom.client.joinOptions).to.equal(undefined);
  });

  it('does not mind its attributes while it is in a meeting, and reads them for the next', async () => {
    playZoom((client) => client.arrive());
    const element = put(basics);
    await element.join();
    const events = record(element);
    const frame = frameOf(element);
    for (const [name, value] of Object.entries({
      'meeting-number': '12345678901',
      'user-name': 'Grace',
      'sdk-base': '/no-sdk/',
      'signature-endpoint': '/endpoint/silent',
      'web-endpoint': 'example.org',
      'frame-src': '/no-frame.html',
      loading: 'lazy',
      autojoin: '',
      lang: 'de',
    })) {
      element.setAttribute(name, value);
    }
    await element.updateComplete;
    expect(events).to.deep.equal([]);
    expect(frameOf(element) === frame).to.equal(true);
    await element.leave();
    for (const [name, value] of Object.entries(basics)) element.setAttribute(name, value);
    for (const name of ['frame-src', 'web-endpoint']) element.removeAttribute(name);
    element.setAttribute('user-name', 'Katherine');
    await element.join();
    expect(fakeZoom.client.joinOptions?.userName).to.equal('Katherine');
  });

  it('joins as one that innerHTML made', async () => {
    playZoom((client) => client.arrive());
    const place = document.createElement('div');
    document.body.append(place);
    const attributes = Object.entries({ ...basics, autojoin: '' });
    place.innerHTML = `<zoom-join ${attributes.map(([name, value]) => `${name}="${value}"`).join(' ')}>
      <a href="https://zoom.us/j/1">Open</a></zoom-join>`;
    await becomes(place.querySelector('zoom-join') as ZoomJoinElement, 'joined');
    place.remove();
  });

  it('joins as one that was made, and given properties, before there was a definition', async () => {
    const { window, document } = await openPage();
    const element = document.createElement('zoom-join');
    const { 'sdk-base': sdkBase, 'meeting-number': meetingNumber } = basics;
    Object.assign(element, { sdkBase, meetingNumber, fetchSignature: () => new Promise(() => {}) });
    element.setAttribute('user-name', 'Ada');
    document.body.append(element);
    expect(element.shadowRoot).to.equal(null);
    const script = document.createElement('script');
    script.type = 'module';
    script.src = '/src/index.ts';
    document.body.append(script);
    await window.customElements.whenDefined('zoom-join');
    await element.updateComplete;
    expect(element.meetingNumber).to.equal(meetingNumber);
    const asked = becomes(element, 'loading');
    inShadow(element, 'button')?.click();
    await asked;
    const left = element.leave();
    await left;
    expect(element.status).to.equal('ended');
  });

  it('is copied by its attributes, not by its meeting', async () => {
    playZoom((client) => client.arrive());
    const element = put(basics);
    await element.join();
    const copy = element.cloneNode(true) as ZoomJoinElement;
    element.after(copy);
    await copy.updateComplete;
    expect([copy.status, frameOf(copy)]).to.deep.equal(['idle', null]);
    await copy.join();
    expect([copy.status, element.status]).to.deep.equal(['joined', 'joined']);
    expect(fakeZoom.clients).to.have.length(2);
  });

  it('leaves where it is taken over by another document, and looks and joins there as here', async () => {
    playZoom((client) => client.arrive());
    const { document: other, window } = await openPage();
    const element = put(basics);
    await element.join();
    const events = record(element);
    Object.assign(window, { fakeZoom });
    other.body.append(element);
    expect(events).to.deep.equal(['leaving', 'ended', 'meeting-end left', 'idle']);
    expect(fakeZoom.client.left).to.equal(1);
    expect(window.getComputedStyle(element).position).to.equal('relative');
    await element.join();
    expect(element.status).to.equal('joined');
    expect(frameOf(element)?.ownerDocument === other).to.equal(true);
    element.remove();
  });

  it('is drawn in another document, put there before it was anywhere', async () => {
    const { document: other, window } = await openPage();
    const element = make(basics);
    other.body.append(element);
    await element.updateComplete;
    expect(inShadow(element, 'button')?.textContent?.trim()).to.equal('Join meeting');
    expect(window.getComputedStyle(element).position).to.equal('relative');
  });

  it('says goodbye to Zoom before a removal takes the frame', async () => {
    playZoom((client) => client.arrive());
    const element = put(basics);
    await element.join();
    const events = record(element);
    fakeZoom.client.leaveMeeting = async () => {
      events.push('goodbye');
    };
    element.remove();
    // When the element hears of its removal, the frame is gone.
    expect(events).to.deep.equal(['goodbye', 'leaving', 'ended', 'meeting-end left']);
  });

  for (const status of ['joining', 'joined'] as const) {
    it(`leaves when the page goes while ${status}, and is there afresh when the browser brings it back`, async () => {
      playZoom(status === 'joined' ? (client) => client.arrive() : () => {});
      const element = put(basics);
      const asked = fakeZoom.joinAsked;
      element.join().catch(() => {});
      await Promise.all([asked, becomes(element, status)]);
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      expect(element.status).to.equal('ended');
      expect(frameOf(element)).to.equal(null);
      expect(fakeZoom.client.left).to.equal(1);
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      await element.updateComplete;
      expect(inShadow(element, 'button')?.innerText).to.equal('Join again');
    });
  }

  it('does not join while the page goes, but when it is back', async () => {
    playZoom((client) => client.arrive());
    const element = put(basics);
    await element.join();
    let again: Promise<unknown> = Promise.resolve();
    element.addEventListener('meeting-end', () => {
      again = element.join().catch((error: ZoomJoinError) => error.code);
    });
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(await again).to.equal('join-aborted');
    expect(frameOf(element)).to.equal(null);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await element.join();
    expect(element.status).to.equal('joined');
  });

  for (const status of ['joining', 'joined'] as const) {
    it(`says that the connection is lost where the frame alone is reloaded while ${status}`, async () => {
      playZoom(status === 'joined' ? (client) => client.arrive() : () => {});
      const element = put(basics);
      const asked = fakeZoom.joinAsked;
      element.join().catch(() => {});
      await Promise.all([asked, becomes(element, status)]);
      const events = record(element);
      const over = becomes(element, status === 'joined' ? 'ended' : 'failed');
      frameOf(element)?.contentWindow?.location.replace('/endpoint/html');
      await over;
      expect(events).to.deep.equal(
        status === 'joined'
          ? ['ended', 'meeting-end connection-lost']
          : ['failed', 'join-error connection-lost'],
      );
      expect(frameOf(element)).to.equal(null);
    });
  }

  it('lets go of what it got ready when the page goes', async () => {
    playZoom();
    const element = make({ ...basics, loading: 'eager' });
    document.body.append(element);
    await element.updateComplete;
    await element.updateComplete;
    expect(frameOf(element)).to.not.equal(null);
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(frameOf(element)).to.equal(null);
  });
});
