/** `zoom-join diagnose`: what a signature claims, what is wrong with it and how to mend it. */
import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { nowInSeconds } from '../../signature/claims.js';
import { diagnose } from '../../signature/diagnose/diagnose.js';
import { redactedClaims } from '../claims.js';
import { parseMeetingNumber, parseRole, parseWholeNumber } from '../options.js';
import { colors, printClaims, printFindings } from '../print.js';

interface Options {
  readonly meeting?: string;
  readonly role?: 0 | 1;
  readonly now?: number;
  readonly json?: boolean;
}

export const diagnoseCommand = (): Command =>
  new Command('diagnose')
    .description('Say what is wrong with a signature, and how to mend it.')
    .argument(
      '[signature]',
      'the signature, or what came instead of it; - reads standard input',
      '-',
    )
    .option('--meeting <number>', 'the meeting it should be for', parseMeetingNumber)
    .option('--role <0|1>', 'the role it should be for', parseRole)
    .option('--now <seconds>', 'the time to judge it by, in seconds since 1970', parseWholeNumber)
    .option('--json', 'print {"claims", "findings"} for programs')
    .addHelpText(
      'after',
      `
With the app's secret in ZOOM_SDK_SECRET it is checked, too, whether that secret made the signature.
The exit status is 0 where nothing is wrong, 1 where something is, 2 where the command is.

Examples
  curl -s https://example.org/zoom/signature | zoom-join diagnose -
  zoom-join diagnose eyJhbGciOi… --meeting "869 3456 7210" --role 0`,
    )
    .action(async (argument: string, options: Options) => {
      const signature = argument === '-' ? await text(process.stdin) : argument;
      const now = options.now ?? nowInSeconds();
      const secret = process.env.ZOOM_SDK_SECRET || undefined;
      const findings = await diagnose(signature, {
        now,
        meetingNumber: options.meeting,
        role: options.role,
        secret,
      });
      const claims = redactedClaims(signature, secret);
      if (options.json) console.log(JSON.stringify({ claims, findings }, null, 2));
      else {
        console.log(`\n${abbreviated(signature)}\n`);
        if (claims) printClaims(claims, now);
        printFindings(findings);
        if (findings.length === 0) console.log(colors.green('✓ Nothing wrong can be seen in it.'));
        if (claims && !secret)
          console.log('Set ZOOM_SDK_SECRET to see whether that secret made it.\n');
      }
      if (findings.some(({ level }) => level === 'error')) process.exitCode = 1;
    });

/** Enough to know it again, too little to use it. */
const abbreviated = (signature: string): string => {
  const line = signature.trim().replace(/\s+/g, ' ');
  const shown = line.length > 24 ? `${line.slice(0, 8)}…${line.slice(-4)}` : '(short)';
  return `${colors.bold(shown)}  ${signature.length} characters`;
};
