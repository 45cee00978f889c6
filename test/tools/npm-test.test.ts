import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

const run = (...args: readonly string[]) => {
  // Of this run, where node would leave out the tests of a run within it.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const command = ['--import', 'tsx', 'tools/test/run.ts', ...args];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env,
  });
  return { output: stdout + stderr, status };
};

describe('npm test', () => {
  const file = 'test/unit/vectors.test.ts';

  it('passes a pattern for names on to node’s tests', () => {
    for (const pattern of [
      ['--test-name-pattern=at least three'],
      ['--test-name-pattern', 'at least three'],
    ]) {
      const { output, status } = run(file, ...pattern);
      assert.equal(/^# pass (.*)$/m.exec(output)?.[1], '1');
      assert.equal(status, 0);
    }
  });

  it('runs the browsers’ tests where one of node’s fails', () => {
    const { output, status } = run('test/unit/none.test.ts', 'test/element/none.test.ts');
    assert.match(output, /chromium: .*none\.test\.ts/s);
    assert.notEqual(status, 0);
  });

  it('fails where a test of node fails, and where it finds no file', () => {
    assert.notEqual(run('test/unit/none.test.ts').status, 0);
    assert.notEqual(run('none.test.ts').status, 0);
  });
});
