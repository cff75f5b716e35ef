// States of versions against the manifest of the same inventory, and against what a later inventory says (OCFL 3.5.3.1, 3.7).

import { type BlockEntry, type DigestBlock, digestsByPath } from './digest-block.ts';
import type { Inventory, VersionBlock } from './inventory.ts';
import type { ObjectFindings } from './object-findings.ts';

/** Digests of states are in the manifest, and those of the manifest in a state. */
export function checkStates(inventory: Inventory, findings: ObjectFindings): void {
  const { manifest, versions, file, specification } = inventory;
  if (manifest === undefined) return;
  const used = new Set<string>();
  for (const [name, { state }] of versions) {
    for (const [digest, entry] of state ?? []) {
      used.add(digest);
      checkInManifest(entry, { name, file, kept: manifest.get(digest), findings });
    }
  }
  const rule = specification === '1.0' ? 'E050' : 'E107';
  for (const [digest, { written, line, paths }] of manifest) {
    if (used.has(digest)) continue;
    const message = `no version uses the digest ${written} of the manifest (${paths[0]?.path ?? 'without a path'})`;
    findings.add(rule, message, { path: file, line, also: rule === 'E050' ? ['E107'] : [] });
  }
}

type InManifest = {
  readonly name: string;
  readonly file: string;
  readonly kept: BlockEntry | undefined;
  readonly findings: ObjectFindings;
};

function checkInManifest({ written, line }: BlockEntry, { name, file, kept, findings }: InManifest): void {
  if (kept?.written === written) return;
  const how = kept === undefined ? 'is not in the manifest' : 'is in the manifest with other capitals';
  findings.add('E050', `the digest ${written} of the state of ${name} ${how}`, { path: file, line });
}

/** What an earlier inventory says of its versions is what the inventory of the object says. */
export function checkAgainstCurrent(prior: Inventory, current: Inventory, findings: ObjectFindings): void {
  for (const [name, block] of prior.versions) {
    const now = current.versions.get(name);
    if (now === undefined) {
      findings.add('E066', `version ${name} is not in the inventory of the object`, { path: prior.file, line: block.line });
      continue;
    }
    checkCircumstances({ name, block, now }, prior.file, findings);
    const path = differingPath({ prior, block }, { current, now });
    if (path === undefined) continue;
    const message = `the state of ${name} is another here than in the inventory of the object: ${path} is not the same`;
    findings.add('E066', message, { path: prior.file, line: block.line });
  }
}

type Compared = { readonly name: string; readonly block: VersionBlock; readonly now: VersionBlock };

function checkCircumstances({ name, block, now }: Compared, file: string, findings: ObjectFindings): void {
  const differing = [...block.circumstances].flatMap(([key, value]) => (value === now.circumstances.get(key) ? [] : [key]));
  if (differing.length === 0) return;
  const message = `${differing.join(', ')} of ${name} ${differing.length === 1 ? 'is' : 'are'} not what the inventory of the object says`;
  findings.add('W011', message, { path: file, line: block.line });
}

type Prior = { readonly prior: Inventory; readonly block: VersionBlock };
type Current = { readonly current: Inventory; readonly now: VersionBlock };

/** The first logical path that has another content, or is in one of the two only. */
function differingPath({ prior, block }: Prior, { current, now }: Current): string | undefined {
  if (block.state === undefined || now.state === undefined) return undefined;
  const here = digestsByPath(block.state);
  const there = digestsByPath(now.state);
  const isOfOneAlgorithm = prior.algorithm === current.algorithm;
  const known = isOfOneAlgorithm ? undefined : digestsByPath(current.manifest ?? new Map());
  for (const [path, digest] of here) {
    const meant = known === undefined ? [digest] : meantDigests(prior.manifest, digest, known);
    const now = there.get(path);
    if (now === undefined || !meant.includes(now)) return path;
  }
  return [...there.keys()].find((path) => !here.has(path));
}

/** A digest of one algorithm in that of another, by the content paths that have it. */
function meantDigests(
  manifest: DigestBlock | undefined,
  digest: string,
  known: ReadonlyMap<string, string>,
): readonly string[] {
  return (manifest?.get(digest)?.paths ?? []).flatMap(({ path }) => known.get(path) ?? []);
}
