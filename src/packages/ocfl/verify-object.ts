// Whether an object of OCFL is valid (1.0 and 1.1, section 3).

import type { Findings } from '../files/findings.ts';
import { joined, type PackageEntry, type PackageFiles } from '../files/package-files.ts';
import { PathAdvice } from '../files/path-advice.ts';
import { readWhole } from '../files/read-text.ts';
import { checkContent } from './check-content.ts';
import { checkDeclaration, isDeclaration } from './check-declaration.ts';
import { checkExtensions } from './check-extensions.ts';
import { checkAgainstCurrent, checkStates } from './check-states.ts';
import type { Inventory } from './inventory.ts';
import { ObjectFindings } from './object-findings.ts';
import { readInventory } from './read-inventory.ts';
import { checkOtherSidecars, checkSidecar, sidecarName } from './sidecar.ts';
import { CONTENT, EXTENSIONS, INVENTORY, inventoryType, LOGS, type OcflVersion, ocflVersions } from './specification.ts';
import { readVersionDirectory, type VersionDirectory } from './version-directories.ts';
import { readVersionName } from './version-names.ts';

/** Bytes. */
const LARGEST_INVENTORY = 256 * 2 ** 20;

export type VerifiedObject = { readonly id: string | undefined; readonly version: OcflVersion | undefined };

/** `folder`: of the object in the package; empty where the package is the object. @throws {EnvironmentError} */
export async function verifyObject(files: PackageFiles, folder: string, found: Findings): Promise<VerifiedObject> {
  const findings = new ObjectFindings(found, folder);
  const entries = (await files.list(folder)) ?? [];
  const version = await checkDeclaration(files, { kind: 'object', folder, entries }, findings);
  const bytes = await readInventoryFile(files, { folder, entries }, findings);
  const inventory =
    bytes === undefined ? undefined : readInventory({ file: INVENTORY, bytes, specification: version }, findings);
  if (bytes !== undefined && inventory?.algorithm !== undefined)
    await checkSidecar(files, { object: folder, folder: '', algorithm: inventory.algorithm, bytes, entries }, findings);
  await checkRoot(files, { folder, entries, inventory }, findings);
  if (entries.some(({ name, kind }) => name === EXTENSIONS && kind === 'folder'))
    await checkExtensions(files, { kind: 'object', folder }, findings);
  if (inventory === undefined || bytes === undefined) return { id: undefined, version };
  checkType(inventory, version, findings);
  const content = await checkVersions(files, { folder, entries, inventory, bytes, version }, findings);
  const advice = new PathAdvice(found, folder);
  for (const path of content) advice.add(path);
  return { id: inventory.id, version };
}

type Root = { readonly folder: string; readonly entries: readonly PackageEntry[] };

async function readInventoryFile(
  files: PackageFiles,
  { folder, entries }: Root,
  findings: ObjectFindings,
): Promise<Uint8Array | undefined> {
  if (entries.some(({ name, kind }) => name === INVENTORY && kind === 'file'))
    return readWhole(files, joined(folder, INVENTORY), LARGEST_INVENTORY);
  const other = entries.find(({ name }) => /^inventory\.json(?:ld)?$/i.test(name));
  if (other === undefined) findings.add('E063', `there is no ${INVENTORY}`);
  else
    findings.add('E034', `the inventory is named ${other.name}, where ${INVENTORY} is needed`, {
      path: other.name,
      also: ['E063'],
    });
  return undefined;
}

function checkType({ specification, file }: Inventory, version: OcflVersion | undefined, findings: ObjectFindings): void {
  if (specification === undefined || version === undefined || specification === version) return;
  const message = `the type is of OCFL ${specification}, and the object declares ${version}: ${inventoryType(version)} is needed`;
  findings.add('E038', message, { path: file });
}

/** What stands beside the version directories. */
async function checkRoot(
  files: PackageFiles,
  { folder, entries, inventory }: Root & { readonly inventory: Inventory | undefined },
  findings: ObjectFindings,
): Promise<void> {
  const sidecar = inventory?.algorithm === undefined ? undefined : sidecarName(inventory.algorithm);
  const isMissing = !entries.some(({ name }) => name === sidecar);
  for (const { name, kind } of entries) {
    if (kind === 'link') findings.add('E090', 'a link stands here, which other systems may not have', { path: name });
    else if (kind === 'special') findings.add('E089', 'a device, a pipe or a socket cannot be in an object', { path: name });
    else if (kind === 'folder') {
      const nested = ((await files.list(joined(folder, name))) ?? []).find((entry) => /^0=ocfl_object/.test(entry.name));
      if (nested === undefined) checkRootFolder(name, inventory, findings);
      else findings.add('E082', 'an object stands here within another', { path: name, also: ['E001'] });
    } else if (
      name !== INVENTORY &&
      name !== sidecar &&
      !isDeclaration(name, 'object') &&
      !isTold(name, { inventory, isMissing })
    )
      tellExtra(name, 'file', findings);
  }
}

/** A sidecar of another algorithm, or an inventory of another name, has been told where it stands for what is missing. */
function isTold(
  name: string,
  { inventory, isMissing }: { readonly inventory: Inventory | undefined; readonly isMissing: boolean },
): boolean {
  if (name.startsWith(`${INVENTORY}.`)) return isMissing;
  return inventory === undefined && /^inventory\.json(?:ld)?$/i.test(name);
}

function checkRootFolder(name: string, inventory: Inventory | undefined, findings: ObjectFindings): void {
  if (name === EXTENSIONS || name === LOGS || isDeclaration(name, 'object')) return;
  const isVersion = readVersionName(name).kind === 'version';
  if (!isVersion) tellExtra(name, 'directory', findings);
  else if (inventory !== undefined && inventory.versions.size > 0 && !inventory.versions.has(name))
    findings.add('E046', `the version directory ${name} is not in the inventory`, { path: name });
}

