// Whatever is no ordinary call of validate. Ordinary calls of what people run on many documents are read without yargs, too.

import { encodeCommand } from './commands/encode-command.ts';
import { runCommand } from './commands/run-command.ts';
import { transformCommand } from './commands/transform-command.ts';
import { readOrdinaryCall } from './ordinary-call.ts';

export async function runOther(given: readonly string[]): Promise<void> {
  const [name, ...words] = given;
  const command = [transformCommand, encodeCommand, runCommand].find((one) => one.name === name);
  const ordinary = command === undefined ? undefined : readOrdinaryCall(command, words);
  if (command !== undefined && ordinary !== undefined) return command.run(ordinary);
  const { parseArguments } = await import('./parse-arguments.ts');
  return parseArguments(given);
}
