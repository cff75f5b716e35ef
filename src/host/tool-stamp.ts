// What tells one build of teikit from another.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot, packageVersion } from './package-root.ts';

/** The version, and a digest of the code where that was built. */
export function stampOfTool(): string {
  try {
    const { version } = JSON.parse(readFileSync(join(packageRoot(), 'dist', 'compiler.json'), 'utf8')) as { version: string };
    return version;
  } catch {
    return packageVersion();
  }
}