function tellExtra(name: string, what: 'file' | 'directory', findings: ObjectFindings): void {
  const isLog = /^logs?$/i.test(name);
  findings.add('E001', `an object has no ${what} ${name}`, { path: name, also: isLog ? ['W012'] : [] });
}

type Whole = Root & { readonly inventory: Inventory; readonly bytes: Uint8Array; readonly version: OcflVersion | undefined };

/** Gives the paths of all content. */
async function checkVersions(files: PackageFiles, whole: Whole, findings: ObjectFindings): Promise<ReadonlySet<string>> {
  const { folder, entries, inventory, version } = whole;
  const contentDirectories = new Set([inventory.contentDirectory ?? CONTENT]);
  const priors = await readPriors(files, whole, findings);
  for (const { contentDirectory } of priors) if (contentDirectory !== undefined) contentDirectories.add(contentDirectory);
  const content = new Set<string>();
  const misplaced = new Set<string>();
  const directories: VersionDirectory[] = [];
  for (const { name, kind } of entries) {
    const read = readVersionName(name);
    if (kind !== 'folder' || read.kind !== 'version') continue;
    directories.push(
      await readVersionDirectory(files, read, {
        folder,
        contentDirectories: [...contentDirectories],
        findings,
        content,
        misplaced,
      }),
    );
  }
  checkMissing(inventory, directories, findings);
  checkOrder([...priors, inventory], findings);
  const inventories = [inventory, ...priors];
  for (const one of inventories) checkStates(one, findings);
  for (const prior of priors) checkPrior(prior, { inventory, version }, findings);
  await checkContent(
    files,
    { folder, inventories, directories, content, misplaced, contentDirectories: [...contentDirectories] },
    findings,
  );
  return content;
}

/** The inventories of the versions, the last left out where it is that of the object. */
async function readPriors(
  files: PackageFiles,
  { folder, entries, inventory, bytes, version }: Whole,
  findings: ObjectFindings,
): Promise<readonly Inventory[]> {
  const priors: Inventory[] = [];
  for (const { name, kind } of entries) {
    const own = readVersionName(name);
    if (kind !== 'folder' || own.kind !== 'version') continue;
    const beside = (await files.list(joined(folder, name))) ?? [];
    if (!beside.some((entry) => entry.name === INVENTORY && entry.kind === 'file')) continue;
    const file = joined(name, INVENTORY);
    const priorBytes = await readWhole(files, joined(folder, file), LARGEST_INVENTORY);
    const isCopy = sameBytes(priorBytes, bytes);
    const prior = isCopy ? inventory : readInventory({ file, bytes: priorBytes, specification: version }, findings);
    const algorithm = prior?.algorithm;
    if (algorithm !== undefined) {
      await checkSidecar(files, { object: folder, folder: name, algorithm, bytes: priorBytes, entries: beside }, findings);
      checkOtherSidecars({ folder: name, algorithm, entries: beside }, findings);
    }
    if (name === inventory.head && !isCopy)
      findings.add('E064', `it is not the same as the ${INVENTORY} of the object`, { path: file });
    // a version that the object does not know has been told
    if (prior === undefined || (isCopy && name === inventory.head) || !inventory.versions.has(name)) continue;
    if (prior.head !== undefined && prior.head !== name)
      findings.add('E040', `head is ${prior.head}, where the inventory of ${name} must have ${name}`, {
        path: file,
        line: prior.headLine,
      });
    if (!isCopy && name !== inventory.head) priors.push(prior);
  }
  return priors.toSorted((a, b) => numberOf(a) - numberOf(b));
}

function numberOf({ file }: Inventory): number {
  const name = readVersionName(file.split('/')[0] ?? '');
  return name.kind === 'version' ? name.number : Number.POSITIVE_INFINITY;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

function checkMissing({ names }: Inventory, directories: readonly VersionDirectory[], findings: ObjectFindings): void {
  const there = new Set(directories.map(({ name }) => name));
  for (const [{ name }, line] of names) {
    if (!there.has(name))
      findings.add('E010', `the version directory ${name} is not there`, { path: INVENTORY, line, also: ['E046'] });
  }
}

/** A version is of the same OCFL as the one before, or of a later one. */
function checkOrder(inventories: readonly Inventory[], findings: ObjectFindings): void {
  let before: OcflVersion | undefined;
  for (const { specification, file } of inventories) {
    if (specification === undefined) continue;
    if (before !== undefined && ocflVersions.indexOf(specification) < ocflVersions.indexOf(before))
      findings.add('E103', `the version is of OCFL ${specification}, and the one before of ${before}`, { path: file });
    before = specification;
  }
}

type Current = { readonly inventory: Inventory; readonly version: OcflVersion | undefined };

function checkPrior(prior: Inventory, { inventory }: Current, findings: ObjectFindings): void {
  const { file } = prior;
  if (prior.id !== undefined && inventory.id !== undefined && prior.id !== inventory.id)
    findings.add('E037', `the id is ${prior.id}, and that of the object ${inventory.id}`, {
      path: file,
      line: prior.idLine,
      also: ['E110'],
    });
  const [here, now] = [prior.contentDirectory ?? CONTENT, inventory.contentDirectory ?? CONTENT];
  if (here !== now) {
    const rule = numberOf(prior) === 1 ? 'E019' : 'E020';
    const message = `the content directory is ${here}, and in the inventory of the object ${now}`;
    findings.add(rule, message, { path: file, line: prior.contentDirectoryLine });
  }
  checkAgainstCurrent(prior, inventory, findings);
}
