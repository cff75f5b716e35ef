// Where relative paths start from. It is one for the whole process: jobs that start from different folders take turns.

import { isDirectory } from './output-directory.ts';

export function workingFolder(): string {
  return process.cwd();
}

/** Gives the way back when it is free; who comes first is first. */
export class WorkingFolders {
  readonly #first = process.cwd();
  #current = process.cwd();
  #inHand = 0;
  #line: { readonly folder: string; readonly enter: () => void }[] = [];

  /** Until `leave`, relative paths start from `folder`. False: it is not there. */
  async enter(folder: string): Promise<boolean> {
    if (!isDirectory(folder)) return false;
    if (this.#line.length > 0 || !this.#mayEnter(folder))
      await new Promise<void>((resolve) => this.#line.push({ folder, enter: resolve }));
    else this.#inHand += 1;
    if (this.#change(folder)) return true;
    this.leave();
    return false;
  }

  leave(): void {
    this.#inHand -= 1;
    for (let [next] = this.#line; next !== undefined && this.#mayEnter(next.folder); [next] = this.#line) {
      this.#line.shift();
      this.#inHand += 1;
      this.#current = next.folder;
      next.enter();
    }
  }

  /** To where it was at first. */
  end(): void {
    this.#change(this.#first);
  }

  #mayEnter(folder: string): boolean {
    return this.#inHand === 0 || folder === this.#current;
  }

  #change(folder: string): boolean {
    try {
      if (process.cwd() !== folder) process.chdir(folder);
      this.#current = folder;
      return true;
    } catch {
      return false;
    }
  }
}
