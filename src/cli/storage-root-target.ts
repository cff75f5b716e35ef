// An object of OCFL for each document, in a storage root that is there or is made: each is written as it is ready.

import { basename } from 'node:path';
import { objectId } from '../export/packages/object-id.ts';
import { archiveForm } from '../host/archive-form.ts';
import { folderStage } from '../host/folder-stage.ts';
import { modifiedAt } from '../host/modified-at.ts';
import { isDirectory, isThere } from '../host/output-directory.ts';
import { packageFolder } from '../host/package-folder.ts';
import type { Layout, LayoutName } from '../packages/ocfl/layouts.ts';
import { writeObject } from '../packages/ocfl/write-object.ts';
import { openStorageRoot } from '../packages/ocfl/write-storage-root.ts';
import { counted } from '../report/counted.ts';
import { talk } from './output.ts';
import { type PackageSettings, type PackageTarget, type Ready, refuse } from './package-target.ts';
import { UsageError } from './usage-error.ts';

export class StorageRootTarget implements PackageTarget {
  readonly #settings: PackageSettings;
  readonly #output: string;
  readonly #version: string;
  /** Once the first document is ready: a root without objects is not made. */
  #layout: Layout | undefined;
  readonly #counts = { written: 0, unchanged: 0 };
  /** Identifiers of this run, each with its document. */
  readonly #made = new Map<string, string>();

  constructor(settings: PackageSettings, output: string, version: string) {
    this.#settings = settings;
    this.#output = output;
    this.#version = version;
  }

  async begin(): Promise<void> {
    if (archiveForm(this.#output) !== undefined && !isThere(this.#output))
      throw new UsageError(`${this.#output} names an archive, and a storage root is a folder`);
    const { layout } = this.#settings;
    if (!isThere(this.#output)) return;
    this.#layout = await layoutOf(this.#output, layout);
    if (layout !== undefined && layout !== this.#layout.name)
      talk(`${this.#output} keeps the layout that it has, ${this.#layout.name}`);
  }

  async add({ file, name, summary, files }: Ready, today: string | undefined): Promise<void> {
    const { idPrefix, agent, message } = this.#settings;
    const id = objectId(name, summary, idPrefix);
    const other = this.#made.get(id);
    if (other !== undefined)
      return refuse(file, [`${other} has the same identifier, ${id}; --id-prefix makes identifiers of xml:id and of names`]);
    this.#made.set(id, file);
    const stage = folderStage(this.#output);
    const base = basename(name);
    try {
      this.#layout ??= await layoutOf(this.#output, this.#settings.layout);
      const written = await writeObject(
        files.map((file) => ({ ...file, path: file.path.slice(name.length - base.length) })),
        {
          id,
          message: message ?? `exported from ${base}.xml`,
          user: agent ?? { name: `teikit ${this.#version}` },
          created: momentOf(today ?? summary.contentDate) ?? modifiedAt(file) ?? EPOCH,
        },
        { files: packageFolder(this.#output), layout: this.#layout, stage },
      );
      if (written.kind === 'refused') refuse(name, written.reasons);
      else this.#counts[written.kind]++;
    } finally {
      stage.close();
    }
  }

  async end(): Promise<void> {
    const { written, unchanged } = this.#counts;
    if (written + unchanged === 0) return;
    talk(`${this.#output}: ${counted(written, 'new version')}, ${counted(unchanged, 'object')} unchanged`);
  }
}

const EPOCH = '1970-01-01T00:00:00Z';

/** The first moment of a year, a month or a day, in UTC. */
function momentOf(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  const [year, month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}

/** @throws {UsageError} where the folder is something else */
async function layoutOf(output: string, wanted: LayoutName | undefined): Promise<Layout> {
  const stage = folderStage(output);
  try {
    const root = await openStorageRoot(
      isDirectory(output) ? packageFolder(output) : undefined,
      stage,
      wanted === undefined ? undefined : { name: wanted },
    );
    if (root.kind === 'refused') throw new UsageError(`${output}: ${root.reasons.join('; ')}`);
    return root.layout;
  } finally {
    stage.close();
  }
}
