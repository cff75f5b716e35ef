// What a shell offers for the word that is being written: commands, flags, choices, or what a command completes itself. Where
// nothing is offered, the shell offers files.

import type { Command } from './command.ts';
import { commandGroups, commandIn, commands } from './commands/commands.ts';
import type { Flag, FlagTable } from './flag.ts';

export type Offer = { readonly word: string; readonly about: string };

const ALWAYS: readonly Offer[] = [
  { word: '--help', about: 'Show help' },
  { word: '--version', about: 'Show version number' },
];

/** `words`: what is written after the program's name; the last is the one to be completed, and may be empty. */
export async function complete(words: readonly string[]): Promise<readonly Offer[]> {
  const current = words.at(-1) ?? '';
  const offers = await offersAfter(words[0] === 'help' ? words.slice(1, -1) : words.slice(0, -1), current);
  return offers.filter(({ word }) => word.startsWith(current));
}

async function offersAfter(before: readonly string[], current: string): Promise<readonly Offer[]> {
  const found = commandIn(before);
  if (found === undefined) return current.startsWith('-') ? ALWAYS : namesAfter(before);
  const { command, length } = found;
  const given = before.slice(length);
  if (given.includes('--')) return [];
  const open = flagCalled(given.at(-1) ?? '', command.flags);
  if (open !== undefined && takesNextWord(open)) return valuesOf(open);
  if (current.startsWith('-')) return [...flagsNotIn(given, command.flags), ...joinedValues(current, command.flags), ...ALWAYS];
  return wordsFor(command, given);
}

function namesAfter(before: readonly string[]): readonly Offer[] {
  const rows = commands.map(({ name, summary }) => ({ words: name.split(' '), summary }));
  const next = rows.flatMap(({ words, summary }) => {
    const word = before.every((one, at) => one === words[at]) ? words[before.length] : undefined;
    if (word === undefined) return [];
    return [{ word, about: words.length - before.length > 1 ? (commandGroups[word] ?? '') : summary }];
  });
  return next.filter(({ word }, at) => next.findIndex((other) => other.word === word) === at);
}

/** The flag that a word is, without a value in the same word. */
function flagCalled(word: string, flags: FlagTable): Flag | undefined {
  if (word.startsWith('--')) return Object.hasOwn(flags, word.slice(2)) ? flags[word.slice(2)] : undefined;
  return Object.values(flags).find(({ alias }) => alias !== undefined && word === `-${alias}`);
}

function takesNextWord({ kind }: Flag): boolean {
  return kind !== 'switch' && kind !== 'optional' && kind !== 'words';
}

function valuesOf(flag: Flag): readonly Offer[] {
  switch (flag.kind) {
    case 'choice':
    case 'words':
      return flag.choices.map((word) => ({ word, about: '' }));
    case 'named files':
      return flag.choices.map((word) => ({ word: `${word}=`, about: '' }));
    case 'text':
      return flag.repeats === true ? (flag.choices ?? []).map((word) => ({ word, about: '' })) : [];
    default:
      return [];
  }
}

/** Of `--fix=w`, the values with the flag before them. */
function joinedValues(current: string, flags: FlagTable): readonly Offer[] {
  const [, name = ''] = /^(--[^=]+)=/.exec(current) ?? [];
  const flag = flagCalled(name, flags);
  return flag === undefined ? [] : valuesOf(flag).map(({ word, about }) => ({ word: `${name}=${word}`, about }));
}

function flagsNotIn(given: readonly string[], flags: FlagTable): readonly Offer[] {
  return Object.entries(flags).flatMap(([name, flag]) => {
    const isGiven = given.some((word) => flagCalled(word.replace(/=.*/s, ''), flags) === flag);
    if (isGiven && !('repeats' in flag && flag.repeats === true) && flag.kind !== 'named files') return [];
    return [{ word: `--${name}`, about: flag.describe }];
  });
}

async function wordsFor({ positionals, flags }: Command, given: readonly string[]): Promise<readonly Offer[]> {
  const isValue = (at: number): boolean => {
    const flag = flagCalled(given[at - 1] ?? '', flags);
    return flag !== undefined && takesNextWord(flag);
  };
  const words = given.filter((word, at) => !word.startsWith('-') && !isValue(at));
  const names = (await positionals[words.length]?.complete?.()) ?? [];
  return names.map((word) => ({ word, about: '' }));
}

/** As the scripts that yargs writes expect it: zsh and fish show what a word is about. */
export function writeOffers(offers: readonly Offer[], shell: string): string {
  const line = ({ word, about }: Offer): string => {
    const words = about.replace(/\s+/g, ' ');
    if (/zsh/.test(shell)) return words === '' ? zshWord(word) : `${zshWord(word)}:${words}`;
    return /fish/.test(shell) && words !== '' ? `${word}\t${words}` : word;
  };
  return offers.map((offer) => `${line(offer)}\n`).join('');
}

function zshWord(word: string): string {
  return word.replaceAll(':', '\\:');
}
