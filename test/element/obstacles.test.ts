import { expect } from '@open-wc/testing';
import { basics, clearPage, inShadow, put } from '../support/element.js';
import { playZoom } from '../support/fake-zoom.js';

/** Says something else of the browser or the page, until the test is over. */
const restore: (() => void)[] = [];
const pretend = (target: object, name: string, value: unknown): void => {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, get: () => value });
  restore.push(() => {
    if (own) Object.defineProperty(target, name, own);
    else delete (target as Record<string, unknown>)[name];
  });
};

describe('what stands in the way of a meeting in the page', () => {
  beforeEach(() => {
    playZoom((client) => client.arrive());
  });
  afterEach(() => {
    clearPage();
    for (const undo of restore.splice(0)) undo();
  });

  const warning = async () => {
    const element = put(basics);
    await element.updateComplete;
    const link = inShadow(element, '[part="zoom-link"]') as HTMLAnchorElement | null;
    return {
      element,
      text: inShadow(element, '[part="warning"]')?.innerText ?? '',
      link: link?.href ?? '',
    };
  };

  const IPHONE =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Mobile/15E148 Safari/604.1';
  const IPAD = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/19.0 Safari/605.1.15';
  const ANDROID = 'Mozilla/5.0 (Linux; Android 16) Chrome/156.0.0.0 Mobile Safari/537.36';

  it('is nothing on a computer', async () => {
    const { text, link } = await warning();
    expect([text, link]).to.deep.equal(['', '']);
  });

  for (const [what, userAgent, maxTouchPoints] of [
    ['an iPhone', IPHONE, 5],
    ['an iPad, which says that it is a Mac', IPAD, 5],
    ['an Android phone', ANDROID, 5],
  ] as const) {
    it(`is ${what}, and the way round is there before the join`, async () => {
      pretend(navigator, 'userAgent', userAgent);
      pretend(navigator, 'maxTouchPoints', maxTouchPoints);
      const { text, link } = await warning();
      expect(text).to.match(/better in the Zoom app/);
      expect(link).to.equal('https://zoom.us/j/86934567210');
    });
  }

  it('is no Mac without a touch screen', async () => {
    pretend(navigator, 'userAgent', IPAD);
    pretend(navigator, 'maxTouchPoints', 0);
    expect((await warning()).text).to.equal('');
  });

  it('is a page without https', async () => {
    pretend(window, 'isSecureContext', false);
    expect((await warning()).text).to.match(/not secure \(no https\)/);
  });

  it('is a policy against camera and microphone, where the browser tells', async () => {
    pretend(document, 'featurePolicy', { allowsFeature: (name: string) => name !== 'camera' });
    const { text, link } = await warning();
    expect(text).to.match(/camera and microphone/);
    expect(link).not.to.equal('');
  });

  it('forbids nothing', async () => {
    pretend(navigator, 'userAgent', ANDROID);
    const { element } = await warning();
    await element.join();
    expect(element.status).to.equal('joined');
    expect(inShadow(element, '[part="warning"]')).to.equal(null);
  });
});
