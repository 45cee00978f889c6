import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { codeOfZoom, elementProblems, problemOf } from '../../src/problems/element.js';

const entries = Object.keys(elementProblems).map((code) => [code, problemOf(code)] as const);
const codesWith = (isMeant: (problem: ReturnType<typeof problemOf>) => boolean) =>
  entries.filter(([, problem]) => isMeant(problem)).map(([code]) => code);

describe('the catalogue of problems', () => {
  it('says what a visitor can fill in, and where a link leads', () => {
    assert.deepEqual(
      entries.flatMap(([code, { field }]) => (field ? [[code, field]] : [])),
      [
        ['config-user-name-missing', 'userName'],
        ['join-passcode', 'passcode'],
        ['join-email', 'userEmail'],
      ],
    );
    assert.deepEqual(
      entries.flatMap(([code, { link }]) => (link ? [[code, link]] : [])),
      [
        ['join-login-required', 'sign-in'],
        ['join-registration-required', 'register'],
      ],
    );
  });

  it('asks for a field only where the visitor may try again', () => {
    assert.deepEqual(
      codesWith(({ field, retryable }) => Boolean(field) && !retryable),
      [],
    );
  });

  it('says which failures a signature can explain', () => {
    assert.deepEqual(
      codesWith(({ isExplainedBySignature }) => isExplainedBySignature === true),
      [
        'join-authorization-required',
        'join-role',
        'join-refused',
        'signature-refused',
        'signature-expired',
        'signature-key-refused',
      ],
    );
  });

  it('has each of Zoom’s numbers once, and names an unknown one join-refused', () => {
    const numbers = entries.flatMap(([, { zoomCodes = [] }]) => zoomCodes);
    assert.equal(new Set(numbers).size, numbers.length);
    for (const [code, { zoomCodes = [] }] of entries)
      for (const number of zoomCodes) assert.equal(codeOfZoom(number), code);
    assert.equal(codeOfZoom(undefined), 'join-refused');
    assert.equal(codeOfZoom(424_242), 'join-refused');
  });

  it('is the only place that tells problems apart by the form of their code', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
    const source = files.filter((file) => file.endsWith('.ts') && !file.startsWith('problems/'));
    const family =
      /\^\(?(config|connection|endpoint|join|sdk|signature)-|startsWith\('(config|endpoint|join|sdk|signature)-/;
    assert.deepEqual(
      source.filter((file) => family.test(readFileSync(`src/${file}`, 'utf8'))),
      [],
    );
  });
});
