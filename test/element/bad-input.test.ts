import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ZoomJoinError } from '../../src/index.js';
import { basics, clearPage, inShadow, put, words } from '../support/element.js';
import { playZoom } from '../support/fake-zoom.js';
import { seed } from '../support/seed.js';

const RUNS = 60;

const names = [
  'signature-method',
  'signature-credentials',
  'meeting-number',
  'meeting',
  'passcode',
  'user-name',
  'user-email',
  'loading',
  'web-endpoint',
  'lang',
  'debug',
];
const special = [
  '',
  ' ',
  '0',
  '-1',
  'null',
  'http://[',
  'javascript:0',
  '"><b>',
  '../..',
  '{"a":1}',
];
const value = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom(...special));

/** What is fetched is not arbitrary: it is the test's own server that would have to bear it. */
const given = fc.record({
  others: fc.dictionary(fc.constantFrom(...names), value, { noNullPrototype: true }),
  fetched: fc.dictionary(fc.constantFrom('sdk-base', 'frame-src'), fc.constantFrom(...special), {
    noNullPrototype: true,
  }),
});

describe('bad input', function () {
  this.timeout(120_000);
  afterEach(clearPage);

  it(`is drawn, and ends in a join or in a failure with a code, whatever it is (SEED=${seed})`, async () => {
    playZoom((client) => client.arrive());
    const uncaught: unknown[] = [];
    const note = (event: ErrorEvent | PromiseRejectionEvent) => uncaught.push(event);
    window.addEventListener('error', note);
    window.addEventListener('unhandledrejection', note);
    await fc.assert(
      fc.asyncProperty(given, async ({ others, fetched }) => {
        const element = put({ ...basics, ...others, ...fetched });
        await element.updateComplete;
        expect(Boolean(inShadow(element, 'button'))).to.equal(true);
        await element.join().catch((thrown: unknown) => {
          expect(thrown).to.be.an.instanceOf(ZoomJoinError);
          expect((thrown as ZoomJoinError).code).to.match(/^(config|endpoint|sdk|join|signature)-/);
        });
        expect(['joined', 'failed']).to.include(element.status);
        expect(await words(element)).to.not.match(/undefined|\[object/);
        element.remove();
      }),
      { numRuns: RUNS, seed },
    );
    window.removeEventListener('error', note);
    window.removeEventListener('unhandledrejection', note);
    expect(uncaught).to.deep.equal([]);
  });

  const wrong: Readonly<Record<string, Record<string, string>>> = {
    'signature-endpoint': { 'signature-endpoint': '' },
    'meeting-number': { 'meeting-number': 'https://zoom.us/my/room' },
    'user-name': { 'user-name': ' ' },
    'sdk-base': { 'sdk-base': 'http://[' },
    'frame-src': { 'frame-src': '/endpoint/html' },
  };
  for (const [name, attributes] of Object.entries(wrong)) {
    it(`is told by the name of the attribute: ${name}`, async () => {
      playZoom((client) => client.arrive());
      const error = await put({ ...basics, ...attributes })
        .join()
        .catch((thrown: ZoomJoinError) => thrown);
      expect((error as ZoomJoinError).hint).to.include(name);
    });
  }
});
