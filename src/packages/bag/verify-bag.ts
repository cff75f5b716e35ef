// Whether a bag is complete and valid (RFC 8493, 3; the drafts 0.93 to 0.97 where they are milder).

import { type Digested, digestOf } from '../files/digests.ts';
import type { Findings } from '../files/findings.ts';
import type { PackageFiles } from '../files/package-files.ts';
import { isSystemFile, presentFiles } from '../files/present-files.ts';
import { DECLARATION, FETCH, isFinal, type ManifestName, manifestName, metadataFile, PAYLOAD } from './bag-files.ts';
import { BagPaths } from './bag-paths.ts';
import { checkOxum } from './check-oxum.ts';
import { checkTagManifests } from './check-tag-manifests.ts';
import { type ListedManifest, listManifest } from './listed-files.ts';
import { type Declaration, readDeclaration, undeclared } from './read-declaration.ts';
import { readFetch } from './read-fetch.ts';
import { readMetadata } from './read-metadata.ts';

/** @throws {EnvironmentError} where a file cannot be read */
export async function verifyBag(files: PackageFiles, findings: Findings): Promise<void> {
  const present = await filesOf(files, findings);
  const declaration = await declarationOf(files, present, findings);
  const { version, decoding } = declaration;
  const paths = new BagPaths(present, version, findings);
  const manifests: ListedManifest[] = [];
  for (const name of namesOfManifests(present)) {
    const listed = await listManifest(files, name, { paths, decoding, present, findings });
    if (listed !== undefined) manifests.push(listed);
  }
  const ofPayload = manifests.filter(({ name }) => name.kind === 'payload');
  const ofTags = manifests.filter(({ name }) => name.kind === 'tags');
  await checkPresence(files, present, findings);
  const fetched = present.has(FETCH)
    ? await readFetch(files, { version, decoding, paths }, findings)
    : new Map<string, number>();
  const errorsBefore = findings.errors;
  checkMissing(manifests, { present, fetched, findings });
  checkListed(ofPayload, { present, declaration, findings });
  checkFetched(ofPayload, { fetched, declaration, findings });
  checkTagManifests({ ofTags, ofPayload, isFinal: isFinal(version) }, findings);
  const payload = await checkFixity(files, manifests, { present, findings });
  if (!present.has(metadataFile(version))) return;
  const metadata = await readMetadata(files, { version, decoding }, findings);
  // what is missing, too much or changed has been told, and the sum follows from it
  if (findings.errors === errorsBefore) await checkOxum(files, { metadata, payload, file: metadataFile(version) }, findings);
}

/** All files of the bag, links into it too. */
function filesOf(files: PackageFiles, findings: Findings): Promise<ReadonlySet<string>> {
  return presentFiles(files, findings, (path) => {
    if (path.startsWith(`${PAYLOAD}/`) && isSystemFile(path))
      findings.warn({
        code: 'bag/system-file',
        path,
        message: 'a system made this file for itself: it is hardly meant to be payload',
      });
  });
}

async function declarationOf(files: PackageFiles, present: ReadonlySet<string>, findings: Findings): Promise<Declaration> {
  if (present.has(DECLARATION)) return readDeclaration(files, findings);
  findings.add({ code: 'bag/no-declaration', message: `the bag has no ${DECLARATION}, which makes a folder a bag` });
  return undeclared;
}

/** Those of the payload first. */
function namesOfManifests(present: ReadonlySet<string>): readonly ManifestName[] {
  const names = [...present].flatMap((path) => (path.includes('/') ? [] : (manifestName(path) ?? [])));
  return names.toSorted((a, b) => Number(a.kind === 'tags') - Number(b.kind === 'tags'));
}

async function checkPresence(files: PackageFiles, present: ReadonlySet<string>, findings: Findings): Promise<void> {
  if ((await files.list(PAYLOAD)) === undefined)
    findings.add({ code: 'bag/no-payload', message: `the bag has no folder ${PAYLOAD}/, which holds the payload` });
  if (!namesOfManifests(present).some(({ kind }) => kind === 'payload'))
    findings.add({ code: 'bag/no-manifest', message: 'the bag has no manifest of its payload, such as manifest-sha512.txt' });
}

type Missing = {
  readonly present: ReadonlySet<string>;
  readonly fetched: ReadonlyMap<string, number>;
  readonly findings: Findings;
};

