import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { diagnose } from '../../src/signature/index.js';
import { KEY, NUMBER, SECRET } from '../support/forge.js';
import { noPhp } from '../support/php.js';

const ARGS = `"${KEY}", "${SECRET}", "${NUMBER}"`;

const guide = readFileSync('docs/signing.md', 'utf8');
const code = (language: string): string =>
  guide.split(`\`\`\`${language}\n`)[1]?.split('```')[0] ??
  assert.fail(`no ${language} in the guide`);

/** Why a language's test is left out, where it is; never in CI. */
const missing = (command: string): string | false => {
  if (!spawnSync(command, ['--version']).error) return false;
  if (process.env.CI) throw new Error(`CI runs the tests of the guide: no ${command}`);
  return `${command} is not installed`;
};

const isGood = async (signature: string): Promise<void> => {
  const context = { meetingNumber: NUMBER, role: 0, appKey: KEY, secret: SECRET } as const;
  assert.deepEqual(await diagnose(signature, context), []);
};

describe('the guide to signing', () => {
  it('signs in PHP', { skip: noPhp() }, async () => {
    const source = `${code('php')} echo zoom_signature(${ARGS});`;
    await isGood(execFileSync('php', ['-r', source], { encoding: 'utf8' }));
  });

  it('signs in Python', { skip: missing('python3') }, async () => {
    const source = `${code('python')}\nprint(zoom_signature(${ARGS}), end="")`;
    await isGood(execFileSync('python3', ['-c', source], { encoding: 'utf8' }));
  });

  it('signs in Java', { skip: missing('javac') }, async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'zoom-join-')), 'Sign.java');
    writeFileSync(
      file,
      `public class Sign { ${code('java')}
        public static void main(String[] args) throws Exception { System.out.print(zoomSignature(${ARGS})); } }`,
    );
    await isGood(execFileSync('java', [file], { encoding: 'utf8' }));
  });
});
