import { expect } from '@open-wc/testing';
import type { ZoomJoinElement } from '../../src/index.js';
import {
  basics,
  becomes,
  clearPage,
  frameOf,
  inShadow,
  make,
  put,
  write,
} from '../support/element.js';
import { playZoom } from '../support/fake-zoom.js';

/** Where the focus is inside the element, once it has drawn. */
const focused = async (element: ZoomJoinElement): Promise<Element | null | undefined> => {
  await element.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(resolve));
  return element.shadowRoot?.activeElement;
};

const focusButton = async (element: ZoomJoinElement): Promise<HTMLElement> => {
  await element.updateComplete;
  const button = inShadow(element, 'button');
  button?.focus();
  return button as HTMLElement;
};

describe('the focus', () => {
  afterEach(clearPage);

  it('goes to the meeting after joining, and back to the button after the end', async () => {
    playZoom((client) => client.arrive());
    const element = put(basics);
    (await focusButton(element)).click();
    await becomes(element, 'joined');
    expect((await focused(element)) === frameOf(element), 'the frame has it').to.equal(true);
    fakeZoom.client.change({ state: 'Closed', reason: 'ended by host' });
    await becomes(element, 'ended');
    expect((await focused(element)) === inShadow(element, '[part="join-button"]')).to.equal(true);
  });

  it('stays where it is in the page, if it was not in the element', async () => {
    playZoom((client) => client.arrive());
    const other = document.createElement('input');
    document.body.append(other);
    other.focus();
    const element = put(basics);
    await element.join();
    await focused(element);
    expect(document.activeElement === other).to.equal(true);
    await element.leave();
    await focused(element);
    expect(document.activeElement === other).to.equal(true);
    other.remove();
  });

  it('is kept where the visitor joins out of a field', async () => {
    playZoom((client) => client.arrive());
    const element = put({ ...basics, 'user-name': '' });
    await write(element, 'userName', 'Ada');
    inShadow(element, 'input')?.focus();
    (inShadow(element, 'form') as HTMLFormElement | null)?.requestSubmit();
    await becomes(element, 'joined');
    expect((await focused(element)) === frameOf(element), 'the frame has it').to.equal(true);
  });

  it('comes back to the button where the visitor cancels and leaving takes its time', async () => {
    playZoom();
    const element = put(basics);
    const asked = fakeZoom.joinAsked;
    (await focusButton(element)).click();
    await asked;
    let goodbye = () => {};
    fakeZoom.client.leaveMeeting = () =>
      new Promise((resolve) => {
        goodbye = () => resolve('');
      });
    await element.updateComplete;
    inShadow(element, 'button')?.click();
    await focused(element);
    expect(inShadow(element, 'button')).to.equal(null);
    goodbye();
    await becomes(element, 'ended');
    expect((await focused(element)) === inShadow(element, 'button')).to.equal(true);
  });

  it('stays with what the visitor went to while the meeting was left', async () => {
    playZoom((client) => client.arrive());
    const other = document.createElement('input');
    document.body.append(other);
    const element = put(basics);
    (await focusButton(element)).click();
    await becomes(element, 'joined');
    await focused(element);
    const left = element.leave();
    other.focus();
    await left;
    await focused(element);
    expect(document.activeElement === other).to.equal(true);
    other.remove();
  });

  it('goes to what is wrong after a failure', async () => {
    playZoom((client) => client.rejectJoin({ reason: 'no', errorCode: 3004 }));
    const element = put({ ...basics, 'user-name': '' });
    await write(element, 'userName', 'Ada');
    (await focusButton(element)).click();
    await becomes(element, 'failed');
    expect((await focused(element)) === inShadow(element, 'input[name="passcode"]')).to.equal(true);
  });

  for (const mode of ['open', 'closed'] as const) {
    it(`goes to what is wrong inside another component, too, whose root is ${mode}`, async () => {
      playZoom((client) => client.rejectJoin({ reason: 'no', errorCode: 3004 }));
      const component = document.createElement('div');
      document.body.append(component);
      const element = make(basics);
      component.attachShadow({ mode }).append(element);
      (await focusButton(element)).click();
      await becomes(element, 'failed');
      const field = inShadow(element, 'input[name="passcode"]');
      expect((await focused(element)) === field).to.equal(true);
      component.remove();
    });
  }

  it('stays with what the visitor went to in another part of the component around', async () => {
    playZoom((client) => client.arrive());
    const component = document.createElement('div');
    document.body.append(component);
    const root = component.attachShadow({ mode: 'open' });
    const element = make(basics);
    const other = document.createElement('input');
    root.append(element, other);
    (await focusButton(element)).click();
    await becomes(element, 'joined');
    await focused(element);
    const left = element.leave();
    other.focus();
    await left;
    await focused(element);
    expect(root.activeElement === other).to.equal(true);
    component.remove();
  });

  it('goes to the way round where trying again does not help', async () => {
    playZoom((client) => client.rejectJoin({ reason: 'no', errorCode: 3611 }));
    const element = put(basics);
    (await focusButton(element)).click();
    await becomes(element, 'failed');
    expect((await focused(element)) === inShadow(element, '[part="zoom-link"]')).to.equal(true);
  });
});

describe('for scripts', () => {
  beforeEach(() => {
    playZoom((client) => client.arrive());
  });
  afterEach(clearPage);

  it("has the SDK's client, while there is a meeting", async () => {
    const element = put(basics);
    expect(element.client).to.equal(null);
    await element.join();
    expect(element.client === fakeZoom.client).to.equal(true);
    await element.leave();
    expect(element.client).to.equal(null);
  });

  it('takes commands of buttons', async () => {
    const element = put(basics);
    const command = (name: string) =>
      element.dispatchEvent(Object.assign(new Event('command'), { command: name }));
    command('--join');
    await becomes(element, 'joined');
    command('--leave');
    await becomes(element, 'ended');
  });

  it('is joined by a button elsewhere, where the browser has invoker commands', async function () {
    if (!('commandForElement' in HTMLButtonElement.prototype)) this.skip();
    const element = put({ ...basics, id: 'meeting' });
    const button = document.createElement('button');
    button.setAttribute('commandfor', 'meeting');
    button.setAttribute('command', '--join');
    document.body.append(button);
    button.click();
    await becomes(element, 'joined');
    button.remove();
  });

  it('keeps the meeting where it is moved by moveBefore, or leaves it where the frame is lost', async function () {
    if (!('moveBefore' in Element.prototype)) this.skip();
    const section = document.createElement('section');
    document.body.append(section);
    const element = put(basics);
    await element.join();
    const frame = frameOf(element);
    (section as unknown as { moveBefore(node: Node, child: null): void }).moveBefore(element, null);
    // Firefox 153 reloads the frame.
    const isKept = Boolean(frame?.contentDocument?.getElementById('root'));
    expect(isKept || /Firefox/.test(navigator.userAgent)).to.equal(true);
    expect(element.status).to.equal(isKept ? 'joined' : 'idle');
    expect(frameOf(element) === frame).to.equal(isKept);
    await element.leave();
    section.remove();
  });
});
