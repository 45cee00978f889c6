// The signature endpoint as a Cloudflare Worker.  npm i zoom-join && npx wrangler dev
import { env } from 'cloudflare:workers';
import { createSignatureHandler, optionsFrom } from 'zoom-join/server';

// A worker runs in many places at once, each with a memory of its own: Cloudflare counts, by the limit in
// wrangler.toml.
const limiter = {
  consume: async (key) => {
    const { success } = await env.LIMITER.limit({ key });
    if (!success) throw { msBeforeNext: 60_000 };
  },
};

// Here and not at the first request: a deployment with a secret that is missing fails.
const handler = createSignatureHandler(optionsFrom(env, { rateLimit: { limiter } }));

export default {
  fetch: (request) =>
    handler(Object.assign(request, { ip: request.headers.get('CF-Connecting-IP') })),
};
