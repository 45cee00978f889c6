import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOptions } from '../../src/element/options.js';
import { type ViewState, viewOf } from '../../src/element/view-model.js';
import { elementError } from '../../src/problems/element.js';

const page = { fetchSignature: undefined, meetingNumber: '869 3456-7210', userName: 'Ada' };

const view = (state: Partial<ViewState> = {}) =>
  viewOf(
    {
      status: 'idle',
      waitingFor: undefined,
      endReason: 'left',
      error: null,
      claims: undefined,
      progress: 0,
      options: readOptions(page),
      isMissing: () => false,
      joinUrl: undefined,
      obstacle: undefined,
      hasOwnLink: false,
      ...state,
    },
    (english) => english && `${english}!`,
  );

const failed = (code: Parameters<typeof elementError>[0], more: Partial<ViewState> = {}) =>
  view({ status: 'failed', error: elementError(code), ...more });

describe('the view of a state', () => {
  it('is a button alone where the page says all', () => {
    const { words, button, fields, link, error, debug } = view();
    assert.deepEqual([words, button, fields, error], ['', 'Join meeting!', [], '']);
    assert.deepEqual([link, debug], [undefined, undefined]);
  });

  it('has a field for what is missing, and for what was wrong, which is marked', () => {
    const shown = ({ fields }: ReturnType<typeof view>) =>
      fields.map(({ name, value, isWrong }) => [name, value, isWrong]);
    const options = readOptions({ ...page, userName: null, passcode: 1234 });
    const isMissing = (name: string) => name === 'userName';
    assert.deepEqual(shown(view({ options, isMissing })), [['userName', '', false]]);
    assert.deepEqual(shown(failed('join-passcode', { options, isMissing })), [
      ['userName', '', false],
      ['passcode', '1234', true],
    ]);
  });

  it('has no fields while a join is under way, nor where a retry does not help', () => {
    const isMissing = () => true;
    assert.deepEqual(view({ status: 'loading', isMissing }).fields, []);
    assert.deepEqual(failed('sdk-invalid', { isMissing }).fields, []);
    assert.equal(failed('sdk-invalid').button, undefined);
  });

  it('says what is waited for, and why it is over', () => {
    assert.match(view({ status: 'waiting', waitingFor: 'admission' }).words, /let you in soon/);
    assert.match(view({ status: 'waiting', waitingFor: 'host' }).words, /start the meeting/);
    assert.equal(view({ status: 'ended', endReason: 'cancelled' }).words, 'Cancelled.!');
  });

  it('links to the meeting where it can’t be joined here, by the answer before the number', () => {
    const number = 'https://zoom.us/j/86934567210';
    assert.equal(failed('join-unsupported').link?.href, number);
    assert.equal(view({ obstacle: 'phone' }).link?.href, number);
    assert.equal(
      failed('join-unsupported', { joinUrl: 'https://a.b/' }).link?.href,
      'https://a.b/',
    );
    assert.equal(failed('join-registration-required').link?.text, 'Register!');
    assert.equal(failed('join-locked').link, undefined);
    assert.equal(failed('join-unsupported', { hasOwnLink: true }).link, undefined);
    const options = readOptions({ ...page, meetingNumber: '', meeting: 'weekly' });
    assert.equal(failed('join-unsupported', { options }).link, undefined);
  });

  it('tells the owner of a failure with debug alone', () => {
    assert.equal(failed('join-locked').debug, undefined);
    const options = readOptions({ ...page, debug: true });
    assert.equal(failed('join-locked', { options }).debug?.error.code, 'join-locked');
  });
});