/** A file that several manifests list is missed once. */
function checkMissing(manifests: readonly ListedManifest[], { present, fetched, findings }: Missing): void {
  const told = new Set<string>();
  for (const { name, claims } of manifests) {
    for (const [path, { line }] of claims) {
      if (present.has(path) || told.has(path)) continue;
      told.add(path);
      const isElsewhere = fetched.has(path);
      const message = isElsewhere
        ? `${path} is still to be fetched: the bag is not complete (line ${fetched.get(path)} of ${FETCH})`
        : `${path} is listed here and is not there`;
      findings.add({ code: isElsewhere ? 'bag/not-fetched' : 'bag/missing-file', path: name.file, line, message });
    }
  }
}

type Listed = { readonly present: ReadonlySet<string>; readonly declaration: Declaration; readonly findings: Findings };

function checkListed(manifests: readonly ListedManifest[], { present, declaration, findings }: Listed): void {
  if (manifests.length === 0) return;
  const inEvery = isFinal(declaration.version);
  const listed = new Set(manifests.flatMap(({ claims }) => [...claims.keys()]));
  for (const path of present) {
    if (path.startsWith(`${PAYLOAD}/`) && !listed.has(path))
      findings.add({ code: 'bag/unlisted-file', path, message: 'the file is payload, and no manifest lists it' });
  }
  for (const path of inEvery ? listed : []) {
    const without = manifests.find(({ claims }) => !claims.has(path));
    if (without !== undefined)
      findings.add({
        code: 'bag/not-in-every-manifest',
        path: without.name.file,
        message: `${path} is listed in another manifest, and not in this one`,
      });
  }
}

type Fetched = {
  readonly fetched: ReadonlyMap<string, number>;
  readonly declaration: Declaration;
  readonly findings: Findings;
};

function checkFetched(manifests: readonly ListedManifest[], { fetched, declaration, findings }: Fetched): void {
  const severity = isFinal(declaration.version) ? 'error' : 'warning';
  for (const [path, line] of fetched) {
    if (!path.startsWith(`${PAYLOAD}/`) || manifests.some(({ claims }) => claims.has(path))) continue;
    findings.add({
      code: 'bag/fetch-line',
      severity,
      path: FETCH,
      line,
      message: `${path} is to be fetched, and no manifest lists it`,
    });
  }
}

type Fixity = { readonly present: ReadonlySet<string>; readonly findings: Findings };

/** What of the payload was read, for its sum. */
export type PayloadRead = { readonly paths: readonly string[]; readonly bytes: ReadonlyMap<string, number> };

/** Each file is read once, whatever lists it. */
async function checkFixity(
  files: PackageFiles,
  manifests: readonly ListedManifest[],
  { present, findings }: Fixity,
): Promise<PayloadRead> {
  const bytes = new Map<string, number>();
  const paths: string[] = [];
  for (const path of present) {
    const isPayload = path.startsWith(`${PAYLOAD}/`);
    if (isPayload) paths.push(path);
    const claiming = manifests.filter(({ claims }) => claims.has(path));
    if (claiming.length === 0) continue;
    const digested = await digestOf(
      files.read(path),
      claiming.map(({ name }) => name.algorithm),
    );
    if (isPayload) bytes.set(path, digested.bytes);
    compare(path, claiming, { digested, findings });
  }
  return { paths, bytes };
}

type Compared = { readonly digested: Digested; readonly findings: Findings };

/** A file that was changed is one fault, however many manifests show it. */
function compare(path: string, claiming: readonly ListedManifest[], { digested, findings }: Compared): void {
  const wrong = claiming.filter(({ name, claims }) => claims.get(path)?.digest !== digested.digests.get(name.algorithm));
  const [first] = wrong;
  if (first === undefined) return;
  const { algorithm, file } = first.name;
  const claimed = first.claims.get(path);
  const others = wrong.slice(1).map(({ name }) => name.algorithm);
  const also = others.length === 0 ? '' : `, nor by ${others.join(', ')}`;
  const message = `${path} is not what it was: its ${algorithm} is ${digested.digests.get(algorithm)}, and not ${claimed?.digest}${also}`;
  findings.add({ code: 'bag/fixity', path: file, message, ...(claimed === undefined ? {} : { line: claimed.line }) });
}
