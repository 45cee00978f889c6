#!/usr/bin/env node
/** `zoom-join`: the commands, and nothing of what they do. */
import { Command } from 'commander';
import { ZoomJoinError } from '../problems/error.js';
import { copySdkCommand } from './commands/copy-sdk.js';
import { diagnoseCommand } from './commands/diagnose.js';
import { doctorCommand } from './commands/doctor.js';
import { sandboxCommand } from './commands/sandbox.js';
import { serveCommand } from './commands/serve.js';
import { signCommand } from './commands/sign.js';
import { printError } from './print.js';

/** Exit statuses: 0 fine, 1 errors found, 2 wrong usage. */
const program = new Command('zoom-join')
  .description('A live Zoom meeting in any web page: tools for those who put it there.')
  .showHelpAfterError('(zoom-join --help says how)')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));

const commands = [
  diagnoseCommand(),
  doctorCommand(),
  signCommand(),
  serveCommand(),
  sandboxCommand(),
  copySdkCommand(),
];
for (const command of commands) {
  program.addCommand(command.copyInheritedSettings(program));
}

// What a command could not do is said in words; a stack would say where in our code, which mends nothing.
await program.parseAsync().catch((error: unknown) => {
  if (error instanceof ZoomJoinError) printError(error);
  else console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
