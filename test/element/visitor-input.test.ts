import { expect } from '@open-wc/testing';
import type { SignatureResponse, ZoomJoinElement } from '../../src/index.js';
import {
  basics,
  becomes,
  clearPage,
  inShadow,
  next,
  press,
  put,
  write,
} from '../support/element.js';
import { playZoom } from '../support/fake-zoom.js';

const OTHER = '12345678901';
const JOIN_URL = 'https://zoom.us/j/86934567210?pwd=secret';

/** Each of them names another meeting. */
const others = {
  meeting: 'monthly',
  'meeting-number': OTHER,
  'signature-endpoint': '/endpoint/good?other',
} as const;

const nameless = { ...basics, 'user-name': '' };

const signatureFor = async (meetingNumber: string): Promise<SignatureResponse> =>
  (await fetch(`/endpoint/good?meetingNumber=${meetingNumber}`)).json();

const field = async (element: ZoomJoinElement, name: string): Promise<string | undefined> => {
  await element.updateComplete;
  return (inShadow(element, `input[name="${name}"]`) as HTMLInputElement | null)?.value;
};

const linkOf = async (element: ZoomJoinElement): Promise<string> => {
  await element.updateComplete;
  return (inShadow(element, '[part="zoom-link"]') as HTMLAnchorElement | null)?.href ?? '';
};

/** The first join is refused for its passcode, the next one is let in. */
const refuseFirst = (): void => {
  let joins = 0;
  playZoom((client) => {
    joins += 1;
    if (joins > 1) client.arrive();
    else client.rejectJoin({ type: 'JOIN_MEETING_FAILED', reason: 'no', errorCode: 3004 });
  });
};

describe('the link of an answer', () => {
  beforeEach(() => {
    playZoom((client) => client.rejectJoin({ reason: 'no', errorCode: 3611 }));
  });
  afterEach(clearPage);

  const answering = (joinUrl: string) =>
    put({ ...basics, 'signature-endpoint': `/endpoint/join-url?joinUrl=${joinUrl}` });

  for (const [name, value] of Object.entries(others)) {
    it(`is forgotten when ${name} changes`, async () => {
      const element = answering(encodeURIComponent(JOIN_URL));
      await element.join().catch(() => {});
      expect(await linkOf(element)).to.equal(JOIN_URL);
      element.setAttribute(name, value);
      expect(await linkOf(element)).to.match(/^https:\/\/zoom\.us\/j\/\d+$/);
    });
  }

  it('is forgotten when the next join starts, whatever comes of that', async () => {
    const element = answering(encodeURIComponent(JOIN_URL));
    await element.join().catch(() => {});
    expect(await linkOf(element)).to.equal(JOIN_URL);
    element.fetchSignature = async () => new Response('<!doctype html><title>Log in</title>');
    await element.join().catch(() => {});
    expect(element.error?.code).to.equal('endpoint-html');
    expect(await linkOf(element)).to.equal('https://zoom.us/j/86934567210');
  });

  it('is not taken for that of a meeting which the page names meanwhile', async () => {
    const element = put(basics);
    const answer = { ...(await signatureFor('86934567210')), joinUrl: JOIN_URL };
    element.fetchSignature = async () => {
      element.meetingNumber = OTHER;
      return answer;
    };
    await element.join().catch(() => {});
    expect(element.error?.zoomCode).to.equal(3611);
    expect(await linkOf(element)).to.equal(`https://zoom.us/j/${OTHER}`);
  });
});

