// The signature endpoint in a Hono app.  npm i zoom-join hono @hono/node-server && node server.mjs
// The environment: ZOOM_SDK_KEY, ZOOM_SDK_SECRET, ZOOM_JOIN_MEETINGS (see README.md here).
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import { createSignatureHandler, optionsFrom } from 'zoom-join/server';

const handler = createSignatureHandler(optionsFrom(process.env));
const app = new Hono();

// A request of Hono's does not say who connected; the rate limit wants to know.
app.all('/zoom/signature', (c) =>
  handler(Object.assign(c.req.raw, { ip: getConnInfo(c).remote.address })),
);

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 8080) }, ({ port }) => {
  console.log(`Signs at http://localhost:${port}/zoom/signature`);
});
