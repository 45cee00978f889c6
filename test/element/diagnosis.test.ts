import { expect } from '@open-wc/testing';
import type { ZoomJoinError } from '../../src/index.js';
import { basics, clearPage, inShadow, put } from '../support/element.js';
import { playZoom } from '../support/fake-zoom.js';

const base64url = (text: string): string =>
  btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

/** Of the right form; whose HMAC it is, nobody asks here. */
const forge = (claims: object, header: object = { alg: 'HS256', typ: 'JWT' }): string =>
  [JSON.stringify(header), JSON.stringify(claims)].map(base64url).join('.') + `.${'A'.repeat(43)}`;

const claims = () => {
  const iat = Math.floor(Date.now() / 1000) - 120;
  const end = iat + 7200;
  return { appKey: 'k', sdkKey: 'k', mn: '86934567210', role: 0, iat, exp: end, tokenExp: end };
};

/** Joins with an endpoint that answers this, and gives what it fails with, if it does. */
const answered = async (answer: string, attributes = {}) => {
  const element = put({
    ...basics,
    'signature-endpoint': `/endpoint/as-it-is?answer=${encodeURIComponent(answer)}`,
    ...attributes,
  });
  const error = await element.join().then(
    () => undefined,
    (thrown: ZoomJoinError) => thrown,
  );
  return { element, error };
};

describe('what the element says of a signature', () => {
  let warned: string[];
  const { warn } = console;
  beforeEach(() => {
    playZoom((client) => client.arrive());
    warned = [];
    console.warn = (...args) => warned.push(args.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
    clearPage();
  });

  const proven: Readonly<Record<string, () => string>> = {
    'signature-legacy-format': () => btoa('key.86934567210.1700000000000.0.aG1hYw=='),
    'signature-hmac-only': () => 'A'.repeat(43),
    'signature-malformed': () => 'eyJhbGciOiJIUzI1NiJ9.e30',
    'signature-wrapped': () => `"appKey:${forge(claims())}"`,
    'signature-alg': () => forge(claims(), { alg: 'none' }),
    'signature-video-sdk': () => forge({ app_key: 'k', tpc: 'x', role_type: 1 }),
    'signature-native': () => forge({ ...claims(), mn: undefined, role: undefined }),
    'signature-claim-name': () => forge({ ...claims(), mn: undefined, meetingNumber: '1' }),
    'signature-claim-missing': () => forge({ ...claims(), role: undefined }),
    'signature-app-key-missing': () => forge({ ...claims(), appKey: undefined, sdkKey: undefined }),
    'signature-time-unit': () => forge({ ...claims(), iat: Date.now() }),
  };
  for (const [code, signature] of Object.entries(proven)) {
    it(`stops before the SDK with ${code}`, async () => {
      const { error } = await answered(signature());
      expect(error?.code).to.equal(code);
      expect(error?.message).to.equal('This meeting is not set up correctly on this page.');
      expect(error?.findings[0]?.code).to.equal(code);
      expect(fakeZoom.clients.every(({ joinOptions }) => joinOptions === undefined)).to.equal(true);
    });
  }

  it('warns once of what may yet be taken, and goes on', async () => {
    const { element, error } = await answered(
      forge({ ...claims(), appKey: undefined, mn: '99999999999' }),
    );
    expect(error).to.equal(undefined);
    expect(element.status).to.equal('joined');
    expect(warned).to.have.length(1);
    expect(warned[0])
      .to.include('signature-app-key-missing')
      .and.include('signature-meeting-mismatch');
  });

  it('says nothing of a good signature', async () => {
    await answered(forge(claims()));
    expect(warned).to.deep.equal([]);
  });

  it("goes by the server's clock where the answer has it", async () => {
    const late = { ...claims(), iat: 1_700_000_000, exp: 1_700_007_200, tokenExp: 1_700_007_200 };
    await answered(JSON.stringify({ signature: forge(late), serverTime: 1_700_000_120 }));
    expect(warned.join()).not.to.include('signature-expired');
    warned = [];
    await answered(forge(late));
    expect(warned[0]).to.include('signature-expired');
  });

  it("warns of a server's clock that is not the visitor's, more than a signature forgives", async () => {
    const now = Math.floor(Date.now() / 1000);
    const inAnHour = { ...claims(), iat: now + 3480, exp: now + 10680, tokenExp: now + 10680 };
    await answered(JSON.stringify({ signature: forge(inAnHour), serverTime: now + 3600 }));
    expect(warned[0]).to.include('endpoint-clock').and.include('60 min fast');
    warned = [];
    await answered(JSON.stringify({ signature: forge(claims()), serverTime: now - 60 }));
    expect(warned).to.deep.equal([]);
  });

  it("tells of the server's clock when Zoom refuses", async () => {
    playZoom((client) => client.rejectJoin({ reason: 'Signature is invalid.', errorCode: 3712 }));
    const late = { ...claims(), iat: 1_700_000_000, exp: 1_700_007_200, tokenExp: 1_700_007_200 };
    const answer = { signature: forge(late), serverTime: 1_700_000_120 };
    const { error } = await answered(JSON.stringify(answer));
    expect(error?.findings.map(({ code }) => code)).to.deep.equal(['endpoint-clock']);
  });

  it("tells what it found when Zoom refuses, and keeps Zoom's code", async () => {
    playZoom((client) => client.rejectJoin({ reason: 'Signature is invalid.', errorCode: 3712 }));
    const { error } = await answered(forge({ ...claims(), role: '0' }));
    expect([error?.code, error?.zoomCode]).to.deep.equal(['signature-refused', 3712]);
    expect(error?.findings.map(({ code }) => code)).to.deep.equal(['signature-role']);
    expect(error?.hint).to.include('as a number');
  });

  it('tells what no signature shows when Zoom refuses a good one', async () => {
    playZoom((client) => client.rejectJoin({ reason: 'Signature is invalid.', errorCode: 3712 }));
    const { error } = await answered(forge(claims()));
    expect(error?.findings).to.deep.equal([]);
    expect(error?.hint).to.match(/secret.*another kind of app.*draft/);
  });

  it('shows the owner a panel with debug, and never the signature', async () => {
    const signature = forge({ ...claims(), role: undefined });
    const { element } = await answered(signature, { debug: '' });
    await element.updateComplete;
    const panel = inShadow(element, '[part="debug"]');
    const shown = panel?.innerText ?? '';
    expect(shown)
      .to.include('signature-claim-missing')
      .and.include('mn')
      .and.include('86934567210');
    expect(shown).to.not.include(signature.slice(0, 20));
    expect(panel?.querySelector('a')?.href).to.match(/signature-claim-missing\.md$/);
  });

  it('shows visitors one sentence, without debug', async () => {
    const { element } = await answered(forge({ ...claims(), role: undefined }));
    await element.updateComplete;
    expect(inShadow(element, '[part="debug"]')).to.equal(null);
    expect(inShadow(element, '#panel')?.innerText.trim()).to.equal(
      'This meeting is not set up correctly on this page.\nOpen in Zoom',
    );
  });
});
