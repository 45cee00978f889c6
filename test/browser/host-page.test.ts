import { expect } from '@open-wc/testing';
import { basics, clearPage, put } from '../support/element.js';
import { playZoom } from '../support/fake-zoom.js';

const KEYS = ['WEB_CLIENT_ZSK', 'WEB_CLIENT_TK', 'WEB_CLIENT_RECORDING_TOKEN'];

/** What a page has outside the element. */
const inventory = () => ({
  globals: Object.getOwnPropertyNames(window).sort(),
  head: document.head.childElementCount,
  body: document.body.childElementCount,
  sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
  bodyStyle: document.body.getAttribute('style'),
});

describe('the host page', () => {
  beforeEach(() => {
    playZoom((client) => client.arrive());
  });
  afterEach(() => {
    clearPage();
    for (const key of KEYS) sessionStorage.removeItem(key);
  });

  it('is asked for nothing before the visitor wants in', async () => {
    performance.clearResourceTimings();
    const element = put(basics);
    await element.updateComplete;
    const names = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(names.filter((name) => /fake-sdk|endpoint/.test(name))).to.deep.equal([]);
    expect(element.shadowRoot?.querySelector('iframe')).to.equal(null);
  });

  it('is no narrower than the element in it, and may size it', async () => {
    const column = document.createElement('div');
    column.style.width = '280px';
    document.body.append(column);
    const element = put(basics);
    column.append(element);
    await element.updateComplete;
    expect(element.offsetWidth).to.equal(280);
    expect(element.offsetHeight).to.be.closeTo(157, 1);
    column.style.width = '640px';
    expect([element.offsetWidth, element.offsetHeight]).to.deep.equal([640, 360]);
    element.style.cssText = 'width: 700px; height: 500px';
    expect([element.offsetWidth, element.offsetHeight]).to.deep.equal([700, 500]);
    column.remove();
  });

  it('is as it was after a meeting', async () => {
    const before = inventory();
    const element = put(basics);
    await element.join();
    await element.leave();
    element.remove();
    expect(inventory()).to.deep.equal(before);
  });

  it('keeps no listeners of the element', async () => {
    const added: { readonly type: string; readonly signal: AbortSignal | undefined }[] = [];
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (
      this: EventTarget,
      ...args: Parameters<typeof addEventListener>
    ) {
      const [type, , options] = args;
      const signal = typeof options === 'object' ? options.signal : undefined;
      if (this === window || this === document) added.push({ type, signal });
      return addEventListener.apply(this, args);
    };
    try {
      const element = put(basics);
      await element.join();
      await element.leave();
    } finally {
      EventTarget.prototype.addEventListener = addEventListener;
    }
    expect(added.map(({ type }) => type)).to.deep.equal(['pagehide']);
    expect(added.filter(({ signal }) => !signal?.aborted)).to.deep.equal([]);
  });

  it("keeps the SDK's rejections out of its own handlers", async () => {
    const heard: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => heard.push(event.reason);
    window.addEventListener('unhandledrejection', note);
    const element = put(basics);
    await element.join();
    const frame = fakeZoom.client.window as Window & typeof globalThis;
    const told = new Promise<PromiseRejectionEvent>((resolve) => {
      frame.addEventListener('unhandledrejection', resolve);
    });
    frame.Promise.reject({ type: 'INSUFFICIENT_PRIVILEGES', reason: 'captions are off' });
    expect((await told).defaultPrevented).to.equal(true);
    window.removeEventListener('unhandledrejection', note);
    expect(heard).to.deep.equal([]);
  });

  it("is rid of the SDK's stored credentials after a failed join", async () => {
    playZoom((client) => {
      for (const key of KEYS) sessionStorage.setItem(key, 'secret');
      client.rejectJoin({ type: 'JOIN_MEETING_FAILED', errorCode: 3004 });
    });
    await put(basics)
      .join()
      .catch(() => {});
    expect(KEYS.map((key) => sessionStorage.getItem(key))).to.deep.equal([null, null, null]);
  });

  it('keeps them while another element is in a meeting', async () => {
    const first = put(basics);
    await first.join();
    for (const key of KEYS) sessionStorage.setItem(key, 'secret');
    const second = put(basics);
    await second.join();
    await second.leave();
    expect(sessionStorage.getItem('WEB_CLIENT_TK')).to.equal('secret');
    await first.leave();
    expect(sessionStorage.getItem('WEB_CLIENT_TK')).to.equal(null);
  });

  it('may load the script twice: the first definition stays', async () => {
    const first = customElements.get('zoom-join');
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (...args) => warned.push(args[0]);
    try {
      await import('../../src/index.js?again' as '../../src/index.js');
    } finally {
      console.warn = warn;
    }
    expect(customElements.get('zoom-join')).to.equal(first);
    expect(String(warned[0])).to.include('the first one stays');
  });
});
