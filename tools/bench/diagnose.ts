/** `npm run bench:diagnose`: how long diagnose takes for a signature, over all vectors. Measures only. */
import { readFileSync } from 'node:fs';
import { type DiagnoseContext, diagnose } from '../../src/signature/index.js';

interface Vector {
  readonly context: DiagnoseContext;
  readonly signature: unknown;
}

const vectors = JSON.parse(readFileSync('test/vectors/signatures.json', 'utf8')) as Vector[];
const ROUNDS = 200;

const measure = async (secret?: string): Promise<number> => {
  const from = performance.now();
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { signature, context } of vectors) await diagnose(signature, { ...context, secret });
  }
  return (performance.now() - from) / (ROUNDS * vectors.length);
};

await measure();
console.table({
  'without a secret': { 'ms a signature': Number((await measure()).toFixed(4)) },
  'with a secret': { 'ms a signature': Number((await measure('another')).toFixed(4)) },
});
