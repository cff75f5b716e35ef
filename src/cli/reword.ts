// What yargs says of wrong use, as a clause in our style.

import { suggestion } from '../source/nearest-name.ts';
import type { FlagTable } from './flag.ts';

const wordings: readonly (readonly [RegExp, string])[] = [
  [/^Not enough arguments following: (.)$/, 'a value is missing after -$1'],
  [/^Not enough arguments following: (.*)/, 'a value is missing after --$1'],
];

/** Every command has these. */
const ALWAYS = ['help', 'version'];

type CallSoFar = { readonly given: readonly string[]; readonly flags: FlagTable };

export function reword(message: string, call: CallSoFar): string {
  const line = message.replace(/\s+/g, ' ').trim();
  const unknown = /^Unknown arguments?: (.*)$/.exec(line)?.[1]?.split(', ');
  if (unknown !== undefined) return unknownFlag(unknown, call);
  return wordings.reduce((text, [pattern, ours]) => text.replace(pattern, ours), line);
}

/** The flag as it was written; yargs names only its letters. */
function unknownFlag(names: readonly string[], { given, flags }: CallSoFar): string {
  const isUnknown = (word: string): boolean => {
    if (word.startsWith('--')) return names.includes(word.slice(2).replace(/=.*/s, ''));
    // yargs takes `-x.xml` for one name
    if (word.startsWith('-') && names.includes(word.slice(1))) return true;
    return word.startsWith('-') && [...word.slice(1)].some((letter) => names.includes(letter));
  };
  const written = given.find(isUnknown) ?? names.join(', ');
  if (!written.startsWith('--')) return `unknown flag: ${written} (a file of that name is written ./${written})`;
  const known = [...Object.keys(flags), ...ALWAYS].map((name) => `--${name}`);
  return `unknown flag: ${written}${suggestion(written.replace(/=.*/s, ''), known)}`;
}
