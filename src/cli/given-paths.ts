// PATH…, as every command takes it. Not a positional of yargs, which loses `-`.

import { STANDARD_INPUT } from '../host/read-document.ts';
import { UsageError } from './usage-error.ts';

/** For the help of a command. */
export const PATHS = 'PATH is a file, a directory (searched for *.xml), or - for standard input.';

/**
 * `words` are the command and what follows it without a flag.
 * @throws {UsageError}
 */
export function givenPaths(words: readonly (string | number)[]): readonly string[] {
  const paths = words.slice(1).map(String);
  if (paths.length === 0) throw new UsageError('no PATH is given');
  if (paths.includes('')) throw new UsageError('a PATH is empty');
  if (paths.filter((path) => path === STANDARD_INPUT).length > 1) {
    throw new UsageError('standard input (-) can be read only once');
  }
  return paths;
}
