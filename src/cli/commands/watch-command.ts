// teikit watch [CONFIG]

import { type Command, defineCommand } from '../command.ts';
import { type RunValues, runCommand } from './run-command.ts';

export type WatchValues = Omit<RunValues, 'dry-run' | 'wait'>;

const { 'dry-run': _dry, wait: _wait, ...flags } = runCommand.flags;

export const watchCommand: Command = {
  ...defineCommand<Record<never, never>>({
    name: 'watch',
    summary: 'as run, and again whenever something in the folder of the project changes',
    positionals: runCommand.positionals,
    flags: {},
    examples: [{ line: 'watch', describe: 'until Ctrl-C; only what has changed is done, and told' }],
    run: async (call) => {
      const { runRun } = await import('./run-run.ts');
      await runRun(call as never, { watches: true });
    },
  }),
  flags,
};
