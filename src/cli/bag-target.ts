// One bag of all documents: it is written when all of them are ready, whole or not at all.

import { basename, dirname, join } from 'node:path';
import { type ArchivematicaObject, archivematicaCsv } from '../export/packages/archivematica-csv.ts';
import { bagInfo, latestDay } from '../export/packages/bag-info.ts';
import { archiveForm } from '../host/archive-form.ts';
import { fileEntry } from '../host/file-entry.ts';
import { isFile } from '../host/is-file.ts';
import { isThere } from '../host/output-directory.ts';
import { packageFolder } from '../host/package-folder.ts';
import { readDocument } from '../host/read-document.ts';
import { writeBagArchive, writeBagFolder } from '../library/write-packages.ts';
import type { BagProfile } from '../packages/bag/bag-profile.ts';
import type { Hole } from '../packages/bag/holes.ts';
import { readHoles } from '../packages/bag/read-holes.ts';
import { readProfile } from '../packages/bag/read-profile.ts';
import type { PayloadEntry } from '../packages/files/payload.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';
import { talk } from './output.ts';
import { type PackageSettings, type PackageTarget, type Ready, refuse } from './package-target.ts';
import { UsageError } from './usage-error.ts';

export class BagTarget implements PackageTarget {
  readonly #settings: PackageSettings;
  readonly #output: string;
  readonly #version: string;
  readonly #ready: Ready[] = [];
  #profile: BagProfile | undefined;

  constructor(settings: PackageSettings, output: string, version: string) {
    this.#settings = settings;
    this.#output = output;
    this.#version = version;
  }

  async begin(): Promise<void> {
    const { bagitProfile } = this.#settings;
    if (bagitProfile !== undefined) {
      const { bytes } = await readDocument(bagitProfile);
      const read = readProfile(new TextDecoder().decode(bytes));
      if (read.kind === 'unreadable') throw new UsageError(`${bagitProfile} is no BagIt profile: ${read.reason}`);
      this.#profile = read.profile;
    }
    if (isThere(this.#output)) throw new UsageError(`${this.#output} is there already, and a bag takes the place of nothing`);
  }

  async add(ready: Ready): Promise<void> {
    this.#ready.push(ready);
  }

  /** A bag is whole, or it is not written. */
  async end(failing: number, today: string | undefined): Promise<void> {
    if (failing > 0 || this.#ready.length === 0) {
      if (failing > 0) {
        talk(`${this.#output} is not written: a bag is whole, and ${failing} of its documents cannot be in it`);
        raiseExitCode(exitCodes.findings);
      }
      return;
    }
    const summaries = this.#ready.map(({ summary }) => summary);
    const baggingDate = today ?? latestDay(summaries);
    const holes = await this.#holes();
    if (holes === undefined) return;
    const write = archiveForm(this.#output) === undefined ? writeBagFolder : writeBagArchive;
    const written = await write(this.#output, [...this.#payload(), ...holes.copies], {
      holes: holes.all,
      ...(this.#profile === undefined ? {} : { profile: this.#profile }),
      info: bagInfo(summaries, this.#settings.labels, `teikit ${this.#version}`),
      ...(baggingDate === undefined ? {} : { baggingDate }),
    });
    if (written.kind === 'refused') refuse(this.#output, written.reasons);
  }

  /** What is left out, and local copies of that; undefined where it cannot be read, which is told. */
  async #holes(): Promise<{ readonly all: readonly Hole[]; readonly copies: readonly PayloadEntry[] } | undefined> {
    const { fetch } = this.#settings;
    if (fetch === undefined) return { all: [], copies: [] };
    const folder = dirname(fetch);
    const { holes, faults } = await readHoles(packageFolder(folder), basename(fetch), ['md5', 'sha1', 'sha256', 'sha512']);
    if (faults.length > 0) {
      refuse(
        this.#output,
        faults.map((fault) => `${fetch}: ${fault}`),
      );
      return undefined;
    }
    const own = new Set(this.#payload().map(({ path }) => path.normalize('NFC')));
    const copies = holes.flatMap(({ path }) => {
      const copy = [join(folder, 'data', path), join(folder, path)].find((file) => isFile(file));
      return own.has(path) || copy === undefined ? [] : [fileEntry(path, copy)];
    });
    return { all: holes, copies };
  }

  #payload(): readonly PayloadEntry[] {
    const { forArchivematica } = this.#settings;
    const folder = forArchivematica ? 'objects/' : '';
    const files = [...sharedOnce(this.#ready)].map((file) => ({ ...file, path: folder + file.path }));
    if (!forArchivematica) return files;
    const objects = this.#ready.map(
      ({ name, summary }): ArchivematicaObject => ({ path: `data/objects/${name}.xml`, summary }),
    );
    const table = new TextEncoder().encode(archivematicaCsv(objects));
    return [...files, { path: 'metadata/metadata.csv', read: () => [table] }];
  }
}

/** What several documents bring, such as an image, goes in once: it has the same path and size. */
function* sharedOnce(documents: readonly Ready[]): Generator<PayloadEntry> {
  const sizes = new Map<string, number>();
  for (const { name, files } of documents) {
    for (const file of files) {
      const size = file.path.startsWith(`${name}.`) ? undefined : file.size?.();
      if (size !== undefined && sizes.get(file.path) === size) continue;
      if (size !== undefined) sizes.set(file.path, size);
      yield file;
    }
  }
}
