// The program: arguments → exit code. What it imports is one file of the bundle (bundle.mjs), since an ordinary call needs it all.

import { inspect } from 'node:util';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { SettingsError } from '../diagnostics/settings-error.ts';
import { validateCommand } from './commands/validate-command.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';
import { readOrdinaryCall } from './ordinary-call.ts';
import { sayLines, tellFault, watchStreams } from './output.ts';
import { UsageError } from './usage-error.ts';

/** `given`: the words after the program's name. */
export async function runProgram(given: readonly string[]): Promise<void> {
  watchStreams();
  try {
    await run(given);
  } catch (error) {
    await tellError(error, given);
  }
}

async function tellError(error: unknown, given: readonly string[]): Promise<void> {
  if (error instanceof UsageError || error instanceof SettingsError) {
    const { tellUsage } = await import('./tell-usage.ts');
    tellUsage(error instanceof UsageError ? error : new UsageError(error.message), given);
    raiseExitCode(exitCodes.wrongUse);
  } else if (error instanceof EnvironmentError) {
    tellFault(error);
  } else {
    sayLines(`teikit: this is a fault of teikit, not of your document: ${inspect(error)}`);
    raiseExitCode(exitCodes.failure);
  }
}

async function run(given: readonly string[]): Promise<void> {
  const [command, ...words] = given;
  const ordinary = command === validateCommand.name ? readOrdinaryCall(validateCommand, words) : undefined;
  if (ordinary !== undefined) return validateCommand.run(ordinary);
  const { runOther } = await import('./run-other.ts');
  return runOther(given);
}
