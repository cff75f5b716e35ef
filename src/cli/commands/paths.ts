// PATH…, as the commands that read documents take it.

import type { Positional } from '../command.ts';
import { INSTEAD_OF_PATHS } from './common-flags.ts';

export const paths: Positional = {
  name: 'PATH',
  describe: 'PATH is a file, a directory (searched for *.xml), or - for standard input.',
  repeats: true,
  readsInput: true,
  orFlags: INSTEAD_OF_PATHS,
};
