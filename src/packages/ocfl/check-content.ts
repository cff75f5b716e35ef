// Content files against the manifests: all are listed, all that is listed is there, and is what it was (OCFL 3.3.1, 3.5.2, 3.5.4).

import { algorithmOf, digestOf } from '../files/digests.ts';
import { joined, type PackageFiles } from '../files/package-files.ts';
import { type ContentClaim, ContentClaims } from './content-claims.ts';
import { digestsByPath } from './digest-block.ts';
import type { Inventory } from './inventory.ts';
import type { ObjectFindings } from './object-findings.ts';
import { fixityAlgorithms } from './specification.ts';
import type { VersionDirectory } from './version-directories.ts';
import { readVersionName } from './version-names.ts';

export type ContentCheck = {
  readonly folder: string;
  /** That of the object first. */
  readonly inventories: readonly Inventory[];
  readonly directories: readonly VersionDirectory[];
  readonly content: ReadonlySet<string>;
  readonly misplaced: ReadonlySet<string>;
  readonly contentDirectories: readonly string[];
};

export async function checkContent(files: PackageFiles, check: ContentCheck, findings: ObjectFindings): Promise<void> {
  const claims = new ContentClaims();
  for (const inventory of check.inventories) {
    checkListed(inventory, check, findings);
    checkThere(inventory, check, findings);
    noteUnchecked(inventory, findings);
    claims.add(inventory);
  }
  for (const path of check.content) {
    const claimed = claims.of(path);
    if (claimed.length === 0) continue;
    const { digests } = await digestOf(
      files.read(joined(check.folder, path)),
      claimed.map(({ algorithm }) => algorithm),
    );
    for (const claim of claimed) compare(path, { claim, digest: digests.get(claim.algorithm) }, findings);
  }
}

type Comparison = { readonly claim: ContentClaim; readonly digest: string | undefined };

function compare(
  path: string,
  { claim: { kind, algorithm, digest: claimed, file, line }, digest }: Comparison,
  findings: ObjectFindings,
): void {
  if (digest === claimed) return;
  const message = `${path} is not what it was: its ${algorithm} is ${digest}, and not ${claimed}`;
  findings.add(kind === 'manifest' ? 'E092' : 'E093', message, { path: file, line });
}

/** All content of the versions that an inventory knows is in its manifest. */
function checkListed({ manifest, names, file }: Inventory, { content }: ContentCheck, findings: ObjectFindings): void {
  if (manifest === undefined) return;
  const listed = digestsByPath(manifest);
  const versions = new Set([...names.keys()].map(({ name }) => name));
  for (const path of content) {
    if (listed.has(path) || !versions.has(path.slice(0, path.indexOf('/')))) continue;
    findings.add('E023', `the manifest of ${file} does not list ${path}`, { path });
  }
}

function checkThere(inventory: Inventory, check: ContentCheck, findings: ObjectFindings): void {
  const { manifest, fixity, file } = inventory;
  const withoutContent = new Set<string>();
  for (const { paths } of manifest?.values() ?? [])
    for (const { path, line } of paths)
      if (!check.content.has(path)) tellMissing({ path, line, file, withoutContent }, check, findings);
  const listed = manifest === undefined ? new Map() : digestsByPath(manifest);
  for (const [algorithm, block] of fixity) {
    for (const { paths } of block.values()) {
      for (const { path, line } of paths) {
        if (check.content.has(path) && listed.has(path)) continue;
        findings.add('E093', `the fixity of ${algorithm} has ${path}, which is not there`, {
          path: file,
          line,
          also: ['E057'],
        });
      }
    }
  }
}

type MissingPath = {
  readonly path: string;
  readonly line: number;
  readonly file: string;
  readonly withoutContent: Set<string>;
};

function tellMissing({ path, line, file, withoutContent }: MissingPath, check: ContentCheck, findings: ObjectFindings): void {
  const at = { path: file, line };
  const slashed = path.replaceAll('\\', '/');
  const [version = '', ...rest] = path.split('/');
  if (slashed !== path && check.content.has(slashed)) {
    findings.add('E035', `the content path ${path} is written with \\ where / is needed`, at);
    return;
  }
  // where it stands has been told
  if (check.misplaced.has(path)) {
    findings.add('E042', `the content path ${path} does not lead into a content directory`, { ...at, also: ['E021'] });
    return;
  }
  const versionKind = readVersionName(version).kind;
  // a misnamed version has been told
  if (versionKind !== 'version' && check.inventories[0]?.versions.has(version)) return;
  const isContentPath =
    versionKind === 'version' && check.contentDirectories.some((one) => rest.join('/').startsWith(`${one}/`));
  const otherName = otherVersionName(version, check);
  if (otherName !== undefined)
    findings.add('E014', `the content path ${path} names the version directory ${otherName} otherwise than it is`, at);
  else if (!isContentPath)
    findings.add('E042', `the content path ${path} does not begin with a version and its content directory`, {
      ...at,
      also: ['E021'],
    });
  else tellNotThere({ path, line, file, withoutContent }, { version, check }, findings);
}

/** `v1` where the directory is `v001`. */
function otherVersionName(name: string, { directories }: ContentCheck): string | undefined {
  const read = readVersionName(name);
  if (read.kind !== 'version' || directories.some((directory) => directory.name === name)) return undefined;
  return directories.find(({ number }) => number === read.number)?.name;
}

type OfVersion = { readonly version: string; readonly check: ContentCheck };

function tellNotThere(
  { path, line, file, withoutContent }: MissingPath,
  { version, check }: OfVersion,
  findings: ObjectFindings,
): void {
  const directory = check.directories.find(({ name }) => name === version);
  // a version directory that is missing has been told
  if (directory === undefined) return;
  const at = { path: file, line };
  if (
    directory.hasContent ||
    directory.entries.some(({ kind, name }) => kind === 'folder' && check.contentDirectories.includes(name))
  ) {
    findings.add('E092', `${path} is in the manifest and is not there`, { ...at, also: ['E023'] });
    return;
  }
  if (withoutContent.has(version)) return;
  withoutContent.add(version);
  findings.add('E016', `${version} has no content directory, and the manifest has files of it, such as ${path}`, {
    ...at,
    also: ['E092', 'E023'],
  });
}

function noteUnchecked({ fixity, file }: Inventory, findings: ObjectFindings): void {
  for (const algorithm of fixity.keys())
    if (fixityAlgorithms.has(algorithm) && algorithmOf(algorithm) === undefined)
      findings.note(`the fixity of ${algorithm} was not checked: the algorithm is not known here`, file);
}
