/** `zoom-join serve`: the signature endpoint, from environment variables alone. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { Command } from 'commander';
import { optionsFrom } from '../../server/environment.js';
import { createSignatureHandler } from '../../server/index.js';
import { toNodeHandler } from '../../server/node.js';
import { parseWholeNumber } from '../options.js';

interface Options {
  readonly port: number;
  readonly host: string;
  readonly json?: boolean;
}

export const serveCommand = (): Command =>
  new Command('serve')
    .description('Serve the signature endpoint, for the meetings of the environment alone.')
    .option('--port <number>', 'port to listen on', parseWholeNumber, 8080)
    .option('--host <name>', 'address to listen on', '127.0.0.1')
    .option('--json', 'print {"url"} for programs')
    .addHelpText(
      'after',
      `
Environment
  ZOOM_SDK_KEY             Client ID of the Meeting SDK app
  ZOOM_SDK_SECRET          its Client Secret
  ZOOM_JOIN_MEETINGS       JSON: {"weekly": {"meetingNumber": "86934567210", "passcode": "…"}}
  ZOOM_JOIN_ORIGINS        other sites whose pages may ask, such as https://www.example.com,…
  ZOOM_JOIN_RATE           requests a minute and client (default: 60)
  ZOOM_JOIN_PUBLIC_ORIGIN  the site's origin, where a proxy in front ends TLS
  ZOOM_JOIN_TRUST_PROXY    how many proxies stand in front (default: 0)

In the page: <zoom-join signature-endpoint="/zoom/signature" meeting="weekly">`,
    )
    .action(async ({ port, host, json }: Options) => {
      const handler = createSignatureHandler(optionsFrom(process.env));
      const server = createServer(toNodeHandler(handler)).listen(port, host);
      await once(server, 'listening').catch(({ code, message }) => {
        throw new Error(code === 'EADDRINUSE' ? `${message}: choose another with --port` : message);
      });
      const url = urlOf(host, (server.address() as AddressInfo).port);
      console.log(
        json ? JSON.stringify({ url }) : `Signs at ${url} (at any path). Ctrl+C ends it.`,
      );
    });

const urlOf = (host: string, port: number): string =>
  `http://${isIPv6(host) ? `[${host}]` : host}:${port}/`;
