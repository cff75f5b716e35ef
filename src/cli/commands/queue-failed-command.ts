// teikit queue failed --queue URL

import { type Command, defineCommand } from '../command.ts';
import { type QueueValues, queueFlag } from './queue-flags.ts';

export const queueFailedCommand: Command = defineCommand<QueueValues>({
  name: 'queue failed',
  summary: 'the documents that failed each time a worker tried them, and why',
  positionals: [],
  flags: { queue: queueFlag },
  examples: [],
  epilogue:
    'A line for each: when, the folder that it was sent from, the document, and why. They are not sent to workers again until they change, or teikit queue retry lets them.',
  run: async ({ values: { queue } }) => {
    const { tellAside } = await import('../queue-aside.ts');
    await tellAside(queue);
  },
});
