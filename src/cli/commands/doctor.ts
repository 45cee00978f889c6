/** `zoom-join doctor`: what is right and what is wrong with a live signature endpoint. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { examineEndpoint } from '../doctor/report.js';
import { parseMeetingNumber } from '../options.js';
import { colors, printClaims, printFindings } from '../print.js';

interface Options {
  readonly meeting?: string;
  readonly ref?: string;
  readonly origin?: string;
  readonly method: 'post' | 'get';
  readonly json?: boolean;
}

export const doctorCommand = (): Command =>
  new Command('doctor')
    .description('Ask a signature endpoint as <zoom-join> would, and as a stranger would.')
    .argument('<url>', 'the endpoint', parseHttpUrl)
    .option('--meeting <number>', 'a meeting that it should sign', parseMeetingNumber)
    .option('--ref <reference>', 'a reference of a meeting that it should know')
    .option(
      '--origin <origin>',
      "the page's origin, where it is not the endpoint's own",
      parseOrigin,
    )
    .addOption(
      new Option('--method <method>', 'how the page asks').choices(['post', 'get']).default('post'),
    )
    .option('--json', 'print {"fine", "findings", "unknown", "claims"} for programs')
    .addHelpText(
      'after',
      `
It asks four or five times, once for a host's signature and once for a meeting that is nobody's.
With the app's secret in ZOOM_SDK_SECRET it is checked, too, whether that secret made the signature.
The exit status is 0 where nothing is wrong, 1 where something is, 2 where the command is. What could not be
told, where a request failed or was rate-limited, is said and does not change it.

Example: zoom-join doctor https://example.org/zoom/signature --meeting "869 3456 7210"`,
    )
    .action(async (url: string, { meeting, ref, json, ...options }: Options, command: Command) => {
      if (!meeting && !ref) command.error('error: --meeting or --ref is needed');
      const secret = process.env.ZOOM_SDK_SECRET || undefined;
      const doctorOptions = { ...options, meetingNumber: meeting, meeting: ref, secret };
      const { fine, findings, unknown, claims } = await examineEndpoint(url, doctorOptions);
      if (json) console.log(JSON.stringify({ fine, findings, unknown, claims }, null, 2));
      else {
        console.log();
        for (const what of fine) console.log(`${colors.green('✓')} ${what}`);
        for (const what of unknown) console.log(`${colors.yellow('?')} could not tell ${what}`);
        console.log();
        if (claims) printClaims(claims);
        printFindings(findings);
      }
      if (findings.some(({ level }) => level === 'error')) process.exitCode = 1;
    });

const parseHttpUrl = (text: string): string => {
  try {
    const { protocol, href } = new URL(text);
    if (/^https?:$/.test(protocol)) return href;
  } catch {
    // Said below.
  }
  throw new InvalidArgumentError(
    `It takes an http or https URL, such as https://${text.replace(/^\W+/, '')}.`,
  );
};

const parseOrigin = (text: string): string => new URL(parseHttpUrl(text)).origin;
