// Whether a package is complete and what it was when it was made: what kind it is, and the checks of that kind.

import type { XmlSchemas } from '../check/xml-schemas.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { verifyBag } from './bag/verify-bag.ts';
import type { Checking } from './files/checking.ts';
import { Findings } from './files/findings.ts';
import type { PackageFiles } from './files/package-files.ts';
import { SchemaCheck } from './files/schema-check.ts';
import { verifyMets } from './mets/verify-mets.ts';
import { verifyStaticOai } from './oai/verify-static-oai.ts';
import { verifyObject } from './ocfl/verify-object.ts';
import { verifyStorageRoot } from './ocfl/verify-storage-root.ts';
import { type PackageKind, recognisePackage } from './recognise-package.ts';
import { verifySimpleArchive } from './saf/verify-simple-archive.ts';

export type VerifySettings = {
  /** What the user calls the package: diagnostics name files by it. */
  readonly name: string;
  /** What it is meant to be; default: what it looks like. */
  readonly kind?: PackageKind;
  /** The one file that is meant, by its path in the package; of METS only. */
  readonly document?: string;
  /** What its XML is held against; of SAF, METS and OAI-PMH. */
  readonly schemas?: XmlSchemas;
};

export type Verified = { readonly kind: PackageKind | undefined; readonly diagnostics: readonly Diagnostic[] };

type Verifier = (files: PackageFiles, checking: Checking) => Promise<unknown>;

const VERIFIERS: Readonly<Record<PackageKind, Verifier>> = {
  bag: (files, { findings }) => verifyBag(files, findings),
  'ocfl-object': (files, { findings }) => verifyObject(files, '', findings),
  'ocfl-root': (files, { findings }) => verifyStorageRoot(files, findings),
  saf: verifySimpleArchive,
  mets: verifyMets,
  'oai-static': verifyStaticOai,
};

/** @throws {EnvironmentError} where a file of it cannot be read */
export async function verifyPackage(files: PackageFiles, { name, kind, document, schemas }: VerifySettings): Promise<Verified> {
  const findings = new Findings(name);
  const meant = kind ?? (document === undefined ? await recognisePackage(files) : 'mets');
  const check = schemas === undefined ? undefined : new SchemaCheck(schemas, findings, document);
  if (meant !== undefined) await VERIFIERS[meant](files, { findings, document, schemas: check });
  else await tellUnknown(files, findings);
  await check?.finish();
  return { kind: meant, diagnostics: findings.all() };
}

async function tellUnknown(files: PackageFiles, findings: Findings): Promise<void> {
  const isEmpty = ((await files.list('')) ?? []).length === 0;
  const what = isEmpty ? 'the folder is empty' : 'the folder is no package that is known';
  const message = `${what}: a bag has bagit.txt, an object of OCFL its declaration [E003] and inventory.json [E063], a storage root its declaration [E069], an item of DSpace dublin_core.xml, METS its root element, static OAI-PMH Identify.xml`;
  findings.add({ code: 'package/unknown', message });
}
