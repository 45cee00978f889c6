/** What Zoom's auth-endpoint sample does, written anew with what it is made of: express, cors, jsrsasign. */
import { createServer } from 'node:http';
import cors from 'cors';
import express from 'express';
import { KJUR } from 'jsrsasign';
import { KEY, SECRET } from '../../../test/support/forge.js';
import { serve } from './serve.js';

const app = express();
app.use(express.json(), cors());
app.options('/{*any}', cors());
app.post('/', (request, response) => {
  const { meetingNumber, role } = request.body as { meetingNumber: string; role: number };
  const iat = Math.floor(Date.now() / 1000);
  const exp = iat + 7200;
  const header = { alg: 'HS256', typ: 'JWT' };
  const claims = { appKey: KEY, sdkKey: KEY, mn: meetingNumber, role, iat, exp, tokenExp: exp };
  const signature = KJUR.jws.JWS.sign(
    'HS256',
    JSON.stringify(header),
    JSON.stringify(claims),
    SECRET,
  );
  response.json({ signature, sdkKey: KEY });
});
serve(createServer(app));
