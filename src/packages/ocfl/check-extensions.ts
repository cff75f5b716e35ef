// The directory of extensions of an object (OCFL 3.9) or a storage root (4.4): directories with registered names, and nothing else.

import { joined, type PackageFiles } from '../files/package-files.ts';
import type { ObjectFindings } from './object-findings.ts';
import { EXTENSIONS, registeredExtensions } from './specification.ts';

export type ExtensionsCheck = { readonly kind: 'object' | 'root'; readonly folder: string };

export async function checkExtensions(
  files: PackageFiles,
  { kind, folder }: ExtensionsCheck,
  findings: ObjectFindings,
): Promise<void> {
  const [onlyDirectories, registered] = kind === 'object' ? (['E067', 'W013'] as const) : (['E112', 'W016'] as const);
  for (const entry of (await files.list(joined(folder, EXTENSIONS))) ?? []) {
    const path = joined(EXTENSIONS, entry.name);
    if (entry.kind === 'link') findings.add('E090', 'a link stands here, which other systems may not have', { path });
    else if (entry.kind !== 'folder')
      findings.add(
        onlyDirectories,
        `${entry.name} is not a directory, and ${EXTENSIONS} holds directories of extensions only`,
        { path },
      );
    else if (!registeredExtensions.has(entry.name))
      findings.add(registered, `${entry.name} is not the name of a registered extension`, { path });
  }
}
