import { expect } from '@open-wc/testing';
import type { ZoomJoinError } from '../../src/index.js';
import {
  basics,
  clearPage,
  frameOf,
  inShadow,
  next,
  put,
  record,
  words,
} from '../support/element.js';
import { playZoom } from '../support/fake-zoom.js';

/** Joins, and gives the error that it must fail with. */
const failure = async (attributes: Record<string, string>): Promise<ZoomJoinError> => {
  const element = put({ ...basics, ...attributes });
  const told = next(element, 'join-error');
  const thrown = await element.join().then(
    () => expect.fail('it joined'),
    (error: unknown) => error,
  );
  expect((await told).detail).to.equal(thrown);
  expect(element.error).to.equal(thrown);
  expect(element.status).to.equal('failed');
  expect(frameOf(element), 'the frame').to.equal(null);
  return thrown as ZoomJoinError;
};

const isFrame = (node: Node): boolean => node instanceof HTMLIFrameElement;

describe('a join that fails', () => {
  beforeEach(() => {
    playZoom((client) => client.arrive());
  });
  afterEach(clearPage);

  const cases: Readonly<Record<string, Record<string, string>>> = {
    'config-endpoint-missing': { 'signature-endpoint': '' },
    'config-meeting-missing': { 'meeting-number': '' },
    'config-user-name-missing': { 'user-name': '  ' },
    'endpoint-unreachable': { 'signature-endpoint': '/endpoint/cut' },
    'endpoint-status': { 'signature-endpoint': '/endpoint/not-found' },
    'endpoint-redirect': { 'signature-endpoint': '/endpoint/login' },
    'endpoint-html': { 'signature-endpoint': '/endpoint/html' },
    'endpoint-empty': { 'signature-endpoint': '/endpoint/empty' },
    'endpoint-no-signature': { 'signature-endpoint': '/endpoint/no-signature' },
    'signature-legacy-format': { 'signature-endpoint': '/endpoint/legacy' },
    'sdk-unreachable': { 'sdk-base': '/no-sdk/' },
    'sdk-invalid': { 'sdk-base': '/not-the-sdk/' },
  };
  for (const [code, attributes] of Object.entries(cases)) {
    it(`has the code ${code} with ${JSON.stringify(attributes)}`, async () => {
      const error = await failure(attributes);
      expect(error.code).to.equal(code);
      expect(error.message).to.match(/\.$/);
      expect(error.hint).to.match(/\.$/);
      expect(error.hint).to.not.match(/\{\w+\}/);
    });
  }

  const requestsWith = async (id: string): Promise<number> => {
    const all: { query: { id?: string } }[] = await (await fetch('/endpoint/asked')).json();
    return all.filter(({ query }) => query.id === id).length;
  };

  it('sends a request that another origin does not allow once', async () => {
    const elsewhere = `http://127.0.0.1:${location.port}/endpoint/good`;
    for (const method of ['get', 'post']) {
      const id = crypto.randomUUID();
      const error = await failure({
        'signature-endpoint': `${elsewhere}?id=${id}`,
        'signature-method': method,
      });
      expect(error.code).to.equal('endpoint-unreachable');
      expect(await requestsWith(id), method).to.equal(1);
    }
  });

  it('sends a request that is redirected to a login on another site once', async () => {
    for (const method of ['get', 'post']) {
      const id = crypto.randomUUID();
      const error = await failure({
        'signature-endpoint': `/endpoint/login-elsewhere?id=${id}`,
        'signature-method': method,
      });
      // Browsers do not say whether it was a redirect, the network or CORS.
      expect(error.code).to.equal('endpoint-unreachable');
      expect(error.hint).to.include('redirects to another origin').and.include('CORS');
      expect(await requestsWith(id), method).to.equal(1);
    }
  });

  it('follows a redirect that leads to a signature', async () => {
    const element = put({ ...basics, 'signature-endpoint': '/endpoint/moved' });
    await element.join();
    expect(element.status).to.equal('joined');
  });

  it('calls a redirect by its name where it ends in a refusal', async () => {
    const error = await failure({ 'signature-endpoint': '/endpoint/login-refuses' });
    expect(error.code).to.equal('endpoint-redirect');
  });

  it('takes whatever a framework puts into its properties', async () => {
    const element = put(basics);
    Object.assign(element, {
      signatureMethod: null,
      meetingNumber: 86934567210,
      userName: undefined,
      passcode: Object.create(null),
    });
    const error = await element.join().catch((thrown: ZoomJoinError) => thrown);
    expect(error).to.have.property('code', 'config-user-name-missing');
  });

  it('calls a PHP warning before the signature HTML', async () => {
    const error = await failure({ 'signature-endpoint': '/endpoint/php-warning' });
    expect(error.code).to.equal('endpoint-html');
  });

  it('is unreachable where the address makes no sense', async () => {
    expect((await failure({ 'signature-endpoint': 'http://' })).code).to.equal(
      'endpoint-unreachable',
    );
    expect((await failure({ 'sdk-base': 'http://' })).code).to.equal('sdk-unreachable');
  });

  for (const base of [
    'data:text/javascript,1//',
    'blob:x',
    'javascript:1//',
    'ftp://example.org/',
  ]) {
    it(`loads no SDK from ${base}, and says that it has to be http or https`, async () => {
      const element = put({ ...basics, 'sdk-base': base });
      const frames: Node[] = [];
      const observer = new MutationObserver((records) => {
        frames.push(...records.flatMap(({ addedNodes }) => [...addedNodes]).filter(isFrame));
      });
      await element.updateComplete;
      observer.observe(element.shadowRoot as ShadowRoot, { childList: true, subtree: true });
      const error = await element.join().catch((thrown: ZoomJoinError) => thrown);
      expect(error).to.have.property('code', 'sdk-unreachable');
      expect((error as ZoomJoinError).hint)
        .to.include(base)
        .and.match(/https?/);
      await element.updateComplete;
      observer.disconnect();
      expect(frames).to.have.length(0);
    });
  }

  it("keeps the endpoint's status and what it says of it", async () => {
    const error = await failure({ 'signature-endpoint': '/endpoint/not-found' });
    expect(error.hint).to.include('404').and.include('No such meeting');
    const broken = await failure({ 'signature-endpoint': '/endpoint/broken' });
    expect(broken.hint).to.include('500');
  });

  it('reads a response that fetchSignature gives as it reads its own', async () => {
    const cases = { good: undefined, html: 'endpoint-html', 'not-found': 'endpoint-status' };
    for (const [path, code] of Object.entries(cases)) {
      const element = put({ ...basics, 'signature-endpoint': '' });
      element.fetchSignature = (request, { signal }) =>
        fetch(`/endpoint/${path}`, { method: 'POST', body: JSON.stringify(request), signal });
      await element.join().catch(() => {});
      expect(element.error?.code).to.equal(code);
      if (code) expect(element.error?.hint).to.include(`/endpoint/${path}`);
      else expect(element.status).to.equal('joined');
    }
  });

  it('blames fetchSignature for what it throws and for what it gives', async () => {
    const element = put(basics);
    element.fetchSignature = async () => {
      throw new Error('no session');
    };
    const thrown = await element.join().catch((error: ZoomJoinError) => error);
    expect(thrown).to.have.property('code', 'endpoint-unreachable');
    expect((thrown as ZoomJoinError).cause).to.have.property('message', 'no session');
    element.fetchSignature = async () => ({}) as never;
    const empty = await element.join().catch((error: ZoomJoinError) => error);
    expect(empty).to.have.property('code', 'endpoint-no-signature');
  });

  it('knows a frame that is blocked', async () => {
    const getter = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument');
    if (!getter) throw new Error('contentDocument is not where it was');
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', {
      ...getter,
      get: () => null,
    });
    try {
      expect((await failure({})).code).to.equal('sdk-frame-blocked');
    } finally {
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', getter);
    }
  });

  for (const base of ['/cdn/6.2.0/', '/cdn/6.2.0', '/renamed-cdn/', '/fake-sdk/']) {
    it(`finds the SDK in ${base}`, async () => {
      const element = put({ ...basics, 'sdk-base': base });
      await element.join();
      expect(element.status).to.equal('joined');
    });
  }

  it('shows its words, a way to try again and the way round', async () => {
    const element = put(
      { ...basics, 'signature-endpoint': '/endpoint/not-found' },
      '<a href="https://zoom.us/j/1">Open in Zoom</a>',
    );
    await element.join().catch(() => {});
    expect(await words(element)).to.equal(`${element.error?.message} Try again`);
    expect(inShadow(element, '[part="error"]')?.innerText).to.equal(element.error?.message);
    expect(element.querySelector('a')?.checkVisibility()).to.equal(true);
  });

  it('offers no retry where it would be in vain', async () => {
    const element = put({ ...basics, 'signature-endpoint': '' });
    await element.join().catch(() => {});
    await element.updateComplete;
    expect(inShadow(element, 'button')).to.equal(null);
  });

  it('can be tried again, with a new frame and a fresh signature', async () => {
    let tries = 0;
    const zoom = playZoom((client) => {
      tries += 1;
      if (tries === 1)
        client.rejectJoin({ type: 'JOIN_MEETING_FAILED', reason: 'x', errorCode: 3004 });
      else client.arrive();
    });
    const element = put(basics);
    await element.join().catch(() => {});
    expect(element.error?.code).to.equal('join-passcode');
    element.passcode = 'right';
    const events = record(element);
    await element.join();
    expect(events).to.deep.equal(['join-request', 'loading', 'joining', 'joined', 'join-success']);
    expect(element.error).to.equal(null);
    const [first, second] = zoom.clients;
    expect(first?.window).to.not.equal(second?.window);
    expect(second?.joinOptions?.password).to.equal('right');
  });

  it('leaves no unhandled rejection after a click or autojoin', async () => {
    const unhandled: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => unhandled.push(event.reason);
    window.addEventListener('unhandledrejection', note);
    const element = put({ ...basics, 'signature-endpoint': '/endpoint/broken', autojoin: '' });
    await next(element, 'join-error');
    await element.updateComplete;
    inShadow(element, '[part="join-button"]')?.click();
    await next(element, 'join-error');
    // Rejections are reported after the microtasks of the task they happened in.
    await new Promise((resolve) => setTimeout(resolve));
    window.removeEventListener('unhandledrejection', note);
    expect(unhandled).to.deep.equal([]);
  });
});
