/** `zoom-join sign`: prints a signature, for trying things out. */
import { Command } from 'commander';
import { credentialProblems } from '../../problems/credentials.js';
import { ZoomJoinError } from '../../problems/error.js';
import { BACKDATE, nowInSeconds } from '../../signature/claims.js';
import { sign } from '../../signature/sign.js';
import { parseMeetingNumber, parseNonNegativeNumber, parseRole } from '../options.js';
import { printError } from '../print.js';

interface Options {
  readonly meeting: string;
  readonly role: 0 | 1;
  readonly hours: number;
  readonly json?: boolean;
}

export const signCommand = (): Command =>
  new Command('sign')
    .description('Sign for a meeting, with ZOOM_SDK_KEY and ZOOM_SDK_SECRET from the environment.')
    .requiredOption('--meeting <number>', 'meeting number', parseMeetingNumber)
    .option('--role <0|1>', '0 for a participant, 1 for the host', parseRole, 0)
    .option('--hours <number>', 'how long it lives, up to 48', parseNonNegativeNumber, 2)
    .option('--json', 'print {"signature"} as an endpoint answers it')
    .addHelpText(
      'after',
      '\nExample: zoom-join sign --meeting "869 3456 7210" | zoom-join diagnose -',
    )
    .action(async ({ meeting: mn, role, hours, json }: Options) => {
      const { ZOOM_SDK_KEY: appKey = '', ZOOM_SDK_SECRET: secret = '' } = process.env;
      const iat = nowInSeconds() - BACKDATE;
      try {
        const exp = iat + Math.round(hours * 3600);
        const signature = await sign({ appKey, mn, role, iat, exp }, secret);
        console.log(json ? JSON.stringify({ signature }) : signature);
      } catch (error) {
        if (!(error instanceof ZoomJoinError)) throw error;
        printError(error);
        process.exitCode = error.code in credentialProblems ? 2 : 1;
      }
    });
