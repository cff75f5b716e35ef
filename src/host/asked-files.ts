// Keeps which files are asked for, where somebody wants to know.

import { resolve } from 'node:path';
import type { AskedFile, AskedFiles } from '../batch/asked-files.ts';
import type { JobServices } from '../batch/job-services.ts';
import { isSameState, newestOf } from '../source/file-state.ts';
import { digestOf } from './digest-of.ts';
import { stateOf } from './file-state.ts';
import { isOutwaited, outwait } from './outwait.ts';

type Room = Parameters<JobServices['read']>[1];

/** Tells of a file that is about to be looked at or read. */
export type Ask = (path: string) => void;

export class KeptAsks implements AskedFiles {
  #files = new Map<string, AskedFile>();
  #isOwn = false;

  /** `path`: a true one, or one that leads nowhere. */
  readonly note: Ask = (path) => void this.#note(resolve(path));

  #note(whole: string): AskedFile {
    const known = this.#files.get(whole);
    const isShared = !this.#isOwn;
    if (known !== undefined && (known.isShared || !isShared)) return known;
    const file = known === undefined ? { path: whole, isShared, state: stateOf(whole) } : { ...known, isShared };
    this.#files.set(whole, file);
    return file;
  }

  /** Services that tell of what they read, with the digest of its bytes: nobody has to read it again for that. */
  services<Services extends Pick<JobServices, 'read' | 'start'>>(services: Services): Services {
    const { read, start } = services;
    /** The document whose first bytes were read. */
    let started: string | undefined;
    return {
      ...services,
      ...(start === undefined
        ? {}
        : {
            start: (path: string) => {
              const bytes = start(path);
              started = bytes === undefined ? undefined : path;
              return bytes;
            },
          }),
      read: async (path: string, room?: Room) => {
        const whole = resolve(path);
        // who has listed a document knows what it was before
        const isDocument = path === started;
        const before = isDocument ? undefined : this.#note(whole);
        if (before?.state !== undefined) await outwait(newestOf(before.state));
        let document = await read(path, room);
        let state = stateOf(whole);
        if (isDocument && !isOutwaited(newestOf(state))) {
          await outwait(newestOf(state));
          document = await read(path, room);
          state = stateOf(whole);
        }
        const known = this.#files.get(whole) ?? { path: whole, isShared: true, state };
        const isSteady = state !== undefined && isSameState(known.state, state);
        this.#files.set(whole, { ...known, isShared: true, ...(isSteady ? { digest: digestOf(document.bytes) } : {}) });
        return document;
      },
    };
  }

  /** What is asked for meanwhile is of the document in hand, and of no other. */
  own<Made>(look: () => Made): Made {
    const before = this.#isOwn;
    this.#isOwn = true;
    try {
      return look();
    } finally {
      this.#isOwn = before;
    }
  }

  readonly take = (): readonly AskedFile[] => {
    const files = [...this.#files.values()];
    this.#files = new Map();
    return files;
  };

  readonly add = (files: readonly AskedFile[]): void => {
    for (const file of files) this.#files.set(file.path, this.#files.get(file.path) ?? file);
  };
}
