// Verifies packages one after the other: findings, then a summary.

import { packageVersion } from '../host/package-root.ts';
import { verifyFolder } from '../library/verify-folder.ts';
import type { PackageKind } from '../packages/recognise-package.ts';
import { refuseReportsOver } from './refuse-over.ts';
import type { ReportingSettings } from './reporting.ts';
import { runReported } from './run-documents.ts';

export type VerifyPackagesSettings = { readonly kind: PackageKind | undefined; readonly reporting: ReportingSettings };

export async function verifyPackages(paths: readonly string[], { kind, reporting }: VerifyPackagesSettings): Promise<void> {
  refuseReportsOver(paths, reporting);
  await runReported({
    run: { command: 'verify', version: packageVersion() },
    total: paths.length,
    missing: [],
    settings: reporting,
    work: async (sink, signal) => {
      for (const path of paths) {
        if (signal.aborted) return;
        await sink(await verifyFolder(path, { signal, ...(kind === undefined ? {} : { kind }) }));
      }
    },
  });
}
