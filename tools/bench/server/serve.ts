/** Listens, tells the benchmark where, and how much memory it holds when it is asked. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export const serve = (server: Server): void => {
  server.listen(0, '127.0.0.1', () => {
    process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  });
  process.on('message', () => {
    globalThis.gc?.();
    process.send?.(process.memoryUsage());
  });
};
