// The program: arguments → exit code. What it imports is one file of the bundle (bundle.mjs), since an ordinary call needs it all.

import { inspect } from 'node:util';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { SettingsError } from '../diagnostics/settings-error.ts';
import type { Command } from './command.ts';
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

/** Commands whose ordinary calls are read without yargs: what people run on many documents. */
const quickCommands: { readonly [name: string]: () => Command | Promise<Command> } = {
  validate: () => validateCommand,
  transform: async () => (await import('./commands/transform-command.ts')).transformCommand,
  encode: async () => (await import('./commands/encode-command.ts')).encodeCommand,
};

async function run(given: readonly string[]): Promise<void> {
  const [name = '', ...words] = given;
  const command = Object.hasOwn(quickCommands, name) ? await quickCommands[name]?.() : undefined;
  const ordinary = command && readOrdinaryCall(command, words);
  if (command !== undefined && ordinary !== undefined) return command.run(ordinary);
  const { parseArguments } = await import('./parse-arguments.ts');
  return parseArguments(given);
}
