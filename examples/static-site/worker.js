// A static site, and the signature endpoint of its own origin.  npm i zoom-join && npx wrangler dev
// Cloudflare answers with the files in public/; what is not there comes here.
import { createSignatureHandler, optionsFrom } from 'zoom-join/server';

let handler;

export default {
  fetch(request, env) {
    if (new URL(request.url).pathname !== '/zoom/signature') {
      return new Response('Not found', { status: 404 });
    }
    handler ??= createSignatureHandler({
      ...optionsFrom(env),
      rateLimit: { key: ({ headers }) => headers.get('CF-Connecting-IP') ?? '' },
    });
    return handler(request);
  },
};
