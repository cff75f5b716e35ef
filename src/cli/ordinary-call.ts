// Reads an ordinary call of a command without yargs, which takes longer to load than most documents take to validate. A call
// with anything out of the ordinary is not read here: yargs reads it, or says what is wrong with it.

import type { Call, Command } from './command.ts';
import type { FlagTable } from './flag.ts';
import type { Written } from './read-flag.ts';
import { settleCall } from './settle-call.ts';

const LONG = /^--([a-z][a-z-]+)(?:=(.*))?$/s;
const SHORT = /^-([a-zA-Z])$/;
/** yargs takes quotation marks around a value away, and a word after a switch for its value. */
const OUT_OF_THE_ORDINARY = /^$|^-.|^["']/;
const TRUTH = /^(?:true|false)$/;

/** `words`: what follows the command. Undefined: not ordinary. @throws {UsageError} */
export function readOrdinaryCall(command: Command, words: readonly string[]): Call | undefined {
  const flags: Record<string, readonly Written[]> = {};
  const others: string[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at++] ?? '';
    if (word === '--') {
      for (const one of words.slice(at)) others.push(one);
      break;
    }
    const { name, written } = flagIn(word, command.flags);
    if (name === undefined) {
      if (OUT_OF_THE_ORDINARY.test(word)) return undefined;
      others.push(word);
      continue;
    }
    const value = writtenValue(command.flags[name]?.kind, written, words[at]);
    if (value === undefined) return undefined;
    if (value !== true && written === undefined) at++;
    flags[name] = [...(flags[name] ?? []), value];
  }
  return settleCall(command, { words: others, flags });
}

type WrittenFlag = { readonly name: string | undefined; readonly written: string | undefined };

function flagIn(word: string, flags: FlagTable): WrittenFlag {
  const [, letter] = SHORT.exec(word) ?? [];
  if (letter !== undefined) {
    return { name: Object.keys(flags).find((name) => flags[name]?.alias === letter), written: undefined };
  }
  const [, name = '', written] = LONG.exec(word) ?? [];
  return { name: Object.hasOwn(flags, name) ? name : undefined, written };
}

function writtenValue(
  kind: FlagTable[string]['kind'] | undefined,
  written: string | undefined,
  next: string | undefined,
): Written | undefined {
  switch (kind) {
    case 'switch':
      return written === undefined && !TRUTH.test(next ?? '') ? true : undefined;
    case 'optional':
    case 'words':
      return written === undefined ? true : ordinary(written);
    default:
      return ordinary(written ?? next);
  }
}

function ordinary(value: string | undefined): string | undefined {
  return value === undefined || OUT_OF_THE_ORDINARY.test(value) ? undefined : value;
}
