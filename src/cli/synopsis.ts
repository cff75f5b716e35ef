// How a command is called, in one line: `transform PATH… --to FORMAT`.

import type { Command, Positional } from './command.ts';
import type { Flag } from './flag.ts';

/** What follows the command's name. */
export function synopsisOf({ positionals, flags }: Pick<Command, 'positionals' | 'flags'>): string {
  const shown = Object.entries(flags).filter(([, flag]) => isRequired(flag) || flag.isInSynopsis === true);
  return [...positionals.map(wordOf), ...shown.map(([name, flag]) => `${shortest(name, flag)}${valuePart(flag)}`)].join(' ');
}

export function isRequired(flag: Flag): boolean {
  return 'isRequired' in flag && flag.isRequired === true;
}

/** What follows a flag's name: ` FILE`, `[=REF]`, or nothing. */
export function valuePart(flag: Flag): string {
  switch (flag.kind) {
    case 'switch':
      return '';
    case 'optional':
      return `[=${flag.placeholder ?? 'VALUE'}]`;
    case 'words':
      return `[=${flag.choices.join('|')}]`;
    case 'choice':
      return ` ${flag.placeholder ?? flag.choices.join('|')}`;
    default:
      return ` ${flag.placeholder ?? 'VALUE'}`;
  }
}

function wordOf({ name, repeats, isOptional }: Positional): string {
  const word = repeats === true ? `${name}…` : name;
  return isOptional === true ? `[${word}]` : word;
}

function shortest(name: string, { alias }: Flag): string {
  return alias === undefined ? `--${name}` : `-${alias}`;
}
