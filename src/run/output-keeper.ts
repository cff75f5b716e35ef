// What may be written where: nothing goes over a file that no run of this project has made, or that somebody has changed since.

import type { JobServices } from '../batch/job-services.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { isSameState } from '../source/file-state.ts';
import type { Journal } from './journal.ts';
import type { RunHost } from './run-host.ts';

export type Written = { readonly name: string; readonly digest: string; readonly size: number };

export type KeeperSettings = {
  readonly journal: Journal;
  readonly host: RunHost;
  /** Of the project: nothing is written out of it. */
  readonly folder: string;
  /** What others have changed is written over, too. */
  readonly isForced: boolean;
};

export class OutputKeeper {
  readonly #settings: KeeperSettings;
  #key = '';
  #written: Written[] = [];
  /** In this run: by name, the key of the document. */
  readonly #writers = new Map<string, string>();
  readonly #inputs = new Map<string, string>();
  /** Keys of documents that are there in this run. */
  readonly #current = new Set<string>();

  constructor(settings: KeeperSettings) {
    this.#settings = settings;
  }

  /** A document of this run. */
  meet(key: string, input: string): void {
    this.#current.add(key);
    this.#inputs.set(input, input);
  }

  /** What is written next is made of this document. */
  begin(key: string): void {
    this.#key = key;
    this.#written = [];
  }

  takeWritten(): readonly Written[] {
    const written = this.#written;
    this.#written = [];
    return written;
  }

  /** The services of a run, with outputs written as they may be. */
  services(services: JobServices): JobServices {
    return {
      ...services,
      write: (path, data) => this.write(path, data),
      remove: async (path) => {
        const { host } = this.#settings;
        const name = host.nameOf(path);
        if (host.state(path) === undefined) return;
        await host.bring?.(path);
        this.#check(path, name);
        await services.remove(path);
      },
    };
  }

  /** @throws {EnvironmentError} `env/cannot-write` or `env/output-changed` */
  async write(path: string, data: string | Uint8Array): Promise<void> {
    const { host, journal } = this.#settings;
    const name = host.nameOf(path);
    const digest = host.digestOf(data);
    const size = typeof data === 'string' ? new TextEncoder().encode(data).length : data.length;
    await host.bring?.(path);
    const isSame = this.#check(path, name, digest);
    this.#writers.set(name, this.#key);
    if (!isSame) {
      journal.begin(name);
      await host.write(path, data);
    }
    this.#written.push({ name, digest, size });
  }

  /** True where the file holds this already. */
  #check(path: string, name: string, digest?: string): boolean {
    const { host, journal, folder, isForced } = this.#settings;
    const refuse = (reason: string): never => {
      throw new EnvironmentError('env/cannot-write', `cannot write ${path}: ${reason}`, { file: path });
    };
    const link = host.linkBelow(folder, path);
    if (link !== undefined) refuse(`${link} is a link, and would lead out of the project`);
    if (this.#inputs.has(name)) refuse('it is a document of this run');
    const writer = this.#writers.get(name);
    if (writer !== undefined && writer !== this.#key) refuse(`${documentOf(writer)} has been written to it in this run`);
    const now = host.state(path);
    if (now === undefined) return false;
    const owned = journal.owned(name);
    if (owned !== undefined && owned.key !== this.#key && this.#current.has(owned.key) && !isForced)
      refuse(`it is made of ${documentOf(owned.key)}`);
    const isUntouched = owned?.file.state != null && isSameState(owned.file.state, now);
    const holds = isUntouched ? owned.file.digest : host.digest(path);
    if (holds === digest) return true;
    if (isForced || isUntouched || journal.isBegun(name) || (owned !== undefined && owned.file.digest === holds)) return false;
    const reason =
      owned === undefined ? 'it is there already, and no run of this project has made it' : 'it was changed since it was made';
    throw new EnvironmentError('env/output-changed', `${path} is left as it is: ${reason} (--force writes over it)`, {
      file: path,
    });
  }
}

/** A key ends with the name of the document. `subset`: of steps, '' for all. */
export function keyOf(pipeline: string, subset: string, name: string): string {
  return JSON.stringify([pipeline, subset, name]);
}

export function documentOf(key: string): string {
  return (JSON.parse(key) as readonly string[])[2] ?? '';
}
