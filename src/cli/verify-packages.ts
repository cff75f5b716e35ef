// Verifies packages one after the other: findings, then a summary.

import type { XmlSchemas } from '../check/xml-schemas.ts';
import { packageVersion } from '../host/package-root.ts';
import { verifyFolder } from '../library/verify-folder.ts';
import type { PackageKind } from '../packages/recognise-package.ts';
import { refuseReportsOver } from './refuse-over.ts';
import type { ReportingSettings } from './reporting.ts';
import { runDocuments } from './run-documents.ts';

export type VerifyPackagesSettings = {
  readonly kind: PackageKind | undefined;
  /** A folder of XML Schemas. */
  readonly schemas: string | undefined;
  readonly reporting: ReportingSettings;
};

/** @throws {UsageError} @throws {EnvironmentError} where there are no schemas to be read */
export async function verifyPackages(paths: readonly string[], settings: VerifyPackagesSettings): Promise<void> {
  const { kind, reporting } = settings;
  refuseReportsOver(paths, reporting);
  const schemas = settings.schemas === undefined ? undefined : await loadSchemas(settings.schemas);
  const given = { ...(kind === undefined ? {} : { kind }), ...(schemas === undefined ? {} : { schemas }) };
  await runDocuments({
    run: { command: 'verify', version: packageVersion() },
    total: paths.length,
    missing: [],
    settings: reporting,
    work: async (sink, signal) => {
      for (const path of paths) {
        if (signal.aborted) return;
        await sink(await verifyFolder(path, { signal, ...given }));
      }
    },
  });
}

async function loadSchemas(folder: string): Promise<XmlSchemas> {
  const { loadXmlSchemas } = await import('../library/xml-schemas.ts');
  return loadXmlSchemas(folder);
}
