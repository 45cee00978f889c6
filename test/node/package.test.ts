import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

describe('the package entry', () => {
  it('can be imported on a server', async () => {
    const entry = await import('../../src/index.js');
    assert.equal(typeof entry.ZoomJoinElement, 'function');
    assert.equal(typeof entry.ZoomJoinError, 'function');
  });
});
