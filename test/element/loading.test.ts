import { expect } from '@open-wc/testing';
import type { ZoomJoinElement } from '../../src/index.js';
import { basics, becomes, clearPage, frameOf, inShadow, put, record } from '../support/element.js';
import { playZoom } from '../support/fake-zoom.js';

const button = (element: ZoomJoinElement): HTMLElement => {
  const found = inShadow(element, '[part="join-button"]');
  if (!found) throw new Error('there is no button');
  return found;
};

/** How many times the endpoints of the tests have been asked. */
const asked = async (): Promise<number> => (await (await fetch('/endpoint/asked')).json()).length;

const intents = {
  'a pointer over the button': () => new PointerEvent('pointerover', { bubbles: true }),
  'focus of the button': () => new FocusEvent('focusin', { bubbles: true }),
  'a touch of the button': () => new Event('touchstart', { bubbles: true }),
};

/** Resolves when the SDK's client has been made ready. */
const ready = (): Promise<unknown> =>
  new Promise((resolve) => {
    const { createClient } = fakeZoom;
    fakeZoom.createClient = (window) => {
      const client = createClient.call(fakeZoom, window);
      const { init } = client;
      client.init = async (options) => {
        setTimeout(resolve);
        return init.call(client, options);
      };
      return client;
    };
  });

/** Resolves when observers that are older than this have heard that the element can be seen. */
const inViewport = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });

describe('loading', () => {
  beforeEach(() => {
    playZoom((client) => client.arrive());
  });
  afterEach(clearPage);

  for (const [what, intent] of Object.entries(intents)) {
    it(`gets the SDK ready on ${what}, and asks for no signature`, async () => {
      const before = await asked();
      const element = put(basics);
      const events = record(element);
      await element.updateComplete;
      const isReady = ready();
      button(element).dispatchEvent(intent());
      await isReady;
      expect(element.status).to.equal('idle');
      expect(events).to.deep.equal(['join-request']);
      expect(await asked()).to.equal(before);
      const media = frameOf(element)?.contentDocument?.querySelector('link[rel=preload]');
      expect(media?.getAttribute('href')).to.match(/\/fake-sdk\/lib\/av\/js_media\.min\.js$/);
    });
  }

  it('joins with what was got ready, and fires no second join-request', async () => {
    const element = put(basics);
    const events = record(element);
    await element.updateComplete;
    const isReady = ready();
    button(element).dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    button(element).dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    await isReady;
    button(element).click();
    await becomes(element, 'joined');
    expect(events.filter((event) => event === 'join-request')).to.have.length(1);
    expect(fakeZoom.clients).to.have.length(1);
  });

  it('gets nothing ready before the click with loading="click"', async () => {
    const element = put({ ...basics, loading: 'click' });
    const events = record(element);
    await element.updateComplete;
    for (const intent of Object.values(intents)) button(element).dispatchEvent(intent());
    await element.updateComplete;
    expect(events).to.deep.equal([]);
    expect(frameOf(element)).to.equal(null);
    button(element).click();
    await becomes(element, 'joined');
  });

  it('gets the SDK ready at once with loading="eager"', async () => {
    const isReady = ready();
    const element = put({ ...basics, loading: 'eager' });
    await isReady;
    expect(element.status).to.equal('idle');
    await element.join();
    expect(fakeZoom.clients).to.have.length(1);
  });

  it('waits for the viewport with loading="lazy"', async () => {
    const above = document.createElement('div');
    above.style.height = '300vh';
    document.body.append(above);
    const [element, joining] = [
      put({ ...basics, loading: 'lazy' }),
      put({ ...basics, loading: 'lazy', autojoin: '' }),
    ];
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect([frameOf(element), joining.status]).to.deep.equal([null, 'idle']);
    const isReady = ready();
    const joined = becomes(joining, 'joined');
    element.scrollIntoView();
    await isReady;
    joining.scrollIntoView();
    await joined;
    expect(element.status).to.equal('idle');
    above.remove();
  });

  for (const isSeenAtOnce of [true, false]) {
    it(`gets nothing ready in the viewport once loading is "click", ${isSeenAtOnce ? 'changed as it comes there' : 'changed before'}`, async () => {
      const above = document.createElement('div');
      above.style.height = '300vh';
      document.body.append(above);
      const element = put({ ...basics, loading: 'lazy' });
      const events = record(element);
      await element.updateComplete;
      element.loading = 'click';
      if (!isSeenAtOnce) await element.updateComplete;
      element.scrollIntoView();
      await inViewport(element);
      await element.updateComplete;
      expect(events).to.deep.equal([]);
      expect(frameOf(element) === null, 'no frame').to.equal(true);
      button(element).click();
      await becomes(element, 'joined');
      above.remove();
    });
  }

  it('takes any other value for intent', async () => {
    const element = put({ ...basics, loading: 'soon' });
    await element.updateComplete;
    expect(frameOf(element)).to.equal(null);
    const isReady = ready();
    button(element).dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    await isReady;
  });

  it('fetches nothing where join-request is prevented, and asks again at the next intent', async () => {
    const element = put(basics);
    let requests = 0;
    element.addEventListener('join-request', (event) => {
      requests += 1;
      event.preventDefault();
    });
    await element.updateComplete;
    button(element).dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    button(element).dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
    expect(frameOf(element)).to.equal(null);
    await element.join().catch(() => {});
    expect(requests).to.equal(3);
  });

  it('tries anew at the click where getting ready failed', async () => {
    const element = put({ ...basics, 'sdk-base': '/no-sdk/' });
    const events = record(element);
    await element.updateComplete;
    button(element).dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    const frame = frameOf(element);
    await new Promise<void>((resolve) => {
      const root = element.shadowRoot as ShadowRoot;
      new MutationObserver(() => !frame?.isConnected && resolve()).observe(root, {
        childList: true,
        subtree: true,
      });
    });
    expect(events).to.deep.equal(['join-request']);
    element.setAttribute('sdk-base', '/fake-sdk/');
    await element.join();
    expect(element.status).to.equal('joined');
  });

  it('leaves nothing of what it got ready when it is removed', async () => {
    const element = put(basics);
    await element.updateComplete;
    const isReady = ready();
    button(element).dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    await isReady;
    element.remove();
    expect(frameOf(element)).to.equal(null);
    document.body.append(element);
    await element.join();
    expect(fakeZoom.clients).to.have.length(2);
  });

  it('reflects loading and autojoin', async () => {
    const element = put();
    element.loading = 'click';
    element.autojoin = true;
    await element.updateComplete;
    expect(element.getAttribute('loading')).to.equal('click');
    expect(element.hasAttribute('autojoin')).to.equal(true);
    element.loading = '';
    await element.updateComplete;
    expect(element.hasAttribute('loading')).to.equal(false);
  });
});
