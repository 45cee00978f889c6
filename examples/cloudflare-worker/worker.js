// The signature endpoint as a Cloudflare Worker.  npm i zoom-join && npx wrangler dev
import { createSignatureHandler, optionsFrom } from 'zoom-join/server';

let handler;

export default {
  fetch(request, env) {
    handler ??= createSignatureHandler({ ...optionsFrom(env), rateLimit: rateLimitOf(env) });
    return handler(request);
  },
};

// A worker runs in many places at once, each with a memory of its own: let Cloudflare count.
const rateLimitOf = ({ LIMITER }) => ({
  key: (request) => request.headers.get('CF-Connecting-IP') ?? '',
  limiter: {
    consume: async (key) => {
      const { success } = await LIMITER.limit({ key });
      if (!success) throw { msBeforeNext: 60_000 };
    },
  },
});
