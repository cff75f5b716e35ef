// Tells wrong use: what is wrong, what was probably meant, and which help says more.

import { suggestion } from '../source/nearest-name.ts';
import { helpFor } from './commands/commands.ts';
import { talk } from './output.ts';
import type { UsageError } from './usage-error.ts';

export function tellUsage({ message, mistaken }: UsageError, given: readonly string[]): void {
  const meant = mistaken === undefined ? '' : suggestion(mistaken.word, mistaken.names);
  talk(`${message}${meant} (see ${helpFor(given)})`);
}
