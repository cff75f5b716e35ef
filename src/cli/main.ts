#!/usr/bin/env node
// The program: arguments → exit code.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';
import { readOrdinaryCall } from './ordinary-call.ts';
import { talk, tellFault, watchStreams } from './output.ts';
import { UsageError } from './usage-error.ts';
import { runValidate, validateFlags } from './validate-flags.ts';

watchStreams();
try {
  await run(process.argv.slice(2));
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

async function run(given: readonly string[]): Promise<void> {
  const [command, ...words] = given;
  const ordinary = command === 'validate' ? readOrdinaryCall(words, validateFlags) : undefined;
  if (ordinary !== undefined) return runValidate({ ...ordinary.values, _: ['validate', ...ordinary.paths] });
  const { parseArguments } = await import('./parse-arguments.ts');
  return parseArguments(given);
}
