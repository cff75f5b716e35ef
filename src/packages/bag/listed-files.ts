// What the manifests of a bag say of its files: for each file, a digest of every manifest that lists it. A million files are kept as
// one string each.

import { algorithmOf } from '../files/digests.ts';
import type { Findings } from '../files/findings.ts';
import type { PackageFiles } from '../files/package-files.ts';
import type { TextDecoding } from '../files/read-text.ts';
import { type ManifestName, PAYLOAD } from './bag-files.ts';
import type { BagPaths } from './bag-paths.ts';
import { type ManifestLine, readManifest } from './read-manifest.ts';

export type Claim = { readonly digest: string; readonly line: number };

export type ListedManifest = {
  readonly name: ManifestName;
  /** By path of the bag. */
  readonly claims: ReadonlyMap<string, Claim>;
};

export type ListSettings = {
  readonly paths: BagPaths;
  readonly decoding: () => TextDecoding;
  readonly present: ReadonlySet<string>;
};

/** Undefined where the algorithm is not known, which is told. */
export async function listManifest(
  files: PackageFiles,
  name: ManifestName,
  settings: ListSettings & { readonly findings: Findings },
): Promise<ListedManifest | undefined> {
  const { paths, decoding, findings, present } = settings;
  const algorithm = algorithmOf(name.algorithm);
  if (algorithm === undefined) {
    const message = `${name.algorithm} is not a digest algorithm that is known: the manifest is not checked`;
    findings.add({ code: 'bag/unknown-algorithm', path: name.file, message });
    return undefined;
  }
  const claims = new Map<string, Claim>();
  for await (const line of readManifest(files, { name, algorithm, decoding }, findings)) {
    const written = asteriskAside(line, { name, present, findings });
    const path = paths.resolve({ path: written, file: name.file, line: line.line });
    if (path !== undefined && isOfKind(path, name, { line: line.line, findings }))
      claim(claims, path, { line, name, findings });
  }
  return { name, claims };
}

type Aside = { readonly name: ManifestName; readonly present: ReadonlySet<string>; readonly findings: Findings };

/** `* data/x` may be the name of a file, too. */
function asteriskAside({ path, line, hasAsterisk }: ManifestLine, { name, present, findings }: Aside): string {
  if (!hasAsterisk) return path;
  if (present.has(`*${path}`)) return `*${path}`;
  const message = 'the asterisk before the path is of md5sum -b, and no part of the name';
  findings.warn({ code: 'bag/asterisk', path: name.file, line, message });
  return path;
}

function isOfKind(
  path: string,
  { kind, file }: ManifestName,
  at: { readonly line: number; readonly findings: Findings },
): boolean {
  const isPayload = path.startsWith(`${PAYLOAD}/`);
  if (isPayload === (kind === 'payload')) return true;
  const message = isPayload
    ? `${path} is payload, which belongs in a manifest and not in a tag manifest`
    : `${path} is not below ${PAYLOAD}/: a manifest lists payload only`;
  at.findings.add({ code: isPayload ? 'bag/tag-manifest' : 'bag/path', path: file, line: at.line, message });
  return false;
}

type Claimed = { readonly line: ManifestLine; readonly name: ManifestName; readonly findings: Findings };

function claim(claims: Map<string, Claim>, path: string, { line: { digest, line }, name, findings }: Claimed): void {
  const before = claims.get(path);
  if (before === undefined) {
    claims.set(path, { digest, line });
    return;
  }
  if (before.digest === digest) {
    findings.warn({
      code: 'bag/listed-twice',
      path: name.file,
      line,
      message: `${path} is listed already, in line ${before.line}`,
    });
    return;
  }
  const message = `${path} is listed already, in line ${before.line}, with another digest`;
  findings.add({ code: 'bag/two-digests', path: name.file, line, message });
}
