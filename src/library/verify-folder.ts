// A package on this machine → its outcome. What cannot be read is told in it, as with documents.

import type { StopSignal } from '../batch/sink.ts';
import type { XmlSchemas } from '../check/xml-schemas.ts';
import { type Diagnostic, isFinding } from '../diagnostics/diagnostic.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { isOfMachine, ownFault } from '../diagnostics/own-fault.ts';
import { openPackage } from '../host/open-package.ts';
import type { UnpackFault } from '../host/unpack-target.ts';
import type { PackageKind } from '../packages/recognise-package.ts';
import { verifyPackage } from '../packages/verify-package.ts';
import { Locator } from '../report/locate.ts';
import type { Outcome, Status } from '../report/outcome.ts';
import { nowhere } from '../source/span.ts';

export type VerifyFolderSettings = {
  /** What it is meant to be; default: what it looks like. */
  readonly kind?: PackageKind;
  /** What XML of SAF, METS and OAI-PMH is held against: `loadXmlSchemas`. */
  readonly schemas?: XmlSchemas;
  /** Ends the reading of a large package. */
  readonly signal?: StopSignal;
};

/** `path`: of the package: a folder, an archive, or a file of METS. Its kind is `facts.verify.kind`, and undefined where it is none that is known. */
export async function verifyFolder(path: string, { kind, schemas, signal }: VerifyFolderSettings = {}): Promise<Outcome> {
  const found = await diagnosticsOf(path, { kind, schemas, signal });
  const locator = new Locator(undefined, { frames: false });
  return {
    file: path,
    status: statusOf(found.diagnostics),
    diagnostics: found.diagnostics.map((diagnostic) => locator.locate(diagnostic)),
    outputs: [],
    decidedBy: [],
    bytes: found.bytes,
    facts: { verify: { kind: found.kind ?? null } },
  };
}

type Found = { readonly diagnostics: readonly Diagnostic[]; readonly kind: PackageKind | undefined; readonly bytes: number };
type Settings = {
  readonly kind: PackageKind | undefined;
  readonly schemas: XmlSchemas | undefined;
  readonly signal: StopSignal | undefined;
};

async function diagnosticsOf(path: string, { kind, schemas, signal }: Settings): Promise<Found> {
  let bytes = 0;
  try {
    const count = (size: number): void => {
      bytes += size;
    };
    const opened = await openPackage(path, { signal, read: count });
    if (opened.kind === 'damaged') return { diagnostics: [damaged(path, opened.reason)], kind: undefined, bytes };
    try {
      const { document } = opened;
      if (document !== undefined && kind !== undefined && kind !== 'mets')
        return { diagnostics: [damaged(path, `the file is XML, and no ${kind}`)], kind: undefined, bytes };
      const verified = await verifyPackage(opened.files, {
        name: document === undefined ? path : path.slice(0, Math.max(0, path.lastIndexOf('/'))),
        ...(kind === undefined ? {} : { kind }),
        ...(document === undefined ? {} : { document }),
        ...(schemas === undefined ? {} : { schemas }),
      });
      const faults = opened.faults.filter((fault) => fault.kind !== 'top' || !canBeLoose(verified.kind));
      return { ...verified, diagnostics: [...faults.map((fault) => unpackFault(path, fault)), ...verified.diagnostics], bytes };
    } finally {
      opened.close();
    }
  } catch (error) {
    return { diagnostics: [faultOf(path, error)], kind: undefined, bytes };
  }
}

/** Kinds whose archives need no folder at their top. */
function canBeLoose(kind: PackageKind | undefined): boolean {
  return kind === 'saf' || kind === 'mets' || kind === 'oai-static';
}

function damaged(path: string, message: string): Diagnostic {
  return { code: 'package/archive', severity: 'fatal', message, file: path, place: nowhere };
}

function unpackFault(name: string, { kind, path, reason }: UnpackFault): Diagnostic {
  const file = path === '' ? name : `${name}/${path}`;
  const code = kind === 'link' ? 'package/link' : 'package/archive';
  return { code, severity: kind === 'top' ? 'warning' : 'error', message: reason, file, place: nowhere };
}

function faultOf(path: string, error: unknown): Diagnostic {
  if (!(error instanceof EnvironmentError)) return ownFault(path, error);
  const { code, message, file = path } = error;
  return { code, severity: 'fatal', message, file, place: nowhere };
}

function statusOf(diagnostics: readonly Diagnostic[]): Status {
  if (diagnostics.some(isOfMachine)) return 'failed';
  return diagnostics.some(isFinding) ? 'findings' : 'clean';
}
