// Files that something names, found one by one: folders are listed when the first file of them is named. Links and names are told.

import type { Findings } from './findings.ts';
import { joined, type PackageEntry, type PackageFiles } from './package-files.ts';
import { PathAdvice } from './path-advice.ts';
import { leadsToFile } from './present-files.ts';

export type Named =
  | { readonly kind: 'there' }
  /** `meant`: a file whose name differs in case or normal form only. */
  | { readonly kind: 'missing'; readonly meant: string | undefined }
  /** A link that leads to no file, or a folder: what it is has been told, but of a folder. */
  | { readonly kind: 'no file'; readonly isTold: boolean };

/** Single package. */
export class NamedFiles {
  readonly #files: PackageFiles;
  readonly #findings: Findings;
  readonly #advice: PathAdvice;
  readonly #folders = new Map<string, ReadonlyMap<string, PackageEntry> | undefined>();
  readonly #found = new Map<string, Named>();

  constructor(files: PackageFiles, findings: Findings) {
    this.#files = files;
    this.#findings = findings;
    this.#advice = new PathAdvice(findings);
  }

  /** `path`: in the package. */
  async find(path: string): Promise<Named> {
    const known = this.#found.get(path);
    if (known !== undefined) return known;
    const found = await this.#look(path);
    this.#found.set(path, found);
    return found;
  }

  async #look(path: string): Promise<Named> {
    const at = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(0, at));
    const entries = await this.#list(folder);
    const entry = entries?.get(path.slice(at + 1));
    if (entry === undefined) {
      if (await this.#isBehindLink(folder)) return { kind: 'no file', isTold: true };
      return { kind: 'missing', meant: await this.#similar(path) };
    }
    this.#advice.add(path);
    switch (entry.kind) {
      case 'file':
        return { kind: 'there' };
      case 'folder':
        return { kind: 'no file', isTold: false };
      case 'link':
        return (await leadsToFile(this.#files, path, this.#findings)) ? { kind: 'there' } : { kind: 'no file', isTold: true };
      case 'special':
        this.#findings.add({
          code: 'package/special-file',
          path,
          message: 'a device, a pipe or a socket cannot be in a package',
        });
        return { kind: 'no file', isTold: true };
      default:
        return entry.kind satisfies never;
    }
  }

  /** Whether a folder on the way is a link, which is told once. */
  async #isBehindLink(folder: string): Promise<boolean> {
    let above = '';
    for (const part of folder === '' ? [] : folder.split('/')) {
      const entry = (await this.#list(above))?.get(part);
      above = joined(above, part);
      if (entry?.kind === 'folder') continue;
      // what comes after is not there: a path may have a million parts
      if (entry?.kind !== 'link') return false;
      if (!this.#found.has(above)) await this.find(above);
      return true;
    }
    return false;
  }

  async #list(folder: string): Promise<ReadonlyMap<string, PackageEntry> | undefined> {
    if (this.#folders.has(folder)) return this.#folders.get(folder);
    const entries = await this.#files.list(folder);
    const byName = entries === undefined ? undefined : new Map(entries.map((entry) => [entry.name, entry]));
    this.#folders.set(folder, byName);
    return byName;
  }

  /** Part by part from the top, each in another case or normal form, or with \ for /. */
  async #similar(path: string): Promise<string | undefined> {
    let found = '';
    for (const part of path.replaceAll('\\', '/').split('/')) {
      const entries = await this.#list(found);
      const name = entries?.has(part) === true ? part : this.#folded(found, entries).get(folded(part));
      if (name === undefined) return undefined;
      found = joined(found, name);
    }
    return found;
  }

  readonly #forms = new Map<string, ReadonlyMap<string, string>>();

  #folded(folder: string, entries: ReadonlyMap<string, PackageEntry> | undefined): ReadonlyMap<string, string> {
    const known = this.#forms.get(folder);
    if (known !== undefined) return known;
    const forms = new Map([...(entries?.keys() ?? [])].map((name) => [folded(name), name]));
    this.#forms.set(folder, forms);
    return forms;
  }
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}
