// A static site, and the signature endpoint of its own origin.  npm i zoom-join && npx wrangler dev
// Cloudflare answers with the files in public/; what is not there comes here.
import { env } from 'cloudflare:workers';
import { createSignatureHandler, optionsFrom } from 'zoom-join/server';

// Here and not at the first request: a deployment with a secret that is missing fails.
const handler = createSignatureHandler(optionsFrom(env));

export default {
  fetch: (request) => {
    if (new URL(request.url).pathname !== '/zoom/signature') {
      return new Response('Not found', { status: 404 });
    }
    return handler(Object.assign(request, { ip: request.headers.get('CF-Connecting-IP') }));
  },
};
