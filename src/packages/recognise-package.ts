// What kind of package a folder is, by what stands in it: also where the file that says so is missing.

import { manifestName } from './bag/bag-files.ts';
import { joined, type PackageEntry, type PackageFiles } from './files/package-files.ts';
import { holdsMets } from './mets/verify-mets.ts';
import { isStaticOai } from './oai/verify-static-oai.ts';
import { isDeclaration } from './ocfl/check-declaration.ts';
import { isObjectRoot } from './ocfl/verify-storage-root.ts';
import { isVersionName } from './ocfl/version-names.ts';
import { isItem } from './saf/verify-simple-archive.ts';

export const packageKinds = ['bag', 'ocfl-object', 'ocfl-root', 'saf', 'mets', 'oai-static'] as const;

export type PackageKind = (typeof packageKinds)[number];

type Sign = { readonly kind: PackageKind; readonly isThere: (entries: readonly PackageEntry[]) => boolean };

/** The surest first. */
const SIGNS: readonly Sign[] = [
  { kind: 'bag', isThere: (entries) => has(entries, 'file', (name) => name === 'bagit.txt') },
  { kind: 'ocfl-object', isThere: (entries) => has(entries, 'file', (name) => /ocfl_object/i.test(name)) },
  {
    kind: 'ocfl-root',
    isThere: (entries) => has(entries, 'file', (name) => isDeclaration(name, 'root') || name === 'ocfl_layout.json'),
  },
  { kind: 'saf', isThere: isItem },
  { kind: 'oai-static', isThere: isStaticOai },
  { kind: 'bag', isThere: (entries) => has(entries, 'file', (name) => manifestName(name)?.kind === 'payload') },
  { kind: 'ocfl-object', isThere: isObjectRoot },
  {
    kind: 'ocfl-object',
    isThere: (entries) => has(entries, 'folder', isVersionName) && has(entries, 'file', (name) => /^inventory\./i.test(name)),
  },
  { kind: 'ocfl-object', isThere: (entries) => has(entries, 'folder', (name) => /ocfl_object/i.test(name)) },
  {
    kind: 'bag',
    isThere: (entries) =>
      has(entries, 'folder', (name) => name === 'data') && has(entries, 'file', (name) => /\.txt$/.test(name)),
  },
];

function has(entries: readonly PackageEntry[], kind: PackageEntry['kind'], isMeant: (name: string) => boolean): boolean {
  return entries.some((entry) => entry.kind === kind && isMeant(entry.name));
}

/** Folders that are looked through for items, and for objects of a storage root without a declaration. */
const MOST_LOOKED = 1000;

/** Undefined where it is none that is known. */
export async function recognisePackage(files: PackageFiles): Promise<PackageKind | undefined> {
  const entries = (await files.list('')) ?? [];
  const sign = SIGNS.find(({ isThere }) => isThere(entries));
  if (sign !== undefined) return sign.kind;
  if (await holdsItem(files, entries)) return 'saf';
  if (await holdsMets(files, entries)) return 'mets';
  return (await holdsObject(files)) ? 'ocfl-root' : undefined;
}

async function holdsItem(files: PackageFiles, entries: readonly PackageEntry[]): Promise<boolean> {
  const folders = entries.filter(({ kind }) => kind === 'folder');
  for (const { name } of folders.slice(0, MOST_LOOKED)) if (isItem((await files.list(name)) ?? [])) return true;
  return false;
}

async function holdsObject(files: PackageFiles): Promise<boolean> {
  const open = [''];
  for (let looked = 0; looked < MOST_LOOKED; looked++) {
    const folder = open.shift();
    if (folder === undefined) return false;
    const entries = (await files.list(folder)) ?? [];
    if (entries.some(({ name, kind }) => kind === 'file' && /^0=ocfl_object/.test(name))) return true;
    for (const { name, kind } of entries) if (kind === 'folder') open.push(joined(folder, name));
  }
  return false;
}
