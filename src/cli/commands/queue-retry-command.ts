// teikit queue retry [FILE...] --queue URL

import { type Command, defineCommand } from '../command.ts';
import { type QueueValues, queueFlag } from './queue-flags.ts';

export const queueRetryCommand: Command = defineCommand<QueueValues>({
  name: 'queue retry',
  summary: 'let the next run send documents to workers again that failed each time',
  positionals: [
    {
      name: 'FILE',
      describe: 'FILE is a document as teikit queue failed names it; without one, all.',
      repeats: true,
      isOptional: true,
    },
  ],
  flags: { queue: queueFlag },
  examples: [],
  run: async ({ words, values: { queue } }) => {
    const { retryFailed } = await import('../queue-aside.ts');
    await retryFailed(queue, words);
  },
});
