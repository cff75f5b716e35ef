// teikit watch [CONFIG]

import { type Command, defineCommand } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { type RunValues, runCommand } from './run-command.ts';

export type WatchValues = Omit<RunValues, 'dry-run' | 'wait'> & { readonly 'check-every': number };

const { 'dry-run': _dry, wait: _wait, ...flags } = runCommand.flags;

export const watchCommand: Command = {
  ...defineCommand<Record<never, never>>({
    name: 'watch',
    summary: 'as run, and again whenever something in the folder of the project or in its buckets changes',
    positionals: runCommand.positionals,
    flags: {},
    examples: [{ line: 'watch', describe: 'until Ctrl-C; only what has changed is done, and told' }],
    run: async (call) => {
      const { values } = call as never as { readonly values: WatchValues };
      if (values['check-every'] === 0) throw new UsageError('wrong value: --check-every 0, where at least 1 is needed');
      const { runRun } = await import('./run-run.ts');
      await runRun(call as never, { checkEvery: values['check-every'] });
    },
  }),
  flags: {
    'check-every': {
      kind: 'number',
      default: 10,
      placeholder: 'SECONDS',
      what: 'a number of seconds',
      describe: 'seconds between two looks at the buckets of the project, if it has any (s3://)',
    },
    ...flags,
  },
};
