import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { signatureProblems } from '../../src/problems/signature.js';
import { type DiagnoseContext, diagnose } from '../../src/signature/index.js';

interface Vector {
  readonly codes: readonly string[];
  readonly language: string;
  readonly recipe: string;
  readonly context: DiagnoseContext;
  readonly signature: unknown;
}

const file = new URL('../vectors/signatures.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8')) as readonly Vector[];

describe('signatures as people make them', () => {
  for (const { codes, language, recipe, context, signature } of vectors) {
    it(`${codes} in ${language}: ${recipe.slice(0, 60)}`, async () => {
      const findings = await diagnose(signature, context);
      assert.deepEqual([...new Set(findings.map(({ code }) => code))], codes);
    });
  }

  it('are at least three for each row of the catalogue', () => {
    const few = Object.keys(signatureProblems).filter(
      (code) => vectors.filter(({ codes }) => codes.includes(code)).length < 3,
    );
    assert.deepEqual(few, []);
  });
});
