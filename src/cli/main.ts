#!/usr/bin/env node
/** `zoom-join`: the commands, and nothing of what they do. */
import { Command } from 'commander';
import { sandboxCommand } from './sandbox.js';

const program = new Command('zoom-join')
  .description('A live Zoom meeting in any web page: tools for those who put it there.')
  .addCommand(sandboxCommand())
  .showHelpAfterError();

await program.parseAsync();
