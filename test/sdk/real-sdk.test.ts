/** The real SDK against the sandbox: what the fake of the other tests only plays. */
import { expect } from '@open-wc/testing';
import type { ZoomJoinElement, ZoomJoinError } from '../../src/index.js';
import { becomes, clearPage, frameOf, next, put, record } from '../support/element.js';

const { url, sdkBase, meetings } = import.meta.env.SANDBOX;

type MeetingName = keyof typeof meetings;

const putFor = (name: MeetingName, attributes: Record<string, string> = {}): ZoomJoinElement =>
  put({
    'signature-endpoint': '/endpoint/good',
    'meeting-number': meetings[name],
    'user-name': 'Ada Lovelace',
    'sdk-base': sdkBase,
    style: 'width: 960px',
    ...attributes,
  });

/** The sandbox's own account of what it was asked. */
const sandboxState = async (): Promise<{
  readonly sockets: number;
  readonly goodbyes: number;
  readonly requests: readonly {
    readonly host: string;
    readonly path: string;
    readonly query: readonly string[];
  }[];
}> => (await fetch(`${url}/sandbox/state`)).json();

/** Resolves when the sandbox has no socket left; the test's own time limit says that one stayed. */
const noSockets = async (): Promise<void> => {
  if ((await sandboxState()).sockets > 0) await noSockets();
};

