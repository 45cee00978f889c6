/** The endpoint as a worker, at a fixed time: what workerd runs for the conformance vectors. */
import { createSignatureHandler, optionsFrom } from '../../src/server/index.js';

interface Env extends Readonly<Record<string, string>> {
  readonly NOW: string;
}

const handlers = new WeakMap<Env, (request: Request) => Promise<Response>>();

const handlerFor = (env: Env) => {
  const now = () => Number(env.NOW);
  // What workerd's HTTP server knows of a client, it tells no worker; all asked from one machine here.
  const ip = '127.0.0.1';
  const handle = createSignatureHandler({ ...optionsFrom(env), now, log: () => {} });
  return (request: Request) => handle(Object.assign(request, { ip }));
};

export default {
  fetch: (request: Request, env: Env): Promise<Response> => {
    const handler = handlers.get(env) ?? handlerFor(env);
    handlers.set(env, handler);
    return handler(request);
  },
};
