import { expect } from '@open-wc/testing';
import type { ZoomJoinElement } from '../../src/index.js';
import {
  basics,
  becomes,
  clearPage,
  inShadow,
  next,
  press,
  put,
  words,
  write,
} from '../support/element.js';
import { type FakeClient, playZoom } from '../support/fake-zoom.js';

const nameless = { ...basics, 'user-name': '' };

const fields = async (element: ZoomJoinElement): Promise<string[]> => {
  await element.updateComplete;
  const inputs = element.shadowRoot?.querySelectorAll('input') ?? [];
  return [...inputs].map(({ name }) => name);
};

const link = async (element: ZoomJoinElement): Promise<HTMLAnchorElement | null> => {
  await element.updateComplete;
  return inShadow(element, '[part="zoom-link"]') as HTMLAnchorElement | null;
};

/** Zoom refuses the first join, and lets the next one in. */
const refusesOnce = (errorCode: number) => {
  let refused = false;
  return (client: FakeClient): void => {
    if (refused) return client.arrive();
    refused = true;
    client.rejectJoin({ type: 'JOIN_MEETING_FAILED', reason: 'no', errorCode });
  };
};

describe('what the element asks the visitor', () => {
  beforeEach(() => {
    playZoom((client) => client.arrive());
  });
  afterEach(clearPage);

  it('is nothing where the page says all', async () => {
    expect(await fields(put(basics))).to.deep.equal([]);
  });

  it('is a name where the page has none', async () => {
    const element = put(nameless);
    expect(await fields(element)).to.deep.equal(['userName']);
    await write(element, 'userName', ' Grace ');
    press(element, 'join-button');
    await becomes(element, 'joined');
    expect(fakeZoom.client.joinOptions?.userName).to.equal('Grace');
  });

  it('is a name again where none was written', async () => {
    const element = put(nameless);
    const failed = next(element, 'join-error');
    await element.updateComplete;
    press(element, 'join-button');
    expect((await failed).detail.code).to.equal('config-user-name-missing');
    expect(await fields(element)).to.deep.equal(['userName']);
    expect(inShadow(element, 'input')?.getAttribute('aria-invalid')).to.equal('true');
  });

  it('is no name where the endpoint has one', async () => {
    const element = put({ ...nameless, 'signature-endpoint': '/endpoint/reference' });
    await element.updateComplete;
    press(element, 'join-button');
    await becomes(element, 'joined');
    expect(fakeZoom.client.joinOptions?.userName).to.equal('Answered Name');
  });

  const asked = [
    [3004, 'passcode', 'password', 'sesame'],
    [3005, 'userEmail', 'userEmail', 'ada@example.com'],
  ] as const;
  for (const [zoomCode, field, option, text] of asked) {
    it(`is ${field} where Zoom answers ${zoomCode}, in place and with a fresh signature`, async () => {
      playZoom(refusesOnce(zoomCode));
      const element = put(nameless);
      await write(element, 'userName', 'Grace');
      press(element, 'join-button');
      await becomes(element, 'failed');
      expect(await fields(element)).to.deep.equal(
        field === 'passcode' ? ['userName', 'passcode'] : ['userName', 'userEmail'],
      );
      const first = fakeZoom.client.joinOptions;
      await write(element, field, text);
      press(element, 'join-button');
      await becomes(element, 'joined');
      expect(fakeZoom.client.joinOptions?.[option]).to.equal(text);
      expect(fakeZoom.client.joinOptions?.userName, 'what was written stays').to.equal('Grace');
      expect(fakeZoom.clients).to.have.length(2);
      expect(first?.signature).to.be.a('string');
    });
  }

  it('wins over the attributes, and the endpoint over it', async () => {
    playZoom(refusesOnce(3004));
    const element = put({
      ...basics,
      passcode: 'of the page',
      'signature-endpoint': '/endpoint/reference',
    });
    await element.join().catch(() => {});
    await write(element, 'passcode', 'of the visitor');
    await element.join();
    expect(fakeZoom.client.joinOptions?.password).to.equal('sandbox');
  });

  it('keeps what was written out of the page', async () => {
    playZoom(refusesOnce(3004));
    const element = put(basics);
    await element.join().catch(() => {});
    await write(element, 'passcode', 'sesame');
    press(element, 'join-button');
    await becomes(element, 'joined');
    expect(element.outerHTML).not.to.include('sesame');
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.to.include('sesame');
  });
});

describe('the way round', () => {
  beforeEach(() => {
    playZoom((client) => client.arrive());
  });
  afterEach(clearPage);

  const refused = async (errorCode: number, attributes = {}, content = '') => {
    playZoom((client) => client.rejectJoin({ reason: 'no', errorCode }));
    const element = put({ ...basics, ...attributes }, content);
    await element.join().catch(() => {});
    return element;
  };

  const links = [
    [3099, 'Register'],
    [3051, 'Sign in to Zoom'],
    [3611, 'Open in Zoom'],
    [200, 'Open in Zoom'],
  ] as const;
  for (const [zoomCode, text] of links) {
    it(`is a link to "${text}" where Zoom answers ${zoomCode}`, async () => {
      const found = await link(await refused(zoomCode));
      expect(found?.innerText).to.equal(text);
      expect(found?.href).to.equal('https://zoom.us/j/86934567210');
    });
  }

  it('is not there where there is no need', async () => {
    expect(await link(put(basics))).to.equal(null);
    expect(await link(await refused(4006))).to.equal(null);
  });

  it('is the author’s where the author has one', async () => {
    const own = '<a href="https://example.com/meet">Elsewhere</a>';
    const element = await refused(3611, {}, own);
    expect(await link(element)).to.equal(null);
    expect(element.querySelector('a')?.assignedSlot?.hidden).to.equal(false);
  });

  it('is what the endpoint says, if it is a page', async () => {
    const answering = (joinUrl: string) => ({
      'signature-endpoint': `/endpoint/join-url?joinUrl=${encodeURIComponent(joinUrl)}`,
    });
    const found = await link(await refused(3611, answering('https://example.com/j/1?pwd=x')));
    expect(found?.href).to.equal('https://example.com/j/1?pwd=x');
    const script = await link(await refused(3611, answering('javascript:alert(1)')));
    expect(script?.href).to.equal('https://zoom.us/j/86934567210');
  });

  it('goes to the host that the page names', async () => {
    const found = await link(await refused(3611, { 'web-endpoint': 'www.zoomgov.com' }));
    expect(found?.href).to.equal('https://www.zoomgov.com/j/86934567210');
  });
});

describe("the author's own button", () => {
  beforeEach(() => {
    playZoom();
  });
  afterEach(clearPage);

  it('joins, and gives way to ours to cancel', async () => {
    const element = put(basics, '<button slot="button">Come in</button>');
    const own = element.querySelector('button') as HTMLButtonElement;
    await element.updateComplete;
    expect(own.assignedSlot?.name).to.equal('button');
    own.click();
    await becomes(element, 'joining');
    expect(await words(element)).to.equal('Joining… Cancel');
    expect(own.assignedSlot).to.equal(null);
    press(element, 'cancel-button');
    await becomes(element, 'ended');
    await element.updateComplete;
    expect(own.assignedSlot?.name).to.equal('button');
  });
});
