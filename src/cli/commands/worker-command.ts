// teikit worker --queue URL

import { type Command, defineCommand } from '../command.ts';
import { poolFlags } from './pool-flags.ts';
import { queueFlag, type WorkerValues } from './queue-flags.ts';

export const workerCommand: Command = defineCommand<WorkerValues>({
  name: 'worker',
  summary: 'work on the documents of runs on other machines (teikit run --queue)',
  positionals: [],
  flags: {
    queue: queueFlag,
    jobs: { ...poolFlags.jobs, describe: 'documents that are worked on at once; default: as many as there are cores' },
    quiet: { kind: 'switch', alias: 'q', describe: 'say only what is wrong' },
  },
  examples: [{ line: 'worker --queue redis://queue.example.org', describe: 'until Ctrl-C or SIGTERM' }],
  epilogue:
    'It needs the packages bullmq and ioredis, the same build of teikit and the same schemas as the senders, and the same files at the same paths. Ctrl-C or SIGTERM once: what is in hand is finished. docs/queue.md tells how all of it is set up.',
  run: async (call) => {
    const { runWorker } = await import('./run-worker.ts');
    await runWorker(call);
  },
});
