// The digest of an inventory in a file beside it (OCFL 3.6).

import { algorithmOf, digestOfBytes } from '../files/digests.ts';
import { joined, type PackageEntry, type PackageFiles } from '../files/package-files.ts';
import { readWhole } from '../files/read-text.ts';
import type { ObjectFindings } from './object-findings.ts';
import { INVENTORY } from './specification.ts';

/** Bytes. */
const LONGEST_SIDECAR = 65_536;

export function sidecarName(algorithm: string): string {
  return `${INVENTORY}.${algorithm}`;
}

/** Of the algorithms that an inventory can name, right or wrong: E025 tells of the others. */
export const sidecars: ReadonlySet<string> = new Set(['sha512', 'sha256', 'sha1', 'md5'].map(sidecarName));

export type SidecarCheck = {
  /** Of the object in the package, and of the inventory in the object. */
  readonly object: string;
  readonly folder: string;
  readonly algorithm: string;
  readonly bytes: Uint8Array;
  /** What stands beside the inventory. */
  readonly entries: readonly PackageEntry[];
};

export async function checkSidecar(
  files: PackageFiles,
  { object, folder, algorithm, bytes, entries }: SidecarCheck,
  findings: ObjectFindings,
): Promise<void> {
  const name = sidecarName(algorithm);
  const path = joined(folder, name);
  if (!entries.some((entry) => entry.name === name && entry.kind === 'file'))
    return tellMissing({ folder, name, entries }, findings);
  const sidecar = new TextDecoder('latin1').decode(await readWhole(files, joined(object, path), LONGEST_SIDECAR));
  const [, written] = /^(\S+)[ \t]+inventory\.json[ \t]*(?:\r?\n)?$/.exec(sidecar) ?? [];
  if (written === undefined || !/^[0-9a-f]+$/i.test(written) || written.length !== algorithmOf(algorithm)?.digits) {
    findings.add('E061', `the sidecar has not the form DIGEST ${INVENTORY}, with a digest of ${algorithm}`, { path, line: 1 });
    return;
  }
  const digest = digestOfBytes(bytes, algorithm);
  if (written.toLowerCase() === digest) return;
  const message = `the ${algorithm} of ${INVENTORY} is ${digest}, and the sidecar says ${written}`;
  findings.add('E060', message, { path, line: 1, also: ['E062'] });
}

/** In a version: sidecars beside the right one, of other algorithms than the inventory names (OCFL 3.3). */
export function checkOtherSidecars(
  { folder, algorithm, entries }: Pick<SidecarCheck, 'folder' | 'algorithm' | 'entries'>,
  findings: ObjectFindings,
): void {
  const name = sidecarName(algorithm);
  // one in place of it has been told
  if (!entries.some((entry) => entry.name === name)) return;
  for (const other of entries)
    if (other.name !== name && sidecars.has(other.name) && other.kind === 'file')
      findings.add('E015', `${other.name} is a second sidecar: by the inventory it is ${name}`, {
        path: joined(folder, other.name),
      });
}

type Missing = Pick<SidecarCheck, 'folder' | 'entries'> & { readonly name: string };

function tellMissing({ folder, name, entries }: Missing, findings: ObjectFindings): void {
  const other = entries.find((entry) => entry.name.startsWith(`${INVENTORY}.`));
  const inventory = joined(folder, INVENTORY);
  if (other === undefined) findings.add('E058', `the inventory has no sidecar ${name} with its digest`, { path: inventory });
  else
    findings.add('E059', `the sidecar is ${other.name}, and by the inventory it must be ${name}`, {
      path: joined(folder, other.name),
      also: ['E058'],
    });
}
