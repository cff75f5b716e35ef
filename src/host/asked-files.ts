// Keeps which files are asked for, where somebody wants to know.

import { resolve } from 'node:path';
import type { AskedFile, AskedFiles } from '../batch/asked-files.ts';
import { stateOf } from './file-state.ts';

/** Tells of a file that is about to be looked at or read. */
export type Ask = (path: string) => void;

export class KeptAsks implements AskedFiles {
  #files = new Map<string, AskedFile>();
  #isOwn = false;

  /** `path`: a true one, or one that leads nowhere. */
  readonly note: Ask = (path) => {
    const whole = resolve(path);
    const known = this.#files.get(whole);
    const isShared = !this.#isOwn;
    if (known === undefined) this.#files.set(whole, { path: whole, isShared, state: stateOf(whole) });
    else if (isShared && !known.isShared) this.#files.set(whole, { ...known, isShared });
  };

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
