#!/usr/bin/env node
// The program: arguments → exit code.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';
import { talk, tellFault, watchStreams } from './output.ts';
import { parseArguments } from './parse-arguments.ts';
import { UsageError } from './usage-error.ts';

watchStreams();
try {
  await parseArguments(process.argv.slice(2));
} catch (error) {
  if (error instanceof UsageError) {
    talk(`${error.message} (see teikit --help)`);
    raiseExitCode(exitCodes.wrongUse);
  } else if (error instanceof EnvironmentError) {
    tellFault(error);
  } else {
    console.error('teikit: this is a fault of teikit, not of your document:', error);
    raiseExitCode(exitCodes.failure);
  }
}
