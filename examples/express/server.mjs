// The signature endpoint in an Express app.  npm i zoom-join express && node server.mjs
// The environment: ZOOM_SDK_KEY, ZOOM_SDK_SECRET, ZOOM_JOIN_MEETINGS (see README.md here).
import express from 'express';
import { createSignatureHandler, optionsFrom } from 'zoom-join/server';
import { toNodeHandler } from 'zoom-join/server/node';

const handler = createSignatureHandler(optionsFrom(process.env));
const app = express();

app.use('/zoom/signature', toNodeHandler(handler));

const server = app.listen(process.env.PORT ?? 8080, (error) => {
  if (error) throw error;
  console.log(`Signs at http://localhost:${server.address().port}/zoom/signature`);
});
