import { expect } from '@open-wc/testing';
import { styles } from '../../src/element/styles.js';
import { basics, clearPage, frameOf, inShadow, put } from '../support/element.js';
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

/** Its own and inherited: all where the browser lists them, else those that the element's styles name. */
const customProperties = (element: Element): readonly string[] => {
  const listed = element.computedStyleMap?.().keys() ?? [];
  const named = [...styles.cssText.matchAll(/--[\w-]+/g)].map(String);
  const names = new Set(
    [...listed, ...named, '--background'].filter((name) => name.startsWith('--')),
  );
  const computed = getComputedStyle(element);
  return [...names].filter((name) => computed.getPropertyValue(name));
};

/** How many requests the endpoints of the tests had. */
const requests = async (): Promise<number> =>
  (await (await fetch('/endpoint/asked')).json()).length;

describe('the host page', () => {
  beforeEach(() => {
    playZoom((client) => client.arrive());
  });
  afterEach(() => {
    clearPage();
    for (const key of KEYS) sessionStorage.removeItem(key);
  });

  it('gets no request before the visitor wants in', async () => {
    performance.clearResourceTimings();
    const before = await requests();
    const element = put(basics);
    await element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    // Not the frame itself, which chai would print.
    expect(frameOf(element) === null, 'no frame').to.equal(true);
    // What would have been fetched too early is known for sure only when what is fetched now is there.
    await element.join();
    expect(await requests(), 'one signature for one join').to.equal(before + 1);
    expect(fakeZoom.clients, 'one SDK').to.have.length(1);
    const names = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(
      names.filter((name) => /fake-sdk/.test(name)),
      'in the frame alone',
    ).to.deep.equal([]);
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

  it('does not change how the element looks by custom properties of other names', async () => {
    const element = put({ ...basics, 'user-name': '' });
    await element.updateComplete;
    const looks = () =>
      [element, ...['#panel', 'input', 'button'].map((one) => inShadow(element, one))].map(
        (one) => {
          const { color, background, borderRadius } = getComputedStyle(one as Element);
          return [color, background, borderRadius];
        },
      );
    const before = looks();
    const style = document.createElement('style');
    const names = ['background', 'color', 'accent', 'accent-color', 'radius', 'field'];
    style.textContent = `:root, zoom-join { ${names.map((name) => `--${name}: 13px`).join('; ')} }`;
    document.head.append(style);
    expect(looks()).to.deep.equal(before);
    style.remove();
  });

  it('keeps its own custom properties inside the element, and gets no others there', async () => {
    const element = put(basics, '<a href="https://zoom.us/j/1">Open in Zoom</a>');
    element.style.setProperty('--background', '13px');
    await element.updateComplete;
    const link = element.querySelector('a') as Element;
    expect(link.assignedSlot === null).to.equal(false);
    expect(customProperties(link)).to.deep.equal(['--background']);
    expect(getComputedStyle(link).getPropertyValue('--background')).to.equal('13px');
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

  /** What nobody handles in the frame, and whether it is kept from the console. */
  const isKeptFromConsole = (reason: unknown): Promise<boolean> => {
    const frame = frameWindow();
    const heard = new Promise<boolean>((resolve) => {
      const note = (event: PromiseRejectionEvent) => {
        resolve(event.defaultPrevented);
        event.preventDefault();
      };
      frame.addEventListener('unhandledrejection', note, { once: true });
    });
    frame.Promise.reject(reason);
    return heard;
  };
  const frameWindow = () => fakeZoom.client.window as Window & typeof globalThis;

  it("keeps the SDK's rejections out of its own handlers, and out of the console", async () => {
    const heard: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => heard.push(event.reason);
    window.addEventListener('unhandledrejection', note);
    await put(basics).join();
    for (const reason of [
      { type: 'INSUFFICIENT_PRIVILEGES', reason: 'captions are off' },
      { type: 'IMPROPER_MEETING_STATE', errorCode: 5004 },
      { type: 'OF_A_LATER_VERSION', reason: 'whatever', errorCode: 1 },
    ]) {
      expect(await isKeptFromConsole(reason), reason.type).to.equal(true);
    }
    window.removeEventListener('unhandledrejection', note);
    expect(heard).to.deep.equal([]);
  });

  it('keeps no real exception of the frame from the console', async () => {
    await put(basics).join();
    const frame = frameWindow();
    const shape = { type: 'INTERNAL_ERROR', reason: 'no', errorCode: 1 };
    for (const reason of [
      new frame.Error('no'),
      Object.assign(new frame.TypeError('no'), shape),
      new frame.DOMException('no'),
      new frame.Event('error'),
      new frame.CloseEvent('close', { reason: 'no' }),
      { type: 'script' },
      { type: 3, reason: 'no' },
      { reason: 'no', errorCode: 1 },
      'INTERNAL_ERROR',
      null,
      undefined,
    ]) {
      expect(await isKeptFromConsole(reason), String(reason)).to.equal(false);
    }
  });

  for (const debug of [true, false]) {
    it(`has them at the console's level debug ${debug ? 'with' : 'only with'} the attribute debug`, async () => {
      const said: unknown[][] = [];
      const own = console.debug;
      console.debug = (...args) => said.push(args);
      const refused = { type: 'IMPROPER_MEETING_STATE', errorCode: 5004, result: 'a secret' };
      try {
        await put({ ...basics, ...(debug && { debug: '' }) }).join();
        await isKeptFromConsole(refused);
      } finally {
        console.debug = own;
      }
      const text = JSON.stringify(said);
      if (debug) expect(text).to.include('IMPROPER_MEETING_STATE').and.include('5004');
      else expect(said).to.deep.equal([]);
      expect(text).to.not.include('a secret');
    });
  }

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
