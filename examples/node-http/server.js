// The signature endpoint on Node alone.  npm i zoom-join && node server.js
import { createServer } from 'node:http';
import { createSignatureHandler, optionsFrom } from 'zoom-join/server';
import { toNodeHandler } from 'zoom-join/server/node';

const handler = createSignatureHandler(optionsFrom(process.env));

const server = createServer(toNodeHandler(handler)).listen(process.env.PORT ?? 8080, () => {
  console.log(`Signs at http://localhost:${server.address().port}/zoom/signature`);
});
