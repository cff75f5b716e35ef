// What was written for a flag → its value.

import type { Flag, FlagValue, NamedFile } from './flag.ts';
import { UsageError } from './usage-error.ts';

/** As it was written; `true`: the flag alone. */
export type Written = string | true;

/** Digits that a number on the command line may have. */
const MOST_DIGITS = 9;

/** `written`: once for each time that the flag was given. @throws {UsageError} */
export function readFlag(name: string, flag: Flag, written: readonly Written[]): FlagValue {
  if (written.includes('')) throw new UsageError(`--${name} is empty`);
  const texts = written.filter((value) => value !== true);
  if (flag.kind === 'text' && flag.repeats === true) return readList(name, texts, flag.choices);
  if (flag.kind === 'named files') return texts.map((text) => readNamedFile(name, text, flag.choices));
  if (flag.kind === 'switch') return written.length > 0;
  if (written.length > 1) throw new UsageError(`--${name} is given more than once`);
  const [text] = texts;
  if (flag.kind === 'optional') return written.length === 0 ? undefined : (text ?? flag.bare);
  if (flag.kind === 'words') return written.length === 0 ? undefined : readWords(name, text, flag.choices);
  if (text === undefined && flag.isRequired === true) throw new UsageError(`a flag is missing: --${name}`);
  if (text === undefined) return flag.default;
  if (flag.kind === 'choice') return readChoice(name, text, flag.choices);
  return flag.kind === 'number' ? readNumber(name, text, flag.what) : text;
}

function readChoice(name: string, text: string, choices: readonly string[]): string {
  if (choices.includes(text)) return text;
  const needed = `one of ${choices.join(', ')} is needed`;
  throw new UsageError(`wrong value: --${name} ${text}, where ${needed}`, { word: text, names: choices });
}

function readNumber(name: string, text: string, what = 'a whole number'): number {
  if (/^\d+$/.test(text) && text.length <= MOST_DIGITS) return Number(text);
  throw new UsageError(`wrong value: --${name} ${text}, where ${what} is needed`);
}

function readList(name: string, texts: readonly string[], choices: readonly string[] | undefined): readonly string[] {
  return choices === undefined ? texts : [...new Set(texts.flatMap((text) => readWords(name, text, choices)))];
}

function readWords(name: string, text: string | undefined, choices: readonly string[]): readonly string[] {
  const words = text === undefined ? [] : text.split(',');
  return [...new Set(words.map((word) => readChoice(name, word === '' ? `${text}` : word, choices)))];
}

function readNamedFile(name: string, text: string, choices: readonly string[]): NamedFile {
  const [, first = text, file = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  const chosen = readChoice(name, first, choices);
  if (file === '') throw new UsageError(`wrong value: --${name} ${text}, where a file is missing: --${name} ${chosen}=FILE`);
  return { name: chosen, file };
}
