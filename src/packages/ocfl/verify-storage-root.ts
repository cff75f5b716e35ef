// Whether a storage root of OCFL is valid, with all its objects (1.0 and 1.1, section 4).

import type { Findings } from '../files/findings.ts';
import { joined, type PackageEntry, type PackageFiles } from '../files/package-files.ts';
import { checkDeclaration, isDeclaration } from './check-declaration.ts';
import { checkExtensions } from './check-extensions.ts';
import { type Layout, objectPath } from './layouts.ts';
import { ObjectFindings } from './object-findings.ts';
import { readLayout } from './read-layout.ts';
import { EXTENSIONS, INVENTORY, LAYOUT, type OcflVersion, ocflVersions } from './specification.ts';
import { verifyObject } from './verify-object.ts';

/** Folders within folders. */
const MOST_DEPTH = 100;

export function isObjectRoot(entries: readonly PackageEntry[]): boolean {
  return entries.some(({ name, kind }) => kind === 'file' && (/ocfl_object/i.test(name) || name === INVENTORY));
}

/** @throws {EnvironmentError} */
export async function verifyStorageRoot(files: PackageFiles, found: Findings): Promise<void> {
  const findings = new ObjectFindings(found, '');
  const entries = (await files.list('')) ?? [];
  const version = await checkDeclaration(files, { kind: 'root', folder: '', entries }, findings);
  const isThere = (name: string, kind: PackageEntry['kind']): boolean =>
    entries.some((entry) => entry.name === name && entry.kind === kind);
  const layout = isThere(LAYOUT, 'file') ? await readLayout(files, findings) : undefined;
  if (isThere(EXTENSIONS, 'folder')) await checkExtensions(files, { kind: 'root', folder: '' }, findings);
  for (const { name, kind } of entries)
    if (kind === 'link') findings.add('E090', 'a link stands here, which other systems may not have', { path: name });
  const hierarchy = new Hierarchy(files, { version, layout, found, findings });
  const folders = entries.filter(({ name, kind }) => kind === 'folder' && name !== EXTENSIONS && !isDeclaration(name, 'root'));
  for (const { name } of folders) await hierarchy.visit(name);
  hierarchy.checkPattern();
}

type HierarchySettings = {
  readonly version: OcflVersion | undefined;
  readonly layout: Layout | undefined;
  readonly found: Findings;
  readonly findings: ObjectFindings;
};

/** Goes through the folders between a storage root and its objects; single use. */
class Hierarchy {
  readonly #files: PackageFiles;
  readonly #settings: HierarchySettings;
  /** Id → path. */
  readonly #ids = new Map<string, string>();
  readonly #depths = new Map<number, string>();

  constructor(files: PackageFiles, settings: HierarchySettings) {
    this.#files = files;
    this.#settings = settings;
  }

  /** Whether objects are below. */
  async visit(path: string): Promise<boolean> {
    const entries = (await this.#files.list(path)) ?? [];
    const { findings } = this.#settings;
    if (isObjectRoot(entries)) {
      await this.#verify(path);
      return true;
    }
    if (entries.length === 0) {
      findings.add('E073', 'the directory is empty', { path, also: ['E085'] });
      return false;
    }
    if (path.split('/').length > MOST_DEPTH) {
      findings.add('E085', `no object stands within ${MOST_DEPTH} directories`, { path });
      return false;
    }
    let holdsObjects = false;
    for (const { name, kind } of entries)
      if (kind === 'folder') holdsObjects = (await this.visit(joined(path, name))) || holdsObjects;
    this.#checkFiles(path, entries, { holdsObjects });
    return holdsObjects;
  }

  #checkFiles(path: string, entries: readonly PackageEntry[], { holdsObjects }: { readonly holdsObjects: boolean }): void {
    const { findings } = this.#settings;
    for (const { name, kind } of entries) {
      const own = { path: joined(path, name) };
      if (kind === 'link') findings.add('E090', 'a link stands here, which other systems may not have', own);
      else if (kind === 'special') findings.add('E089', 'a device, a pipe or a socket cannot be in a storage root', own);
      else if (kind === 'file' && /^\d=ocfl_\d/.test(name))
        findings.add('E074', 'a storage root stands here within another', own);
      else if (kind === 'file' && holdsObjects)
        findings.add('E084', 'a file stands between the storage root and its objects', { ...own, also: ['E072'] });
      else if (kind === 'file')
        findings.add('E072', 'the file is of no object: its directory is neither an object nor leads to one', {
          ...own,
          also: ['E085', 'E088'],
        });
    }
  }

  async #verify(path: string): Promise<void> {
    const { found, findings, version, layout } = this.#settings;
    const { id, version: ofObject } = await verifyObject(this.#files, path, found);
    this.#depths.set(path.split('/').length, path);
    if (version !== undefined && ofObject !== undefined && ocflVersions.indexOf(ofObject) > ocflVersions.indexOf(version))
      findings.add('E081', `the object is of OCFL ${ofObject}, and the storage root of ${version}`, { path });
    if (id === undefined) return;
    const other = this.#ids.get(id);
    if (other !== undefined) findings.add('E037', `the id "${id}" is also that of ${other}`, { path: joined(path, INVENTORY) });
    this.#ids.set(id, path);
    const wanted = layout === undefined ? path : objectPath(id, layout);
    if (wanted !== path) findings.add('E083', `the layout ${layout?.name} puts the object ${id} at ${wanted}`, { path });
  }

  /** After all. */
  checkPattern(): void {
    const { findings } = this.#settings;
    const [one, other] = [...this.#depths].toSorted(([a], [b]) => a - b).map(([, path]) => path);
    if (one === undefined || other === undefined) return;
    if (one.includes('/')) findings.add('W014', `objects stand at different depths, such as ${one} and ${other}`);
    else findings.add('W015', `some objects stand at the top, such as ${one}, and some in a hierarchy, such as ${other}`);
  }
}
