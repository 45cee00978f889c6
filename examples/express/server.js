// The signature endpoint in an Express app, for its signed-in users.  npm i zoom-join express && node server.js
import express from 'express';
import { createSignatureHandler, optionsFrom } from 'zoom-join/server';
import { toNodeHandler } from 'zoom-join/server/node';

const handler = createSignatureHandler(optionsFrom(process.env));
const app = express();

app.use('/zoom/signature', toNodeHandler(handler));

const server = app.listen(process.env.PORT ?? 8080, () => {
  console.log(`Signs at http://localhost:${server.address().port}/zoom/signature`);
});
