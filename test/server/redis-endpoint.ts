/** One of several processes that serve the endpoint and count in one Redis, whose socket is the argument. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Redis } from 'ioredis';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { createSignatureHandler } from '../../src/server/index.js';
import { toNodeHandler } from '../../src/server/node.js';
import { KEY, NUMBER, SECRET } from '../support/forge.js';

const storeClient = new Redis(process.argv[2] ?? '');
const handler = createSignatureHandler({
  sdkKey: KEY,
  sdkSecret: SECRET,
  meetings: { weekly: { meetingNumber: NUMBER } },
  rateLimit: { limiter: new RateLimiterRedis({ storeClient, points: 10, duration: 60 }) },
});
const server = createServer(toNodeHandler(handler)).listen(0, '127.0.0.1');
await once(server, 'listening');
process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
