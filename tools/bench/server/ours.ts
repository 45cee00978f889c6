/** Our endpoint with its rate limit on, set so high that the benchmark stays below. */
import { createServer } from 'node:http';
import { createSignatureHandler } from '../../../src/server/index.js';
import { toNodeHandler } from '../../../src/server/node.js';
import { KEY, NUMBER, SECRET } from '../../../test/support/forge.js';
import { serve } from './serve.js';

const handler = createSignatureHandler({
  sdkKey: KEY,
  sdkSecret: SECRET,
  meetings: { weekly: { meetingNumber: NUMBER, passcode: 'sesame' } },
  rateLimit: { perMinute: 100_000_000 },
});
serve(createServer(toNodeHandler(handler)));
