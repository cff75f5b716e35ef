// The flag of commands that have to do with a queue.

import type { FlagFor } from '../flag.ts';

export type QueueValues = { readonly queue: string };

export type WorkerValues = QueueValues & { readonly jobs: number | undefined; readonly quiet: boolean };

export const queueText = { kind: 'text', placeholder: 'URL' } as const;

export const queueFlag: FlagFor<string> = {
  ...queueText,
  isRequired: true,
  isInSynopsis: true,
  describe:
    'the queue: redis://[USER:PASSWORD@]HOST[:PORT][/DATABASE], rediss:// for TLS; $TEIKIT_QUEUE_PASSWORD has the password, too',
};
