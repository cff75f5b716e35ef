// A table of flags, told to yargs: it splits the words, and shows help. What was written is read by `readFlag`.

import type { Argv, Options } from 'yargs';
import type { Flag, FlagTable } from './flag.ts';
import { isRequired } from './synopsis.ts';

/** `parse`: yargs is not told what it would check itself, in words and an order of its own. */
export type AddingFor = 'help' | 'parse';

export function addFlags<T>(yargs: Argv<T>, flags: FlagTable, addingFor: AddingFor): Argv<T> {
  for (const [name, flag] of Object.entries(flags)) {
    yargs.option(name, { ...optionOf(flag), ...(addingFor === 'help' ? shownOf(flag) : {}) });
  }
  return yargs;
}

function optionOf(flag: Flag): Options {
  return { describe: flag.describe, ...(flag.alias === undefined ? {} : { alias: flag.alias }), ...valueOptions(flag) };
}

function shownOf(flag: Flag): Options {
  const usual = 'default' in flag ? flag.default : undefined;
  return {
    ...(usual === undefined ? {} : { defaultDescription: String(usual) }),
    ...(isRequired(flag) ? { demandOption: true } : {}),
    ...(flag.kind === 'choice' ? { choices: flag.choices } : {}),
  };
}

function valueOptions(flag: Flag): Options {
  switch (flag.kind) {
    case 'switch':
      return { type: 'boolean' };
    case 'choice':
      return { requiresArg: true };
    case 'optional':
    case 'words':
      return { type: 'string' };
    default:
      return { type: 'string', requiresArg: true };
  }
}
