// The one table of commands, in the order of help.

import type { Command } from '../command.ts';
import { completionCommand } from './completion-command.ts';
import { encodeCommand } from './encode-command.ts';
import { evaluateCommand } from './evaluate-command.ts';
import { explainCommand } from './explain-command.ts';
import { exportCommand } from './export-command.ts';
import { initCommand } from './init-command.ts';
import { learnCommand } from './learn-command.ts';
import { oaiStaticCommand } from './oai-static-command.ts';
import { queueFailedCommand } from './queue-failed-command.ts';
import { queueRetryCommand } from './queue-retry-command.ts';
import { runCommand } from './run-command.ts';
import { schemaAddCommand } from './schema-add-command.ts';
import { schemaCacheCommand } from './schema-cache-command.ts';
import { schemaCompileCommand } from './schema-compile-command.ts';
import { schemaConvertCommand } from './schema-convert-command.ts';
import { schemaListCommand } from './schema-list-command.ts';
import { schemaRemoveCommand } from './schema-remove-command.ts';
import { schemaUpdateCommand } from './schema-update-command.ts';
import { schemaWhichCommand } from './schema-which-command.ts';
import { serveOaiCommand } from './serve-oai-command.ts';
import { transformCommand } from './transform-command.ts';
import { validateCommand } from './validate-command.ts';
import { verifyCommand } from './verify-command.ts';
import { watchCommand } from './watch-command.ts';
import { workerCommand } from './worker-command.ts';

export const commands: readonly Command[] = [
  validateCommand,
  runCommand,
  watchCommand,
  workerCommand,
  encodeCommand,
  transformCommand,
  exportCommand,
  serveOaiCommand,
  oaiStaticCommand,
  evaluateCommand,
  learnCommand,
  verifyCommand,
  initCommand,
  explainCommand,
  schemaCompileCommand,
  schemaConvertCommand,
  schemaCacheCommand,
  schemaAddCommand,
  schemaListCommand,
  schemaWhichCommand,
  schemaUpdateCommand,
  schemaRemoveCommand,
  queueFailedCommand,
  queueRetryCommand,
  completionCommand,
];

/** First words that several commands share, and what they are about. */
export const commandGroups: Readonly<Record<string, string>> = {
  queue: 'documents that failed each time a worker at a queue tried them',
  schema: 'a schema as WebAssembly or in the other syntax; copies of schemas, and which apply',
};

/** The command that a call begins with, and how many words its name has. */
export function commandIn(given: readonly string[]): { readonly command: Command; readonly length: number } | undefined {
  const command = commands.find(({ name }) => name.split(' ').every((word, at) => given[at] === word));
  return command === undefined ? undefined : { command, length: command.name.split(' ').length };
}

/** The help that a call should have asked for: that of its command, or of its group. */
export function helpFor(given: readonly string[]): string {
  const [group = ''] = given;
  const name = commandIn(given)?.command.name ?? (Object.hasOwn(commandGroups, group) ? group : undefined);
  return ['teikit', ...(name === undefined ? [] : [name]), '--help'].join(' ');
}
