// The signature endpoint on Node alone.  npm i zoom-join && node server.mjs
// The environment: ZOOM_SDK_KEY, ZOOM_SDK_SECRET, ZOOM_JOIN_MEETINGS (see README.md here).
import { createServer } from 'node:http';
import { createSignatureHandler, optionsFrom } from 'zoom-join/server';
import { toNodeHandler } from 'zoom-join/server/node';

const handler = createSignatureHandler(optionsFrom(process.env));

const server = createServer(toNodeHandler(handler)).listen(process.env.PORT ?? 8080, () => {
  console.log(`Signs at http://localhost:${server.address().port}/zoom/signature`);
});
