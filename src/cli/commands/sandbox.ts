/** `zoom-join sandbox`: starts the stand-in for Zoom and says how to join it. */
import { Command } from 'commander';
import { PASSCODE, startSandbox } from '../../sandbox/index.js';
import { parseNonNegativeNumber, parseWholeNumber } from '../options.js';

interface Options {
  readonly port?: number;
  readonly sdk?: string;
  readonly delay?: number;
  readonly json?: boolean;
}

export const sandboxCommand = (): Command =>
  new Command('sandbox')
    .description('Start a stand-in for Zoom on this machine, which the real Meeting SDK joins.')
    .option('--port <number>', 'port to listen on (default: a free one)', parseWholeNumber)
    .option('--sdk <folder>', 'dist folder of @zoom/meetingsdk (default: the installed one)')
    .option(
      '--delay <seconds>',
      'until what happens by itself happens (default: 2)',
      parseNonNegativeNumber,
    )
    .option('--json', 'print {"url", "sdkBase", "sdkKey", "sdkSecret", "meetings"} for programs')
    .addHelpText(
      'after',
      '\nPoint sdk-base at the address it prints, and sign with its key and secret.',
    )
    .action(async ({ json, ...options }: Options) => {
      const { close: _, ...sandbox } = await startSandbox(options);
      const { sdkBase, sdkKey, sdkSecret, meetings } = sandbox;
      if (json) {
        console.log(JSON.stringify(sandbox));
        return;
      }
      const lines = Object.entries(meetings).map(([name, number]) => `  ${number}  ${name}`);
      console.log(`sdk-base         ${sdkBase}
ZOOM_SDK_KEY     ${sdkKey}
ZOOM_SDK_SECRET  ${sdkSecret}   (the sandbox's own, good for nothing else)

Meetings (“passcode” wants the passcode ${PASSCODE})
${lines.join('\n')}

Ctrl+C ends it.`);
    });
