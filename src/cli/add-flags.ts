// A table of flags, told to yargs.

import type { Argv, Options } from 'yargs';
import type { Flag, FlagTable } from './flag.ts';
import { wholeNumber } from './whole-number.ts';

export function addFlags(yargs: Argv, flags: FlagTable): Argv {
  return Object.entries(flags).reduce((parser, [name, flag]) => parser.option(name, optionOf(name, flag)), yargs);
}

function optionOf(name: string, flag: Flag): Options {
  const { kind, describe, alias, choices, default: usual, isRequired, what } = flag;
  return {
    describe,
    ...(alias === undefined ? {} : { alias }),
    ...(usual === undefined ? {} : { default: usual }),
    ...(isRequired === true ? { demandOption: true } : {}),
    ...(kind === 'switch' ? { type: 'boolean' } : { requiresArg: true }),
    ...(kind === 'choice' ? { choices: choices ?? [] } : {}),
    ...(kind === 'text' || kind === 'number' ? { type: 'string' } : {}),
    ...(kind === 'number' ? { coerce: wholeNumber(name, what) } : {}),
  };
}
