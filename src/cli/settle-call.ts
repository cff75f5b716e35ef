// What was written after a command → the call, or what is wrong with it. Both parsers end here.

import { STANDARD_INPUT } from '../source/document.ts';
import type { Call, Command, Positional } from './command.ts';
import type { FlagValue } from './flag.ts';
import { readFlag, type Written } from './read-flag.ts';
import { UsageError } from './usage-error.ts';

export type WrittenCall = {
  readonly words: readonly string[];
  readonly flags: { readonly [flag: string]: readonly Written[] | undefined };
};

/** @throws {UsageError} */
export function settleCall(command: Command, { words, flags }: WrittenCall): Call {
  const values: Record<string, FlagValue> = {};
  for (const [name, flag] of Object.entries(command.flags)) values[name] = readFlag(name, flag, flags[name] ?? []);
  const given = (name: string): boolean => values[name] !== undefined;
  refuseMissing(command, words.length, given);
  refuseTooMany(command, words);
  refuseEmpty(command, words);
  if (readsInput(command, words).length > 1) throw new UsageError('standard input (-) can be read only once');
  return { command: command.name, words, values };
}

function refuseMissing({ name, positionals }: Command, count: number, given: (flag: string) => boolean): void {
  const needed = positionals.filter(({ isOptional, orFlags = [] }) => isOptional !== true && !orFlags.some(given));
  if (count >= needed.length) return;
  const [first] = needed;
  if (needed.length === 1 && first?.repeats === true) throw new UsageError(`no ${first.name} is given`);
  throw new UsageError(`${name} needs ${namesOf(needed)}`);
}

function refuseTooMany({ name, positionals }: Command, words: readonly string[]): void {
  const others = words.slice(positionals.length).join(' ');
  if (words.length <= positionals.length || positionals.at(-1)?.repeats === true) return;
  if (positionals.length === 0) throw new UsageError(`${name} takes no names, such as ${others}`);
  throw new UsageError(`${name} takes ${positionals.length === 1 ? 'one ' : ''}${namesOf(positionals)}, not also ${others}`);
}

function refuseEmpty(command: Command, words: readonly string[]): void {
  const at = words.indexOf('');
  if (at < 0) return;
  const { name = 'word', repeats } = positionalAt(command, at) ?? {};
  throw new UsageError(`${repeats === true ? `a ${name}` : name} is empty`);
}

function readsInput(command: Command, words: readonly string[]): readonly string[] {
  return words.filter((word, at) => word === STANDARD_INPUT && positionalAt(command, at)?.readsInput === true);
}

function positionalAt({ positionals }: Command, at: number): Positional | undefined {
  return positionals[Math.min(at, positionals.length - 1)];
}

function namesOf(positionals: readonly Positional[]): string {
  return positionals.map(({ name }) => name).join(' and ');
}
