// The folders in which the documents of a run were looked for: as long as they are as they were, there is no other document.

import { type FileState, isSameState, newestOf } from '../source/file-state.ts';
import type { ListWish, RunHost } from './run-host.ts';

type Host = Pick<RunHost, 'list' | 'state' | 'digestOf' | 'isOutwaited'>;

/** `names`: a digest of what was found. */
type Listing = { readonly folder: string; readonly wish: ListWish; readonly names: string };

export class ListedFolders {
  readonly #host: Host;
  readonly #listings: Listing[] = [];
  #folders = new Map<string, FileState>();
  /** Whatever a folder gets from now on shows in its state. */
  #isSteady = true;
  /** What a link leads to may come and go without a trace in the folder. */
  #hasLinks = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** As that of the host. @throws {EnvironmentError} `env/unreadable` */
  list(folder: string, wish: ListWish): readonly string[] {
    const names = this.#look(folder, wish);
    this.#listings.push({ folder, wish, names: this.#digestOf(names) });
    return names;
  }

  /** By path; none where it is not known that there can be no other documents. @throws {EnvironmentError} `env/unreadable` */
  states(): readonly (readonly [string, FileState])[] {
    if (!this.#hasLinks && !(this.#isSteady && this.#isUnchanged())) {
      // outputs may have changed them, or they were new
      this.#folders = new Map();
      this.#isSteady = true;
      const isSame = this.#listings.every(({ folder, wish, names }) => this.#digestOf(this.#look(folder, wish)) === names);
      if (!isSame) return [];
    }
    return this.#hasLinks || !this.#isSteady ? [] : [...this.#folders];
  }

  #look(folder: string, wish: ListWish): readonly string[] {
    return this.#host.list(folder, {
      ...wish,
      onFolder: (path) => this.#meet(path),
      onLink: () => {
        this.#hasLinks = true;
      },
    });
  }

  #meet(path: string): void {
    const state = this.#host.state(path);
    const known = this.#folders.get(path);
    const isOther = known !== undefined && !isSameState(known, state);
    if (state === undefined || isOther || !this.#host.isOutwaited(newestOf(state))) this.#isSteady = false;
    else this.#folders.set(path, state);
  }

  #isUnchanged(): boolean {
    for (const [path, state] of this.#folders) if (!isSameState(state, this.#host.state(path))) return false;
    return true;
  }

  #digestOf(names: readonly string[]): string {
    return this.#host.digestOf(names.join('\0'));
  }
}