/** Resolves when the frame's page matches; the SDK draws in its own time. */
const drawn = (element: ZoomJoinElement, test: (root: HTMLElement) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const root = frameOf(element)?.contentDocument?.body;
    if (!root) throw new Error('there is no frame');
    const look = () => {
      if (!test(root)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(root, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    look();
  });

const hasLeaveButton = (root: HTMLElement): boolean =>
  [...root.querySelectorAll('button')].some((button) =>
    /leave/i.test(`${button.title} ${button.ariaLabel} ${button.textContent}`),
  );

describe('with the real SDK', function () {
  this.timeout(60_000);
  afterEach(clearPage);

  it('joins: two participants, tiles and the Leave button in the frame', async () => {
    const element = putFor('joins');
    const events = record(element);
    await element.join();
    expect(events).to.deep.equal(['join-request', 'loading', 'joining', 'joined', 'join-success']);
    await drawn(element, hasLeaveButton);
    // In its limited mode the SDK shows one tile at a time; the count is of everybody.
    await drawn(element, (root) => /Grace Hopper|Ada Lovelace/.test(root.innerText));
    await drawn(element, (root) => /^2$/m.test(root.innerText));
    const { x, y, width, height } = element.getBoundingClientRect();
    const box = frameOf(element)?.getBoundingClientRect();
    expect([box?.x, box?.y, box?.width, box?.height]).to.deep.equal([x, y, width, height]);
  });

  it('fills its box, whatever its size and the theme of the page', async () => {
    const theme = document.createElement('style');
    theme.textContent =
      '* { box-sizing: content-box !important } button { background: red; width: 100% } div { display: block }';
    document.head.append(theme);
    const element = putFor('joins');
    await element.join();
    for (const [width, height] of [
      [480, 320],
      [1200, 675],
      [320, 240],
    ]) {
      element.style.cssText = `width: ${width}px; height: ${height}px; aspect-ratio: auto`;
      await drawn(element, (root) => {
        const ui = root.querySelector('[role=region]')?.getBoundingClientRect();
        const tiles = [...root.querySelectorAll('[role=region] [role=tabpanel]')]
          .map((panel) => panel.getBoundingClientRect())
          .find((box) => box.height > 0);
        if (!ui || !tiles) return false;
        const fills = ui.x === 0 && ui.y === 0 && ui.width === width && ui.height === height;
        return (
          fills && tiles.left >= 0 && tiles.right <= ui.right && tiles.bottom <= ui.bottom - 42
        );
      });
    }
    theme.remove();
  });

  it('leaves by the button in the frame, too', async () => {
    const element = putFor('joins');
    await element.join();
    await drawn(element, hasLeaveButton);
    const ended = next(element, 'meeting-end');
    const body = frameOf(element)?.contentDocument?.body;
    const press = (words: RegExp) =>
      [...(body?.querySelectorAll<HTMLElement>('button, [role=menuitem]') ?? [])]
        .find((button) => words.test(`${button.title} ${button.ariaLabel} ${button.textContent}`))
        ?.click();
    press(/leave/i);
    await drawn(element, (root) => /leave meeting/i.test(root.innerText));
    press(/leave meeting/i);
    expect((await ended).detail.reason).to.equal('left');
    expect(frameOf(element)).to.equal(null);
  });

  it('leaves: the frame and its sockets are gone', async () => {
    await noSockets();
    const element = putFor('joins');
    await element.join();
    expect((await sandboxState()).sockets).to.be.greaterThan(0);
    const ended = next(element, 'meeting-end');
    await element.leave();
    expect((await ended).detail.reason).to.equal('left');
    expect(frameOf(element)).to.equal(null);
    await noSockets();
  });

  it('says goodbye to Zoom when it is removed', async () => {
    await noSockets();
    const { goodbyes } = await sandboxState();
    const element = putFor('joins');
    await element.join();
    element.remove();
    await noSockets();
    expect((await sandboxState()).goodbyes).to.equal(goodbyes + 1);
  });

  it('waits in the waiting room until it is admitted', async () => {
    const element = putFor('waitingRoom');
    const events = record(element);
    await element.join();
    expect(events.slice(3)).to.deep.equal(['waiting/admission', 'joined', 'join-success']);
  });

  it('waits for the host, and is in when the meeting starts', async () => {
    const element = putFor('notStarted');
    const events = record(element);
    await element.join();
    expect(events.slice(3)).to.deep.equal(['waiting/host', 'joined', 'join-success']);
  });

  for (const [name, reason] of [
    ['ended', 'ended-by-host'],
    ['removed', 'removed'],
  ] as const) {
    it(`ends with ${reason} in the meeting "${name}"`, async () => {
      const element = putFor(name);
      const ended = next(element, 'meeting-end');
      await element.join();
      expect((await ended).detail.reason).to.equal(reason);
      expect(element.status).to.equal('ended');
      expect(frameOf(element)).to.equal(null);
    });
  }

  it('reconnects after the connection broke off', async () => {
    const element = putFor('drops');
    const events = record(element);
    await element.join();
    await becomes(element, 'reconnecting');
    await becomes(element, 'joined');
    expect(events.slice(3)).to.deep.equal(['joined', 'join-success', 'reconnecting', 'joined']);
  });

  it('ends with connection-lost where reconnecting is in vain', async () => {
    const element = putFor('dropsForever');
    const ended = next(element, 'meeting-end');
    const events = record(element);
    await element.join();
    expect((await ended).detail.reason).to.equal('connection-lost');
    expect(events.slice(3)).to.deep.equal([
      'joined',
      'join-success',
      'reconnecting',
      'ended',
      'meeting-end connection-lost',
    ]);
    expect(frameOf(element)).to.equal(null);
  });

  const refusals: Readonly<Record<string, readonly [code: string, zoomCode: number]>> = {
    passcode: ['join-passcode', 3004],
    full: ['join-full', 4005],
    locked: ['join-locked', 4006],
    unknown: ['join-not-found', 3707],
    login: ['join-login-required', 3051],
    registration: ['join-registration-required', 3099],
    webinar: ['join-email', 3005],
  };
  for (const [name, [code, zoomCode]] of Object.entries(refusals)) {
    it(`fails with ${code} in the meeting "${name}"`, async () => {
      const element = putFor(name as MeetingName);
      const error = await element.join().then(
        () => expect.fail('it joined'),
        (thrown: ZoomJoinError) => thrown,
      );
      expect([error.code, error.zoomCode]).to.deep.equal([code, zoomCode]);
      expect(frameOf(element)).to.equal(null);
      expect(document.body.style.overflow).to.equal('');
    });
  }

  it('joins with the passcode that the endpoint answers', async () => {
    const element = putFor('passcode', {
      'signature-endpoint': '/endpoint/reference',
      'meeting-number': '',
      'user-name': '',
      meeting: 'weekly',
    });
    const joined = next(element, 'join-success');
    await element.join();
    expect((await joined).detail).to.deep.equal({
      meetingNumber: meetings.passcode,
      userName: 'Answered Name',
    });
  });

  it('joins at the second try, with the passcode that was missing', async () => {
    const element = putFor('passcode');
    await element.join().catch(() => {});
    expect(element.error?.code).to.equal('join-passcode');
    element.passcode = 'sandbox';
    await element.join();
    expect(element.status).to.equal('joined');
  });

  it('is refused with 3712 for a signature of another secret', async () => {
    const element = putFor('joins', { 'signature-endpoint': '/endpoint/wrong-secret' });
    const error = await element.join().catch((thrown: ZoomJoinError) => thrown);
    expect(error).to.have.property('code', 'signature-refused');
    expect(error).to.have.property('zoomCode', 3712);
  });

  it('never sends the signature in a URL, not even after a server error', async () => {
    const before = (await sandboxState()).requests.length;
    const element = putFor('serverError', { passcode: 'sesame' });
    const error = await element.join().catch((thrown: ZoomJoinError) => thrown);
    expect((error as ZoomJoinError).code).to.match(/^(connection-failed|join-refused)$/);
    const requests = (await sandboxState()).requests.slice(before);
    expect(requests.map(({ path }) => path)).to.include('/api/v1/wc/info');
    const names = requests.flatMap(({ query }) => query);
    expect(names).to.not.include('signature').and.not.include('passWord');
  });

  it('can be cancelled while Zoom does not answer', async () => {
    const element = putFor('silent');
    const outcome = element.join().catch((thrown: ZoomJoinError) => thrown);
    await becomes(element, 'joining');
    await element.leave();
    expect(await outcome).to.have.property('code', 'join-aborted');
    expect(frameOf(element)).to.equal(null);
  });

  it('joins Zoom for Government by its attributes, and asks nobody else', async () => {
    const before = (await sandboxState()).requests.length;
    const element = putFor('joins', { 'web-endpoint': 'www.zoomgov.com' });
    await element.join();
    const hosts = (await sandboxState()).requests.slice(before).map(({ host }) => host);
    expect(hosts).to.include('www.zoomgov.com');
    expect(hosts.filter((host) => !/(^|\.)zoomgov\.com$/.test(host))).to.deep.equal([]);
  });

  it('tells how much of the SDK is there while it loads', async () => {
    const element = putFor('joins', { 'signature-endpoint': '/endpoint/silent' });
    const shown = new Set<number>();
    const outcome = element.join().catch(() => {});
    await element.updateComplete;
    const bar = element.shadowRoot?.querySelector('progress') as HTMLProgressElement;
    await new Promise<void>((resolve) => {
      const look = () => {
        shown.add(bar.value);
        if (bar.value === 1) resolve();
        else requestAnimationFrame(look);
      };
      look();
    });
    expect(shown.size).to.be.greaterThan(1);
    await element.leave();
    await outcome;
  });

  it('joins two elements of one page as two participants', async () => {
    const before = (await sandboxState()).requests.length;
    const [first, second] = [
      putFor('joins', { 'user-name': 'Ada Lovelace' }),
      putFor('joins', { 'user-name': 'Alan Turing' }),
    ];
    await Promise.all([first.join(), second.join()]);
    expect([first.status, second.status]).to.deep.equal(['joined', 'joined']);
    const requests = (await sandboxState()).requests.slice(before);
    const meetingSockets = requests.filter(({ path }) => path.startsWith('/wc/api/'));
    expect(meetingSockets).to.have.length(2);
    await first.leave();
    expect(second.status).to.equal('joined');
  });
});