describe('what the visitor typed', () => {
  beforeEach(() => {
    playZoom((client) => client.arrive());
  });
  afterEach(clearPage);

  it('gives way to the attribute that the page sets later', async () => {
    const element = put(nameless);
    await write(element, 'userName', 'Guest');
    element.setAttribute('user-name', 'Ada');
    await element.join();
    expect(fakeZoom.client.joinOptions?.userName).to.equal('Ada');
  });

  it('gives way to it after a join, too', async () => {
    const element = put(nameless);
    await write(element, 'userName', 'Guest');
    press(element, 'join-button');
    await becomes(element, 'joined');
    expect(fakeZoom.client.joinOptions?.userName).to.equal('Guest');
    await element.leave();
    element.setAttribute('user-name', 'Ada');
    await element.join();
    expect(fakeZoom.client.joinOptions?.userName).to.equal('Ada');
  });

  it('stays forgotten when the page takes that attribute back', async () => {
    const element = put(nameless);
    await write(element, 'userName', 'Guest');
    element.setAttribute('user-name', 'Ada');
    await element.updateComplete;
    element.removeAttribute('user-name');
    expect(await field(element, 'userName')).to.equal('');
    const error = await element.join().catch((thrown: unknown) => thrown);
    expect(error).to.have.property('code', 'config-user-name-missing');
  });

  for (const [name, value] of Object.entries(others)) {
    it(`goes out with no other meeting: ${name}`, async () => {
      playZoom((client) => client.rejectJoin({ reason: 'no', errorCode: 3004 }));
      const element = put(basics);
      await element.join().catch(() => {});
      await write(element, 'passcode', 'of the first');
      const again = next(element, 'join-error');
      press(element, 'join-button');
      await again;
      expect(fakeZoom.client.joinOptions?.password).to.equal('of the first');
      element.setAttribute(name, value);
      expect(await field(element, 'passcode')).to.equal('');
      await element.join().catch(() => {});
      expect(fakeZoom.client.joinOptions).to.not.have.property('password');
    });
  }

  it('is shown as it is sent where the page changes the passcode', async () => {
    playZoom((client) => client.rejectJoin({ reason: 'no', errorCode: 3004 }));
    const element = put({ ...basics, passcode: 'old' });
    await element.join().catch(() => {});
    expect(await field(element, 'passcode')).to.equal('old');
    await write(element, 'passcode', 'typed');
    element.passcode = 'new';
    expect(await field(element, 'passcode')).to.equal('new');
    await element.join().catch(() => {});
    expect(fakeZoom.client.joinOptions?.password).to.equal('new');
  });

  it('is nothing where the field is cleared, not even the attribute', async () => {
    refuseFirst();
    const element = put({ ...basics, passcode: 'of the page' });
    await element.join().catch(() => {});
    await write(element, 'passcode', 'typed');
    await write(element, 'passcode', '');
    expect(await field(element, 'passcode')).to.equal('');
    press(element, 'join-button');
    await becomes(element, 'joined');
    expect(fakeZoom.client.joinOptions).to.not.have.property('password');
  });

  it('stays for the next join of the same meeting', async () => {
    const element = put(nameless);
    await write(element, 'userName', 'Grace');
    await element.join();
    await element.leave();
    expect(await field(element, 'userName')).to.equal('Grace');
    await element.join();
    expect(fakeZoom.client.joinOptions?.userName).to.equal('Grace');
  });
});

describe('what stands in the fields', () => {
  beforeEach(() => {
    playZoom((client) => client.arrive());
  });
  afterEach(clearPage);

  const joins: Readonly<Record<string, (element: ZoomJoinElement) => unknown>> = {
    'join()': (element) => element.join(),
    'command="--join"': (element) =>
      element.dispatchEvent(Object.assign(new Event('command'), { command: '--join' })),
  };
  for (const [how, join] of Object.entries(joins)) {
    it(`is what ${how} joins with`, async () => {
      const element = put(nameless);
      await write(element, 'userName', 'Grace');
      join(element);
      await becomes(element, 'joined');
      expect(fakeZoom.client.joinOptions?.userName).to.equal('Grace');
    });
  }

  it('is kept where joining is put off by a listener of join-request', async () => {
    const element = put(nameless);
    await write(element, 'userName', 'Grace');
    element.addEventListener('join-request', (event) => event.preventDefault(), { once: true });
    press(element, 'join-button');
    expect(await field(element, 'userName')).to.equal('Grace');
    await element.join();
    expect(fakeZoom.client.joinOptions?.userName).to.equal('Grace');
  });
});
